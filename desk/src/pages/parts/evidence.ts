/** Words that something rests on: marked in their sentence, with speaker, outlet and day. */

import type { Evidence } from "../../api/types";
import { element } from "../../dom";
import { from } from "./parts";
import { marked, words } from "./text";

export function evidenceItem(one: Evidence): HTMLElement {
  const around = one.sentence ?? one;
  return element("li", { class: "saying" },
    element("blockquote", {}, marked(around.text, around.start, [one])),
    element("p", { class: "by" }, one.said_by ? words(one.said_by) : element("span", { class: "soft" }, "the outlet itself"), " · ",
      from(one.report, one.outlet, one.date, one)));
}

export const evidenceList = (some: readonly Evidence[]): HTMLElement =>
  element("ul", { class: "sayings" }, some.map(evidenceItem));
