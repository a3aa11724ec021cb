import { describe, expect, it, test, vi } from "vitest";
import type { Counts, MapData } from "../src/api/types";
import { toDay, toIso } from "../src/days";
import { changed, filtersOf, listed, told, without } from "../src/filters";
import { period, toll } from "../src/format";
import { binned } from "../src/home/bins";
import { unrolled } from "../src/map/antimeridian";
import { boundsOf, shapesOf } from "../src/map/data";
import { placesOf } from "../src/map/places";
import { holdersOf } from "../src/map/ground";

// Not every Node has the browser's languages, which numbers are written by.
vi.hoisted(() => vi.stubGlobal("navigator", { languages: ["en"] }));

const query = (words: string) => new URLSearchParams(words);

describe("filters", () => {
  it("keeps what is a filter, in one order, and nothing else", () => {
    expect(filtersOf(query("until=2024-12-02&evil=1&text=%20&since=2024-12-01")).toString()).toBe("since=2024-12-01&until=2024-12-02");
  });

  it("sets, lists and takes away", () => {
    const filters = changed(query("text=mortar"), { type: ["ASSAULT", "PROTEST"], text: null });
    expect(listed(filters, "type")).toEqual(["ASSAULT", "PROTEST"]);
    expect(filters.has("text")).toBe(false);
    expect(without(filters, "type").toString()).toBe("");
  });

  it("tells each narrowing once, with the names that remove it", () => {
    const phrases = told(query("since=2024-12-01&until=2024-12-03&type=COERCE,SANCTION&near=35,37&within=25"));
    expect(phrases.map((one) => one.names)).toEqual([["since", "until"], ["near", "within"], ["type"]]);
    expect(phrases[2]?.words).toBe("Coercion");
  });

  it("names types one by one where a family is not whole", () => {
    expect(told(query("type=COERCE"))[0]?.words).toBe("Coerce");
  });
});

test.each([
  [[4, 4, 4], "4"],
  [[10, 10, null], "at least 10"],
  [[10, 12, 15], "12 (10–15)"],
  [[null, null, 15], "at most 15"],
  [null, ""],
] as const)("a toll of %j reads %s", (value, words) => {
  expect(toll(value && [...value])).toBe(words);
});

test("a period whose end is before its beginning is told as it is", () => {
  expect(period("2024-12-03", "2024-12-01")).toBe("2024-12-03 – 2024-12-01");
});

test("days are counted in UTC, whatever the clock of the reader", () => {
  expect(toIso(toDay("2024-03-31T23:30:00Z") as number)).toBe("2024-03-31");
  expect(toDay("no day")).toBeNull();
});

const counts = (days: [string, number][]): Counts => ({
  total: 0, types: {}, status: {}, undated: 0, actors: [], outlets: [],
  days: days.map(([day, count]) => [day, { ASSAULT: count }]),
});

describe("bars of the timeline", () => {
  it("hold every incident, or say how many are left off", () => {
    const days = counts([["1985-01-01", 1], ["2024-11-01", 40], ["2024-12-20", 59], ["2025-11-02", 1]]);
    for (const whole of [true, false]) {
      const found = binned(days, 100, whole, []);
      const shown = found?.bins.reduce((sum, bin) => sum + bin.total, 0) ?? 0;
      expect(shown + (found?.earlier ?? 0) + (found?.later ?? 0)).toBe(101);
      expect(found?.bins.length).toBeLessThanOrEqual(101);
    }
  });

  it("leave off a few far days, unless the reader chose them", () => {
    const days = counts([["1985-01-01", 1], ["2024-11-01", 50], ["2024-12-20", 50]]);
    expect(binned(days, 100, false, [])?.earlier).toBe(1);
    expect(binned(days, 100, false, [toDay("1984-12-01") as number])?.earlier).toBe(0);
  });

  it("are none where no incident has a day", () => {
    expect(binned(counts([]), 100, false, [])).toBeNull();
  });
});

const rows = (of: object[]): MapData => ({
  id: of.map((_, i) => `i${i}`), lon: [], lat: [], day: [], type: [], origins: [], killed: [], status: [], precision: [], radius_km: [],
  unplaced: 0, left_out: 0,
  ...Object.fromEntries(["lon", "lat", "day", "type", "origins", "killed", "status", "precision", "radius_km"].map((name) =>
    [name, of.map((one) => (one as Record<string, unknown>)[name] ?? null)])),
});
const row = (more: object) => ({ lon: 37, lat: 36, day: "2024-12-01", type: "ASSAULT", origins: 1, killed: 3, status: "asserted", precision: "settlement", ...more });

