/** The symbol of a family of types: one path in a square of 24, drawn alike in lists, legend and map. */

import { element, svg } from "./dom";
import { STATUS, familyOf, plain, type Shape } from "./words";

export const BOX = 24;
export const PATHS: Readonly<Record<Shape, string>> = {
  circle: "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z",
  square: "M4 4h16v16H4z",
  triangle: "M12 2.5L22 20.5H2z",
  diamond: "M12 1.5L22.5 12L12 22.5L1.5 12z",
  cross: "M8.5 3h7v5.5H21v7h-5.5V21h-7v-5.5H3v-7h5.5z",
  pentagon: "M12 2L22.5 9.6L18.5 21.5H5.5L1.5 9.6z",
  drop: "M2.5 4h19L12 22z",
};

/** Whether it is only planned, possible or denied: then symbols are hollow. */
export const isHollow = (status: string): boolean => status !== "asserted";

export function familySymbol(shape: Shape, key: string, hollow = false): SVGSVGElement {
  return svg("svg", { viewBox: "0 0 24 24", class: `symbol family-${key}${hollow ? " hollow" : ""}`, "aria-hidden": "true" },
    svg("path", { d: PATHS[shape] }));
}

/** The symbol of an incident, with its type and status in words for screen readers. */
export function symbolOf(types: readonly string[], status: string): HTMLElement {
  const family = familyOf(types[0]);
  const words = `${types.map(plain).join(", ") || "No type"}${isHollow(status) ? `, ${STATUS[status] ?? status}` : ""}`;
  return element("span", { class: "symbolbox", title: words },
    familySymbol(family.shape, family.key, isHollow(status)), element("span", { class: "unseen" }, `${words}: `));
}
