"""How many: the numbers of an event.

A number belongs to an event when the event model marks it or the words give it (`coding.by_rule`), unless it
tells a part of another one (`coding.part_of`) or is another event's (`coding.whose`). What it counts is asked
of `coding.counted`.
"""

from collections.abc import Iterator, Sequence

from marsad.coding.by_rule import given
from marsad.coding.counted import Rival, Told, counts, kind_of
from marsad.coding.how_sure import likeliest
from marsad.coding.part_of import parts_of
from marsad.coding.whose import foreign
from marsad.model.annotation import Annotation, Proposal, Scored
from marsad.model.record import Number
from marsad.model.span import Span
from marsad.text.numbers import resolve

__all__ = ["numbers_of", "numbers_told"]

# An event or an actor that the model is less sure of than this is none.
_SURE = 0.5
# A number that the model is less sure of than this needs a rule to speak for it. With 0.5, 0.6 and 0.7 number
# F1 is 83.6, 84.7 and 84.7 on gold/dev, 82.8, 83.3 and 82.8 on bench/tables/counts_blind; of models that had
# not seen the reports that they coded, 86.4, 86.3 and 86.3 on gold/train.
_SURELY_COUNTED = 0.6


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
        marked=_marked(proposal),
        rivals=tuple(_rivals(proposal, annotation)),
    )
    return numbers_told(told)


def _marked(proposal: Proposal) -> tuple[Scored, ...]:
    return tuple(r for r in proposal.roles if r.role == "numbers" and r.score >= _SURELY_COUNTED)


def _rivals(proposal: Proposal, annotation: Annotation) -> Iterator[Rival]:
    """The other events that the model sees in the sentence."""
    own = Span(proposal.start, proposal.end)
    for other in annotation.proposals:
        trigger = Span(other.start, other.end)
        if other.sentence == proposal.sentence and other.score >= _SURE and not trigger.overlaps(own):
            yield Rival(trigger=trigger, type=likeliest(other.types, ""), marked=_marked(other))


def numbers_told(told: Told) -> tuple[Number, ...]:
    """The numbers of an event: 1. marked by the model, 2. by rule, 3. without parts and other events'."""
    here = counts(told.text, told.sentence)
    # 1.
    found: dict[Span, str | None] = {}
    for mark in told.marked:
        whole = next((s for s in here if s.overlaps(Span(mark.start, mark.end))), None)
        if whole:
            found[whole] = mark.kind
    # 2.
    found = dict.fromkeys(given(told, here, found)) | found
    # 3.
    parts = parts_of(told.text, told.sentence, here)
    own = [s for s in sorted(found) if s not in parts and not foreign(told, s, here)]
    read = (_number(told, span, found[span]) for span in own)
    return tuple(n for n in read if n)


def _number(told: Told, span: Span, model_kind: str | None) -> Number | None:
    words = span.of(told.text)
    bounds = resolve(words)
    if bounds is None:
        return None
    kind = kind_of(told, span, model_kind)
    return Number(start=span.start, end=span.end, text=words, kind=kind, low=bounds.low, high=bounds.high)
