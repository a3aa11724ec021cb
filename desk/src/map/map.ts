/** The map: MapLibre over the bundled base map. Loaded after list and timeline are drawn. */

import { type GeoJSONSource, type MapMouseEvent, Map as MapLibre, NavigationControl, ScaleControl, setWorkerUrl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { FeatureCollection } from "geojson";
import type { Ground, MapData } from "../api/types";
import { onTheme } from "../shell/theme";
import { ATTRIBUTION, baseLayers, baseSources } from "./base";
import { groundFeatures, type Holder } from "./ground";
import { addImages } from "./images";
import { DIMMED, MAX_ZOOM, OPENABLE, incidentLayers, incidentSources } from "./layers";
import { boundsOf, shapesOf, type Shapes } from "./data";

setWorkerUrl(workerUrl);

export type Bounds = [west: number, south: number, east: number, north: number];

/** What was clicked: rows of the data, or a place that someone holds. */
export interface Opened { readonly rows: number[]; readonly at: { lon: number; lat: number }; readonly zoom: (() => void) | null }

export interface Hears {
  open(opened: Opened): void;
  openGround(index: number): void;
  /** What is under the pointer: one row, or so many incidents; `rough`: their place is known only roughly. */
  hover(row: number | null, count: number, rough: boolean, at: { x: number; y: number }): void;
}

export interface IncidentMap {
  /** Fulfilled when all of the first view is drawn. */
  readonly drawn: Promise<void>;
  show(data: MapData, days: { start: number; end: number } | null): void;
  point(at: { lon: number; lat: number } | null): void;
  ground(places: readonly Ground[], holders: ReadonlyMap<string, Holder>): void;
  box(bounds: Bounds | null): void;
  view(): Bounds;
  /** The place under a pixel of the map. */
  place(x: number, y: number): [lon: number, lat: number];
  fit(): void;
}

const NOTHING: FeatureCollection = { type: "FeatureCollection", features: [] };
// Pixels around a click that still hit.
const REACH = 5;
// What is left of incidents where they step back.
const FAINT = 0.35;
// As many spots of a cluster as a list can use.
const SPOTS = 1000;
const calm = matchMedia("(prefers-reduced-motion: reduce)");

export async function createMap(container: HTMLElement, hears: Hears, leaving: AbortSignal): Promise<IncidentMap> {
  const sources = await baseSources();
  const placed = location.hash.includes("map=");
  const style = () => ({
    version: 8 as const, sources: { ...sources, ...incidentSources() }, layers: [...baseLayers(), ...incidentLayers()],
  });
  const map = new MapLibre({
    container, style: style(), hash: "map", center: [38, 34], zoom: 4, minZoom: 1, maxZoom: MAX_ZOOM, fadeDuration: 0,
    dragRotate: false, pitchWithRotate: false, touchPitch: false, renderWorldCopies: true,
    locale: { "Map.Title": "Incidents on the map; the list has the same" },
    attributionControl: { compact: false, customAttribution: ATTRIBUTION },
  });
  leaving.addEventListener("abort", () => map.remove());
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  map.addControl(new ScaleControl({ unit: "metric" }), "bottom-right");

  let data: MapData | null = null;
  let shapes: Shapes | null = null;
  let dimmed = false;
  const kept = new Map<string, FeatureCollection>();
  const source = (name: string): GeoJSONSource | undefined => map.getSource<GeoJSONSource>(name);
  const put = (name: string, features: FeatureCollection): void => {
    kept.set(name, features);
    source(name)?.setData(features);
  };
  const fit = (): void => {
    const bounds = data && boundsOf(data);
    if (bounds) map.fitBounds(bounds, { padding: 48, maxZoom: 9, animate: false });
  };

  await new Promise<void>((resolve) => void map.once("style.load", () => resolve()));
  addImages(map);
  onTheme(() => {
    map.setStyle(style(), { diff: false });
    map.once("style.load", () => {
      addImages(map);
      kept.forEach((features, name) => source(name)?.setData(features));
      dim();
    });
  }, leaving);
  map.on("click", (event) => void clicked(event));
  map.on("mousemove", hovered);
  map.on("mouseout", () => hears.hover(null, 0, false, { x: 0, y: 0 }));

  const at = (event: MapMouseEvent) => map.queryRenderedFeatures(
    [[event.point.x - REACH, event.point.y - REACH], [event.point.x + REACH, event.point.y + REACH]],
    { layers: [...OPENABLE, "middles-always"] });

  async function clicked(event: MapMouseEvent): Promise<void> {
    const found = at(event);
    const ground = found.find((one) => one.source === "ground");
    if (ground) return hears.openGround(Number(ground.properties["index"]));
    const rows = new Set<number>();
    let zoom: (() => void) | null = null;
    for (const one of found) {
      if (one.source === "middles") shapes?.areas[Number(one.properties["area"])]?.rows.forEach((row) => rows.add(row));
      else if ("cluster_id" in one.properties) {
        const id = Number(one.properties["cluster_id"]);
        const incidents = source("incidents") as GeoJSONSource;
        (await incidents.getClusterLeaves(id, SPOTS, 0)).forEach((leaf) => add(rows, leaf.properties));
        const into = await incidents.getClusterExpansionZoom(id);
        const middle = (one.geometry as GeoJSON.Point).coordinates as [number, number];
        if (into <= MAX_ZOOM) zoom = () => void map.easeTo({ center: middle, zoom: into, animate: !calm.matches });
      } else add(rows, one.properties);
    }
    if (rows.size) hears.open({ rows: [...rows], at: { lon: event.lngLat.lng, lat: event.lngLat.lat }, zoom });
  }

  function add(rows: Set<number>, of: GeoJSON.GeoJsonProperties): void {
    shapes?.rows[Number(of?.["spot"])]?.forEach((row) => rows.add(row));
  }

  function hovered(event: MapMouseEvent): void {
    const [first] = at(event);
    map.getCanvas().style.cursor = first ? "pointer" : "";
    const is = first?.properties ?? {};
    const rough = first?.source === "middles";
    const count = first && first.source !== "ground" ? Number(is["count"]) : 0;
    hears.hover(count === 1 && !rough ? Number(is["row"]) : null, count, rough, event.point);
  }

  function dim(): void {
    for (const [layer, property, shown] of DIMMED) map.setPaintProperty(layer, property, dimmed ? shown * FAINT : shown);
  }

  function inView(rows: MapData): boolean {
    const view = map.getBounds();
    return rows.id.some((_, row) => view.contains([rows.lon[row] as number, rows.lat[row] as number]));
  }

  // Whether the view is one that was chosen, or fits what there is; it moves by itself only where it shows nothing.
  let fitted = placed;
  return {
    drawn: new Promise((resolve) => void map.once("idle", () => resolve())),
    show(next, days) {
      data = next;
      shapes = shapesOf(next, days);
      put("incidents", shapes.spots);
      put("rings", shapes.rings);
      put("middles", shapes.middles);
      if (!next.id.length || (fitted && (days || inView(next)))) return;
      fitted = true;
      fit();
    },
    point(place) {
      put("pointed", place ? pointFeature(place) : NOTHING);
    },
    ground(places, holders) {
      put("ground", groundFeatures(places, holders));
      dimmed = places.length > 0;
      dim();
    },
    box(bounds) {
      put("box", bounds ? boxFeature(bounds) : NOTHING);
    },
    view() {
      const bounds = map.getBounds();
      return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    },
    place(x, y) {
      const found = map.unproject([x, y]);
      return [found.lng, found.lat];
    },
    fit,
  };
}

function pointFeature({ lon, lat }: { lon: number; lat: number }): FeatureCollection {
  return { type: "FeatureCollection", features: [{ type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [lon, lat] } }] };
}

function boxFeature([west, south, east, north]: Bounds): FeatureCollection {
  const coordinates = [[west, south], [east, south], [east, north], [west, north], [west, south]];
  return { type: "FeatureCollection", features: [{ type: "Feature", properties: {}, geometry: { type: "LineString", coordinates } }] };
}
