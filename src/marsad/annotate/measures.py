"""Dates and counts as entities, by rule: what the model's labels leave to the grammar of `marsad.text`."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from marsad.model.annotation import Annotation, Entity
from marsad.model.span import Span
from marsad.text import dates, numbers

__all__ = ["measures"]


def measures(annotation: Annotation) -> tuple[Entity, ...]:
    """DATE and QUANT entities in order, each on whole tokens; a count inside a date is part of the date."""
    text = annotation.report.text
    times = _on_tokens(dates.find(text), annotation)
    counts = [s for s in _on_tokens(numbers.find(text), annotation) if not _meets(s, times)]
    found = [Entity(s.start, s.end, "DATE") for s in times] + [
        Entity(s.start, s.end, "QUANT") for s in counts
    ]
    return tuple(sorted(found, key=lambda e: (e.start, e.end)))


def _on_tokens(spans: Iterable[Span], annotation: Annotation) -> list[Span]:
    """The spans grown to the ends of the tokens that they cut ("10-day" is one), in order and disjoint."""
    starts, ends = [t.start for t in annotation.tokens], [t.end for t in annotation.tokens]
    found: list[Span] = []
    for span in spans:
        first, last = bisect_right(ends, span.start), bisect_left(starts, span.end) - 1
        whole = Span(min(span.start, starts[first]), max(span.end, ends[last])) if first <= last else span
        if not found or whole.start >= found[-1].end:
            found.append(whole)
    return found


def _meets(span: Span, others: list[Span]) -> bool:
    """Whether the span shares a character with one of the others, which are in order and disjoint."""
    before = bisect_right(others, Span(span.end, span.end))
    return any(span.overlaps(o) for o in others[max(0, before - 1) : before + 1])
