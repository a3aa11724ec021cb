"""Which of several places of one name is meant: what speaks for each, weighed, and told in words."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from marsad.knowledge.place_row import Candidate, PlaceRow

ALONE: dict[str, float] = {
    "settlement": -7.05,
    "people of a settlement": 1.4,
    "admin2": -2.65,
    "admin1": 0.05,
    "people of a unit": 0.6,
    "point": 0.45,
    "region": 2.7,
    "country": 6.5,
    "own name": 3.0,
    "kept by hand": 2.0,
    "capital": 0.35,
}
"""Weights of what speaks for a place in whatever report: its kind, powers of ten of its people, its name.

These and those of AROUND are fitted by `tools/fit_places.py` on LGL, GeoWebNews, GeoVirus and
TUD-Loc-2013 (visible halves), rounded; a log-linear model over the candidates of a name, all weights
shrunk towards nought (L2, 0.5). Only "kept by hand" is not: the sets tell of no wars; it outweighs a
namesake thirty times as large.
"""
TOLD: dict[str, float] = {
    "inside": 5.0,
    "kind asked": 8.0,
    "around its town": -3.0,
    "below its namesake": -2.5,
    "country asked": 6.0,
    "home in English": 3.0,
}
"""Weights of what the words about the name ask for, by hand, so that they decide: "Paris, Texas", "village
of"; a name is the town's, not that of the province called after it, which the reports of the fit cannot tell,
as both are near; of a city elsewhere sooner than of a unit with fewer people (Charlotte; a fit gives
-2.54); a caller who names a country means it; outlets in English sit where English is spoken."""
AROUND: dict[str, float] = {
    "share in the country": 1.65,
    "others in the country": 1.05,
    "share in the unit": 2.7,
    "near others": 2.9,
    "home country": 1.8,
}
"""Weights of what the other names of the report mean: `marsad.knowledge.place_table`."""
ENGLISH = frozenset(
    ["USA", "CAN", "GBR", "IRL", "AUS", "NZL", "ZAF", "IND", "PAK", "NGA", "GHA", "KEN", "UGA"]
)
"""Where papers in English are called after their towns."""
# People of a place whose people nobody counted: most of them are hamlets.
_UNCOUNTED = 30
# What adds less than this to a score is not worth telling.
_WORTH_TELLING = 0.4
_COUNTED = {
    "settlement": "people of a settlement",
    "admin1": "people of a unit",
    "admin2": "people of a unit",
}
_UNITS = ("admin1", "admin2")
# Of these, those kept by hand are kept for their coordinates and abbreviations.
_ALL_KEPT = ("admin1", "country")
_SAYINGS = {
    "kept by hand": "a place of wars and news, kept by hand",
    "own name": "it is called so",
    "capital": "a seat of government",
    "kind asked": "of the kind that the words ask for",
    "inside": "the words put it there",
    "country asked": "in the country asked for",
    "share in the country": "in the country of other places of the report",
    "others in the country": "in the country of other places of the report",
    "share in the unit": "in the province of other places of the report",
    "near others": "near other places of the report",
    "home country": "in the country of the outlet",
}


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """A name with the places that it may mean."""

    candidates: Sequence[Candidate]
    word: str = ""
    """The name itself: two senses of one name in a report do not speak for each other."""
    kinds: tuple[str, ...] = ()
    """Precisions that the words ask for."""
    inside: frozenset[tuple[str, str]] = frozenset()
    """Countries (code, "") and units (code, name), into one of which the words put it: "Paris, Texas"."""
    country: str | None = None
    """Asked for by the caller, alpha-3."""
    home: bool = False
    """Where the outlet sits; the report need not name it."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A place that a name may mean, how likely it is beside the others, and why."""

    candidate: Candidate
    likely: float
    """0 to 1; those of one name add up to 1."""
    why: tuple[str, ...] = ()


def alone(candidate: Candidate) -> dict[str, float]:
    """The features of ALONE."""
    row = candidate.row
    found = {
        row.precision: 1.0,
        "own name": float(candidate.own),
        "kept by hand": float(candidate.listed and row.precision not in _ALL_KEPT),
        "capital": float(candidate.capital),
    }
    if row.precision in _COUNTED:
        found[_COUNTED[row.precision]] = math.log10(row.population + _UNCOUNTED)
    return found


def told(asked: Asked) -> list[dict[str, float]]:
    """The features of TOLD of each candidate; those that are nought are left out."""
    towns = {
        (c.row.country, c.row.admin1)
        for c in asked.candidates
        if (c.own or c.listed) and c.row.precision == "settlement"
    }
    seats = {(c.row.country, None) for c in asked.candidates if c.capital and c.own}
    cities = (
        c.row.population for c in asked.candidates if (c.own or c.listed) and c.row.precision == "settlement"
    )
    largest = max(cities, default=0)
    return [_told(asked, c.row, towns | seats, largest) for c in asked.candidates]


def _told(
    asked: Asked, row: PlaceRow, towns: set[tuple[str | None, str | None]], largest: int
) -> dict[str, float]:
    kind_asked = row.precision in asked.kinds
    holds_town = not towns.isdisjoint(((row.country, row.admin1), (row.country, None)))
    holds = {
        "kind asked": kind_asked,
        "around its town": not kind_asked and row.precision in _UNITS and holds_town,
        "below its namesake": not kind_asked
        and row.precision == "admin1"
        and not holds_town
        and row.population < largest,
        "inside": bool(asked.inside) and is_inside(row, asked.inside),
        "country asked": asked.country is not None and row.country == asked.country,
        "home in English": asked.home and row.country in ENGLISH,
    }
    return {name: 1.0 for name, does in holds.items() if does}


def scores(asked: Asked) -> list[float]:
    """What speaks for each candidate before the other names of the report are asked."""
    told_of = zip(asked.candidates, told(asked), strict=True)
    return [c.score + sum(TOLD[name] for name in features) for c, features in told_of]


def scored(candidate: Candidate) -> Candidate:
    """The candidate with its score."""
    return replace(candidate, score=weighed(alone(candidate), ALONE))


def weighed(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The sum of the features by their weights."""
    return sum(weights.get(name, 0.0) * value for name, value in features.items())


def is_inside(row: PlaceRow, inside: frozenset[tuple[str, str]]) -> bool:
    """Whether a place lies in one of the countries or units; none of these lies in itself."""
    if row.country is None or row.precision == "country":
        return False
    in_unit = row.precision != "admin1" and (row.country, row.admin1 or " ") in inside
    return in_unit or (row.country, "") in inside


def reasons(candidate: Candidate, features: Mapping[str, float]) -> tuple[str, ...]:
    """What speaks for a place, in words, the weightiest first."""
    weights = {**ALONE, **TOLD, **AROUND}
    worth = {name: weights.get(name, 0.0) * features.get(name, 0.0) for name in _SAYINGS}
    told_of = [n for n in sorted(worth, key=lambda n: -worth[n]) if worth[n] >= _WORTH_TELLING]
    people = (f"{candidate.row.population:,} people",) if candidate.row.population else ()
    sound = () if candidate.exact else ("it only sounds so",)
    return tuple(dict.fromkeys((*sound, *(_SAYINGS[n] for n in told_of), *people)))
