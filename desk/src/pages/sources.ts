/** Who tells: outlets, agencies and speakers, how much, how often copied, alone or contradicted. */

import { sources as ask } from "../api/client";
import type { SourceRow } from "../api/types";
import { type Child, element, fill, svg } from "../dom";
import { number } from "../format";
import { plain } from "../words";
import type { Page } from "../shell/page";
import { title } from "../shell/router";
import { section, waiting } from "./parts/parts";
import { words } from "./parts/text";

type Column = "name" | "reports" | "copies" | "alone" | "contradicted";

export const sourcesPage: Page = async (root, at) => {
  title("Sources");
  fill(root, element("div", { class: "page" }, waiting("the sources")));
  const found = await ask({}, at.leaving);
  fill(root, element("div", { class: "page sources" }, element("h1", {}, "Sources"),
    element("p", { class: "soft" }, "Copies carry a text that another had first. Alone: the only origin of an incident. " +
      "Contradicted: another speaker says otherwise on a contested point."),
    part("outlets", "Outlets", found.outlets), part("agencies", "Agencies", found.agencies),
    part("speakers", "Speakers", found.speakers)));
};

/** A table that the reader sorts by its heads. */
function part(id: string, name: string, rows: readonly SourceRow[]): HTMLElement | null {
  if (!rows.length) return null;
  const most = Math.max(1, ...rows.map((row) => row.reports));
  const place = element("div");
  const draw = (by: Column) => {
    const sorted = [...rows].sort((left, right) => by === "name"
      ? left.name.localeCompare(right.name) : right[by] - left[by] || left.name.localeCompare(right.name));
    fill(place, drawn(name, sorted, most, by, draw));
  };
  draw("reports");
  return section(id, name, place);
}

const COLUMNS: readonly (readonly [Column, string])[] = [
  ["name", "Name"], ["reports", "Reports"], ["copies", "Copies"], ["alone", "Alone"], ["contradicted", "Contradicted"],
];

function drawn(name: string, rows: readonly SourceRow[], most: number, by: Column, sort: (by: Column) => void): HTMLElement {
  const head = ([column, words]: readonly [Column, string]) => element("th", {
    scope: "col", class: column === "name" ? null : "numeric",
    "aria-sort": column === by ? (column === "name" ? "ascending" : "descending") : null,
  }, element("button", { type: "button", class: "sort", onclick: () => sort(column) }, words));
  return element("div", { class: "wide", tabindex: 0, role: "region", "aria-label": name }, element("table", {},
    element("thead", {}, element("tr", {}, head(COLUMNS[0]!), element("th", { scope: "col" }, "Kind"), ...COLUMNS.slice(1).map(head))),
    element("tbody", {}, rows.map((row) => element("tr", {}, cells(row, most))))));
}

function cells(row: SourceRow, most: number): HTMLElement[] {
  const count = (value: number): HTMLElement => element("td", { class: "numeric" },
    number(value), row.reports > 0 && value > 0 ? element("span", { class: "soft" }, ` ${Math.round((100 * value) / row.reports)} %`) : null);
  const volume: Child[] = [bar(row.reports / most), ` ${number(row.reports)}`];
  return [
    element("td", {}, words(row.name)), element("td", { class: "soft" }, plain(row.kind)),
    element("td", { class: "numeric" }, volume), count(row.copies), count(row.alone), count(row.contradicted),
  ];
}

function bar(share: number): SVGElement {
  return svg("svg", { class: "bar", viewBox: "0 0 60 8", width: 60, height: 8, "aria-hidden": "true" },
    svg("rect", { x: 60 - Math.max(1, 60 * share), y: 0, width: Math.max(1, 60 * share), height: 8 }));
}
