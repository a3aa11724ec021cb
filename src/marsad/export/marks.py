"""Marked text: spans that may lie in one another or overlap, cut into pieces that do not."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from marsad.model.record import Event
from marsad.model.span import Span

__all__ = ["ROLES", "Mark", "Piece", "marks_of", "pieces", "printable"]

ROLES = ("trigger", "actor", "recipient", "place", "time", "number", "weapon", "source")
# Control characters, C0 but tab and newline, DEL and C1, and those that turn the direction of writing: from
# a hostile page they would drive the terminal. One for one, so that positions stay.
UNPRINTABLE = dict.fromkeys(
    (*range(9), *range(11, 32), *range(127, 160), *range(8234, 8239), *range(8294, 8298)), "�"
)


class Mark(NamedTuple):
    """Characters `start` to `end` (excluded), and what they are."""

    start: int
    end: int
    label: str


class Piece(NamedTuple):
    """A run of text under the same marks: its place, its words, its labels."""

    start: int
    text: str
    labels: tuple[str, ...]


def marks_of(event: Event) -> Iterator[Mark]:
    """The words of an event, by role."""
    plural = {role: getattr(event, role + "s") for role in ROLES[1:] if role != "time"}
    trigger, time = [event.trigger], [event.time] if event.time else []
    for role, values in {**plural, "trigger": trigger, "time": time}.items():
        for one in values:
            yield Mark(one.start, one.end, role)


def pieces(text: str, marks: Iterable[Mark], within: Span) -> list[Piece]:
    """The part of `text` in `within`, cut wherever a mark begins or ends."""
    inside = [mark for mark in marks if mark.start < within.end and mark.end > within.start]
    edges = {within.start, within.end}
    for mark in inside:
        edges |= {max(mark.start, within.start), min(mark.end, within.end)}
    cuts = sorted(edges)
    return [
        Piece(
            start,
            text[start:end],
            tuple(dict.fromkeys(mark.label for mark in inside if mark.start <= start and mark.end >= end)),
        )
        for start, end in pairwise(cuts)
    ]


def printable(text: str) -> str:
    """The text without characters that drive a terminal, each replaced by one that shows."""
    return text.translate(UNPRINTABLE)
