/** The page of one incident: everything that it rests on. */

import { incident as ask } from "../api/client";
import type { Case } from "../api/types";
import { element, fill } from "../dom";
import type { Page } from "../shell/page";
import { title } from "../shell/router";
import { cite, tools } from "./incident/cite";
import { contested, grade } from "./incident/contested";
import { head } from "./incident/head";
import { history } from "./incident/history";
import { joins } from "./incident/joined";
import { ledger } from "./incident/ledger";
import { origins } from "./incident/origins";
import { tolls } from "./incident/tolls";
import { told } from "./incident/told";
import { gradeForm } from "./judging/grade";
import { waiting } from "./parts/parts";
import { inert } from "./parts/text";

export const incidentPage: Page = async (root, at) => {
  title("Incident");
  fill(root, element("div", { class: "page" }, waiting("the incident")));
  const of = called(await ask(at.names[0]!, at.leaving));
  title(inert(of.what));
  // Merged since the link was made: the address is that of what it became.
  if (of.id !== at.names[0]) window.history.replaceState(null, "", `/incidents/${encodeURIComponent(of.id)}${location.hash}`);
  const main = [tolls(of), contested(of), ledger(of), joins(of)].filter((part) => part !== null);
  const side = [told(of), origins(of, at.leaving), grade(of, gradeForm(of)), history(of), cite(of)].filter((part) => part !== null);
  fill(root, element("article", { class: "page incident" }, head(of), tools(of), contents([...main, ...side]),
    element("div", { class: "columns" }, element("div", {}, main), element("div", {}, side)),
    element("p", { class: "soft id" }, `Incident ${of.id}`)));
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
};

/** A report whose outlet is not known is called by its title. */
function called(of: Case): Case {
  const accounts = of.accounts.map((account) => ({ ...account, outlet: account.outlet ?? account.title }));
  const outlets = new Map(accounts.map((account) => [account.report, account.outlet]));
  return { ...of, accounts, claims: of.claims.map((claim) => ({ ...claim, outlet: outlets.get(claim.report) ?? claim.outlet })) };
}

function contents(parts: readonly HTMLElement[]): HTMLElement {
  return element("nav", { class: "contents noprint", "aria-label": "Parts of this page" },
    parts.map((part) => element("a", { href: `#${part.id}` }, part.querySelector("h2")?.textContent ?? part.id)));
}

