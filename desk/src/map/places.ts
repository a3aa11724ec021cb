/** Settlements by name, from the file that also names them on the map. */

import { folded } from "../words";
import placesUrl from "./places.json?url";

export interface Columns { name: string[]; lon: number[]; lat: number[] }
export interface Named { readonly name: string; readonly lon: number; readonly lat: number }

export interface Places {
  /** Those whose name begins so, the largest first; whole names before beginnings. */
  like(words: string, most: number): Named[];
}

let asked: Promise<Columns> | null = null;
let names: Promise<Places> | null = null;

/** Longitudes and latitudes in hundredths of a degree, largest settlement first; asked once. */
export function placeColumns(): Promise<Columns> {
  asked ??= fetch(placesUrl).then((response) => {
    if (!response.ok) throw new Error(`the names of places are missing (${response.status})`);
    return response.json() as Promise<Columns>;
  });
  return asked;
}

export function namedPlaces(): Promise<Places> {
  names ??= placeColumns().then(placesOf);
  return names;
}

export function placesOf(columns: Columns): Places {
  const keys = columns.name.map(folded);
  return {
    like(words, most) {
      const key = folded(words);
      if (!key) return [];
      const rows = keys.flatMap((one, row) => (one.startsWith(key) ? [row] : []));
      const whole = rows.filter((row) => keys[row] === key);
      return [...whole, ...rows.filter((row) => keys[row] !== key)].slice(0, most).map((row) => ({
        name: columns.name[row] as string, lon: (columns.lon[row] as number) / 100, lat: (columns.lat[row] as number) / 100,
      }));
    },
  };
}
