/** Words that something rests on, with speaker, outlet and day. */

import type { Evidence } from "../../api/types";
import { element } from "../../dom";
import { from } from "./parts";
import { words } from "./text";

export const evidenceList = (some: readonly Evidence[]): HTMLElement => element("ul", { class: "sayings" }, some.map((one) =>
  element("li", { class: "saying" },
    element("blockquote", {}, words(one.text)),
    element("p", { class: "by" }, one.said_by && element("span", {}, words(one.said_by), " · "),
      from(one.report, one.outlet, one.published ?? one.date, one)))));
