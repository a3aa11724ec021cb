/** Who told it first: independent origins, and the reports that share one text, side by side. */

import { report as askReport } from "../../api/client";
import type { Account, Case, CopyGroup } from "../../api/types";
import { element, fill } from "../../dom";
import { many } from "../../format";
import { plain } from "../../words";
import { from, section, waiting } from "../parts/parts";
import { inert, marked, words } from "../parts/text";

export function origins(of: Case, leaving: AbortSignal): HTMLElement {
  const accounts = new Map(of.accounts.map((account) => [account.report, account]));
  return section("origins", `${many(of.origin_list.length, "independent origin")}`,
    element("p", { class: "soft" }, "Outlets that carry one text, or quote one speaker, count once."),
    element("ol", { class: "origins" }, of.origin_list.map((origin) => element("li", {},
      element("strong", {}, words(origin.name)), element("span", { class: "soft" }, ` ${plain(origin.kind).toLowerCase()}`),
      element("ul", { class: "inline" }, origin.reports.map((id) => element("li", {}, told(id, accounts.get(id))))),
      element("p", { class: "soft" }, inert(origin.because))))),
    of.copies.map((group) => shared(group, accounts, leaving)));
}

const told = (id: string, account: Account | undefined): HTMLElement =>
  from(id, account?.outlet ?? null, account?.published ?? null);

const names = (group: CopyGroup, accounts: ReadonlyMap<string, Account>): string =>
  group.reports.map((id) => inert(accounts.get(id)?.outlet ?? "an outlet that is not known")).join(" and ");

/** The texts are asked for when the reader opens them. */
function shared(group: CopyGroup, accounts: ReadonlyMap<string, Account>, leaving: AbortSignal): HTMLElement {
  const body = element("div", { class: "texts" });
  const details = element("details", { class: "copies" },
    element("summary", {}, `One text in ${names(group, accounts)}, side by side`), element("p", { class: "soft" }, inert(group.because.join("; "))), body);
  details.addEventListener("toggle", () => {
    if (!details.open || body.childElementCount) return;
    fill(body, waiting("the texts"));
    void beside(group, accounts, leaving).then(
      (texts) => fill(body, texts),
      (error: unknown) => !leaving.aborted && fill(body, element("p", { class: "problem" }, (error as Error).message)),
    );
  }, { signal: leaving });
  return details;
}

async function beside(group: CopyGroup, accounts: ReadonlyMap<string, Account>, leaving: AbortSignal): Promise<HTMLElement[]> {
  const pages = await Promise.all(group.reports.map((id) => askReport(id, leaving)));
  return pages.map((page) => {
    const stretches = group.shared.filter((stretch) => stretch.report === page.id);
    return element("article", { class: "text" },
      element("p", {}, told(page.id, accounts.get(page.id))),
      element("div", { class: "running", dir: "auto" }, marked(page.text, 0, stretches)));
  });
}
