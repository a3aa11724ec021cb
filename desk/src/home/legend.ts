/** What the symbols of the map mean. */

import { element, fill, svg } from "../dom";
import type { Holder } from "../map/ground";
import { inert } from "../pages/parts/text";
import { familySymbol } from "../symbols";
import { FAMILIES } from "../words";

export interface Legend {
  readonly root: HTMLElement;
  /** Who holds ground, while that is shown. */
  holders(holders: ReadonlyMap<string, Holder> | null): void;
}

const DISCLAIMER = "Borders are Natural Earth’s view of who holds what; disputed lines are dashed. The map takes no side on the status of any territory.";

const KEPT = "marsad.legend";

/** `open`: whether it is open for those who have never opened or shut it. */
export function createLegend(open: boolean): Legend {
  const ground = element("div");
  const root = element("details", { class: "legend", open: remembered() ?? open },
    element("summary", {}, "Legend"),
    element("ul", {}, FAMILIES.map((family) => line(familySymbol(family.shape, family.key), family.name))),
    element("ul", {},
      line(familySymbol("circle", "force", true), "Hollow: planned, possible or denied"),
      line(sizes(), "Size: killed – none known, 1, 10, 50 or more"),
      line(rings(), "Ring: 2, 3, 5 or more independent origins"),
      line(rough(), "Dashed: only the district, province or country is known"),
      line(cluster(), "Several incidents; in colour: all of one family")),
    ground,
    element("p", { class: "soft" }, DISCLAIMER));
  root.querySelector("summary")?.addEventListener("click", () => remember(!root.open));
  return {
    root,
    holders(known) {
      if (!known) return fill(ground);
      fill(ground, element("h3", {}, "Last known holder"), element("ul", {}, [...known.values()].slice(0, 7).map((one) =>
        line(seal(one.colour), `${inert(one.name)} (${one.places})`))),
        element("p", { class: "soft" }, "Frame only: contested; dashed: an area. By the last dated report; places without a report are not shown."));
    },
  };
}

function remembered(): boolean | null {
  try {
    const kept = localStorage.getItem(KEPT);
    return kept ? kept === "open" : null;
  } catch {
    return null;
  }
}

function remember(open: boolean): void {
  try {
    localStorage.setItem(KEPT, open ? "open" : "shut");
  } catch {
    // A browser that keeps nothing shows it as before.
  }
}

const line = (symbol: Node, words: string): HTMLElement => element("li", {}, symbol, element("span", { dir: "auto" }, words));

function drawn(...parts: SVGElement[]): SVGSVGElement {
  return svg("svg", { viewBox: "0 0 48 20", class: "wide", "aria-hidden": "true" }, parts);
}

const sizes = (): SVGSVGElement => drawn(...[[4, 3], [13, 4.2], [25, 5.8], [40, 7.8]].map(([cx, r]) =>
  svg("circle", { cx: cx as number, cy: 10, r: r as number, class: "family-force" })));

const rings = (): SVGSVGElement => drawn(...[[8, 1], [24, 2], [40, 3]].flatMap(([cx, width]) => [
  svg("circle", { cx: cx as number, cy: 10, r: 3, class: "family-force" }),
  svg("circle", { cx: cx as number, cy: 10, r: 6.5, class: "ring", "stroke-width": width as number })]));

const rough = (): SVGSVGElement => drawn(svg("circle", { cx: 24, cy: 10, r: 8, class: "ring", "stroke-dasharray": "3 2.5", "stroke-width": 1.3 }));

const cluster = (): SVGSVGElement => drawn(svg("circle", { cx: 24, cy: 10, r: 9, class: "clusterdot" }),
  svg("text", { x: 24, y: 13.5, class: "clustercount" }, "12"));

function seal(colour: string): SVGSVGElement {
  return svg("svg", { viewBox: "0 0 24 24", class: "symbol", "aria-hidden": "true" }, svg("rect", { x: 4, y: 4, width: 16, height: 16, style: `fill: ${colour}` }));
}
