"""How many: the counts that belong to an event. What each of them counts is asked of `coding.counted`.

A number belongs to an event when the event model marks it, when it stands in a recipient ("at least ten
civilians"), or when it counts the blows themselves ("45 air strikes") or is their toll.
"""

import re
from collections.abc import Sequence

from marsad.coding.countable import noun_of
from marsad.coding.counted import Told, counts, kind_of
from marsad.model.annotation import Annotation, Proposal
from marsad.model.record import Number
from marsad.model.span import Span
from marsad.text.numbers import Bounds, resolve

__all__ = ["numbers_of", "numbers_told"]

# A number that the event model is less sure of than this needs a rule to speak for it.
_SURE = 0.5
# Words between a count of shells and the verb that fires them; further off it is another event's.
# 4 to 8 do alike on gold/train.
_BESIDE = 6
# What may stand between a count and the recipient that it counts.
_JOINT = re.compile(r"(?:other |more |another |the |of |[\"“”' ])*")
# Words of a recipient before its count: "a total of 14 fighters".
_OPENING = 3
# The words before a toll: "the death toll has risen to", "put its dead at", "the number of injured reached".
_TOLL = re.compile(
    r"\b(?:toll|dead|number of [^.;]{0,20}(?:killed|dead|deaths|victims|injured|wounded|missing))\b"
    r"[^.;]{0,60}\b(?:to|at|as|reached|is|was|hit) (?:at )?[\"“]?$",
    re.IGNORECASE,
)
# One of many, or denied at all: "one of their posts", "not a single house".
_ANY_ONE = re.compile(r"one of\b|a single\b", re.IGNORECASE)
# Characters before a number in which those words can stand.
_REACH = 120
_NONE = Bounds(0, 0)
# Types whose actors are counted themselves: those who march, move, give up or meet.
_COUNT_ACTORS = frozenset({"PROTEST", "MOBILIZE", "RETREAT", "CONSULT"})


def numbers_of(
    proposal: Proposal, annotation: Annotation, *, type: str, recipients: Sequence[Span]
) -> tuple[Number, ...]:
    """The numbers of a proposed event that is coded as `type`, in order of the text."""
    told = Told(
        text=annotation.report.text,
        sentence=annotation.sentences[proposal.sentence].span,
        trigger=Span(proposal.start, proposal.end),
        type=type,
        recipients=tuple(recipients),
        actors=tuple(Span(r.start, r.end) for r in proposal.roles if r.role == "actors" and r.score >= _SURE),
        marked=tuple(r for r in proposal.roles if r.role == "numbers" and r.score >= _SURE),
    )
    return numbers_told(told)


def numbers_told(told: Told) -> tuple[Number, ...]:
    """The numbers of an event: 1. marked by the model, 2. of the recipients or the blows, by rule."""
    here = counts(told.text, told.sentence)
    found: dict[Span, str | None] = {}
    # 1.
    for mark in told.marked:
        span = Span(mark.start, mark.end)
        found[next((s for s in here if s.overlaps(span)), span)] = mark.kind
    # 2.
    for span in here:
        if not _ANY_ONE.match(told.text, span.start) and (_of_party(span, told) or _of_blows(span, told)):
            found.setdefault(span, None)
    read = (_number(told, span, kind) for span, kind in sorted(found.items(), key=lambda item: item[0]))
    return tuple(n for n in read if n)


def _number(told: Told, span: Span, model_kind: str | None) -> Number | None:
    words = span.of(told.text)
    bounds = resolve(words)
    if bounds is None:
        return None
    kind = kind_of(told, span, model_kind)
    return Number(start=span.start, end=span.end, text=words, kind=kind, low=bounds.low, high=bounds.high)


def _of_party(span: Span, told: Told) -> bool:
    """Whether the number opens a recipient, or an actor that moves, or stands right before one."""
    parties = told.recipients + (told.actors if told.type in _COUNT_ACTORS else ())
    return any(_opens(span, party, told.text) for party in parties)


def _opens(span: Span, party: Span, text: str) -> bool:
    if party.overlaps(span):
        before = text[party.start : span.start].split()
        return len(before) < _OPENING and "of" not in before[:-1]
    return span.end <= party.start and _JOINT.fullmatch(text[span.end : party.start].lower()) is not None


def _of_blows(span: Span, told: Told) -> bool:
    """Whether the number counts strikes beside the trigger, or is a toll, or says that there is none."""
    if told.type != "ASSAULT":
        return False
    before = told.text[max(told.sentence.start, span.start - _REACH) : span.start]
    if _TOLL.search(before) or resolve(span.of(told.text)) == _NONE:
        return True
    gap = told.text[min(span.end, told.trigger.end) : max(span.start, told.trigger.start)]
    return noun_of(told.text, span, told.sentence.end) == "strikes" and len(gap.split()) <= _BESIDE
