"""A figure told twice in one report: a title shortens what the text says, a vague word yields to a count."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from marsad.link.tolls.figures import Figure
from marsad.link.tolls.victims import ANYBODY

__all__ = ["once"]

# Counts without a figure; `text.numbers` gives them a low bound.
_VAGUE = re.compile(r"\b(?:tens|dozens|scores|hundreds|thousands)\b", re.IGNORECASE)


def once(figures: Sequence[Figure], title_end: int) -> tuple[Figure, ...]:
    """The figures without those that only repeat, shorter, what another says better."""
    kept = [f for f in figures if not any(_better(other, f, title_end) for other in figures)]
    return tuple(_merged(kept))


def _better(other: Figure, figure: Figure, title_end: int) -> bool:
    """Whether another figure of its kind says what a figure says, with more care."""
    if other.kind != figure.kind or other is figure:
        return False
    if _vague(figure) and not _vague(other):
        return figure.at.start < title_end <= other.at.start or _least(other) >= _least(figure)
    in_text = figure.at.start < title_end <= other.at.start
    return in_text and (other.low, other.high) != (figure.low, figure.high) and _rounds(figure, other)


def _vague(figure: Figure) -> bool:
    return bool(_VAGUE.search(figure.counted))


def _least(figure: Figure) -> int:
    return figure.low or figure.high or 0


def _rounds(figure: Figure, other: Figure) -> bool:
    """Whether a title's figure leaves out the bound of another: 12 for "at least 12" or "more than 12"."""
    if figure.low is None or figure.low != figure.high:
        return figure.high is None and _least(other) >= _least(figure)
    return figure.low in (other.low, other.high) or (other.high is None and other.low == figure.low + 1)


def _merged(figures: Iterable[Figure]) -> Iterator[Figure]:
    """One figure for all that say the same of the same people on the same word."""
    found: list[Figure] = []
    for figure in figures:
        at = next((place for place, other in enumerate(found) if _same(other, figure)), None)
        if at is None:
            found.append(figure)
        else:
            found[at] = _joined(found[at], figure)
    yield from found


def _same(one: Figure, other: Figure) -> bool:
    """Whether two figures are one, told twice: what nobody is named for repeats what somebody is."""
    if (one.kind, one.low, one.high, one.part_of) != (other.kind, other.low, other.high, other.part_of):
        return False
    speakers = _speakers(one), _speakers(other)
    classes = {one.victims, other.victims} - {ANYBODY}
    return len(classes) < 2 and (speakers[0] == speakers[1] or not all(speakers))


def _joined(one: Figure, other: Figure) -> Figure:
    """The figure that says more, with the events of both."""
    fuller = other if _speakers(other) and not _speakers(one) else one
    victims = one.victims if one.victims != ANYBODY else other.victims
    return replace(fuller, victims=victims, events=tuple(dict.fromkeys((*one.events, *other.events))))


def _speakers(figure: Figure) -> tuple[str, ...]:
    return tuple(source.id or source.known_as for source in figure.sources)
