"""The figures of people harmed that a record gives: who was counted, how many, by whose word."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from marsad.link.tolls.victims import victims_of
from marsad.model.incident import TOLL_KINDS
from marsad.model.record import Event, Mention, Number, Record, Source
from marsad.model.span import Span

__all__ = ["Figure", "figures_of", "happened"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One count as it stands in one place of a report."""

    kind: str
    low: int | None
    high: int | None
    at: Span
    """The words: the whole phrase that is counted."""
    count: Span
    counted: str
    """The words that count: "at least 12"."""
    victims: str
    events: tuple[str, ...]
    """Ids of the events whose number it is."""
    sources: tuple[Source, ...] = ()
    sentence: Span
    part_of: bool = False


def happened(event: Event) -> bool:
    """Whether the report tells the event as news that happened; "nobody was hurt" counts nobody."""
    return not event.historical and (event.status == "asserted" or any(n.high == 0 for n in event.numbers))


def figures_of(record: Record) -> tuple[Figure, ...]:
    """The figures of the events that happened, in order of the text; a count of two events is one figure."""
    found: dict[tuple[Span, str], Figure] = {}
    for event in filter(happened, record.events):
        for number in event.numbers:
            if number.kind not in TOLL_KINDS or (event.status != "asserted" and number.high != 0):
                continue
            key = (number.span, number.kind)
            known = found.get(key)
            found[key] = _also(known, event) if known else _figure(record.report.text, event, number)
    return tuple(sorted(found.values(), key=lambda f: (f.at, f.kind)))


def _also(figure: Figure, event: Event) -> Figure:
    """The figure, told of one more event; the first speakers that are named stay."""
    return replace(figure, events=(*figure.events, event.id), sources=figure.sources or event.sources)


def _figure(text: str, event: Event, number: Number) -> Figure:
    counted = _counted(event.recipients, number.span)
    at = _phrase(text, number.span, counted, event.sentence)
    return Figure(
        kind=number.kind,
        low=number.low,
        high=number.high,
        at=at,
        count=number.span,
        counted=number.text,
        victims=victims_of(text[number.end : at.end], counted),
        events=(event.id,),
        sources=event.sources,
        sentence=event.sentence,
    )


def _counted(recipients: Iterable[Mention], count: Span) -> Mention | None:
    """The party whose members are counted: the one that the count stands in."""
    return next((r for r in recipients if r.span.overlaps(count)), None)


# A phrase without a party ends at the first sign, or at a word that begins another.
_ENDS = r"(?:and|or|in|on|at|by|when|after|as|were|was|have|had|has|with)"
_PHRASE = re.compile(rf"(?: (?!{_ENDS}\b)[\w'’-]+){{1,4}}")


def _phrase(text: str, count: Span, counted: Mention | None, sentence: Span) -> Span:
    if counted and counted.end > count.end:
        return Span(min(counted.start, count.start), counted.end)
    behind = _PHRASE.match(text, count.end, sentence.end)
    return Span(count.start, behind.end() if behind else count.end)
