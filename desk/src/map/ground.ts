/** Who last held which place, as squares in one colour for each holder. */

import type { FeatureCollection } from "geojson";
import type { Ground } from "../api/types";
import { PRECISION, isRough } from "../words";

export interface Holder { readonly name: string; readonly colour: string; readonly places: number }

// Tol's "bright" scheme without its grey (Paul Tol, 2021): told apart by colour-blind readers too.
const COLOURS = ["#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377"];
const OTHER = "#8a9299";
export const NOBODY = "nobody named";

/** Holders by key, those of most places first; those beyond the colours share one. */
export function holdersOf(places: readonly Ground[]): Map<string, Holder> {
  const counts = new Map<string, { name: string; places: number }>();
  for (const { holder } of places) {
    const key = holder?.id ?? "";
    const known = counts.get(key) ?? { name: holder?.name ?? NOBODY, places: 0 };
    counts.set(key, { ...known, places: known.places + 1 });
  }
  const sorted = [...counts].sort(([, left], [, right]) => right.places - left.places);
  return new Map(sorted.map(([key, one], i) => [key, { ...one, colour: (key && COLOURS[i]) || OTHER }]));
}

const isContested = (one: Ground): boolean => one.disputed !== null || one.state === "contested";

export function groundFeatures(places: readonly Ground[], holders: ReadonlyMap<string, Holder>): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: places.flatMap((one, index) => one.place.lat === null || one.place.lon === null ? [] : [{
      type: "Feature" as const,
      geometry: { type: "Point" as const, coordinates: [one.place.lon, one.place.lat] },
      properties: {
        index, place: isRough(one.place.precision) ? `${one.place.name} (${PRECISION[one.place.precision]})` : one.place.name,
        image: isRough(one.place.precision) ? "seal-rough" : isContested(one) ? "seal-contested" : "seal",
        colour: holders.get(one.holder?.id ?? "")?.colour ?? OTHER,
      },
    }]),
  };
}
