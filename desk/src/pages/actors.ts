import { element, fill } from "../dom";
import { title } from "../shell/router";
import type { Page } from "../shell/page";

export const actorsPage: Page = (root) => {
  title("Actors");
  fill(root, element("div", { class: "page" }, element("h1", {}, "Actors")));
};

export const actorPage: Page = (root, at) => {
  title("Actor");
  fill(root, element("div", { class: "page" }, element("h1", {}, at.names[0])));
};
