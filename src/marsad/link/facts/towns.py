"""The towns that the reports of one happening name: which places they are, and what speaks for each.

All names of the reports are resolved together (`marsad.knowledge.place_table`), so that a quarter is found in
its city and a village in its province.
"""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from marsad.knowledge.place_ranking import Asked, Ranked, scored
from marsad.knowledge.place_row import Candidate, PlaceRow, distance_km
from marsad.knowledge.place_table import rank
from marsad.knowledge.places import Places
from marsad.link.facts.telling import Telling, telling
from marsad.model.record import Place, Record

__all__ = ["Town", "holds", "towns"]

# A city that holds another place has more than so many times its people, as far as its people reach.
_LARGER = 3
# People of a place whose people nobody counted, and those that count for nothing.
_UNCOUNTED, _THOUSAND = 30, 3
# What a place must be: a town, or where no town has the name, a county.
_KINDS = ("settlement", "admin2")
_UNITS = ("admin1", "country")
# Less likely than this, a name is not the town's but the country's or unit's: Ohio is no village.
_LEAST_LIKELY = 0.01


@dataclass(frozen=True, slots=True)
class Town:
    """A place that reports name."""

    key: str
    row: PlaceRow | None
    """None where only the words know it."""
    words: Place
    """As a report first names it."""
    signs: Mapping[str, float]
    """What speaks for it as the place of the happening; the mean over the reports."""


def towns(
    records: Sequence[Record],
    places: Places,
    events: Collection[str] | None = None,
    apart: Collection[str] = (),
) -> list[Town]:
    """The towns of all reports, by key; `events`: ids of the events that tell the happening, `apart` of those
    that tell another.
    """
    told = [telling(record, places, events, apart) for record in records]
    meant = _meant(told, places)
    rows = {key: row for key, ranked in meant.items() if (row := _town(ranked))}
    signs: dict[str, Counter[str]] = {}
    for one in told:
        for key, says in one.signs().items():
            if key in rows or key not in meant:
                signs.setdefault(key, Counter()).update({n: x / len(told) for n, x in says.items()})
    named = {k: s for k, s in signs.items() if s["reports"] or s["thing"] or s["part"]}
    units = _units(told, {key: ranked[0].candidate.row for key, ranked in meant.items()})
    words = _words(records, told)
    return [
        Town(
            key,
            rows.get(key),
            words[key],
            dict(says) | _known(rows.get(key), units) | _around(key, named, rows),
        )
        for key, says in sorted(named.items())
        if key in words
    ]


def _meant(told: Iterable[Telling], places: Places) -> dict[str, list[Ranked]]:
    """Key -> the places that it may mean, the likeliest first; what the coder found for events draws them."""
    found: dict[str, tuple[Candidate, ...]] = {}
    holders: dict[str, set[tuple[str, str]]] = {}
    for one in told:
        for naming in one.named:
            found.setdefault(naming.key, places.of_name(naming.name))
            holders.setdefault(naming.key, set()).update(_holding(naming.holder, places))
        for key, place, _ in one.set_in:
            if not found.get(key):
                found[key] = (*places.of_name(place.name or ""), _candidate(place))
    asked = {
        key: Asked(candidates, word=key, inside=frozenset(holders.get(key, ())))
        for key, candidates in found.items()
        if candidates
    }
    coded = {(own := _candidate(place)).row: Asked((own,)) for each in told for _, place, _ in each.set_in}
    return dict(zip(asked, rank([*asked.values(), *coded.values()]), strict=False))


def _holding(holder: str, places: Places) -> set[tuple[str, str]]:
    """The units or countries that a name behind a comma may mean."""
    rows = [c.row for c in places.of_name(holder) if c.own or c.listed] if holder else []
    return {
        (row.country, "" if row.precision == "country" else row.admin1 or "")
        for row in rows
        if row.precision in _UNITS and row.country
    }


def _candidate(place: Place) -> Candidate:
    """A place as the coder found it."""
    row = PlaceRow(
        name=place.known_as,
        geonameid=place.geonameid,
        lat=place.lat,
        lon=place.lon,
        country=place.country,
        admin1=place.admin1,
        precision=place.precision or "region",
    )
    return scored(Candidate(row, exact=True, own=True, listed=False))


def _town(ranked: Sequence[Ranked]) -> PlaceRow | None:
    """The likeliest town, unless the name is by far likelier that of a country or unit."""
    wide = ranked[0].candidate.row.precision in _UNITS
    rows = [one.candidate.row for one in ranked if not wide or one.likely >= _LEAST_LIKELY]
    return next((row for kind in _KINDS for row in rows if row.precision == kind), None)


def _units(told: Sequence[Telling], rows: Mapping[str, PlaceRow]) -> Counter[tuple[str | None, str]]:
    """How much of what the reports name lies in each unit of first order; all units come to at most 1."""
    units: Counter[tuple[str | None, str]] = Counter()
    for one in told:
        named = [rows[n.key] for n in one.named if n.key in rows and n.way != "surname"]
        for row in named:
            if row.admin1:
                units[row.country, row.admin1] += 1 / len(named) / len(told)  # type: ignore[assignment]
    return units


def _words(records: Sequence[Record], told: Sequence[Telling]) -> dict[str, Place]:
    """Key -> the first words that name it."""
    words: dict[str, Place] = {}
    for record, one in zip(records, told, strict=True):
        for naming in one.named:
            text = record.report.text[naming.start : naming.end]
            place = Place(start=naming.start, end=naming.end, text=text, name=naming.name)
            words.setdefault(naming.key, place)
        for key, place, _ in one.set_in:
            words.setdefault(key, place)
    return words


def _known(row: PlaceRow | None, units: Mapping[tuple[str | None, str], float]) -> dict[str, float]:
    """What the gazetteer says for a place."""
    if row is None:
        return {"words alone": 1.0}
    people = math.log10(row.population + _UNCOUNTED) - _THOUSAND
    return {
        "unit": units.get((row.country, row.admin1 or ""), 0.0),
        "people": people if row.precision == "settlement" else 0.0,
        "county": float(row.precision == "admin2"),
    }


def _around(
    key: str, named: Mapping[str, Mapping[str, float]], rows: Mapping[str, PlaceRow]
) -> dict[str, float]:
    """Whether a place lies in a city that is named too, and what speaks for the quarters that it holds."""
    row = rows.get(key)
    others = [(rows[k], says) for k, says in named.items() if k in rows and rows[k] != row]
    if row is None:
        return {}
    held = (says["deeds"] + says["in"] + says["dateline"] for other, says in others if holds(row, other))
    return {
        "in a city": float(any(holds(other, row) for other, _ in others)),
        "holds": max(held, default=0.0) / 3,
    }


def holds(city: PlaceRow, other: PlaceRow) -> bool:
    """Whether a place lies in a city, as a quarter does: as far as the city's people reach."""
    return (
        city.country == other.country
        and city.population > _LARGER * other.population
        and distance_km(city, other) < (city.radius_km or 0)
    )
