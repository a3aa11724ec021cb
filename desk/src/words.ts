/** Plain names of coded values, and the families into which types are put for colour and shape. */

import type { Precision } from "./api/types";

export interface Family {
  readonly key: string;
  readonly name: string;
  readonly types: readonly string[];
  readonly shape: Shape;
}
export type Shape = "circle" | "square" | "triangle" | "diamond" | "cross" | "pentagon" | "drop";

/** Sixteen types cannot be told apart by colour: seven families can, and each has a shape of its own as well. */
export const FAMILIES: readonly Family[] = [
  { key: "force", name: "Force", types: ["ASSAULT"], shape: "circle" },
  { key: "coercion", name: "Coercion", types: ["COERCE", "SANCTION"], shape: "square" },
  { key: "movement", name: "Moves of forces", types: ["MOBILIZE", "RETREAT"], shape: "triangle" },
  { key: "protest", name: "Protest", types: ["PROTEST"], shape: "diamond" },
  { key: "aid", name: "Aid", types: ["AID", "COOPERATE"], shape: "cross" },
  { key: "talks", name: "Talks", types: ["AGREE", "CONSULT", "SUPPORT", "CONCEDE"], shape: "pentagon" },
  { key: "demands", name: "Threats and demands", types: ["THREATEN", "REQUEST", "ACCUSE", "REJECT"], shape: "drop" },
];

const OTHER: Family = { key: "other", name: "Other", types: [], shape: "circle" };
export const ALL_FAMILIES: readonly Family[] = [...FAMILIES, OTHER];
const BY_TYPE = new Map(FAMILIES.flatMap((family) => family.types.map((type) => [type, family] as const)));

export const familyOf = (type: string | undefined): Family => BY_TYPE.get(type ?? "") ?? OTHER;

/** `ASSAULT` as `Assault`, `heavy-weapons` as `Heavy weapons`. */
export function plain(code: string): string {
  const words = code.toLowerCase().replace(/[-_]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What an event's status means to a reader. */
export const STATUS: Readonly<Record<string, string>> = {
  asserted: "Reported",
  future: "Planned or expected",
  hypothetical: "Possible",
  negated: "Denied",
};

/** How exactly a place is known. */
export const PRECISION: Readonly<Record<string, string>> = {
  point: "exact point",
  settlement: "settlement",
  admin2: "district",
  admin1: "province",
  country: "country only",
  region: "region only",
};

/** Whether a place is an area, not a spot that a symbol may mark. */
export const isRough = (precision: Precision | null): boolean => precision !== null && precision !== "point" && precision !== "settlement";

/** A name without case, accents, apostrophes, hyphens: for finding, not for showing. */
export const folded = (name: string): string =>
  name.normalize("NFD").replace(/[\p{M}'’‘ʿʾ`]/gu, "").replace(/[-\s]+/g, " ").trim().toLowerCase().replace(/ı/g, "i");
