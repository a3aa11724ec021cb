/** What, where, when, who, how many: the top of an incident. */

import type { Case, Party } from "../../api/types";
import { element } from "../../dom";
import { many, period, toll } from "../../format";
import { PRECISION, STATUS } from "../../words";
import { facts, typeSign } from "../parts/parts";
import { words } from "../parts/text";

/** Parties shown at the top; the ledger has all of them. */
const SHOWN = 4;
const NEAR_KM = 25;

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
      ["Who", parties(of.actors)],
      ["Whom", parties(of.recipients)],
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
  return element("span", {}, words(parts.join(", ")), element("span", { class: "soft" }, ` (${how}${at})`),
    at && element("a", { class: "noprint beside", href: `/?near=${lat},${lon}&within=${NEAR_KM}` }, `All within ${NEAR_KM} km`));
}

/** Those that are known by more than their words come first. */
function parties(all: readonly Party[]): HTMLElement | null {
  const known = all.filter((party) => party.id ?? party.country ?? party.sector);
  const names = [...new Set((known.length ? known : all).map((party) => party.name))];
  if (!names.length) return null;
  return element("span", {},
    ...names.slice(0, SHOWN).flatMap((name, at) => [at ? "; " : "", words(name)]),
    names.length > SHOWN && element("a", { href: "#claims" }, ` and ${names.length - SHOWN} more`));
}
