"""The gazetteer file from a stream of places: GeoNames' with the hand-kept ones laid over them."""

import math
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from marsad.knowledge.gazetteer.file import ATTRIBUTION, CAPITAL, DEGREE, FORMAT, PRECISIONS, SCHEMA, Entry
from marsad.knowledge.gazetteer.overlay import Overlay, numbers_of
from marsad.knowledge.gazetteer.spelling import kept
from marsad.knowledge.records import Facts

# The parts of a degree that make the cells of a unit: so that no crowded corner draws its centre.
_CELLS = 4
# Ids of countries that GeoNames lacks begin below those of hand-kept places.
_UNKNOWN_TO_GEONAMES = -1_000_000
# What GeoNames adds to the names of units, and news often does not.
_UNIT = re.compile(
    r"(?<=\w) (?:Oblast|Krai|Province|Region|Governorate|Prefecture|State|Department|District|County)$"
)
# Countries and units wider than this, in degrees, may hold what lies far off; this part of their cells on
# each side is then left out.
_WIDE, _CUT = 10.0, 0.1
# Rows written at once.
_TOGETHER = 10_000


class Builder:
    """Takes places one by one; `settle` lays the hand-kept ones over them, `close` ends the file.

    Of a full GeoNames dump only countries, first-order units and what hand-kept places match are held in
    memory.
    """

    def __init__(self, out: Path, facts: Facts, codes: Mapping[str, str], source: str) -> None:
        """`codes`: alpha-2 to alpha-3."""
        out.unlink(missing_ok=True)
        self._database = sqlite3.connect(out)
        self._database.executescript("pragma journal_mode=off; pragma synchronous=off;" + SCHEMA)
        self._database.execute("create temp table heap(number integer, place integer)")
        meta = {"attribution": ATTRIBUTION, "format": FORMAT, "licence": "CC BY 4.0", "source": source}
        self._database.executemany("insert into meta values(?, ?)", meta.items())
        self._database.executemany("insert into code values(?, ?)", codes.items())
        self._countries = {c.code: c for c in facts.countries}
        self._over = Overlay(facts.places)
        self._units: dict[str, int] = {}
        self._names: dict[int, str] = {}
        self._grounds: dict[str, _Ground] = defaultdict(_Ground)
        self._wide: list[Entry] = []
        self._capitals: dict[str, tuple[int, int]] = {}
        self._places: list[tuple[object, ...]] = []
        self._spellings: list[tuple[int, int]] = []

    def add(self, entry: Entry) -> None:
        """Take one place, its id and names told. Countries and first-order units wait for the others."""
        if entry.precision in ("country", "admin1"):
            self._wide.append(entry)
            return
        if entry.precision == "settlement":
            for code in filter(None, (entry.country, entry.unit)):
                self._grounds[code].add(entry)
            self._over.pass_by(entry)
        self._lay(entry)

    def name_unit(self, code: str, name: str) -> None:
        """The name of a first-order unit, should no place of the dump be that unit: `SY.12`, Idlib."""
        self._names.setdefault(self._number(code), name)

    def settle(self) -> None:
        """Put the units, the countries and the hand-kept places, when all others are in."""
        for entry in self._units_and_countries():
            self._measure(entry)
            self._lay(entry)
        for entry in self._over.laid():
            self._put(entry)
        self._flush()

    def call(self, id_: int, name: str) -> None:
        """Another name of a place that is in the file already; nothing if it is not."""
        found = self._database.execute("select country from place where id = ?", (id_,)).fetchone()
        number = kept(name, found[0]) if found else None
        if number is not None:
            self._spellings.append((number, id_))

    def close(self) -> int:
        """End the file; how many places it holds. Of towns called like the capital the largest is it."""
        self._flush()
        capitals = [(CAPITAL, id_) for _, id_ in self._capitals.values()]
        self._database.executemany("update place set standing = standing | ? where id = ?", capitals)
        self._database.executemany("insert into unit values(?, ?)", self._names.items())
        self._database.execute("insert or ignore into spelling select * from heap order by number, place")
        (count,) = self._database.execute("select count(*) from place").fetchone()
        self._database.commit()
        self._database.execute("vacuum")
        self._database.close()
        return int(count)

    def _units_and_countries(self) -> Iterator[Entry]:
        """Units, then every country once: under its own names where it has any, with GeoNames' id."""
        told = {e.country: e for e in self._wide if e.precision == "country"}
        yield from (e for e in self._wide if e.precision == "admin1")
        for number, country in enumerate(self._countries.values(), 1):
            entry = told.pop(country.code, None)
            entry = entry or Entry(country.name, country.code, "country", id=_UNKNOWN_TO_GEONAMES - number)
            entry.name, entry.also = country.name, country.also
            yield entry
        yield from told.values()

    def _measure(self, entry: Entry) -> None:
        """Size of a country or unit; centre and inhabitants too where nobody told them."""
        ground = self._grounds.get((entry.country if entry.precision == "country" else entry.unit) or "")
        if ground is None:
            return
        entry.population = entry.population or ground.population
        if entry.lat is None:
            entry.lat, entry.lon = ground.centre()
        self._database.execute(
            "insert or replace into extent values(?, ?, ?, ?, ?)", (entry.id, *ground.box())
        )

    def _lay(self, entry: Entry) -> None:
        names = (entry.name, *entry.also)
        entry.numbers = numbers_of((*names, *(_UNIT.sub("", n) for n in names)), entry.country)
        if (now := self._over.take(entry)) is not None:
            self._put(now)

    def _put(self, entry: Entry) -> None:
        if entry.lat is None or entry.lon is None or entry.id is None:
            return
        country = self._countries.get(entry.country or "")
        if country and entry.precision == "settlement" and entry.name == country.capital:
            known = self._capitals.get(country.code, (-1, 0))
            self._capitals[country.code] = max(known, (entry.population, entry.id))
        where = (entry.id, entry.name, round(entry.lat * DEGREE), round(entry.lon * DEGREE), entry.country)
        precision = PRECISIONS.index(entry.precision)
        what = (self._unit(entry), precision, entry.population, entry.standing, entry.radius)
        self._places.append((*where, *what))
        self._spellings += [(number, entry.id) for number in entry.numbers]
        if len(self._places) >= _TOGETHER:
            self._flush()

    def _flush(self) -> None:
        self._database.executemany(
            "insert or replace into place values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", self._places
        )
        self._database.executemany("insert into heap values(?, ?)", self._spellings)
        self._places.clear()
        self._spellings.clear()

    def _unit(self, entry: Entry) -> int | None:
        """The number of an entry's first-order unit; a unit gives it its name."""
        code = entry.unit or (f"{entry.country}/{entry.name}" if entry.precision == "admin1" else None)
        if code is None or entry.precision in ("country", "region"):
            return None
        number = self._number(code)
        if entry.precision == "admin1":
            self._names[number] = entry.name
        return number

    def _number(self, code: str) -> int:
        return self._units.setdefault(code, len(self._units) + 1)


