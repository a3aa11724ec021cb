"""The words of an account that may tell it from others, folded; names of two words or more in pairs."""

import re
from collections.abc import Iterator, Sequence

from marsad.knowledge.rarity import rarity, stem, terms
from marsad.link.incidents.prominence import Layout
from marsad.model.record import Event
from marsad.model.report import Report
from marsad.model.span import Span

__all__ = ["content"]

# Words of the body that count for the main news, as news tells the most important first.
LONGEST = 250
# Bits below which a word tells nothing (in more than one in four reports of its kind).
COMMON = 3
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
# A run of words with capitals: a name, a street.
_BETWEEN = re.compile(r"[ -]|\. ")


def content(report: Report, layout: Layout, events: Sequence[Event], *, main: bool) -> tuple[str, ...]:
    """Words and pairs of names, sorted: of title, opening and its own sentences for the main news, of its
    own sentences for another.
    """
    text = report.text
    spans = [event.sentence for event in events]
    if main:
        ends = [match.end() for _, match in terms(text[: LONGEST * 12])]
        spans.append(Span(0, ends[min(LONGEST, len(ends)) - 1] if ends else 0))
    found: set[str] = set()
    for span in sorted(set(spans), key=lambda one: (one.start, one.end)):
        found.update(_words(text[span.start : span.end]))
    return tuple(sorted(found))


def _words(text: str) -> Iterator[str]:
    before: tuple[str, int] | None = None
    for key, match in terms(text):
        if rarity(stem(key)) >= COMMON or key in WEEKDAYS:
            yield key
        capital = match[0][0].isupper() and len(key) > 1
        if capital and before and _BETWEEN.fullmatch(text[before[1] : match.start()]):
            if rarity(stem(key)) + rarity(stem(before[0])) >= 12:
                yield f"{before[0]} {key}"
        before = (key, match.end()) if capital else None
