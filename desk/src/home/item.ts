/** One incident as a line of a list: what, when, where, how many, on how many origins. */

import type { Place, Summary, Toll } from "../api/types";
import { element } from "../dom";
import { many, period, toll } from "../format";
import { inert } from "../pages/parts/text";
import { symbolOf } from "../symbols";
import { PRECISION, STATUS, isRough, plain } from "../words";

export function item(one: Summary): HTMLLIElement {
  return element("li", { class: "item", "data-id": one.id },
    symbolOf(one.types, one.status),
    element("div", { class: "itembody" },
      element("a", { class: "what", href: `/incidents/${encodeURIComponent(one.id)}`, dir: "auto" }, inert(one.what)),
      element("p", { class: "facts" }, facts(one)),
    ),
  );
}

function facts(one: Summary): (Node | string)[] {
  const parts: Node[] = [element("span", {}, period(one.from, one.to)), where(one.place)];
  if (one.modes.length) parts.push(element("span", {}, modes(one.modes)));
  if (one.status !== "asserted") parts.push(element("span", { class: "tag" }, STATUS[one.status] ?? one.status));
  if (one.killed) parts.push(tollFact(one.killed, "killed"));
  if (one.wounded) parts.push(tollFact(one.wounded, "wounded"));
  parts.push(element("span", { class: one.origins > 1 ? "origins several" : "origins" }, many(one.origins, "origin")));
  if (one.reports > 1) parts.push(element("span", {}, many(one.reports, "report")));
  if (one.grade && one.grade !== "Contested") parts.push(element("span", { class: "tag", title: "Suggested grade" }, one.grade));
  if (isContested(one)) parts.push(element("span", { class: "tag contested" }, "Contested"));
  if (one.reviewed) parts.push(element("span", { class: "tag reviewed" }, "Reviewed"));
  return parts;
}

// More would hide the rest of the line.
const MODES = 3;

const modes = (all: readonly string[]): string => all.slice(0, MODES).map(plain).join(", ") + (all.length > MODES ? " …" : "");

const tollFact = (of: Toll, words: string): HTMLElement => element("span", { class: "tollfact" }, `${toll(of)} ${words}`);

const isContested = (one: Summary): boolean => one.contested || one.grade === "Contested";

function where(place: Place | null): HTMLElement {
  if (!place) return element("span", { class: "soft" }, "no place known");
  const rough = isRough(place.precision);
  return element("span", {}, element("bdi", {}, inert(place.name)), rough ? ` (${PRECISION[place.precision] ?? place.precision})` : "");
}
