/** Why reports were held to tell one happening: each comparison with its reasons and what they weigh. */

import type { Account, Case, Joined } from "../../api/types";
import { element } from "../../dom";
import { day } from "../../format";
import { section } from "../parts/parts";
import { inert, words } from "../parts/text";

/** Comparisons shown open; the others are a click away. */
const OPEN = 1;

export function joins(of: Case): HTMLElement | null {
  if (!of.joined.length) return null;
  const accounts = new Map(of.accounts.map((account) => [account.id, account]));
  const ranked = [...of.joined].sort((left, right) => right.score - left.score);
  return section("joined", "Why these reports were joined", ranked.map((one, at) => pair(one, accounts, at < OPEN)));
}

function pair(one: Joined, accounts: ReadonlyMap<string, Account>, open: boolean): HTMLElement {
  const reasons = [...one.reasons].sort((left, right) => right.weight - left.weight);
  return element("details", { class: "pair", open },
    element("summary", {}, name(accounts.get(one.left)), " and ", name(accounts.get(one.right)),
      element("span", { class: "soft" }, `: ${likely(one.score)} likely to be one happening`)),
    element("ul", { class: "reasons" }, reasons.map((reason) => element("li", {},
      weight(reason.weight), element("span", {}, inert(reason.because))))));
}

/** The odds as a share of a hundred; what rounds to all or nothing is said as more or less than that. */
export function likely(score: number): string {
  const share = 100 / (1 + Math.exp(-score));
  return share > 99 ? "over 99 %" : share < 1 ? "under 1 %" : `${Math.round(share)} %`;
}

export function weight(value: number): HTMLElement {
  const signed = `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(1)}`;
  return element("span", { class: value < 0 ? "weight against" : "weight for" }, signed);
}

function name(account: Account | undefined): HTMLElement {
  if (!account) return element("span", {}, "a report that is no longer there");
  return element("span", {}, words(account.outlet ?? account.what), ` (${day(account.published, "short")})`);
}