describe("shapes of the map", () => {
  it("mark no spot where only the province is known: one dashed ring for all of them", () => {
    const shapes = shapesOf(rows([row({ precision: "admin1" }), row({ precision: "admin1" }), row({})]), null);
    expect(shapes.spots.features).toHaveLength(1);
    expect(shapes.rings.features).toHaveLength(1);
    expect(shapes.middles.features[0]?.properties).toMatchObject({ count: 2, scaled: true });
  });

  it("give a country no ring to scale", () => {
    const shapes = shapesOf(rows([row({ precision: "country", radius_km: 400 })]), null);
    expect(shapes.rings.features).toHaveLength(0);
    expect(shapes.middles.features).toHaveLength(1);
  });

  it("are hollow for what is planned, possible or denied", () => {
    const apart = [row({}), row({ lat: 37, status: "future" }), row({ lat: 38, status: "negated", type: "PROTEST" })];
    const images = shapesOf(rows(apart), null).spots.features.map((one) => one.properties?.["image"] as string);
    expect(images).toEqual(["force", "force-hollow", "protest-hollow"]);
  });

  it("show a period's days, both ends included, and nothing without a day", () => {
    const data = rows(["2024-11-30", "2024-12-01", "2024-12-02", "2024-12-03", null].map((day) => row({ day })));
    const days = { start: toDay("2024-12-01") as number, end: toDay("2024-12-02") as number };
    expect(shapesOf(data, days).rows).toEqual([[1, 2]]);
  });

  it("hold the incidents of one town together, with a family only where all are of it", () => {
    const shapes = shapesOf(rows([row({}), row({ lat: 40 }), row({ type: "PROTEST" }), row({})]), null);
    expect(shapes.rows).toEqual([[0, 2, 3], [1]]);
    const [town, other] = shapes.spots.features.map((one) => one.properties ?? {});
    expect(town).toMatchObject({ spot: 0, count: 3 });
    expect(town?.["lowest"]).not.toEqual(town?.["highest"]);
    expect(town).not.toHaveProperty("image");
    expect(other).toMatchObject({ spot: 1, count: 1, row: 1, image: "force" });
  });

  it("fit the view to where nearly all is", () => {
    const data = rows([row({ lon: 36.5 }), row({ lon: 37 }), row({ lon: 37.5 }), row({ lon: 36.8 }), row({ lon: -74, lat: 40 })]);
    expect(boundsOf(data)).toEqual([36.5, 36, 37.5, 36]);
  });
});

test("holders of most places come first, and nobody has a colour of their own", () => {
  const place = { name: "A", lat: 1, lon: 1, precision: "settlement" as const, country: null, admin1: null };
  const held = (holder: { id: string; name: string } | null) => ({ place, state: "held", holder, since: null, last: null, disputed: null, evidence: [] });
  const found = [...holdersOf([held(null), held({ id: "x", name: "X" }), held({ id: "y", name: "Y" }), held({ id: "y", name: "Y" })] as never)];
  expect(found[0]?.[0]).toBe("y");
  expect(found.find(([key]) => key === "")?.[1].colour).toBe("#8a9299");
});

test("settlements are found by the beginning of their name in any spelling, whole names first", () => {
  const places = placesOf({ name: ["Al-Bab West", "İdlib", "Al Bāb"], lon: [3700, 3663, 3752], lat: [3600, 3593, 3637] });
  expect(places.like("al-bab", 5).map((one) => one.name)).toEqual(["Al Bāb", "Al-Bab West"]);
  expect(places.like("idl", 5)).toEqual([{ name: "İdlib", lon: 36.63, lat: 35.93 }]);
  expect(places.like("  ", 5)).toEqual([]);
});

test("a shape across the 180th meridian goes on beyond it, and does not leap back over the map", () => {
  const ring = [[178, 65], [180, 66], [-178, 67], [-178, 64], [178, 65]];
  const shape = { type: "Feature" as const, properties: {}, geometry: { type: "Polygon" as const, coordinates: [ring] } };
  const made = unrolled({ type: "FeatureCollection", features: [shape] }).features[0]?.geometry;
  expect(made).toMatchObject({ coordinates: [[[178, 65], [180, 66], [182, 67], [182, 64], [178, 65]]] });
});
