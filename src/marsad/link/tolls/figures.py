"""The figures of people harmed that a report gives: who was counted, how many, by whose word.

The record's numbers are the base. The words beside a number may tell more of what befell those counted
(`told`): "four people were shot" are casualties, dead or wounded. What the words give and the record lacks is
added where the record gives nothing as sure of that kind.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from marsad.link.tolls.told import Told, is_no_count, told_in
from marsad.link.tolls.victims import victims_of
from marsad.model.incident import TOLL_KINDS
from marsad.model.record import Event, Mention, Number, Record, Source
from marsad.model.span import Span

__all__ = ["KINDS", "Figure", "figures_of", "happened"]

KINDS = (*TOLL_KINDS, "casualties")
"""Kinds of numbers that count people harmed; casualties are dead and wounded in one figure."""


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
    sure: bool
    """Whether the words beside the count say what befell those counted."""
    part_of: bool = False


def happened(event: Event, events: Collection[str] | None = None) -> bool:
    """Whether the report says that the event happened; "nobody was hurt" counts nobody.

    Background counts only where it is asked for: its event is one of `events`.
    """
    if event.historical and event.id not in (events or ()):
        return False
    return event.status == "asserted" or any(n.high == 0 for n in event.numbers)


def figures_of(record: Record, events: Collection[str] | None = None) -> tuple[Figure, ...]:
    """The figures of what happened, in order of the text; a count that two events share is one figure."""
    text = record.report.text
    news = [event for event in record.events if happened(event, events)]
    title = Span(0, len(record.report.title or ""))
    # A title is often cut into several sentences: "Six hurt in shooting: police".
    places = {e.id: title if e.sentence.end <= title.end else e.sentence for e in news}
    asserted = [event for event in news if event.status == "asserted"]
    told = {s: told_in(text, s) for s in {places[e.id] for e in asserted}}
    base = dict[tuple[Span, str], Figure]()
    for event in news:
        for figure in _numbered(text, event, told.get(places[event.id], ())):
            key = (figure.count, figure.kind)
            base[key] = _also(base[key], event) if key in base else figure
    figures = [*base.values()]
    figures += _unnumbered(text, asserted, told, figures, places)
    figures += _without_event(text, asserted, figures, set(places.values()))
    return tuple(sorted(figures, key=lambda f: (f.at, f.kind)))


def _also(figure: Figure, event: Event) -> Figure:
    """The figure, told of one more event; the first speakers that are named stay."""
    return replace(figure, events=(*figure.events, event.id), sources=figure.sources or event.sources)


def _numbered(text: str, event: Event, told: Sequence[Told]) -> Iterator[Figure]:
    """The numbers of an event that count people harmed."""
    for number in event.numbers:
        if number.kind not in KINDS or (event.status != "asserted" and number.high != 0):
            continue
        if is_no_count(text, number.span):
            continue
        words = next((t for t in told if t.count.overlaps(number.span)), None)
        kind = _kind(number.kind, words, event.sentence.of(text))
        yield _figure(text, event, number, kind, sure=words is not None and words.kind == kind)


# Words one of which a sentence has that tells of the dead.
_DEATH = re.compile(
    r"kill|dead|die|dying|death|slain|slay|murder|homicid|fatal|execut|behead|massacr|claim|lives|bod(?:y|ies)"
    r"|martyr|corpse|toll|perish|assassin|lost|loss|victim|eliminat|destroy|neutrali|remains",
    re.IGNORECASE,
)


def _kind(coded: str, words: Told | None, sentence: str) -> str:
    """The kind of a number: as coded, but casualties where neither word nor sentence tells of death."""
    if words and words.kind == "casualties" and coded in ("killed", "wounded"):
        return "casualties"
    return "casualties" if coded == "killed" and not _DEATH.search(sentence) else coded


def _figure(text: str, event: Event, number: Number, kind: str, *, sure: bool) -> Figure:
    counted = next((r for r in event.recipients if r.span.overlaps(number.span)), None)
    at = _phrase(text, number.span, counted, event.sentence)
    return Figure(
        kind=kind,
        low=number.low,
        high=number.high,
        at=at,
        count=number.span,
        counted=number.text,
        victims=victims_of(text[number.end : at.end], counted),
        events=(event.id,),
        sources=event.sources,
        sentence=event.sentence,
        sure=sure,
    )


# A phrase without a party ends at the first sign, or at a word that begins another.
_ENDS = r"(?:and|or|in|on|at|by|when|after|as|were|was|have|had|has|with)"
_PHRASE = re.compile(rf"(?: (?!{_ENDS}\b)[\w'’-]+){{1,4}}")


def _phrase(text: str, count: Span, counted: Mention | None, sentence: Span) -> Span:
    if counted and counted.end > count.end:
        return Span(min(counted.start, count.start), counted.end)
    behind = _PHRASE.match(text, count.end, sentence.end)
    return Span(count.start, behind.end() if behind else count.end)


def _unnumbered(
    text: str,
    events: Sequence[Event],
    told: Mapping[Span, Sequence[Told]],
    base: Iterable[Figure],
    places: Mapping[str, Span],
) -> Iterator[Figure]:
    """What the words give and no number of the record: of kinds of which the record gives nothing as sure."""
    base = list(base)
    sure = {figure.kind for figure in base if figure.sure}
    for sentence, found in told.items():
        for one in found:
            if one.kind is None or (one.kind in sure and not one.row):
                continue
            if not any(one.count.overlaps(f.count) for f in base):
                yield _told(text, one, sentence, [e for e in events if places[e.id] == sentence])


# Characters in which a report tells its news (statements.py).
_OPENING = 1000
_SENTENCE = re.compile(r"\S(?:[^\n.!?]|[.!?](?![”\"']?(?:\s|$)))*[.!?]?")


def _without_event(
    text: str, events: Sequence[Event], base: Sequence[Figure], coded: Collection[Span]
) -> Iterator[Figure]:
    """What sentences of the opening give in which no event is, of the event that is told nearest."""
    sure = {figure.kind for figure in base if figure.sure}
    for match in _SENTENCE.finditer(text, 0, _OPENING if events else 0):
        at = Span(match.start(), match.end())
        if any(at.overlaps(sentence) for sentence in coded):
            continue
        nearest = min(events, key=lambda event: (abs(event.sentence.start - at.start), event.id))
        for one in told_in(text, at):
            if one.kind and (one.kind not in sure or one.row):
                yield _told(text, one, at, [nearest])


def _told(text: str, told: Told, sentence: Span, events: Sequence[Event]) -> Figure:
    return Figure(
        kind=told.kind or "",
        low=told.low,
        high=told.high,
        at=told.at,
        count=told.count,
        counted=told.count.of(text),
        victims=victims_of(told.at.of(text)),
        events=tuple(event.id for event in events),
        sources=next((event.sources for event in events if event.sources), ()),
        sentence=sentence,
        sure=True,
    )
