"""The words of an account that may tell it from others, folded; names of two words or more in pairs."""

import re
from collections.abc import Iterator, Sequence

from marsad.knowledge.rarity import rarity, stem, terms
from marsad.model.record import Event
from marsad.model.report import Report
from marsad.model.span import Span

__all__ = ["content"]

# Words of the body that count for the main news, as news tells the most important first.
LONGEST = 250
# Bits below which a word tells nothing (in more than one in four reports of its kind).
COMMON = 3
# So common that no rarity keeps them, but reports of one happening name the same, whatever date they bear.
WEEKDAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
# Bits of a pair of words with capitals: below, it is a party or a place that all reports name.
NAMED = 12
# A run of words with capitals: a name, a street.
_BETWEEN = re.compile(r"[ -]|\. ")


def content(report: Report, events: Sequence[Event], *, main: bool) -> tuple[str, ...]:
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
    before, end = "", 0
    for key, match in terms(text):
        bits = rarity(stem(key))
        if bits >= COMMON or key in WEEKDAYS:
            yield key
        named = match[0][0].isupper() and len(key) > 1
        follows = named and before and _BETWEEN.fullmatch(text[end : match.start()])
        if follows and bits + rarity(stem(before)) >= NAMED:
            yield f"{before} {key}"
        before, end = key if named else "", match.end()
