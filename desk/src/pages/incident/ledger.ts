/**
 * The ledger of claims: every value that any report gives, with the sentence that says it, who says it to whom, when,
 * and the hash of the bytes that it was read from.
 */

import type { Case, Claim } from "../../api/types";
import { element } from "../../dom";
import { many } from "../../format";
import { STATUS } from "../../words";
import { from, section } from "../parts/parts";
import { marked, words } from "../parts/text";
import { QUESTIONS, STANCE, named, question } from "./naming";

/** Values shown of a question before the reader asks for more. */
const VALUES = 6;
/** Sentences shown of a value before the reader asks for more. */
const SHOWN = 3;
/** Figures of a SHA-256 that tell captures apart at a glance; the whole is in the title and the files. */
const GLANCE = 10;

export function ledger(of: Case): HTMLElement {
  const properties = grouped(of.claims, (claim) => claim.property);
  const order = Object.keys(QUESTIONS);
  const rank = (property: string) => (order.includes(property) ? order.indexOf(property) : order.length);
  const rows = [...properties].sort(([left], [right]) => rank(left) - rank(right) || left.localeCompare(right));
  return section("claims", "What they say",
    element("p", { class: "soft" }, "Every value with the words that it was read from, marked in their sentence."),
    rows.map(([property, claims]) => element("div", { class: "question" },
      element("h3", {}, question(property)), values(claims))));
}

/** Values that most reports give first; what is not told as having happened last. */
function values(claims: readonly Claim[]): HTMLElement {
  const found = [...grouped(claims, (claim) => named(claim).toLowerCase())].map(([, group]) => group);
  const happened = (group: Claim[]) => group.some((claim) => claim.status === "asserted");
  found.sort((left, right) => Number(happened(right)) - Number(happened(left)) || reports(right) - reports(left));
  const list = (some: Claim[][]) => element("ul", { class: "values" }, some.map(value));
  if (found.length <= VALUES + 1) return list(found);
  return element("div", {}, list(found.slice(0, VALUES)), element("details", {},
    element("summary", {}, `${found.length - VALUES} more values`), list(found.slice(VALUES))));
}

function value(claims: readonly Claim[]): HTMLElement {
  return element("li", {}, element("p", { class: "value" }, words(named(claims[0]!)),
    element("span", { class: "soft" }, ` ${many(reports(claims), "report")}`)), sayings(once(claims)));
}

function sayings(claims: readonly Claim[]): HTMLElement {
  const list = (some: readonly Claim[]) => element("ul", { class: "sayings" }, some.map(saying));
  if (claims.length <= SHOWN + 1) return list(claims);
  return element("div", {}, list(claims.slice(0, SHOWN)), element("details", {},
    element("summary", {}, `${claims.length - SHOWN} more`), list(claims.slice(SHOWN))));
}

function saying(claim: Claim): HTMLElement {
  return element("li", { class: claim.status === "asserted" ? "saying" : "saying unsure" },
    element("blockquote", {}, marked(claim.sentence.text, claim.sentence.start, [claim.words])),
    element("p", { class: "by" }, ...chain(claim), " · ",
      from(claim.report, claim.outlet, claim.published, claim.words),
      claim.status !== "asserted" && element("span", { class: `status status-${claim.status}` }, STATUS[claim.status] ?? claim.status),
      claim.capture && element("code", { class: "hash", title: `SHA-256 of the capture: ${claim.capture}` },
        claim.capture.slice(0, GLANCE))));
}

/** `Red Crescent, told by state television`: nearest first. */
function chain(claim: Claim): (Node | string)[] {
  if (!claim.said_by.length) return [element("span", { class: "soft" }, "the outlet itself")];
  const stance = STANCE[claim.stance];
  return [
    ...claim.said_by.flatMap((speaker, at) => [at ? " ← " : "", words(speaker)]),
    ...(stance ? [` ${stance}`] : []),
  ];
}

const reports = (claims: readonly Claim[]): number => new Set(claims.map((claim) => claim.report)).size;

/** The same words of the same report by the same speaker once, though several events be read from them. */
function once(claims: readonly Claim[]): Claim[] {
  const seen = new Map(claims.map((claim) =>
    [[claim.report, claim.words.start, claim.words.end, claim.status, ...claim.said_by].join("\u001f"), claim] as const));
  return [...seen.values()];
}

export function grouped<Item>(items: readonly Item[], by: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = by(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
