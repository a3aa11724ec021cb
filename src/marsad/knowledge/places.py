"""The gazetteer: a place name, and what is known of the story, to one place.

A name is looked up as written, then by sound (`marsad.text.names`), unless it is an adjective or a people
("Syrian" sounds like a village in Yemen). Of several places, the one with the
highest score is taken: see `Weights`. "Idlib province", "northern Hama", "the countryside of Aleppo" and
"X airport" are read by `place_words`.
"""

import math
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from pathlib import Path

from marsad.errors import BadInput
from marsad.knowledge.countries import Countries
from marsad.knowledge.place_words import ARTICLES, Reading, readings, shift
from marsad.knowledge.records import ListedPlace, WordFacts
from marsad.text.names import name_key, sound_key

# The longest names of places have some 80 letters; what is longer is no name.
_LONGEST_NAME = 200
# Below this many letters, names in small letters are rarely names.
_SHORTEST_SMALL = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """A place of the gazetteer.

    Degrees WGS 84, the centre of the thing named; `country` is alpha-3; `admin1` a name.
    """

    name: str
    geonameid: int | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    admin1: str | None = None
    precision: str = "settlement"
    population: int = 0


@dataclass(frozen=True, slots=True)
class Weights:
    """What speaks for a place, in powers of ten of population.

    Set by hand so that in a report without context a listed town outweighs a namesake ten times its size,
    the town of a name outweighs
    the province called after it, a country outweighs both, and the country of the story outweighs all;
    tests/knowledge/test_places.py.
    """

    listed: float = 2.0
    own_name: float = 1.0
    country_asked: float = 6.0
    near_country: float = 3.0
    near: float = 1.5
    kind_asked: float = 6.0
    kinds: dict[str, float] = field(
        default_factory=lambda: {"country": 4.0, "admin1": 4.5, "region": 4.5, "admin2": 3.0, "point": 2.0}
    )
    near_km: float = 150.0


@dataclass(frozen=True, slots=True)
class _Candidate:
    row: PlaceRow
    exact: bool
    listed: bool
    extent: tuple[float, float, float, float] | None = None
    """South, north, west, east."""


class Places:
    """The gazetteer file, opened when first asked, and places that a user's folder adds."""

    def __init__(
        self,
        file: Path,
        words: WordFacts,
        added: Iterable[ListedPlace] = (),
        *,
        countries: Countries | None = None,
        weights: Weights | None = None,
    ) -> None:
        self._file = file
        self._words = words
        self._countries = countries or Countries(())
        self._weights = weights or Weights()
        self._added: dict[str, list[_Candidate]] = {}
        for place in added:
            candidate = _Candidate(_row_of(place), exact=True, listed=True)
            for name in (place.name, *place.also):
                self._added.setdefault(name_key(name), []).append(candidate)
        self._candidates = lru_cache(maxsize=8192)(self._read)
        self._fitting = lru_cache(maxsize=8192)(self._first_fitting)

    def find(
        self, words: str, *, near: Sequence[PlaceRow] = (), country: str | None = None
    ) -> PlaceRow | None:
        """The place that `words` name, None if the gazetteer has none.

        `near`: places of the same story; `country`: alpha-3, preferred.
        """
        if len(words) > _LONGEST_NAME or not (fitting := self._fitting(words)):
            return None
        reading, found = fitting
        best = max(found, key=lambda c: self._score(c, reading, near, country))
        return _as_read(best, reading)

    def _first_fitting(self, words: str) -> tuple[Reading, list[_Candidate]] | None:
        """The first reading of `words` for which the gazetteer has places, and these."""
        told = list(readings(words, self._words))
        asked = ((reading, exact) for exact in (True, False) for reading in told)
        return next(((r, found) for r, exact in asked if (found := self._of_name(r.name, exact=exact))), None)

    def _of_name(self, name: str, *, exact: bool) -> list[_Candidate]:
        """Places of this name; `exact`: as it is written.

        Words without a capital are common nouns, unless somebody listed them: "idlib", but not "hit".
        """
        if not exact and self._countries.is_demonym(name):
            return []
        found = [c for c in self._candidates(name) if c.exact or not exact]
        if name != name.lower():
            return found
        return [c for c in found if c.listed and c.exact and len(name) >= _SHORTEST_SMALL]

    def _score(
        self, candidate: _Candidate, reading: Reading, near: Sequence[PlaceRow], country: str | None
    ) -> float:
        row, w = candidate.row, self._weights
        score = math.log10(row.population + 1) + w.kinds.get(row.precision, 0.0)
        score += w.listed * candidate.listed
        score += w.own_name * (name_key(row.name) == name_key(reading.name))
        score += w.country_asked * (country is not None and row.country == country)
        score += w.near_country * any(row.country == n.country and row.country is not None for n in near)
        score += w.near * any(distance_km(row, n) < w.near_km for n in near)
        score += w.kind_asked * (row.precision in reading.kinds)
        return score

    def _read(self, name: str) -> tuple[_Candidate, ...]:
        key, sound = name_key(name), sound_key(name)
        if not key or key in ARTICLES:
            return ()
        rows = self._database.execute(_QUERY, (sound,)).fetchall()
        return (*self._added.get(key, ()), *(_candidate(row, key, sound) for row in rows))

    @cached_property
    def _database(self) -> sqlite3.Connection:
        if not self._file.is_file():
            raise BadInput(f"{self._file}: missing; run python tools/build_gazetteer.py")
        address = f"{self._file.resolve().as_uri()}?mode=ro&immutable=1"
        return sqlite3.connect(address, uri=True, check_same_thread=False)

    @property
    def about(self) -> dict[str, str]:
        """What the gazetteer file says of itself: source, licence, attribution, date."""
        return dict(self._database.execute("select key, value from meta"))


