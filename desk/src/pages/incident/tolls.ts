/** People harmed: what the claims come to, each claim over time by who makes it, and the words. */

import type { Case, TollPoint, TollSum } from "../../api/types";
import { type Child, element, svg } from "../../dom";
import { day } from "../../format";
import { plain } from "../../words";
import { reportLink, section, table } from "../parts/parts";
import { words } from "../parts/text";
import { grouped } from "./ledger";
import { figure, markOf, shape, tollChart } from "./toll-chart";

/** What a claim is to those published before it. */
const RELATION: Readonly<Record<string, string>> = {
  first: "first", same: "repeats", update: "update", contradiction: "contradicts", partial: "part of a count",
};

export function tolls(of: Case): HTMLElement | null {
  const groups = grouped(of.tolls.series, (point) => `${point.kind} ${point.victims}`);
  if (!groups.size && !of.tolls.sums.length) return null;
  const outlets = new Map(of.accounts.map((account) => [account.report, account.outlet]));
  const sum = (point: TollPoint) =>
    of.tolls.sums.find((one) => one.kind === point.kind && one.victims === point.victims) ?? null;
  return section("tolls", "People harmed", ...[...groups.values()].map((points) => kind(points, sum(points[0]!), outlets)));
}

function kind(points: readonly TollPoint[], sum: TollSum | null, outlets: ReadonlyMap<string, string | null>): HTMLElement {
  const { kind: name, victims } = points[0]!;
  const title = victims === "people" ? plain(name) : `${plain(name)}: ${victims}`;
  const speakers = [...new Set(points.map((point) => point.speaker ?? ""))];
  return element("div", { class: "toll" },
    element("h3", {}, title, sum && element("span", { class: "toll-sum" }, ` ${range(sum)}`)),
    points.length > 1 && element("figure", { tabindex: 0 },
      tollChart(points, sum, speakers, `${title}: ${points.length} claims over time, listed in the table below`),
      element("figcaption", { class: "key" }, speakers.map((speaker, at) => keyed(speaker, at)))),
    sum && element("p", { class: "soft" }, words(sum.because)),
    table(`${title}: claims, first published first`, ["Day", "Figure", "Words", "Who says so", "Report", "To earlier claims"],
      points.map((point) => row(point, outlets)), [1]));
}

function range(sum: TollSum): string {
  const reach = figure(sum);
  return sum.best === null || reach === figure({ low: sum.best, high: sum.best }) ? reach : `${reach}, best ${sum.best}`;
}

function keyed(speaker: string, at: number): HTMLElement {
  const looks = markOf(at);
  const mark = svg("svg", { viewBox: "-8 -8 16 16", width: 14, height: 14, "aria-hidden": "true", class: `claim mark-${looks.colour}` },
    shape(looks.shape, 0, 0));
  return element("span", {}, mark, " ", speaker ? words(speaker) : "outlets themselves");
}

function row(point: TollPoint, outlets: ReadonlyMap<string, string | null>): Child[] {
  return [
    point.day ? day(point.day) : "no date", figure(point), element("q", {}, words(point.words.text)),
    point.speaker ? words(point.speaker) : element("span", { class: "soft" }, "the outlet itself"),
    reportLink(point.report, outlets.get(point.report) ?? null, point.words),
    element("span", { class: `relation ${point.relation}` }, RELATION[point.relation] ?? point.relation),
  ];
}
