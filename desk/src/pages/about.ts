import { element, fill } from "../dom";
import { title } from "../shell/router";
import type { Page } from "../shell/page";

export const aboutPage: Page = (root) => {
  title("About");
  fill(root, element("div", { class: "page" }, element("h1", {}, "About")));
};
