"""The form of the gazetteer file, which `build` writes and `marsad.knowledge.places` reads."""

from collections.abc import Iterable
from dataclasses import dataclass

FORMAT = "2"
"""Of the file; a file of another format is not read."""
SCHEMA = """
create table meta(key text primary key, value text) without rowid;
create table code(alpha2 text primary key, alpha3 text not null) without rowid;
create table unit(id integer primary key, name text not null);
create table place(id integer primary key, name text not null, lat integer not null, lon integer not null,
                   country text, unit integer, precision integer not null, population integer not null,
                   standing integer not null, radius integer);
create table extent(place integer primary key, south real, north real, west real, east real);
create table spelling(number integer not null, place integer not null, primary key(number, place))
    without rowid;
"""
"""`place.id` is the GeoNames id, below zero for places that GeoNames lacks; `unit` names first-order units;
`radius` in km; `spelling.number` see `marsad.knowledge.gazetteer.spelling`."""
ATTRIBUTION = (
    "Contains data of GeoNames (https://www.geonames.org), CC BY 4.0; "
    "changed: selected, merged with other places, spellings folded."
)
PRECISIONS = ("settlement", "point", "admin2", "admin1", "country", "region")
"""As the file numbers them."""
LISTED, CAPITAL = 1, 2
"""Bits of `standing`: kept by hand; seat of a country's government."""
DEGREE = 10_000
"""Degrees are kept as whole numbers of a ten-thousandth, some ten metres."""


@dataclass(slots=True)
class Entry:
    """A place on its way into the file. `unit` is GeoNames' code of its first-order unit: `US.IL`."""

    name: str
    country: str | None
    precision: str
    lat: float | None = None
    lon: float | None = None
    id: int | None = None
    unit: str | None = None
    population: int = 0
    also: Iterable[str] = ()
    radius: int | None = None
    standing: int = 0
    numbers: frozenset[int] = frozenset()
    """Under which its names are kept."""
