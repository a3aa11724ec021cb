/** To keep, share and cite an incident: its address, a citation, files, print. */

import { address } from "../../api/client";
import type { Case } from "../../api/types";
import { element } from "../../dom";
import { day, many, period } from "../../format";
import { action, section } from "../parts/parts";
import { copy, csv, save } from "../parts/save";
import { inert } from "../parts/text";
import { named } from "./naming";

export const stableLink = (id: string): string => `${location.origin}/incidents/${encodeURIComponent(id)}`;

export function citation(of: Case, today = new Date()): string {
  const when = of.from || of.to ? period(of.from, of.to) : "day unknown";
  const where = of.place ? [of.place.name, of.place.country].filter(Boolean).join(", ") : "place unknown";
  return `Marsad, “${inert(of.what)}”, ${inert(where)}, ${when}. Incident ${of.id}, ${many(of.origins, "independent origin")}, ` +
    `${many(of.reports, "report")}. ${stableLink(of.id)}, seen ${day(today.toISOString())}.`;
}

export function tools(of: Case): HTMLElement {
  const link = action("Copy link", async () => {
    link.textContent = (await copy(stableLink(of.id), "The link")) ? "Link copied" : "Copy link";
  });
  return element("div", { class: "tools noprint", role: "group", "aria-label": "Keep and share" },
    link,
    action("Cite", () => document.getElementById("cite")?.scrollIntoView({ block: "start" })),
    action("Print", () => print()),
    element("a", { class: "button", href: address(`/incidents/${encodeURIComponent(of.id)}`), download: `${of.id}.json` }, "JSON"),
    action("CSV", () => save(`${of.id}.csv`, ledgerCsv(of), "text/csv")));
}

export function cite(of: Case): HTMLElement {
  const words = citation(of);
  const button = action("Copy citation", async () => {
    if (await copy(words, "The citation")) button.textContent = "Citation copied";
  }, { class: "noprint" });
  return section("cite", "Cite", element("p", { class: "citation" }, words), button);
}

/** A row for each claim. */
export function ledgerCsv(of: Case): string {
  const heads = ["incident", "property", "value", "label", "status", "stance", "said_by", "words", "start", "end", "sentence",
    "report", "outlet", "published", "capture_sha256"];
  return csv([heads, ...of.claims.map((claim) => [
    of.id, claim.property, claim.value, named(claim), claim.status, claim.stance, claim.said_by.join("; "), claim.words.text,
    claim.words.start, claim.words.end, claim.sentence.text, claim.report, claim.outlet, claim.published, claim.capture,
  ])]);
}
