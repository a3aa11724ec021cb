"""One report made ready for comparison: its words and runs, what it tells in order, its opening, its day."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from marsad.link.copies.credited import Credited
from marsad.link.copies.shingles import Word, is_mark, number_of, runs_of, words_of
from marsad.link.copies.worn import WORN
from marsad.model.report import Report
from marsad.model.span import Span
from marsad.text.names import sound_key
from marsad.text.numbers import find, resolve

__all__ = ["Item", "Telling", "day_of", "prepared"]

# Letters of a word that count: "neighbourhood" and "neighborhood", "explosion" and "explosives" are one.
STEM = 6
# Words of the body that are its opening: two sentences, where news says what it is about.
OPENING = 60
# Each fact is bound to so many that follow it. A fact more or less in between breaks one bond of three.
REACH = 3
# Facts of a report that are bound; what a long report tells after that is background.
BOUND = 40


@dataclass(frozen=True, slots=True)
class Item:
    """A word that tells something: a number, a name, or another word that is not worn."""

    start: int
    end: int
    key: str
    is_fact: bool
    """Whether it is a number or a name."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A report made ready. `runs[i]` is the run that begins at `words[i]`."""

    report: Report
    words: tuple[Word, ...]
    body: int
    """Place in `words` of the first word after the title."""
    runs: tuple[int, ...]
    items: tuple[Item, ...]
    """What the body tells, in order."""
    opening: frozenset[str]
    """What title and first words of the body tell."""
    quotations: tuple[Span, ...]
    agencies: frozenset[str]
    """The agencies that the report is from, credits or cites."""
    day: int | None
    """When it was published, in days; None where that is not known."""

    @property
    def marks(self) -> frozenset[int]:
        """The runs by which it is looked up."""
        return frozenset(filter(is_mark, self.runs))

    @property
    def bonds(self) -> frozenset[int]:
        """Two facts each, near one another and in this order: they stay when the words are changed."""
        return frozenset(_bonds([item.key for item in self.items if item.is_fact][:BOUND]))


def prepared(report: Report, credited: Credited) -> Telling:
    """The report made ready; `credited` knows the agencies."""
    text = report.text
    words = words_of(text)
    titled = len(report.title) if report.title and text.startswith(f"{report.title}\n\n") else 0
    body = next((at for at, word in enumerate(words) if word.start >= titled), len(words))
    items = tuple(_items(text, words[body:]))
    last = max((word.end for word in islice(words, body, body + OPENING)), default=0)
    opens = [*_items(text[:titled], words[:body]), *(item for item in items if item.end <= last)]
    return Telling(
        report=report,
        words=words,
        body=body,
        runs=runs_of([word.key for word in words]),
        items=items,
        opening=frozenset(item.key for item in opens),
        quotations=tuple(Span(*match.span()) for match in _QUOTED.finditer(text)),
        agencies=credited.all_named(report),
        day=day_of(report),
    )


def day_of(report: Report) -> int | None:
    """The day of publication as a number."""
    return date.fromisoformat(report.published[:10]).toordinal() if report.published else None


# At least four words between marks: fewer are a term, not a quotation.
_QUOTED = re.compile(r"[“\"«](?=(?:[^“”\"«»\s]+\s+){3})[^“”\"«»]+[”\"»]")
_YEAR = re.compile(r"(?:19|20)\d\d")


def _bonds(facts: Sequence[str]) -> Iterator[int]:
    for at, fact in enumerate(facts):
        for other in facts[at + 1 : at + 1 + REACH]:
            if other != fact:
                yield number_of(("then", fact, other))


def _items(text: str, words: Sequence[Word]) -> Iterator[Item]:
    """What the words tell: numbers by their value, names and other words by their sound."""
    if not words:
        return
    numbers = {span.start: span for span in find(text) if span.start >= words[0].start}
    small = {word.key for word in words if text[word.start].islower()}
    past = 0
    for word in words:
        if word.start < past:
            continue
        if span := next((numbers[at] for at in range(word.start, word.end) if at in numbers), None):
            past = span.end
            if key := _value(text[span.start : span.end]):
                yield Item(span.start, span.end, key, True)
        elif word.key not in WORN and len(word.key) > 2 and not word.key[0].isdigit():
            is_name = text[word.start].isupper() and word.key not in small
            yield Item(word.start, word.end, sound_key(word.key.removesuffix("s"))[:STEM], is_name)


def _value(words: str) -> str | None:
    """What a count comes to; None for a year, and for one, which is said of anything."""
    bounds = resolve(words)
    value = None if bounds is None else bounds.high if bounds.low is None else bounds.low
    return f"#{value}" if value is not None and value > 1 and not _YEAR.fullmatch(words) else None
