"""The gazetteer: what places a name may mean, and which of them it means beside others of the same story.

A name is looked up as written; where nothing is written so, by its sound (`gazetteer.spelling`), unless it is
an adjective or a people ("Syrian" sounds like a village in Yemen). "Idlib province", "northern Hama", "the
countryside of Aleppo" and "X airport" are read by `place_words`. Of several places the likeliest is taken:
`place_ranking`.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from marsad.errors import BadInput
from marsad.knowledge.countries import Countries
from marsad.knowledge.gazetteer.file import CAPITAL, DEGREE, FORMAT, LISTED, PRECISIONS
from marsad.knowledge.gazetteer.spelling import LETTERS_ROOM, asked
from marsad.knowledge.place_parts import parts
from marsad.knowledge.place_ranking import Asked, Ranked, scored
from marsad.knowledge.place_row import AROUND_KM, Candidate, PlaceRow, distance_km, radius_of
from marsad.knowledge.place_table import rank
from marsad.knowledge.place_words import ARTICLES, Reading, grounds_of, kinds_of, readings, shift, unit_of
from marsad.knowledge.records import ListedPlace, WordFacts
from marsad.text.names import name_key, plain_key

__all__ = ["BY_NAME", "PlaceRow", "Places", "as_read", "as_told", "distance_km"]

BY_NAME = "by the place in its name"
"""Why a place was taken for a name that nobody knows as a whole."""
# The longest names of places have some 80 letters; what is longer is no name.
_LONGEST_NAME = 200
# Below this many letters, names in small letters are rarely names.
_SHORTEST_SMALL = 5
# Below this many letters, names that only sound alike are rarely one.
_SHORTEST_SOUND = 4
# A possessive whose apostrophe is lost, and from how many people on a place is a city.
_POSSESSOR = re.compile(r".*\b[A-Z]\w{2,}[^\Ws]s")
_CITY = 50_000
# Kinds of places whose people have a name made from the place's.
_PEOPLED = ("country", "admin1", "region")


class Places:
    """The gazetteer file, opened when first asked, and places that a user's folder adds."""

    def __init__(
        self,
        file: Path,
        words: WordFacts,
        added: Iterable[ListedPlace] = (),
        *,
        countries: Countries | None = None,
    ) -> None:
        self._file = file
        self._words = words
        self._countries = countries or Countries(())
        self._added: dict[str, list[Candidate]] = {}
        for place in added:
            for name in (place.name, *place.also):
                own = plain_key(name) == plain_key(place.name)
                candidate = scored(Candidate(_row_of(place), exact=True, own=own, listed=True))
                self._added.setdefault(name_key(name), []).append(candidate)
        self._named = lru_cache(maxsize=8192)(self._read)
        self._fitting = lru_cache(maxsize=8192)(self._first_fitting)

    def find(
        self, words: str, *, near: Sequence[PlaceRow] = (), country: str | None = None
    ) -> PlaceRow | None:
        """The place that `words` name, None if the gazetteer has none.

        `near`: places of the same story; `country`: alpha-3, preferred.
        """
        if not (fitting := self.fitting(words)):
            return None
        reading, found = fitting
        if len(found) == 1:
            return as_read(found[0], reading)
        return as_read(_ranked(fitting, near, country, why=False)[0].candidate, reading)

    def rank(self, words: str, *, near: Sequence[PlaceRow] = (), country: str | None = None) -> list[Ranked]:
        """All places that `words` may name, the likeliest first, with reasons; asked for as in `find`."""
        if not (fitting := self.fitting(words)):
            return []
        return [as_told(one, fitting[0]) for one in _ranked(fitting, near, country, why=True)]

    def fitting(self, words: str) -> tuple[Reading, tuple[Candidate, ...]] | None:
        """The first reading of `words` for which the gazetteer has places, and these."""
        return self._fitting(words) if len(words) <= _LONGEST_NAME else None

    def of_name(self, name: str, *, exact: bool = True) -> tuple[Candidate, ...]:
        """Places of this name; `exact`: only as it is written.

        Words without a capital are common nouns, unless somebody listed them: "idlib", but not "hit".
        """
        if not exact and self._countries.is_demonym(name):
            return ()
        found = tuple(c for c in self._named(name) if c.exact or not exact)
        if name != name.lower() or name == name.upper():  # Arabic letters have no capitals
            return found
        return tuple(c for c in found if c.listed and c.exact and len(name) >= _SHORTEST_SMALL)

    def of_people(self, words: str) -> tuple[Reading, tuple[Candidate, ...]] | None:
        """The place of an adjective or a people: their unit where the word does not show it
        ("English"); else their country; else the region that the word is made from: "Ossetian"."""
        unit = unit_of(words)
        if not unit and (code := self._countries.of_demonym(words)):
            country = self.of_country(code)
            return (Reading(words, country.row.name), (country,)) if country else None
        for name in grounds_of(words):
            if found := tuple(c for c in self.of_name(name) if c.row.precision in _PEOPLED):
                return Reading(words, name), found
        return None

    def of_country(self, code: str) -> Candidate | None:
        """A country by its alpha-3 code."""
        known = self._countries.by_code.get(code)
        same = self.of_name(known.name) if known else ()
        return next((c for c in same if (c.row.country, c.row.precision) == (code, "country")), None)

    def of_id(self, geonameid: int) -> PlaceRow | None:
        """The place with this GeoNames id."""
        told = self._database.execute(f"{_FIELDS}, 0 {_JOINED} where place.id = ?", (geonameid,)).fetchone()
        return _candidate(told, "", exact=False).row if told else None

    def alpha3(self, alpha2: str) -> str | None:
        """The alpha-3 code of an alpha-2 code, in small or capital letters."""
        return self.codes.get(alpha2.upper())

    @cached_property
    def codes(self) -> dict[str, str]:
        """Alpha-2 codes of countries and territories -> alpha-3."""
        return dict(self._database.execute("select alpha2, alpha3 from code"))

    def kinds_of(self, word: str) -> tuple[str, ...]:
        """The precisions that a word for a kind of place asks for: province, county, village."""
        return kinds_of(word, self._words)

    def is_compass(self, name: str) -> bool:
        """Whether a name is compass words and no more: North West."""
        return all(word in self._words.lists.get("directions", ()) for word in name.lower().split())

    def is_people(self, words: str) -> bool:
        """Whether words are an adjective of a country or its people."""
        return self._countries.is_demonym(words)

    def forget(self) -> None:
        """Look every name up anew: for measurements."""
        self._named.cache_clear()
        self._fitting.cache_clear()

    @property
    def about(self) -> dict[str, str]:
        """What the gazetteer file says of itself: source, licence, attribution, format."""
        return dict(self._database.execute("select key, value from meta"))

    def _first_fitting(self, words: str) -> tuple[Reading, tuple[Candidate, ...]] | None:
        first, *others = readings(words, self._words)
        # An adjective among other words is no place: "the Jordanian city of Ramtha".
        told = [first, *(r for r in others if not self._countries.is_demonym(r.name))]
        tried = ((reading, exact) for exact in (True, False) for reading in told)
        known = ((r, found) for r, exact in tried if (found := self.of_name(r.name, exact=exact)))
        return next(known, None) or next(self._parts(words), None) or self._possessor(words)

    def _possessor(self, words: str) -> tuple[Reading, tuple[Candidate, ...]] | None:
        """The country, unit or city of a possessive that has lost its apostrophe: "eastern Syrias"."""
        if not _POSSESSOR.fullmatch(words):
            return None
        fitting = self.fitting(words[:-1])
        held = tuple(c for c in fitting[1] if c.exact and _is_great(c)) if fitting else ()
        return (replace(fitting[0], words=words), held) if fitting and held and not fitting[0].part else None

    def _parts(self, words: str) -> Iterator[tuple[Reading, tuple[Candidate, ...]]]:
        """The places in the name of something that the gazetteer does not know."""
        for name in parts(" ".join(words.split())):
            found = () if self.is_people(name) or self.is_compass(name) else self.of_name(name)
            if found:
                yield Reading(words, name, part=True), found
            elif fitting := self.of_people(name):
                yield replace(fitting[0], words=words, part=True), fitting[1]

    def _read(self, name: str) -> tuple[Candidate, ...]:
        key = name_key(name)
        if not key or key in ARTICLES:
            return ()
        found = {c.row: c for c in self._added.get(key, ())}
        for first, same_letters in asked(name):
            for told in self._database.execute(_QUERY, (first, first + LETTERS_ROOM)):
                exact = told[-1] == same_letters
                candidate = _candidate(told, name, exact=exact)
                if exact or (candidate.row not in found and len(key) >= _SHORTEST_SOUND):
                    found[candidate.row] = candidate
        return tuple(found.values())

    @cached_property
    def _database(self) -> sqlite3.Connection:
        if not self._file.is_file():
            raise BadInput(f"{self._file}: missing; run python tools/build_gazetteer.py")
        address = f"{self._file.resolve().as_uri()}?mode=ro&immutable=1"
        database = sqlite3.connect(address, uri=True, check_same_thread=False)
        try:
            told = dict(database.execute("select key, value from meta"))
        except sqlite3.DatabaseError as error:
            raise BadInput(
                f"{self._file}: no gazetteer ({error}); marsad gazetteer build makes one"
            ) from error
        if told.get("format") != FORMAT:
            raise BadInput(f"{self._file}: made by another version; build it again: marsad gazetteer build")
        return database


