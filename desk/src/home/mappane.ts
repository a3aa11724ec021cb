/** The pane of the map: loads it when it can be drawn, its tools, and the lists that open from it. */

import * as api from "../api/client";
import type { Control, Ground, MapData, Summary } from "../api/types";
import { toDay, toIso } from "../days";
import { announce, element, fill } from "../dom";
import { changed, type Changed, type Filters } from "../filters";
import { day, many, number, toll } from "../format";
import type { Bounds, IncidentMap, Opened } from "../map/map";
import { extremes } from "../map/data";
import { holdersOf } from "../map/ground";
import { inert } from "../pages/parts/text";
import { STATUS, plain } from "../words";
import { boxTool } from "./box";
import { groundItem } from "./grounditem";
import { item } from "./item";
import { createLegend } from "./legend";
import { createSheet } from "./sheet";
import type { Window } from "./window";

export interface MapPane {
  readonly root: HTMLElement;
  show(filters: Filters, signal: AbortSignal): Promise<void>;
  point(one: Summary | null): void;
  /** Makes ready for play: the data of all days of these filters. */
  begin(filters: Filters): Promise<void>;
  step(window: Window): void;
}

interface Desk {
  change(changes: Changed): void;
  filters(): Filters;
  leaving: AbortSignal;
}

// Where there is room for the legend beside the incidents.
const ROOMY = matchMedia("(min-width: 80rem) and (min-height: 52rem)");
// Degrees added around the incidents of a cluster, so that rounding loses none.
const AROUND = 0.001;
const PAGE = 200;
// Pages of a list that opens from the map; more are better seen in the list beside it.
const PAGES = 5;
const NEAR_KM = 25;

