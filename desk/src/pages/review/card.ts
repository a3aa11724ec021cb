/** One thing to decide: two accounts beside one another, or an event with its words. */

import type { Evidence, ReviewItem } from "../../api/types";
import { element } from "../../dom";
import { STATUS } from "../../words";
import { grouped } from "../incident/ledger";
import { evidenceList } from "../parts/evidence";
import { from, typeSign } from "../parts/parts";
import { inert, marked, words } from "../parts/text";
import { answers } from "../report/answers";

export function card(item: ReviewItem): HTMLElement {
  const sure = `${Math.round(100 * item.confidence)} %`;
  return element("article", { class: "doubt" },
    element("h2", {}, item.kind === "pair" ? "Do these tell one happening?" : "Is this event right?"),
    element("p", { class: "soft" }, item.kind === "pair" ? `The rules hold it to be ${sure} likely.` : `Coded with confidence ${sure}.`,
      item.incident && element("span", {}, " ", element("a", { href: `/incidents/${encodeURIComponent(item.incident)}` }, "To the incident"))),
    item.kind === "pair" ? pair(item) : one(item),
    item.because.length > 0 && element("ul", { class: "because" }, item.because.map((reason) => element("li", {}, inert(reason)))));
}

/** A column for each report, under the line that names its account. */
function pair(item: ReviewItem): HTMLElement {
  const sides = [...grouped(item.evidence, (one) => one.report).values()];
  return element("div", { class: "sides" }, sides.map((side, at) => element("div", { class: "side" },
    element("h3", {}, words(item.what[at] ?? "")), element("p", { class: "by" }, source(side[0]!)),
    element("ul", { class: "sayings" }, side.map((one) => element("li", { class: "saying" }, element("blockquote", {}, words(one.text))))))));
}

const source = (one: Evidence): HTMLElement => from(one.report, one.outlet, one.published ?? one.date, one);

/** The sentence with the word that tells it, and what is read of it. */
function one(item: ReviewItem): HTMLElement {
  const event = item.event;
  if (!event) return evidenceList(item.evidence);
  return element("div", { class: "side" },
    element("p", { class: "signs" }, typeSign(event.type, event.modes),
      event.status !== "asserted" && element("span", { class: `status status-${event.status}` }, STATUS[event.status] ?? event.status)),
    element("blockquote", {}, marked(event.sentence.text, event.sentence.start, [event.trigger])),
    item.evidence[0] && element("p", { class: "by" }, source(item.evidence[0])),
    answers(event));
}
