"""Sentences, a verb of each, and the words that name where its event was: Halterman's event_location."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from marsad.evaluate.rows import read_rows
from marsad.model.span import Span


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence; `verb` and `locations` hold start, end and words of the places marked."""

    id: str
    source: str
    text: str
    verb: list[tuple[int, int, str]]
    locations: list[tuple[int, int, str]]

    @property
    def asked(self) -> Span:
        """The verb."""
        return Span(*self.verb[0][:2])

    @property
    def marked(self) -> list[Span]:
        """The places of its event."""
        return [Span(start, end) for start, end, _ in self.locations]

    @property
    def key(self) -> str:
        """The same for texts that differ in blanks and case alone."""
        return _solid(self.text)

    @property
    def spot(self) -> tuple[str, int]:
        """The same for two marks of one verb: their texts may differ in blanks and case."""
        return self.key, len(_solid(self.text[: self.asked.start]))

    @property
    def letters(self) -> frozenset[int]:
        """The places of the signs marked in the text without its blanks."""
        ends = [(len(_solid(self.text[: m.start])), len(_solid(self.text[: m.end]))) for m in self.marked]
        return frozenset(i for start, end in ends for i in range(start, end))

    @property
    def intact(self) -> bool:
        """Whether every mark holds the words that it says, a letter or digit among them, and cuts through
        none."""
        return all(_is_whole(self.text, *mark) for mark in (*self.verb, *self.locations))


def read(path: Path, limit: int | None = None) -> tuple[list[Row], int]:
    """The intact rows of a file (of its first `limit`), and how many were read."""
    rows = read_rows(path, Row, limit)
    return [r for r in rows if r.intact], len(rows)


def marked_twice(rows: Iterable[Row]) -> list[tuple[Row, Row]]:
    """The first two marks of every verb that has more than one."""
    marks: dict[tuple[str, int], list[Row]] = defaultdict(list)
    for row in rows:
        marks[row.spot].append(row)
    return [(first, second) for first, second, *_ in (m for m in marks.values() if len(m) > 1)]


def _solid(text: str) -> str:
    return "".join(text.lower().split())


def _is_whole(text: str, start: int, end: int, words: str) -> bool:
    inside = text[start:end]
    if inside != words or not any(c.isalnum() for c in inside):
        return False
    opens = start == 0 or not (text[start - 1].isalnum() and inside[0].isalnum())
    return opens and (end == len(text) or not (inside[-1].isalnum() and text[end].isalnum()))
