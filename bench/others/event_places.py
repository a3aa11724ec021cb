"""Sentences, a verb of each, and the words that name where its event was: Halterman's event_location."""

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
        return " ".join(self.text.lower().split())

    @property
    def intact(self) -> bool:
        """Whether every mark holds the words that it says and cuts through none."""
        return all(_is_whole(self.text, *mark) for mark in (*self.verb, *self.locations))


def read(path: Path, limit: int | None = None) -> tuple[list[Row], int]:
    """The intact rows of a file (of its first `limit`), and how many were read."""
    rows = read_rows(path, Row, limit)
    return [r for r in rows if r.intact], len(rows)


def _is_whole(text: str, start: int, end: int, words: str) -> bool:
    inside = text[start:end]
    if not inside or inside != words:
        return False
    opens = start == 0 or not (text[start - 1].isalnum() and inside[0].isalnum())
    return opens and (end == len(text) or not (inside[-1].isalnum() and text[end].isalnum()))