export function createMapPane(desk: Desk): MapPane {
  // On its way while list and timeline are drawn.
  const code = import("../map/map");
  code.catch(() => undefined);
  let map: Promise<IncidentMap | null> | null = null;
  let drawn: IncidentMap | null = null;
  let data: MapData | null = null;
  let shownFilters: Filters = new URLSearchParams();
  let ground: Control | null = null;

  const canvas = element("div", { class: "mapcanvas" });
  const note = element("p", { class: "mapnote", role: "status" }, "The map is loading…");
  const unplaced = element("p", { class: "unplaced", hidden: true });
  const tip = element("div", { class: "tip", hidden: true, "aria-hidden": "true" });
  const sheet = createSheet();
  const legend = createLegend(ROOMY.matches);
  const groundButton = element("button", { type: "button", "aria-pressed": "false", onclick: () => void toggleGround() }, "Who holds what");
  const draw = boxTool(canvas, (pixels) => {
    if (!drawn) return;
    const [west, north] = drawn.place(pixels.left, pixels.top);
    const [east, south] = drawn.place(pixels.right, pixels.bottom);
    narrow([west, south, east, north]);
  });
  const tools = element("div", { class: "maptools", role: "group", "aria-label": "Map", hidden: true },
    draw, button("Only this view", () => drawn && narrow(drawn.view())), button("Show all", () => drawn?.fit()), groundButton, unplaced);
  const root = element("section", { class: "map", "aria-label": "Map" }, canvas, tools, legend.root, tip, sheet.root, note);

  function narrow(bounds: Bounds): void {
    desk.change({ bbox: bounds.map((degrees) => degrees.toFixed(3)).join(",") });
  }

  async function load(): Promise<IncidentMap | null> {
    if (!document.createElement("canvas").getContext("webgl2")) return without("This browser cannot draw the map (it has no WebGL). List and timeline show the same incidents.");
    try {
      const { createMap } = await code;
      const made = await createMap(canvas, { open, openGround, hover }, desk.leaving);
      note.hidden = true;
      tools.hidden = false;
      void made.drawn.then(() => root.classList.add("ready"));
      return (drawn = made);
    } catch (error) {
      return without(`The map could not be drawn: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  function without(words: string): null {
    note.textContent = words;
    root.classList.add("nomap");
    return null;
  }

  function open({ rows, at, zoom }: Opened): void {
    if (!data) return;
    const shown = data;
    const actions = [
      ...(zoom ? [button("Zoom in", () => {
        sheet.close();
        zoom();
      })] : []),
      button(`All within ${NEAR_KM} km`, () => desk.change({ near: `${at.lat.toFixed(4)},${at.lon.toFixed(4)}`, within: String(NEAR_KM), bbox: null })),
    ];
    sheet.open(many(rows.length, "incident"), actions, async (signal) => {
      const found = await summaries(shown, rows, shownFilters, signal);
      return [
        element("ol", { class: "items" }, found.map(item)),
        ...(found.length < rows.length ? [element("p", { class: "soft" }, `${number(rows.length - found.length)} more: zoom in, or narrow the filters.`)] : []),
      ];
    });
  }

  function openGround(index: number): void {
    const place = ground?.places[index];
    if (place) sheet.open(inert(place.place.name), [], () => Promise.resolve([groundItem(place)]));
  }

  async function toggleGround(): Promise<void> {
    const on = groundButton.getAttribute("aria-pressed") !== "true";
    groundButton.setAttribute("aria-pressed", String(on));
    ground = null;
    if (on) await showGround(desk.leaving);
    else {
      drawn?.ground([], new Map());
      legend.holders(null);
    }
  }

  async function showGround(signal: AbortSignal): Promise<void> {
    const until = desk.filters().get("until");
    ground = await api.control(until ? { at: until } : {}, signal);
    const holders = holdersOf(ground.places);
    drawn?.ground(ground.places as Ground[], holders);
    legend.holders(holders);
    announce(`${many(ground.places.length, "place")} with a known holder are on the map`);
  }

  function hover(row: number | null, count: number, rough: boolean, { x, y }: { x: number; y: number }): void {
    tip.hidden = count === 0;
    if (!count) return;
    fill(tip, row === null || !data ? many(count, "incident") + (rough ? " somewhere around here" : "") : told(data, row));
    tip.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    tip.classList.toggle("leftward", x > canvas.clientWidth / 2);
  }

  function draws(days: Window | null): void {
    if (drawn && data) drawn.show(data, days);
  }

  return {
    root,
    async show(filters, signal) {
      map ??= load();
      const [made, next] = await Promise.all([map, api.mapData(filters, signal)]);
      if (signal.aborted || !made) return;
      [data, shownFilters] = [next, filters];
      sheet.close();
      draws(null);
      made.box(boundsOf(filters));
      unplaced.hidden = next.unplaced + next.left_out === 0;
      unplaced.textContent = [
        next.unplaced && `${many(next.unplaced, "incident")} without a place`, next.left_out && `${number(next.left_out)} older ones`,
      ].filter(Boolean).join(" and ") + ": only in the list";
      if (groundButton.getAttribute("aria-pressed") === "true") await showGround(signal);
    },
    point(one) {
      const { lat, lon } = one?.place ?? { lat: null, lon: null };
      drawn?.point(lat === null || lon === null ? null : { lat, lon });
    },
    async begin(filters) {
      if (!drawn) return;
      data = await api.mapData(filters, desk.leaving);
      sheet.close();
    },
    step(window) {
      shownFilters = changed(shownFilters, { since: toIso(window.start), until: toIso(window.end) });
      draws(window);
    },
  };
}

const button = (words: string, does: () => void): HTMLButtonElement => element("button", { type: "button", onclick: does }, words);

function boundsOf(filters: Filters): Bounds | null {
  const numbers = filters.get("bbox")?.split(",").map(Number) ?? [];
  return numbers.length === 4 && numbers.every(Number.isFinite) ? (numbers as Bounds) : null;
}

function told(data: MapData, row: number): string {
  const killed = data.killed[row];
  const status = data.status[row] as string;
  return [
    plain(data.type[row] ?? ""), toDay(data.day[row] ?? "") === null ? "no day known" : day(data.day[row] as string),
    killed ? `${toll([killed, killed, killed])} killed` : "", many(data.origins[row] ?? 0, "origin"),
    status === "asserted" ? "" : (STATUS[status] ?? status).toLowerCase(),
  ].filter(Boolean).join(" · ");
}

/** The incidents of these rows, found by the box around them. */
async function summaries(data: MapData, rows: readonly number[], filters: Filters, signal: AbortSignal): Promise<Summary[]> {
  const [lons, lats] = [rows.map((row) => data.lon[row] as number), rows.map((row) => data.lat[row] as number)];
  const [[west, east], [south, north]] = [extremes(lons), extremes(lats)];
  const bounds = [west - AROUND, south - AROUND, east + AROUND, north + AROUND];
  const wanted = new Set(rows.map((row) => data.id[row] as string));
  const query = changed(filters, { bbox: bounds.map((degrees) => degrees.toFixed(4)).join(",") });
  query.set("limit", String(PAGE));
  const found: Summary[] = [];
  for (let page = 0; page < PAGES; page++) {
    const answer = await api.incidents(query, signal);
    found.push(...answer.items.filter((one) => wanted.has(one.id)));
    if (!answer.next || found.length >= wanted.size) break;
    query.set("cursor", answer.next);
  }
  return found;
}
