/** Who tells: outlets, agencies and speakers, how much, how often copied, alone or contradicted. */

import { sources as ask } from "../api/client";
import type { SourceRow } from "../api/types";
import { element, fill, svg } from "../dom";
import { number } from "../format";
import type { Page } from "../shell/page";
import { title } from "../shell/router";
import { section, waiting } from "./parts/parts";
import { words } from "./parts/text";

type Column = "name" | "reports" | "copies" | "incidents" | "alone" | "contradicted";

/** Agencies and speakers publish nothing themselves. */
const SPEAKING: readonly (readonly [Column, string])[] = [
  ["name", "Name"], ["incidents", "Origin of incidents"], ["alone", "Alone"], ["contradicted", "Contested"],
];
const PUBLISHING: typeof SPEAKING = [["name", "Name"], ["reports", "Reports"], ["copies", "Copies"], ...SPEAKING.slice(1)];

export const sourcesPage: Page = async (root, at) => {
  title("Sources");
  fill(root, element("div", { class: "page" }, waiting("the sources")));
  const found = await ask({}, at.leaving);
  fill(root, element("div", { class: "page sources" }, element("h1", {}, "Sources"),
    element("p", { class: "soft" }, "Copies carry a text that another published before. Alone: the only origin of an incident. " +
      "Contested: on a side of what speakers disagree about."),
    part("outlets", "Outlets", found.outlets, PUBLISHING), part("agencies", "Agencies", found.agencies, SPEAKING),
    part("speakers", "Speakers", found.speakers, SPEAKING)));
};

/** A table that the reader sorts by its heads. */
function part(id: string, name: string, rows: readonly SourceRow[], columns: typeof SPEAKING): HTMLElement | null {
  if (!rows.length) return null;
  const place = element("div");
  const draw = (by: Column): void => {
    const sorted = [...rows].sort((left, right) => by === "name"
      ? left.name.localeCompare(right.name) : right[by] - left[by] || left.name.localeCompare(right.name));
    fill(place, drawn(name, sorted, columns, by, draw));
  };
  draw(columns[1]![0]);
  return section(id, name, place);
}

function drawn(name: string, rows: readonly SourceRow[], columns: typeof SPEAKING, by: Column, sort: (by: Column) => void): HTMLElement {
  const head = ([column, words]: readonly [Column, string]) => element("th", {
    scope: "col", class: column === "name" ? null : "numeric",
    "aria-sort": column === by ? (column === "name" ? "ascending" : "descending") : null,
  }, element("button", { type: "button", class: "sort", onclick: () => sort(column) }, words));
  const volume = columns[1]![0] as "reports" | "incidents";
  const most = Math.max(1, ...rows.map((row) => row[volume]));
  return element("div", { class: "wide", tabindex: 0, role: "region", "aria-label": name }, element("table", {},
    element("thead", {}, element("tr", {}, columns.map(head))),
    element("tbody", {}, rows.map((row) => element("tr", {},
      element("td", {}, words(row.name)),
      ...columns.slice(1).map(([column]) => cell(row, column as Exclude<Column, "name">, column === volume ? most : null)))))));
}

/** A count; with a bar where it is the volume, else with its share of what it can be of. */
function cell(row: SourceRow, column: Exclude<Column, "name">, most: number | null): HTMLElement {
  const value = row[column];
  const whole = column === "copies" ? row.reports : row.incidents;
  const share = most === null && column !== "incidents" && value > 0 && whole > 0
    ? element("span", { class: "soft share" }, ` ${Math.round((100 * value) / whole)} %`) : null;
  return element("td", { class: "numeric" }, most !== null && bar(value / most), " ", number(value), share);
}

function bar(share: number): SVGElement {
  const length = Math.max(1, 60 * share);
  return svg("svg", { class: "bar", viewBox: "0 0 60 8", width: 60, height: 8, "aria-hidden": "true" },
    svg("rect", { x: 60 - length, y: 0, width: length, height: 8 }));
}
