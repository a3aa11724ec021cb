/** The base map: land and borders from the bundled file, names of countries and settlements. No request leaves the server. */

import type { Feature, FeatureCollection, Point } from "geojson";
import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from "maplibre-gl";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { colour } from "../shell/theme";
import { unrolled } from "./antimeridian";
import baseUrl from "./generated/base.json?url";
import { placeColumns, type Columns } from "./places";

export const ATTRIBUTION = "Natural Earth (de facto borders) · GeoNames CC BY 4.0";

/** Settlements shown from each zoom on: so many of the largest. */
const SHOWN: readonly (readonly [zoom: number, places: number])[] = [[3, 60], [4, 250], [5, 900], [6, 2500], [7, 6000], [8, 12000]];

/** Sources of the base map; asked once. Null: the files could not be had. */
export async function baseSources(): Promise<Record<string, SourceSpecification>> {
  const [base, places] = await Promise.all([json<Topology>(baseUrl), placeColumns()]);
  const part = (name: string): SourceSpecification => ({ type: "geojson", data: shapes(base, name) });
  return {
    land: part("land"), coast: part("coast"), borders: part("borders"), disputed: part("disputed"), countries: part("countries"),
    places: { type: "geojson", data: settlements(places) },
  };
}

function shapes(base: Topology, name: string): FeatureCollection {
  const made = feature(base, base.objects[name] as GeometryCollection) as Feature | FeatureCollection;
  return unrolled("features" in made ? made : { type: "FeatureCollection", features: [made] });
}

async function json<Body>(url: string): Promise<Body> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the base map is missing (${response.status})`);
  return (await response.json()) as Body;
}

function settlements(columns: Columns): FeatureCollection<Point> {
  return {
    type: "FeatureCollection",
    features: columns.name.map((name, rank) => ({
      type: "Feature",
      geometry: { type: "Point", coordinates: [(columns.lon[rank] as number) / 100, (columns.lat[rank] as number) / 100] },
      properties: { name, rank },
    })),
  };
}

export function baseLayers(): LayerSpecification[] {
  const text = (strong: boolean) => ({
    "text-color": colour(strong ? "ink-soft" : "label"), "text-halo-color": colour("label-halo"), "text-halo-width": 1.2,
  });
  const byZoom: ExpressionSpecification = ["step", ["zoom"], 0, ...SHOWN.flat()] as unknown as ExpressionSpecification;
  return [
    { id: "sea", type: "background", paint: { "background-color": colour("sea") } },
    { id: "land", type: "fill", source: "land", paint: { "fill-color": colour("land"), "fill-antialias": false } },
    { id: "coast", type: "line", source: "coast", paint: { "line-color": colour("border"), "line-width": 0.7 } },
    { id: "borders", type: "line", source: "borders", paint: { "line-color": colour("border"), "line-width": widthByZoom() } },
    { id: "disputed", type: "line", source: "disputed", paint: { "line-color": colour("border"), "line-width": widthByZoom(), "line-dasharray": [3, 2.5] } },
    {
      id: "countries", type: "symbol", source: "countries", maxzoom: 7,
      filter: ["<=", ["get", "rank"], ["+", ["zoom"], 0.5]],
      layout: { "text-field": ["get", "name"], "text-font": FONT, "text-size": 12, "text-max-width": 7, "text-letter-spacing": 0.08, "symbol-sort-key": ["-", ["get", "area"]] },
      paint: text(true),
    },
    {
      id: "places", type: "symbol", source: "places", minzoom: 3, filter: ["<", ["get", "rank"], byZoom],
      layout: {
        "text-field": ["get", "name"], "text-font": FONT, "symbol-sort-key": ["get", "rank"], "text-padding": 6,
        "text-size": ["interpolate", ["linear"], ["zoom"], 4, 10.5, 9, 13],
        "text-variable-anchor": ["top", "bottom", "left", "right"], "text-radial-offset": 0.5,
      },
      paint: text(false),
    },
  ];
}

/** The system's own font: the map draws its letters itself, no glyph files are needed. */
export const FONT = ["system-ui", "sans-serif"];

const widthByZoom = (): ExpressionSpecification => ["interpolate", ["linear"], ["zoom"], 2, 0.6, 8, 1.6];