_QUERY = """
select place.name, geonameid, lat, lon, country, admin1, precision, population, listed, spelling.key, south,
north, west, east
from spelling join place on place.id = spelling.place left join extent on extent.place = place.id
where spelling.sound = ? order by place.id
"""


def _candidate(row: tuple[object, ...], key: str, sound: str) -> _Candidate:
    name, geonameid, lat, lon, country, admin1, precision, population, listed, spelling, *extent = row
    place = PlaceRow(
        name=name,  # type: ignore[arg-type]
        geonameid=geonameid,  # type: ignore[arg-type]
        lat=lat,  # type: ignore[arg-type]
        lon=lon,  # type: ignore[arg-type]
        country=country,  # type: ignore[arg-type]
        admin1=admin1,  # type: ignore[arg-type]
        precision=precision,  # type: ignore[arg-type]
        population=population,  # type: ignore[arg-type]
    )
    # A spelling whose name key is its sound key is kept as "" to save room.
    exact = (spelling or sound) == key
    box = None if extent[0] is None else tuple(extent)
    return _Candidate(place, exact, bool(listed), box)  # type: ignore[arg-type]


def _as_read(candidate: _Candidate, reading: Reading) -> PlaceRow:
    """The place with the precision that the words leave it: the north of a country, a town's countryside."""
    row = candidate.row
    if reading.direction and row.precision == "country" and candidate.extent:
        lat, lon = shift(candidate.extent, reading.direction)
        return replace(row, name=reading.words, lat=lat, lon=lon, precision="region")
    if reading.around and row.precision in ("settlement", "point"):
        return replace(row, precision="admin2")
    return row


def _row_of(place: ListedPlace) -> PlaceRow:
    return PlaceRow(
        name=place.name,
        geonameid=place.geonameid,
        lat=place.lat,
        lon=place.lon,
        country=place.country,
        admin1=place.admin1 or (place.name if place.precision == "admin1" else None),
        precision=place.precision,
    )


def distance_km(one: PlaceRow, other: PlaceRow) -> float:
    """Great-circle distance in km; infinite where a place has no coordinates."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return math.inf
    a, b = math.radians(one.lat), math.radians(other.lat)
    half = (
        math.sin((b - a) / 2) ** 2
        + math.cos(a) * math.cos(b) * math.sin(math.radians(other.lon - one.lon) / 2) ** 2
    )
    return 2 * 6371.0 * math.asin(min(1.0, math.sqrt(half)))