_FIELDS = """
select place.id, place.name, lat, lon, country, unit.name, precision, population, standing, radius,
south, north, west, east"""
_JOINED = """
from place left join unit on unit.id = place.unit left join extent on extent.place = place.id"""
_QUERY = f"""{_FIELDS}, spelling.number {_JOINED} join spelling on spelling.place = place.id
where spelling.number >= ? and spelling.number < ?"""


def as_read(candidate: Candidate, reading: Reading) -> PlaceRow:
    """The place with the precision that the words leave it: the north of a country, a town's countryside."""
    row = candidate.row
    if reading.direction and row.precision == "country" and candidate.extent:
        lat, lon = shift(candidate.extent, reading.direction)
        half = (row.radius_km or 0.0) / 2
        return replace(row, name=reading.words, lat=lat, lon=lon, precision="region", radius_km=half or None)
    if reading.around and row.precision in ("settlement", "point"):
        return replace(row, precision="admin2", radius_km=(row.radius_km or 0.0) + AROUND_KM)
    return row


def as_told(ranked: Ranked, reading: Reading) -> Ranked:
    """With the reason that only the place in the name is known, where that is so."""
    return replace(ranked, why=(BY_NAME, *ranked.why)) if reading.part else ranked


def _ranked(
    fitting: tuple[Reading, tuple[Candidate, ...]],
    near: Sequence[PlaceRow],
    country: str | None,
    *,
    why: bool,
) -> list[Ranked]:
    reading, found = fitting
    others = [Asked((Candidate(row, exact=True, own=True, listed=False),)) for row in near]
    return rank([Asked(found, kinds=reading.kinds, country=country), *others], why=why)[0]