@dataclass(slots=True)
class _Ground:
    """What its settlements say of a unit or a country: where it is inhabited, and by how many."""

    cells: set[tuple[int, int]] = field(default_factory=set)
    south: float = 90.0
    north: float = -90.0
    west: float = 180.0
    east: float = -180.0
    population: int = 0

    def add(self, settlement: Entry) -> None:
        """Take one settlement in."""
        lat, lon = settlement.lat or 0.0, settlement.lon or 0.0
        self.cells.add((round(lat * _CELLS), round(lon * _CELLS)))
        self.south, self.north = min(self.south, lat), max(self.north, lat)
        self.west, self.east = min(self.west, lon), max(self.east, lon)
        self.population += settlement.population

    def box(self) -> tuple[float, float, float, float]:
        """South, north, west, east of its settlements; of wide grounds without what lies far off, such as
        islands. East may be more than 180, so that it is east of west."""
        if self.north - self.south < _WIDE and self.east - self.west < _WIDE:
            return self.south, self.north, self.west, self.east
        middle = self.centre()[1]
        south, north = _body([lat / _CELLS for lat, _ in self.cells])
        west, east = _body([(lon / _CELLS - middle + 180) % 360 - 180 for _, lon in self.cells])
        south, north = max(south, self.south), min(north, self.north)
        return south, north, round(west + middle, 2), round(east + middle, 2)

    def centre(self) -> tuple[float, float]:
        """The middle of the inhabited cells."""
        lat = sum(c[0] for c in self.cells) / len(self.cells) / _CELLS
        turns = [math.radians(c[1] / _CELLS) for c in self.cells]
        lon = math.degrees(math.atan2(sum(map(math.sin, turns)), sum(map(math.cos, turns))))
        return round(lat, 2), round(lon, 2)


def _body(degrees: list[float]) -> tuple[float, float]:
    """From where to where values reach, if those of the middle part go on evenly to both ends."""
    ordered = sorted(degrees)
    cut = int(len(ordered) * _CUT)
    low, high = ordered[cut], ordered[-1 - cut]
    more = (high - low) * _CUT / (1 - 2 * _CUT)
    return round(low - more, 2), round(high + more, 2)
