"""When: which time expression is the time of an event. What its words come to is told by `coding.moments`."""

import re
from collections.abc import Iterator
from functools import lru_cache

from marsad.coding.moments import OPENERS, Interval, resolve
from marsad.model.annotation import Annotation, Proposal
from marsad.model.record import Time
from marsad.model.span import Span
from marsad.text import dates
from marsad.text.numbers import lowered

__all__ = ["Interval", "find", "resolve", "when", "when_told"]

_OPENER_BEFORE = re.compile(rf"\b(?:{OPENERS})(?: the)? $")
# "no later than the " is the longest opener.
_LONGEST_OPENER = 24
_FROM = re.compile(r"\b(?:from|between) $")
_TO = re.compile(r" (?:to|and|until|till|through) ")


# --- the expressions of a text ---------------------------------------------------------------------------
def find(text: str) -> Iterator[Span]:
    """Every time expression, in order, with the words that open or bound it ("until Friday")."""
    low, last = lowered(text), 0
    for span in _joined(list(dates.find(text)), low):
        opener = _OPENER_BEFORE.search(low, max(last, span.start - _LONGEST_OPENER), span.start)
        yield Span(opener.start() if opener else span.start, span.end)
        last = span.end


def _joined(spans: list[Span], low: str) -> Iterator[Span]:
    """The expressions, two of them as one where they are the ends of one stretch ("from May to July")."""
    at = 0
    while at < len(spans):
        span, following = spans[at], spans[at + 1 : at + 2]
        opened = _FROM.search(low, max(0, span.start - len("between ")), span.start)
        if opened and following and _TO.fullmatch(low, span.end, following[0].start):
            span, at = Span(opened.start(), following[0].end), at + 1
        yield span
        at += 1


# Every event of a sentence asks for the sentence's expressions.
@lru_cache(maxsize=256)
def _expressions(text: str) -> tuple[Span, ...]:
    return tuple(find(text))


# --- the time of an event --------------------------------------------------------------------------------
# A time the event model is less sure of than this is left out.
_SURE = 0.4
# Words between an event told by rule and its time. Given triggers, F1 on gold/train is 64.5 at 8, 67.4 at 20.
_NEAR = 20
_SAID_ON = re.compile(
    r"\b(?:said|says|told|reported|announced|added|published|updated|statement)\b[^.]{0,25}$", re.IGNORECASE
)
# Characters back from a time to the verb of saying, and to the time told before that it may count from.
_SAYING, _BACK = 40, 1500
# A full date among the first characters of a sentence is a dateline or a stamp.
_DATELINE = 25
_FULL_DATE = re.compile(r"\b(?:19|20)\d\d\b")
# Words that may count from a time told before.
_ANCHORED = re.compile(
    r"\b(?:then|same|that|previous|following|preceding|next|earlier|later|before|after\w*|first|since|prior"
    r"|the day|morning|afternoon|evening|night|midnight|dawn|noon|midday|dusk|\d+ ?(?:am|pm|[ap]\.m)"
    r"|\d+:\d\d)\b"
)


def when(proposal: Proposal, annotation: Annotation, *, tense: str | None = None) -> Time | None:
    """The time of a proposed event: what the event model marks; the nearest told, where it marks no roles."""
    text, sentence = annotation.report.text, annotation.sentences[proposal.sentence].span
    marked = max((r for r in proposal.roles if r.role == "time"), key=lambda r: r.score, default=None)
    if marked is not None and marked.score >= _SURE:
        span: Span | None = _whole(Span(marked.start, marked.end), text, sentence)
    else:
        span = None if proposal.roles else when_told(text, sentence, Span(proposal.start, proposal.end))
    return _time(span, annotation, tense) if span else None


def when_told(text: str, sentence: Span, trigger: Span) -> Span | None:
    """The expression nearest to the trigger in its sentence, save datelines and when somebody said so."""
    found = []
    for part in _expressions(sentence.of(text)):
        span = Span(sentence.start + part.start, sentence.start + part.end)
        gap = text[min(span.end, trigger.end) : max(span.start, trigger.start)]
        said = _SAID_ON.search(text, max(sentence.start, span.start - _SAYING), span.start)
        stamp = part.start < _DATELINE and _FULL_DATE.search(text, span.start, span.end)
        if not said and not stamp and not span.overlaps(trigger) and len(gap.split()) <= _NEAR:
            found.append((len(gap), span))
    return min(found)[1] if found else None


def _time(span: Span, annotation: Annotation, tense: str | None) -> Time:
    report, words = annotation.report, span.of(annotation.report.text)
    counted = report.published is None or _ANCHORED.search(words.lower())
    anchor = _told_before(span, report.text, report.published) if counted else None
    read = resolve(words, report.published, tense, anchor=anchor) or Interval(None, None, "unknown")
    return Time(
        start=span.start, end=span.end, text=words, from_=read.from_, to=read.to, precision=read.precision
    )


def _whole(span: Span, text: str, sentence: Span) -> Span:
    """The marked span, grown to the whole of an expression that it cuts through."""
    for part in _expressions(sentence.of(text)):
        there = Span(sentence.start + part.start, sentence.start + part.end)
        if there.overlaps(span):
            span = Span(min(span.start, there.start), max(span.end, there.end))
    return span


def _told_before(span: Span, text: str, published: str | None) -> Interval | None:
    """The last time before the span, in its paragraph or the one before, that comes to days."""
    start = max(0, text.rfind("\n\n", 0, max(0, text.rfind("\n\n", 0, span.start))))
    before = text[max(start, span.start - _BACK) : span.start]
    for part in reversed(_expressions(before)):
        told = resolve(part.of(before), published)
        if told and told.from_ and told.precision != "unknown":
            return told
    return None
