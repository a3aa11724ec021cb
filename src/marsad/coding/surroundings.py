"""About where a name stands that nobody knows: beside the places that the report names around it.

A street, a school, a hamlet without an entry. If the words put it into a place ("Mill Road in Halden"), that
is its place. Else readers take it to be where the report is: a guess about a circle, which no record tells.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from marsad.coding.syntax import listed
from marsad.knowledge.place_parts import is_generic
from marsad.knowledge.place_row import PlaceRow, distance_km
from marsad.model.span import Span

RADIUS_KM = 161.0
"""How wide the circle is: a hundred miles, the bound of the field."""
# Names so many characters away count less by e: some three sentences.
_FAR = 300.0
# What lies within this of a place speaks for it too: one town and its surroundings.
_SAME_GROUND_KM = 50.0
# How far before a name to look for the end of another, and what may be named between a name and "in".
_REACH = 10
_KINDS = listed(
    "airport area base branch bridge camp city crossing district facility junction neighborhood "
    "neighbourhood plant quarter site station suburb town village"
)
_TIED = ("settlement", "point", "admin2", "admin1")
# What stands between a name and the place that it is in: "Mill Road in", "Mill School campus in the town of".
_INTO = re.compile(r"(?:,|(?: (?P<kind>[a-z]+))?,? (?:in|at|of|near))(?: the)?(?: [a-z]+ of)?\s+")
_OWN = re.compile(r"['’]s?\s+")
# What tells that a comma stands in a list: another name before or behind.
_LISTED_BEFORE = re.compile(r"(?:\w,|\band|\bor)\s+(?:the )?$")
_LISTED_BEHIND = re.compile(r",? (?:and|or|as well as)\b|, [A-Z]")
# The wider a place, the less its mention says where in it something is; by hand.
_WEIGHTS = {"point": 1.0, "settlement": 1.0, "admin2": 0.7, "admin1": 0.2}
_SMALL = 0.1


@dataclass(frozen=True, slots=True)
class Told:
    """A place that the report names, and where it does."""

    span: Span
    row: PlaceRow


def surroundings(
    text: str, span: Span, told: Sequence[Told], home: PlaceRow | None = None
) -> PlaceRow | None:
    """The circle that a name at `span` lies in; None where the report names no place small enough to tell.

    `home`: where the outlet sits, for reports that name none.
    """
    if place := tied(text, span, told):
        return _circle(place.row)
    weights = [_weight(t.row) * math.exp(-_gap(span, t.span) / _FAR) for t in told]
    rows = [t.row for t, weight in zip(told, weights, strict=True) if weight]
    if not rows:
        return _circle(home) if home else None
    near = [(t.row, weight) for t, weight in zip(told, weights, strict=True) if weight]
    return _circle(max(rows, key=lambda row: sum(w for other, w in near if _is_same_ground(row, other))))


def tied(text: str, span: Span, told: Sequence[Told]) -> Told | None:
    """The place that the words put a name into: "Mill Road, Halden", "Halden's Mill School"."""
    return next((t for t in told if t.row.precision in _TIED and _is_tied(text, span, t.span)), None)


def _is_tied(text: str, span: Span, other: Span) -> bool:
    """Whether the words put the name into the other place: "Mill Road, Halden", "Halden's Mill Road"."""
    if span.end > other.start:
        return _OWN.fullmatch(text, other.end, span.start) is not None
    found = _INTO.fullmatch(text, span.end, other.start)
    if found is None or (found["kind"] and not (is_generic(found["kind"]) or found["kind"] in _KINDS)):
        return False
    if not found[0].startswith(","):
        return True
    before = _LISTED_BEFORE.search(text, max(0, span.start - _REACH), span.start)
    return not before and not _LISTED_BEHIND.match(text, other.end)


def _gap(span: Span, other: Span) -> int:
    return max(0, other.start - span.end, span.start - other.end)


def _weight(row: PlaceRow) -> float:
    """How much a place says of where in it something is; a country only if it is small."""
    small = row.radius_km is not None and row.radius_km <= RADIUS_KM
    return _WEIGHTS.get(row.precision, _SMALL if small else 0.0)


def _is_same_ground(row: PlaceRow, other: PlaceRow) -> bool:
    return distance_km(row, other) < _SAME_GROUND_KM


def _circle(row: PlaceRow) -> PlaceRow:
    return replace(
        row, name=f"near {row.name}", geonameid=None, precision="region", population=0, radius_km=RADIUS_KM
    )
