/** Points on which speakers disagree, the sides beside one another; and the suggested grade with its rule. */

import type { Case } from "../../api/types";
import { element } from "../../dom";
import { plain } from "../../words";
import { section } from "../parts/parts";
import { inert, words } from "../parts/text";

export function contested(of: Case): HTMLElement | null {
  if (!of.contests.length) return null;
  return section("contested", "Contested", of.contests.map((contest) => element("div", { class: "contest" },
    element("h3", {}, plain(contest.about)),
    element("div", { class: "sides" }, contest.sides.map(([value, names]) => element("div", { class: "side" },
      element("p", { class: "value" }, words(value)),
      element("ul", {}, names.map((name) => element("li", {}, words(name))))))),
    element("p", { class: "soft" }, inert(contest.because)))));
}

export function grade(of: Case, ...more: readonly (HTMLElement | null)[]): HTMLElement | null {
  if (!of.graded) return null;
  const { airwars, admiralty, suggested, trace } = of.graded;
  return section("grade", "Grade",
    element("p", {}, element("strong", {}, `${airwars}, ${admiralty}`),
      element("span", { class: "soft" }, suggested ? " suggested by rule; a person decides" : " set by a person")),
    element("ol", { class: "trace" }, trace.map((step) => element("li", {}, inert(step)))), ...more);
}
