"""The ground about a name that nobody knows: which of the places that its report names speak for it most.

A street, a school, a hamlet without an entry. Readers take it to be where the report is; the nearer a place
is named, the more it counts.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from marsad.knowledge.place_ranking import Ranked
from marsad.knowledge.place_row import PlaceRow, distance_km
from marsad.knowledge.place_words import Reading
from marsad.knowledge.places import as_read
from marsad.model.span import Span

RADIUS_KM = 161.0
"""How wide the circle is: a hundred miles, the bound of the field."""
# Names so many characters away count less by e: some three sentences.
_FAR = 300.0
# What lies within this of a place speaks for it too: one town and its surroundings.
_SAME_GROUND_KM = 50.0
# The wider a place, the less its mention says where in it something is; by hand.
_WEIGHTS = {"point": 1.0, "settlement": 1.0, "admin2": 0.7, "admin1": 0.2}
_SMALL = 0.1


@dataclass(frozen=True, slots=True)
class Told:
    """A place that the report names, and where it does."""

    span: Span
    row: PlaceRow
    likely: float = 1.0
    """How likely the name means this place or what lies about it, 0 to 1."""
    seat: bool = False
    """A country's government sits there: the name is as often that of the government."""


def likeliest(ranked: Sequence[Ranked]) -> Ranked:
    """The likeliest place of a name, as likely as all of that name about it: a town and its province."""
    best, *others = ranked
    about = (r.likely for r in others if distance_km(best.candidate.row, r.candidate.row) <= RADIUS_KM)
    return replace(best, likely=best.likely + sum(about))


def told_at(span: Span, best: Ranked, reading: Reading) -> Told:
    """The place that a name most likely means, where it stands."""
    row = as_read(best.candidate, reading)
    return Told(span, row, best.likely, best.candidate.capital)


@dataclass(frozen=True, slots=True)
class Ground:
    """The place that the most speaks for, with what lies about it."""

    place: PlaceRow
    sure: float
    """How much of all that the report tells of places speaks for it and its surroundings, 0 to 1; each name
    speaks so far as it is likely to mean the place that it is taken for."""
    seat: bool
    """A country's government sits in the place."""
    itself: float
    """How much of what speaks for towns here speaks for this town, 0 to 1."""


def ground(span: Span, told: Sequence[Told]) -> Ground | None:
    """The ground about a name at `span`; None where the report names no place small enough to tell."""
    near = [(t, w * math.exp(-_gap(span, t.span) / _FAR)) for t in told if (w := _weight(t.row))]
    by_place: dict[PlaceRow, float] = {}
    for one, weight in near:
        by_place[one.row] = by_place.get(one.row, 0.0) + weight * one.likely
    if not by_place:
        return None
    sums = {row: sum(w for other, w in by_place.items() if _is_same_ground(row, other)) for row in by_place}
    best = max(sums, key=lambda row: sums[row])
    about = {row: w for row, w in by_place.items() if _is_same_ground(best, row)}
    towns = {row: w for row, w in about.items() if row.precision == "settlement"} or about
    place = max(towns, key=lambda row: towns[row])
    return Ground(
        place=place,
        sure=sums[best] / sum(weight for _, weight in near),
        seat=any(one.seat for one, _ in near if one.row == place),
        itself=towns[place] / sum(towns.values()),
    )


def circle(row: PlaceRow) -> PlaceRow:
    """All that lies about a place."""
    name = f"near {row.name}"
    return PlaceRow(
        name=name, lat=row.lat, lon=row.lon, country=row.country, precision="region", radius_km=RADIUS_KM
    )


def _gap(span: Span, other: Span) -> int:
    return max(0, other.start - span.end, span.start - other.end)


def _weight(row: PlaceRow) -> float:
    """How much a place says of where in it something is; a country only if it is small."""
    small = row.radius_km is not None and row.radius_km <= RADIUS_KM
    return _WEIGHTS.get(row.precision, _SMALL if small else 0.0)


def _is_same_ground(row: PlaceRow, other: PlaceRow) -> bool:
    return distance_km(row, other) < _SAME_GROUND_KM
