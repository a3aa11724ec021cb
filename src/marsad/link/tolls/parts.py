"""What belongs together: a figure that only tells a part of another, and parts that come to one figure.

"Five of the dead were children" adds nobody; "12 fighters and two civilians were killed" tells 14 people.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from marsad.link.tolls.figures import Figure
from marsad.link.tolls.victims import ANYBODY
from marsad.model.span import Span

__all__ = ["with_parts"]

_HARMED = r"(?:dead|killed|slain|fatalities|victims|casualties|wounded|injured|executed|deaths|bodies)"
_OF_THEM = rf"(?:(?:the|those|its) (?:[\w-]+ )?{_HARMED})"
# Behind a part: "five of the dead", "were among those killed", "made up the rest of the dead".
_BEHIND = re.compile(
    rf"(?: (?!that|among)[\w'’-]+){{0,6}} (?:among|rest of) {_OF_THEM}\b"
    rf"|(?: [\w'’-]+)? of {_OF_THEM}\b",
    re.IGNORECASE,
)
# Before the parts: "among the dead were five", "those killed included", "the victims were".
_BEFORE = re.compile(
    rf"\b(?:among {_OF_THEM}|(?:the|those) {_HARMED}(?: [\w-]+){{0,4}}? (?:were|was|includ(?:e[ds]?|ing)))\b",
    re.IGNORECASE,
)
# Right before a part.
_INCLUDING = re.compile(
    r"\b(?:includ(?:ing|e[sd]?)|(?:among|of) (?:them|whom|which)|mostly|family of)"
    r"(?: (?:were|was|are|the|at least))* ?$",
    re.IGNORECASE,
)
# From one group to the next of those whom one fate befell.
_AND = re.compile(
    r"(?: (?!killed|dead|wounded|injured)[\w'’()-]+){0,2}?, "
    r"|(?: (?!killed|dead|wounded|injured)[\w'’()-]+){0,7}?,?"
    r" (?:and|as well as|along with|in addition to|plus|alongside)(?: also)? "
    r"(?:(?:the|his|her|their|its) )?",
    re.IGNORECASE,
)


def with_parts(text: str, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, those that tell a part marked, and one more for each row of groups that share one fate."""
    marked: list[Figure] = []
    for figure in figures:
        goes_on = bool(marked) and _included(text, marked[-1]) and _goes_on(text, marked[-1], figure)
        part = goes_on or _included(text, figure) or _part(text, figure)
        marked.append(replace(figure, part_of=part))
    rows = [row for row in _rows(text, [f for f in marked if not f.part_of]) if _one_toll(row, figures)]
    members = {(f.kind, f.count) for row in rows for f in row}
    kept = [replace(f, part_of=True) if (f.kind, f.count) in members else f for f in marked]
    return tuple(sorted([*kept, *map(_sum, rows)], key=lambda f: (f.at, f.kind, f.part_of)))


# Classes that are sides of a fight, or stand apart from it: reports give the losses of each.
_SIDES = frozenset({"fighters", "soldiers", "police", "civilians"})


def _one_toll(row: Sequence[Figure], figures: Sequence[Figure]) -> bool:
    """Whether the groups of a row come to one toll: the report gives it, or they are of no two sides."""
    total = sum(_least(f) for f in row)
    told = any(f.kind == row[0].kind and _least(f) == total for f in figures)
    return told or len({f.victims for f in row} & _SIDES) < 2


def _least(figure: Figure) -> int:
    return figure.low or figure.high or 0


def _included(text: str, figure: Figure) -> bool:
    """Whether the words before say that a whole before includes the figure."""
    return _INCLUDING.search(text[figure.sentence.start : figure.count.start]) is not None


def _part(text: str, figure: Figure) -> bool:
    before = text[figure.sentence.start : figure.count.start]
    behind = text[figure.count.end : figure.sentence.end]
    return bool(_BEHIND.match(behind) or _BEFORE.search(before))


def _rows(text: str, figures: Sequence[Figure]) -> Iterator[list[Figure]]:
    """Neighbours of one kind and sentence with nothing but "and" between their groups."""
    row: list[Figure] = []
    for figure in figures:
        if row and _goes_on(text, row[-1], figure):
            row.append(figure)
            continue
        if len(row) > 1:
            yield row
        row = [figure]
    if len(row) > 1:
        yield row


def _goes_on(text: str, left: Figure, right: Figure) -> bool:
    shared = {*left.events} & {*right.events}
    one = bool(shared) and left.kind == right.kind and left.sentence == right.sentence
    return one and _AND.fullmatch(text, left.count.end, right.count.start) is not None


def _sum(row: Sequence[Figure]) -> Figure:
    """All groups of a row as one figure, open where one of them is."""
    lows, highs = [f.low for f in row], [f.high for f in row]
    classes = {f.victims for f in row}
    return replace(
        row[0],
        low=None if None in lows else sum(low or 0 for low in lows),
        high=None if None in highs else sum(high or 0 for high in highs),
        at=Span(row[0].at.start, row[-1].at.end),
        victims=classes.pop() if len(classes) == 1 else ANYBODY,
    )
