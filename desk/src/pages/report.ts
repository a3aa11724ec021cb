import { element, fill } from "../dom";
import { title } from "../shell/router";
import type { Page } from "../shell/page";

export const reportPage: Page = (root) => {
  title("Report");
  fill(root, element("div", { class: "page" }, element("h1", {}, "Report")));
};
