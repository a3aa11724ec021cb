/** What happened to the incident in the store, and what people decided. */

import type { Case, Change, Judgement } from "../../api/types";
import { element } from "../../dom";
import { moment } from "../../format";
import { plain } from "../../words";
import { section } from "../parts/parts";
import { inert, words } from "../parts/text";

export function history(of: Case): HTMLElement {
  const rows = [
    ...of.history.map((change) => ({ when: change.when, what: changed(change) })),
    ...of.judgements.map((judgement) => ({ when: judgement.when, what: judged(judgement) })),
  ].sort((left, right) => left.when.localeCompare(right.when));
  return section("history", "History of changes", rows.length
    ? element("ol", { class: "history" }, rows.map(({ when, what }) => element("li", {},
        element("time", { datetime: when }, moment(when)), what)))
    : element("p", { class: "soft" }, "Nothing has changed since it was added."));
}

function changed(change: Change): HTMLElement {
  return element("span", {}, `${plain(change.noun)} ${change.kind}`,
    change.into.length > 0 && element("span", {}, " into ", ...change.into.flatMap((id, at) =>
      [at ? ", " : "", element("a", { href: `/incidents/${encodeURIComponent(id)}` }, id.slice(0, 12))])),
    change.because && `: ${inert(change.because)}`);
}

/** `amal: different (two markets)`, struck through where it was taken back. */
export function judged(one: Judgement): HTMLElement {
  const right = one.field ? ` ${one.field} to ${inert(one.value ?? "")}` : "";
  return element(one.retired ? "s" : "span", {}, words(one.by), `: ${one.decision}${right}`,
    one.because && ` (${inert(one.because)})`);
}
