// Makes the base map from world-atlas 50m (Natural Earth): land, borders, disputed borders, names of countries.
// One TopoJSON file of about 0.7 MB, so that the map needs no request to anyone else.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { feature, mesh } from "topojson-client";

const require = createRequire(import.meta.url);
const OUT = join(import.meta.dirname, "../src/map/generated/base.json");

// Pairs whose common line at least one side or many states do not accept; Natural Earth draws who holds what.
const DISPUTED = new Set([
  "Serbia|Kosovo", "Somalia|Somaliland", "Cyprus|N. Cyprus", "Morocco|W. Sahara", "Israel|Palestine",
  "Israel|Syria", "India|Pakistan", "India|China", "Pakistan|Siachen Glacier", "India|Siachen Glacier",
  "China|Siachen Glacier", "Sudan|S. Sudan", "Egypt|Sudan", "Israel|Lebanon", "Armenia|Azerbaijan",
].flatMap((pair) => [pair, pair.split("|").reverse().join("|")]));
// Crimea: within these bounds the line between Ukraine and Russia is disputed as well.
const CRIMEA = { west: 32.3, east: 36.8, south: 44.2, north: 46.3 };

const atlas = JSON.parse(readFileSync(require.resolve("world-atlas/countries-50m.json"), "utf8"));
// Without Antarctica: a flat map has no shape for what goes around a pole, and no report is from there.
const countries = { geometries: atlas.objects.countries.geometries.filter((one) => one.id !== "010") };
const points = atlas.arcs.map(positions);

function positions(arc) {
  let [x, y] = [0, 0];
  const { scale, translate } = atlas.transform;
  return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
}

const key = (left, right) => `${left.properties.name}|${right.properties.name}`;
const isCrimea = (arc) => points[arc < 0 ? ~arc : arc].every(([lon, lat]) =>
  lon > CRIMEA.west && lon < CRIMEA.east && lat > CRIMEA.south && lat < CRIMEA.north);

/** The arcs that two countries share, parted into accepted and disputed, and those of one alone. */
function borders() {
  const owners = new Map();
  const walk = (arcs, owner) => {
    for (const part of arcs) {
      if (Array.isArray(part)) walk(part, owner);
      else {
        const arc = part < 0 ? ~part : part;
        owners.set(arc, [...(owners.get(arc) ?? []), owner]);
      }
    }
  };
  countries.geometries.forEach((one) => walk(one.arcs, one));
  const [accepted, disputed, coast] = [[], [], []];
  for (const [arc, [left, right]] of owners) {
    if (!right) coast.push([arc]);
    if (!right || left === right) continue;
    const pair = key(left, right);
    const crimea = /^(Ukraine\|Russia|Russia\|Ukraine)$/.test(pair) && isCrimea(arc);
    (DISPUTED.has(pair) || crimea ? disputed : accepted).push([arc]);
  }
  return { accepted, disputed, coast };
}

/** The middle and the size of a country's largest part, for its name. */
function label(one) {
  const shape = feature(atlas, one).geometry;
  const rings = (shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates).map((polygon) => polygon[0]);
  const [area, lon, lat] = rings.map(middle).sort((left, right) => right[0] - left[0])[0];
  return {
    type: "Point", coordinates: [lon, lat],
    properties: {
      name: NAMES[one.properties.name] ?? one.properties.name, area: Math.round(area * 10) / 10,
      // Those without a code of ISO are named where there is room for them and for the state that claims them.
      rank: rank(area) + (one.id ? 0 : 2),
    },
  };
}

// Natural Earth's short forms, written out.
const NAMES = {
  "United States of America": "United States", "Bosnia and Herz.": "Bosnia and Herzegovina", "S. Sudan": "South Sudan",
  "Dem. Rep. Congo": "DR Congo", "Central African Rep.": "Central African Republic", "N. Cyprus": "Northern Cyprus",
  "Dominican Rep.": "Dominican Republic", "Eq. Guinea": "Equatorial Guinea", "W. Sahara": "Western Sahara",
  Macedonia: "North Macedonia", Turkey: "Türkiye", eSwatini: "Eswatini",
};

/** Area and centre of mass in degrees: names need no better. */
function middle(joined) {
  // As in src/map/antimeridian.ts: what goes on beyond 180 degrees does not leap back.
  let turn = 0;
  const ring = joined.map(([lon, lat], i) => {
    const leap = i ? lon - joined[i - 1][0] : 0;
    if (Math.abs(leap) > 180) turn -= Math.sign(leap) * 360;
    return [lon + turn, lat];
  });
  let [twice, x, y] = [0, 0, 0];
  for (let i = 0; i < ring.length - 1; i++) {
    const cross = ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
    twice += cross;
    x += (ring[i][0] + ring[i + 1][0]) * cross;
    y += (ring[i][1] + ring[i + 1][1]) * cross;
  }
  return [Math.abs(twice / 2), x / (3 * twice), y / (3 * twice)];
}

/** Square degrees to the zoom at which the name has room: 0 for the largest. */
const rank = (area) => [300, 60, 12, 2, 0.2].filter((limit) => area < limit).length;

const { accepted, disputed, coast } = borders();
const quantised = ([lon, lat]) => {
  const { scale, translate } = atlas.transform;
  return [Math.round((lon - translate[0]) / scale[0]), Math.round((lat - translate[1]) / scale[1])];
};
const base = {
  type: "Topology",
  transform: atlas.transform,
  arcs: atlas.arcs,
  objects: {
    // Country by country: one shape for all of Eurasia and Africa is drawn with holes where it is simplified.
    land: { type: "GeometryCollection", geometries: countries.geometries.map(({ type, arcs }) => ({ type, arcs })) },
    coast: { type: "MultiLineString", arcs: coast },
    borders: { type: "MultiLineString", arcs: accepted },
    disputed: { type: "MultiLineString", arcs: disputed },
    countries: {
      type: "GeometryCollection",
      geometries: countries.geometries
        .filter((one) => !["Siachen Glacier", "Indian Ocean Ter."].includes(one.properties.name))
        .map(label).map((point) => ({ ...point, coordinates: quantised(point.coordinates) })),
    },
  },
};
mesh(base, base.objects.borders); // fails here, not in the browser, if an arc is missing
mkdirSync(join(OUT, ".."), { recursive: true });
writeFileSync(OUT, JSON.stringify(base));
console.log(`base map: ${accepted.length} borders, ${disputed.length} disputed, ${JSON.stringify(base).length} bytes`);
