/** The reports that tell it, and a person's word on which of them belong together. */

import type { Account, Case } from "../../api/types";
import { element } from "../../dom";
import { many } from "../../format";
import { afresh } from "../judging/afresh";
import { decide } from "../judging/decide";
import { lineForm } from "../judging/forms";
import { action, from, section } from "../parts/parts";
import { words } from "../parts/text";

export function told(of: Case): HTMLElement {
  const reports = new Set(of.accounts.map((account) => account.report)).size;
  return section("reports", `${many(reports, "report")} that tell it`.replace("1 report that tell", "1 report that tells"),
    element("ol", { class: "told" }, of.accounts.map((account) => row(of, account))), merging(of));
}

function row(of: Case, account: Account): HTMLElement {
  return element("li", {},
    from(account.report, account.outlet, account.published), " ", words(account.what),
    !account.main && element("span", { class: "soft" }, " in passing"),
    of.accounts.length > 1 && action("Split off", () => split(of, account),
      { class: "quiet noprint", "aria-label": `Split off: ${account.outlet ?? account.what}`, title: "This report tells another happening" }));
}

/** Different from every other report of the incident, so that none brings it back. */
async function split(of: Case, account: Account): Promise<void> {
  const others = of.accounts.filter((other) => other.id !== account.id && other.events[0] && account.events[0]);
  const asked = others.map((other) => ({ decision: "different" as const, events: [account.events[0]!, other.events[0]!] }));
  const kept = await decide(asked, () => afresh(of.id));
  if (kept.length) await afresh(of.id, kept.flatMap((one) => one.incidents ?? []));
}

/** Merged with the incident whose id or link the reader gives. */
function merging(of: Case): HTMLElement {
  const field = element("input", { required: true, maxlength: 400, placeholder: "id or link" });
  return lineForm("Merge with incident", field, "Merge", (value) => void merge(of, value));
}

async function merge(of: Case, given: string): Promise<void> {
  const other = decodeURIComponent(/\/incidents\/([^/?#]+)/.exec(given)?.[1] ?? given);
  const kept = await decide([{ decision: "same", events: [of.id, other] }], () => afresh(of.id));
  if (kept.length) await afresh(of.id, [other, ...kept.flatMap((one) => one.incidents ?? [])]);
}
