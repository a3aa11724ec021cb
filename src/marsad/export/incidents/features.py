"""GeoJSON (RFC 7946) for maps, honest about what is not known.

A point is the centre of what the reports name: `precision` says what kind of thing that is, `radius_km` how
far it reaches. What no report places has no geometry, and is there all the same.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TextIO

from marsad.model.record import Place

__all__ = ["Reach", "feature", "write_features"]

Reach = Callable[[int], float | None]
"""GeoNames id -> how far the place reaches from its centre, in km; None where that is not known."""

# The seventh decimal is a centimetre; GeoNames has five, a metre.
DECIMALS = 5


def feature(id_: str, place: Place | None, properties: Mapping[str, Any], reach: Reach) -> dict[str, Any]:
    """A Feature whose properties say how exact its place is; geometry None where no coordinates are known."""
    geometry = None
    if place is not None and place.lat is not None and place.lon is not None:
        at = [round(place.lon, DECIMALS), round(place.lat, DECIMALS)]
        geometry = {"type": "Point", "coordinates": at}
    radius = reach(place.geonameid) if place is not None and place.geonameid is not None else None
    where = {"precision": place.precision if place else None, "radius_km": radius}
    return {"type": "Feature", "id": id_, "geometry": geometry, "properties": {**properties, **where}}


def write_features(features: Iterable[Mapping[str, Any]], out: TextIO) -> None:
    """One FeatureCollection, a feature a line, written as they come."""
    out.write('{"type": "FeatureCollection", "features": [')
    before = "\n"
    for one in features:
        out.write(before + json.dumps(one, ensure_ascii=False))
        before = ",\n"
    out.write("\n]}\n")
