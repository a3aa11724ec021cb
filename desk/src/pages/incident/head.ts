/** What, where, when, who, how many: the top of an incident. */

import type { Case, Claim } from "../../api/types";
import { element } from "../../dom";
import { many, period, toll } from "../../format";
import { PRECISION, STATUS } from "../../words";
import { facts, typeSign } from "../parts/parts";
import { words } from "../parts/text";
import { named } from "./naming";

/** Parties shown at the top; the ledger has all of them. */
const SHOWN = 4;

export function head(of: Case): HTMLElement {
  return element("header", { class: "head" },
    element("p", { class: "signs" },
      ...of.types.flatMap((type) => [typeSign(type), " "]),
      element("span", { class: `status status-${of.status}` }, STATUS[of.status] ?? of.status),
      of.contested && element("span", { class: "status contested" }, "Contested"),
      of.reviewed && element("span", { class: "status" }, "Reviewed")),
    element("h1", {}, words(of.what)),
    facts([
      ["Where", place(of)],
      ["When", of.from || of.to ? period(of.from, of.to) : "day unknown"],
      ["Who", parties(of.claims, "actor")],
      ["Whom", parties(of.claims, "recipient")],
      ["Killed", of.killed && toll(of.killed)],
      ["Wounded", of.wounded && toll(of.wounded)],
      ["Told by", `${many(of.origins, "independent origin")}, ${many(of.reports, "report")}`],
      ["Grade", of.graded && `${of.graded.airwars}, ${of.graded.admiralty} (${of.graded.suggested ? "suggested by rule" : "set by a person"})`],
    ]));
}

function place(of: Case): HTMLElement | string {
  if (!of.place) return "place unknown";
  const { name, admin1, country, precision, lat, lon } = of.place;
  const parts = [name, admin1, country].filter((part, at, all) => part && all.indexOf(part) === at);
  const how = PRECISION[precision] ?? precision;
  const at = lat !== null && lon !== null && (precision === "point" || precision === "settlement")
    ? ` · ${lat.toFixed(2)}, ${lon.toFixed(2)}` : "";
  return element("span", {}, words(parts.join(", ")), element("span", { class: "soft" }, ` (${how}${at})`));
}

/** The parties that most reports name first. */
function parties(claims: readonly Claim[], property: string): HTMLElement | null {
  const counted = new Map<string, Set<string>>();
  for (const claim of claims) {
    if (claim.property !== property || claim.status !== "asserted") continue;
    const name = named(claim);
    counted.set(name, (counted.get(name) ?? new Set()).add(claim.report));
  }
  const ranked = [...counted].sort((left, right) => right[1].size - left[1].size).map(([name]) => name);
  if (!ranked.length) return null;
  return element("span", {},
    ...ranked.slice(0, SHOWN).flatMap((name, at) => [at ? "; " : "", words(name)]),
    ranked.length > SHOWN && element("a", { href: "#claims" }, ` and ${ranked.length - SHOWN} more`));
}
