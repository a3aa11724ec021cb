import { element, fill } from "../dom";
import { title } from "../shell/router";
import type { Page } from "../shell/page";

export const incidentPage: Page = (root) => {
  title("Incident");
  fill(root, element("div", { class: "page" }, element("h1", {}, "Incident")));
};
