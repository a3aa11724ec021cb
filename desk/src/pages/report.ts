/** The page of one report: its text with all that was read from it, the original, and what was left out. */

import { report as ask } from "../api/client";
import type { ReportPage } from "../api/types";
import { element, fill } from "../dom";
import { day, many, moment } from "../format";
import type { Page } from "../shell/page";
import { title } from "../shell/router";
import { facts, section, waiting } from "./parts/parts";
import { inert, words } from "./parts/text";
import { events, linked } from "./report/events";
import { key, text } from "./report/spans";

export const reportPage: Page = async (root, at) => {
  title("Report");
  fill(root, element("div", { class: "page" }, waiting("the report")));
  const of = await ask(at.names[0]!, at.leaving);
  title(inert(of.title ?? "Report"));
  fill(root, linked(element("article", { class: "page report" }, head(of),
    element("div", { class: "reading" }, reading(of, spot(location.hash)), events(of)), leftOut(of))));
  root.querySelector(".here")?.scrollIntoView({ block: "center" });
};

/** The stretch that a link points to, as in `#120-128`. */
function spot(given: string): { start: number; end: number } | null {
  const found = /^#(\d+)-(\d+)$/.exec(given);
  return found ? { start: Number(found[1]), end: Number(found[2]) } : null;
}

function head(of: ReportPage): HTMLElement {
  const agency = of.agency && of.agency !== of.outlet ? `, with ${of.agency}` : "";
  return element("header", { class: "head" },
    element("h1", {}, words(of.title ?? "Report without a title")),
    facts([
      ["Outlet", words((of.outlet ?? "not known") + agency)],
      ["Byline", of.byline && words(of.byline)],
      ["Dateline", of.dateline && words(of.dateline)],
      ["Published", of.published ? (of.published.length > 10 ? moment(of.published) : day(of.published)) : "not known"],
      ["Address", of.url && element("span", { class: "address" }, inert(of.url))],
      ["Capture", of.sha256 && element("code", { class: "hash whole" }, of.sha256)],
      ["Revisions", of.revisions.length > 1 && of.revisions.map((one) => moment(one.added)).join("; ")],
      ["Incidents", of.incidents.length > 0 && element("span", {}, ...of.incidents.flatMap((one, at) =>
        [at ? "; " : "", element("a", { href: `/incidents/${encodeURIComponent(one.id)}` }, words(one.what))]))],
    ]));
}

/** The text as cleaned and coded, or as it was; one of them at a time. */
function reading(of: ReportPage, here: { start: number; end: number } | null): HTMLElement {
  const coded = element("div", {}, key(of.events), text(of, here));
  const original = element("pre", { class: "original", dir: "auto", hidden: true, tabindex: 0, "aria-label": "The original" },
    inert(of.original ?? ""));
  const toggle = element("button", { type: "button", "aria-pressed": "false" }, "Show the original");
  toggle.addEventListener("click", () => {
    const showing = original.hidden;
    original.hidden = !showing;
    coded.hidden = showing;
    toggle.setAttribute("aria-pressed", String(showing));
  });
  return element("section", { class: "part", "aria-label": "Text" },
    of.original !== null && element("p", { class: "noprint" }, toggle), coded, original);
}

function leftOut(of: ReportPage): HTMLElement | null {
  if (!of.left_out.length) return null;
  return section("left-out", `Left out: ${many(of.left_out.length, "passage")}`,
    element("p", { class: "soft" }, "Passages of the page that are not the report, and the rule that left each out."),
    element("ul", { class: "left-out" }, of.left_out.map((one) => element("li", {},
      element("span", { class: "rule" }, inert(one.rule)), element("blockquote", {}, words(one.text))))));
}
