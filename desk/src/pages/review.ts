import { element, fill } from "../dom";
import { title } from "../shell/router";
import type { Page } from "../shell/page";

export const reviewPage: Page = (root) => {
  title("Review");
  fill(root, element("div", { class: "page" }, element("h1", {}, "Review")));
};