def _is_great(candidate: Candidate) -> bool:
    """Whether a place is a country, a unit of first order, a region or a city: known to every reader."""
    return candidate.row.precision in _PEOPLED or candidate.row.population >= _CITY


def _candidate(told: Sequence[Any], name: str, *, exact: bool) -> Candidate:
    """A row of _QUERY as a place that `name` may mean."""
    id_, shown, lat, lon, country, unit, number, population, standing, radius, *box, _ = told
    extent = None if box[0] is None else (box[0], box[1], box[2], box[3])
    precision = PRECISIONS[number]
    row = PlaceRow(
        name=shown,
        geonameid=id_ if id_ > 0 else None,
        lat=lat / DEGREE,
        lon=lon / DEGREE,
        country=country,
        admin1=unit,
        precision=precision,
        population=population,
        radius_km=radius_of(precision, population, radius, extent),
    )
    candidate = Candidate(
        row,
        exact=exact,
        own=exact and (plain_key(shown) == plain_key(name) or name_key(shown) == name_key(name)),
        listed=bool(standing & LISTED),
        capital=bool(standing & CAPITAL),
        extent=extent,
    )
    return scored(candidate)


def _row_of(place: ListedPlace) -> PlaceRow:
    return PlaceRow(
        name=place.name,
        geonameid=place.geonameid,
        lat=place.lat,
        lon=place.lon,
        country=place.country,
        admin1=place.admin1 or (place.name if place.precision == "admin1" else None),
        precision=place.precision,
        radius_km=radius_of(place.precision, 0, None, None),
    )
