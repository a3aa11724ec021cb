import { element, fill } from "../dom";
import { title } from "../shell/router";
import type { Page } from "../shell/page";

export const sourcesPage: Page = (root) => {
  title("Sources");
  fill(root, element("div", { class: "page" }, element("h1", {}, "Sources")));
};
