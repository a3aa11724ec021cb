/** How incidents look: symbols by type, size by toll, a ring by number of origins, dashed rings for rough places. */

import type { ExpressionSpecification, FilterSpecification, LayerSpecification, SourceSpecification } from "maplibre-gl";
import { colour } from "../shell/theme";
import { ALL_FAMILIES } from "../words";
import { FONT } from "./base";

const EMPTY = { type: "FeatureCollection" as const, features: [] };
/** Scale of a symbol's 24 pixels by class of toll. */
export const SIZES = [0.55, 0.75, 1, 1.35] as const;
/** From this zoom on rings of districts and provinces are drawn to scale; before they would be smaller than a symbol. */
const TO_SCALE = 6.5;
export const MAX_ZOOM = 14;

export function incidentSources(): Record<string, SourceSpecification> {
  return {
    incidents: {
      type: "geojson", data: EMPTY, cluster: true, clusterRadius: 38, clusterMaxZoom: MAX_ZOOM, maxzoom: MAX_ZOOM + 1,
      clusterProperties: { count: ["+", ["get", "count"]], lowest: ["min", ["get", "lowest"]], highest: ["max", ["get", "highest"]] },
    },
    rings: { type: "geojson", data: EMPTY },
    middles: { type: "geojson", data: EMPTY },
    ground: { type: "geojson", data: EMPTY },
    box: { type: "geojson", data: EMPTY },
    pointed: { type: "geojson", data: EMPTY },
  };
}

/** Ids of layers that can be clicked. */
export const OPENABLE = ["ground", "clusters", "symbols", "middles-to-scale", "middles"];

export function incidentLayers(): LayerSpecification[] {
  return [...roughLayers(), ...symbolLayers(), ...clusterLayers(), ...groundLayers(), ...markLayers()];
}

function roughLayers(): LayerSpecification[] {
  const text = { "text-color": colour("ink"), "text-halo-color": colour("surface"), "text-halo-width": 1 };
  const rough = (id: string, zooms: object, filter: FilterSpecification, icon: object): LayerSpecification => ({
    id, type: "symbol", source: "middles", filter, ...zooms, paint: text,
    layout: {
      "text-field": ["to-string", ["get", "count"]], "text-font": FONT, "text-size": 10.5, "symbol-sort-key": ["-", ["get", "count"]],
      "text-padding": 0, "icon-padding": 0, ...icon,
    },
  });
  return [
    { id: "rings-fill", type: "fill", source: "rings", minzoom: TO_SCALE, paint: { "fill-color": colour("ink-soft"), "fill-opacity": 0.06 } },
    { id: "rings", type: "line", source: "rings", minzoom: TO_SCALE, paint: { "line-color": colour("ink-soft"), "line-width": 1.3, "line-dasharray": [3, 2.5] } },
    rough("middles-to-scale", { minzoom: TO_SCALE }, ["get", "scaled"], { "text-allow-overlap": true, "text-size": 13 }),
    rough("middles", { maxzoom: TO_SCALE }, ["get", "scaled"], { "icon-image": "rough", "icon-size": 0.95 }),
    rough("middles-always", {}, ["!", ["get", "scaled"]], { "icon-image": "rough", "icon-size": 1.15 }),
  ];
}

function symbolLayers(): LayerSpecification[] {
  const size = (scale: number, more: number): ExpressionSpecification =>
    ["step", ["get", "toll"], SIZES[0] * scale + more, 1, SIZES[1] * scale + more, 2, SIZES[2] * scale + more, 3, SIZES[3] * scale + more];
  const single: FilterSpecification = ["==", ["get", "count"], 1];
  return [
    {
      id: "origins", type: "circle", source: "incidents", filter: ["all", single, [">", ["get", "origins"], 1]],
      paint: {
        "circle-color": "transparent", "circle-radius": size(12, 4), "circle-stroke-color": colour("ink"),
        "circle-stroke-width": ["step", ["get", "origins"], 1.2, 3, 2.4, 5, 3.6],
      },
    },
    {
      id: "symbols", type: "symbol", source: "incidents", filter: single,
      layout: {
        "icon-image": ["get", "image"], "icon-size": size(1, 0), "icon-allow-overlap": true, "icon-ignore-placement": true,
        "symbol-sort-key": ["get", "toll"],
      },
    },
  ];
}

function clusterLayers(): LayerSpecification[] {
  const clustered: FilterSpecification = [">", ["get", "count"], 1];
  return [
    {
      id: "clusters", type: "circle", source: "incidents", filter: clustered,
      paint: {
        "circle-color": ["case", ["==", ["get", "lowest"], ["get", "highest"]], familyColour(), colour("ink")], "circle-opacity": 0.9,
        "circle-radius": ["interpolate", ["linear"], ["log10", ["get", "count"]], 0.3, 11, 2, 18, 5, 30],
        "circle-stroke-color": colour("surface"), "circle-stroke-width": 1.5,
      },
    },
    {
      id: "cluster-counts", type: "symbol", source: "incidents", filter: clustered,
      layout: { "text-field": abbreviated, "text-font": FONT, "text-size": 11.5, "text-allow-overlap": true, "text-ignore-placement": true },
      paint: { "text-color": colour("surface") },
    },
  ];
}

/** 1.2k for 1,234: what fits a circle. */
const abbreviated: ExpressionSpecification = [
  "step", ["get", "count"], ["to-string", ["get", "count"]],
  1000, ["concat", ["/", ["round", ["/", ["get", "count"], 100]], 10], "k"],
  10_000, ["concat", ["round", ["/", ["get", "count"], 1000]], "k"],
];

/** A cluster of one family has its colour. */
function familyColour(): ExpressionSpecification {
  const cases = ALL_FAMILIES.flatMap(({ key }, index) => [index, colour(`family-${key}`)]);
  return ["match", ["get", "lowest"], ...cases, colour("ink")] as unknown as ExpressionSpecification;
}

function groundLayers(): LayerSpecification[] {
  return [{
    id: "ground", type: "symbol", source: "ground",
    layout: {
      "icon-image": ["get", "image"], "icon-size": 0.62, "icon-allow-overlap": true,
      "text-field": ["get", "place"], "text-font": FONT, "text-size": 11.5, "text-anchor": "left", "text-offset": [0.9, 0], "text-optional": true,
    },
    paint: {
      "icon-color": ["get", "colour"], "icon-halo-color": colour("surface"),
      "text-color": colour("ink"), "text-halo-color": colour("label-halo"), "text-halo-width": 1.4,
    },
  }];
}

function markLayers(): LayerSpecification[] {
  return [
    { id: "box", type: "line", source: "box", paint: { "line-color": colour("accent"), "line-width": 1.5, "line-dasharray": [2, 1.5] } },
    {
      id: "pointed", type: "circle", source: "pointed",
      paint: { "circle-radius": 15, "circle-color": colour("accent"), "circle-opacity": 0.18, "circle-stroke-color": colour("accent"), "circle-stroke-width": 2.5 },
    },
  ];
}

/** Incidents step back while it is shown who holds what. */
export const DIMMED: readonly (readonly [layer: string, property: "icon-opacity" | "circle-opacity" | "circle-stroke-opacity" | "text-opacity", shown: number])[] = [
  ["symbols", "icon-opacity", 1], ["clusters", "circle-opacity", 0.9], ["clusters", "circle-stroke-opacity", 1],
  ["cluster-counts", "text-opacity", 1], ["origins", "circle-stroke-opacity", 1], ["middles", "icon-opacity", 1], ["middles", "text-opacity", 1],
];
