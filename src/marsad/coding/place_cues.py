"""What the words about a place name say of it: which kind of place it is, and in what it lies.

"the village of X", "X province"; "X, Texas", "X (Neb.)", "X in Idlib province", "Syria's X".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from marsad.knowledge.places import Places
from marsad.model.span import Span

# Up to three words with capitals; abbreviations with their dots.
_NAME = r"((?:[A-Z][\w.'’-]*)(?:[ -][A-Z][\w.'’-]*){0,2})"
_AFTER = re.compile(rf"\s?[,(]\s?{_NAME}|\s+in\s+(?:the\s+)?(?:\w+\s+of\s+)?{_NAME}")
_IN = re.compile(
    r"\s+in\s+(?:the\s+)?(?:(?:north|south|east|west)\w*\s+|central\s+)?(?:\w+\s+of\s+)?"
    r"([A-Z][\w.-]*(?:['’]s?|(?: [A-Z][\w.’-]*){0,2}))"
)
_BEFORE = re.compile(rf"{_NAME}['’]s?\s+(?:\w+\s+){{0,2}}(?:of\s+)?$")
# Small letters only: "Texas State University". And no word that as often begins something else: "city
# council", and "state" before what states run.
_NEXT_WORD = re.compile(
    r"[\s-](?!(?:city|department|division|territory)\b|"
    r"state[\s-](?:agency|bank|company|department|hospital|media|news|owned|prison|radio|run|security|television|tv|"
    r"university|visit)\b)([a-z]+)",
    re.ASCII,
)
_KIND_OF = re.compile(r"(\w+)\s+of\s+$")
# How far to look, in characters: the longest names of units have some forty.
_REACH = 60
_WIDE = ("country", "admin1")


@dataclass(frozen=True, slots=True)
class Cues:
    """Precisions asked for, and countries (code, "") and units (code, name) that a name is put into."""

    kinds: tuple[str, ...] = ()
    inside: frozenset[tuple[str, str]] = frozenset()


def cues_about(text: str, span: Span, places: Places) -> Cues:
    """What the words before and behind say."""
    before, behind = text[max(0, span.start - _REACH) : span.start], text[span.end : span.end + _REACH]
    of = _KIND_OF.search(before) if before.endswith("of ") else None
    owner = _BEFORE.search(before) if "'" in before or "’" in before else None
    kinds = next(
        (asked for m in (_NEXT_WORD.match(behind), of) if m and (asked := places.kinds_of(m[1]))), ()
    )
    names = [next(g for g in m.groups() if g) for m in (_AFTER.match(behind), owner) if m]
    return Cues(kinds, frozenset(unit for name in names for unit in _units(name, places)))


def put_into(text: str, span: Span, places: Places) -> frozenset[tuple[str, str]]:
    """The countries and units that "in" behind a name puts it into: "X in Idlib", "X in Norland's south"."""
    found = _IN.match(text[span.end : span.end + _REACH])
    name = re.sub(r"['’]s?$", "", found[1]) if found else ""
    return frozenset(_units(name, places)) if name else frozenset()


def _units(name: str, places: Places) -> Iterator[tuple[str, str]]:
    """The countries and units that a name, or its first words, may mean."""
    words = name.split(" ")
    for count in range(len(words), 0, -1):
        wide = [c.row for c in places.of_name(" ".join(words[:count])) if c.row.precision in _WIDE]
        if wide:
            yield from ((r.country, r.admin1 or "") for r in wide if r.country)
            return
