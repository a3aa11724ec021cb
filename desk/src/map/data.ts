/** Rows of the map's data to shapes: one for each spot that is known, rings for places known only roughly. */

import type { Feature, FeatureCollection, Point, Polygon } from "geojson";
import type { MapData, Precision } from "../api/types";
import { toDay } from "../days";
import { isHollow } from "../symbols";
import { ALL_FAMILIES, familyOf, isRough } from "../words";

/** The rows that share one rough place. */
export interface Area {
  readonly lon: number;
  readonly lat: number;
  readonly precision: Precision;
  /** Kilometres; undefined: no ring to scale. */
  readonly reach: number | undefined;
  readonly rows: number[];
}

export interface Shapes {
  readonly spots: FeatureCollection<Point>;
  readonly rings: FeatureCollection<Polygon>;
  readonly middles: FeatureCollection<Point>;
  readonly areas: readonly Area[];
  /** The rows of each spot. Incidents of one town share its centre: the map is handed towns, not incidents. */
  readonly rows: readonly (readonly number[])[];
}

/** Sizes of symbols by the killed of an incident: none known, from 1, from 10, from 50. */
export const TOLLS = [1, 10, 50] as const;
/** Kilometres from the middle of a district or province of middling size, where its own reach is not known; countries and regions are too wide for a ring. */
const REACH: Partial<Record<Precision, number>> = { admin2: 15, admin1: 45 };
const KM_PER_DEGREE = 111.2;
const CORNERS = 48;

/** Rows within these days; those without a day are shown only where no days are asked for. */
export function shapesOf(data: MapData, days: { start: number; end: number } | null): Shapes {
  const spots = new Map<string, number[]>();
  const areas = new Map<string, Area>();
  for (let row = 0; row < data.id.length; row++) {
    if (days && !within(data.day[row], days)) continue;
    const [lon, lat, precision] = [data.lon[row] as number, data.lat[row] as number, data.precision[row] as Precision];
    if (isRough(precision)) {
      const reach = precision in REACH ? (data.radius_km[row] ?? REACH[precision]) : undefined;
      put(areas, `${lon} ${lat} ${precision}`, () => ({ lon, lat, precision, reach, rows: [] })).rows.push(row);
    } else put(spots, `${lon} ${lat}`, () => []).push(row);
  }
  const [rows, listed] = [[...spots.values()], [...areas.values()]];
  return {
    spots: { type: "FeatureCollection", features: rows.map((ones, index) => spot(data, ones, index)) },
    rings: { type: "FeatureCollection", features: listed.flatMap(ring) },
    middles: { type: "FeatureCollection", features: listed.map(middle) },
    areas: listed,
    rows,
  };
}

function put<Value>(into: Map<string, Value>, key: string, make: () => Value): Value {
  const known = into.get(key);
  if (known !== undefined) return known;
  const made = make();
  into.set(key, made);
  return made;
}

function within(day: string | null | undefined, days: { start: number; end: number }): boolean {
  const number = day ? toDay(day) : null;
  return number !== null && number >= days.start && number <= days.end;
}

/** A spot with its incidents; where it has only one, with all that its symbol shows. */
function spot(data: MapData, rows: readonly number[], index: number): Feature<Point> {
  const [first] = rows as [number];
  const families = rows.map((row) => ALL_FAMILIES.indexOf(familyOf(data.type[row])));
  return {
    type: "Feature",
    geometry: { type: "Point", coordinates: [data.lon[first] as number, data.lat[first] as number] },
    properties: { spot: index, count: rows.length, ...spread(families), ...(rows.length === 1 ? symbol(data, first) : {}) },
  };
}

/** The first and the last family that is there: one family where they are the same. */
function spread(families: readonly number[]): { lowest: number; highest: number } {
  const [lowest, highest] = extremes(families);
  return { lowest, highest };
}

function symbol(data: MapData, row: number): Record<string, string | number> {
  const killed = data.killed[row] ?? 0;
  return {
    row,
    image: familyOf(data.type[row]).key + (isHollow(data.status[row] as string) ? "-hollow" : ""),
    origins: data.origins[row] ?? 0,
    toll: TOLLS.filter((least) => killed >= least).length,
  };
}

function middle(area: Area, index: number): Feature<Point> {
  return {
    type: "Feature",
    geometry: { type: "Point", coordinates: [area.lon, area.lat] },
    properties: { area: index, count: area.rows.length, scaled: area.reach !== undefined },
  };
}

function ring(area: Area, index: number): Feature<Polygon>[] {
  const { reach } = area;
  if (reach === undefined) return [];
  const [up, across] = [reach / KM_PER_DEGREE, reach / (KM_PER_DEGREE * Math.max(0.1, Math.cos((area.lat * Math.PI) / 180)))];
  const corners = Array.from({ length: CORNERS + 1 }, (_, i) => {
    const angle = ((i % CORNERS) / CORNERS) * 2 * Math.PI;
    return [area.lon + across * Math.cos(angle), area.lat + up * Math.sin(angle)];
  });
  return [{ type: "Feature", geometry: { type: "Polygon", coordinates: [corners] }, properties: { area: index } }];
}

/** West, south, east, north of nearly all rows: a few far ones do not shrink the rest to a spot. */
export function boundsOf(data: MapData): [number, number, number, number] | null {
  if (!data.id.length) return null;
  const [west, east] = bulk(data.lon);
  const [south, north] = bulk(data.lat);
  return [west, south, east, north];
}

// Values further from the middle than so many times the usual distance are far.
const FAR = 10;
// Degrees that are near in any case.
const NEAR = 0.2;

function bulk(values: readonly number[]): [number, number] {
  const centre = median(values);
  const reach = FAR * Math.max(NEAR, median(values.map((one) => Math.abs(one - centre))));
  const kept = values.filter((one) => Math.abs(one - centre) <= reach);
  return extremes(kept);
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] as number;
}

/** The least and the greatest of values that may be too many to be arguments. */
export const extremes = (values: readonly number[]): [least: number, greatest: number] =>
  values.reduce(([least, greatest], one) => [Math.min(least, one), Math.max(greatest, one)], [Infinity, -Infinity]);
