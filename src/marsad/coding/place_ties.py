"""What the words put a name into: "Mill Road, Halden", "Halden's Mill School", "a Halden suburb of Mill"."""

import re
from collections.abc import Sequence

from marsad.coding.surroundings import Told
from marsad.coding.syntax import listed
from marsad.knowledge.place_parts import is_generic
from marsad.model.span import Span

TIED = ("settlement", "point", "admin2", "admin1")
"""What something can be put into; of a country the words say too little."""
# How far before a name to look for the end of another, and what may be named between a name and "in".
_REACH = 10
_KINDS = listed(
    "airport area areas base branch bridge camp city crossing district districts facility hamlet junction "
    "neighborhood neighborhoods neighbourhood neighbourhoods outskirts part plant quarter quarters "
    "settlement site station suburb suburbs town towns village villages"
)
_COMPASS = r"(?:(?:north|south|east|west)\w*|central|rural|nearby) "
# What stands between a name and the place that it is in: "Mill Road in", "Mill School campus in the town of",
# "Mill, a village in northern".
_INTO = re.compile(
    r"(?:,|(?: residential)?(?: (?P<kind>[a-z]+))?,? (?:in|at|of|near))(?: the)?(?: [a-z]+ of)?\s+"
    rf"|(?:,? in |, (?:a|an|the) (?:[a-z-]+ )?(?P<called>[a-z]+) (?:in|of|near|outside) )(?:the )?{_COMPASS}"
    r"|, (?:a|an|the) (?:[a-z-]+ )?(?P<named>[a-z]+) (?:in|of|near|outside) (?:the )?"
)
_OWN = re.compile(
    rf"['’]s?\s+(?:(?:old|rebel-held|government-held|besieged|{_COMPASS.strip()})\s+)?"
    r"|(?: city)? (?P<kind>[a-z]+) of\s+"
)
# Names in a row that share what the last is put into: "Mill, Elm and Oak districts of Halden".
_ROW = re.compile(r",? and |, ")
# What tells that a comma stands in a list, another name before or behind, or before who speaks.
_LISTED_BEFORE = re.compile(r"(?:\w,|\band|\bor)\s+(?:the )?$")
_LISTED_BEHIND = re.compile(r",? (?:and|or|as well as)\b|, [A-Z]| (?:added|said|says|told)\b")


def tied(text: str, span: Span, told: Sequence[Told], unknown: Sequence[Span] = ()) -> Told | None:
    """The place that the words put a name into; `unknown`: names that are no places themselves, with which it
    may stand in a row."""
    for place in told:
        if place.row.precision in TIED and _is_tied(text, span, place.span):
            return place
    row = (s for s in unknown if s.start > span.end and _ROW.fullmatch(text, span.end, s.start))
    behind = next(row, None)
    found = tied(text, behind, told, unknown) if behind else None
    return found if found and found.span.start > span.end else None


def _is_tied(text: str, span: Span, other: Span) -> bool:
    """Whether the words put the name into the other place."""
    if span.end > other.start:
        own = _OWN.fullmatch(text, other.end, span.start)
        return own is not None and (own["kind"] is None or own["kind"] in _KINDS)
    found = _INTO.fullmatch(text, span.end, other.start)
    kinds = [kind for kind in found.groupdict().values() if kind] if found else []
    if found is None or not all(is_generic(kind) or kind in _KINDS for kind in kinds):
        return False
    if kinds or not found[0].startswith(","):
        return True
    before = _LISTED_BEFORE.search(text, max(0, span.start - _REACH), span.start)
    return not before and not _LISTED_BEHIND.match(text, other.end)
