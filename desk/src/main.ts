import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/home.css";
import "./styles/pages.css";
import { drawHeader } from "./shell/header";
import { start } from "./shell/router";
import { applyTheme } from "./shell/theme";

applyTheme();
drawHeader(document.getElementById("header") as HTMLElement);
start();
