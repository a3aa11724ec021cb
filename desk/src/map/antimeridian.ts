/** The atlas joins shapes across the 180th meridian, as a globe needs; a flat map needs them to go on beyond it. */

import type { FeatureCollection, Geometry, Position } from "geojson";

/** The same shapes, each ring and line without a leap: east of 180 degrees instead of back at the other side. */
export function unrolled(shapes: FeatureCollection): FeatureCollection {
  return { ...shapes, features: shapes.features.map((one) => ({ ...one, geometry: geometry(one.geometry) })) };
}

function geometry(of: Geometry): Geometry {
  if (of.type === "Polygon" || of.type === "MultiLineString") return { ...of, coordinates: of.coordinates.map(line) };
  if (of.type === "MultiPolygon") return { ...of, coordinates: of.coordinates.map((rings) => rings.map(line)) };
  return of;
}

function line(points: Position[]): Position[] {
  let turn = 0;
  return points.map(([lon, lat], i) => {
    const leap = i ? (lon as number) - (points[i - 1]?.[0] as number) : 0;
    if (leap > 180) turn -= 360;
    else if (leap < -180) turn += 360;
    return [(lon as number) + turn, lat as number];
  });
}
