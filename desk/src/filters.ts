/** The filters, as they stand in the address: the names are those of the API, so that one query serves both. */

import { day } from "./format";
import { STATUS, familyOf, plain } from "./words";

export const NAMES = [
  "text", "since", "until", "bbox", "near", "within", "type", "mode", "actor", "status", "min_origins", "min_toll",
  "outlet", "speaker", "reviewed",
] as const;
export type Name = (typeof NAMES)[number];
export type Filters = URLSearchParams;
export type Changed = Partial<Record<Name, string | readonly string[] | null>>;

/** Only what is a filter and not empty, in one order, so that equal filters are equal words. */
export function filtersOf(query: URLSearchParams): Filters {
  return new URLSearchParams(NAMES.flatMap((name) => {
    const value = query.get(name)?.trim();
    return value ? [[name, value]] : [];
  }));
}

export function changed(filters: Filters, changes: Changed): Filters {
  const next = new URLSearchParams(filters);
  for (const [name, value] of Object.entries(changes)) {
    const words = typeof value === "string" ? value : (value ?? []).join(",");
    if (words) next.set(name, words);
    else next.delete(name);
  }
  return filtersOf(next);
}

export const listed = (filters: Filters, name: Name): string[] => filters.get(name)?.split(",").filter(Boolean) ?? [];

export const without = (filters: Filters, ...names: Name[]): Filters =>
  changed(filters, Object.fromEntries(names.map((name) => [name, null])));

/** What narrows the view, each as a short phrase with the names to remove for it. */
export function told(filters: Filters): { words: string; names: Name[] }[] {
  const found: { words: string; names: Name[] }[] = [];
  const add = (words: string, ...names: Name[]): void => void found.push({ words, names });
  const get = (name: Name): string => filters.get(name) ?? "";
  if (get("text")) add(`“${get("text")}”`, "text");
  if (get("since") || get("until")) add(periodOf(get("since"), get("until")), "since", "until");
  if (get("bbox")) add("within the box", "bbox");
  if (get("near")) add(get("within") ? `within ${get("within")} km of ${spot(get("near"))}` : `near ${spot(get("near"))}`, "near", "within");
  if (get("type")) add(typesOf(listed(filters, "type")), "type");
  if (get("mode")) add(listed(filters, "mode").map(plain).join(", "), "mode");
  if (get("actor")) add(`by or against ${get("actor")}`, "actor");
  if (get("status")) add(listed(filters, "status").map((status) => STATUS[status] ?? status).join(", "), "status");
  if (get("min_origins")) add(`at least ${get("min_origins")} independent origins`, "min_origins");
  if (get("min_toll")) add(`at least ${get("min_toll")} killed`, "min_toll");
  if (get("outlet")) add(`told by ${get("outlet")}`, "outlet");
  if (get("speaker")) add(`on the word of: ${plain(get("speaker")).toLowerCase()}`, "speaker");
  if (get("reviewed")) add(get("reviewed") === "true" ? "reviewed" : "not reviewed", "reviewed");
  return found;
}

const spot = (near: string): string => near.split(",").map((degrees) => Number(degrees).toFixed(2)).join(", ");

function periodOf(since: string, until: string): string {
  if (!until) return `since ${day(since)}`;
  return since ? `${day(since)} – ${day(until)}` : `until ${day(until)}`;
}

function typesOf(types: readonly string[]): string {
  const families = new Set(types.map((type) => familyOf(type)));
  const whole = [...families].every((family) => family.types.length && family.types.every((type) => types.includes(type)));
  return whole ? [...families].map((family) => family.name).join(", ") : types.map(plain).join(", ");
}
