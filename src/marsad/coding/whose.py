"""Whose a count is: the event's that is asked about, another's of the same sentence, or nobody's."""

import re
from collections.abc import Sequence

from marsad.coding.counted import Rival, Told, kind_of
from marsad.coding.governed import beside
from marsad.coding.harm import harm_beside, harm_of
from marsad.model.annotation import Scored
from marsad.model.span import Span

__all__ = ["foreign"]

# How much surer of a number the model must be for another event. 0.02 to 0.1 do alike on gold/train.
_SURER = 0.05
# And of a toll for another assault, before the words decide. With 0.05, 0.1, 0.2 and 0.3 number F1 is 85.6,
# 86.2, 86.6 and 86.7 on gold/train, of a model that saw none of it.
_CLEAR = 0.2
# Between triggers that share their toll: "air strikes and shelling".
_ALIKE = re.compile(r",? (?:and|or|as well as|,)? ?|, ?|/", re.IGNORECASE)
# The same, with words that say more of each: "clashes in the town and coalition air strikes". Of the coded
# reports 24 of 32 tolls that two assaults of one sentence share stand so.
_ROW = re.compile(
    r"(?: [\w-]+){0,4},? (?:and|or|as well as)(?: [\w-]+){0,4} |,? ?(?:and|or)? ?|/", re.IGNORECASE
)
# What opens another clause, or a text behind a headline that has no full stop.
_BORDER = re.compile(
    r"[;:\"“”]|\b(?:19|20)\d\d\b"
    r"|\b(?:said|says|add(?:ed|ing)|while|whereas|followed|which|after|before|that|as|since)\b",
    re.IGNORECASE,
)
_HARMED = frozenset({"killed", "wounded", "casualties"})
# What acts of other types count: harm belongs to assaults, flight to sanctions; a threat may count its harm.
_NOT_OF = {
    "ASSAULT": frozenset({"displaced"}),
    "AID": frozenset({"killed"}),
    "THREATEN": frozenset[str](),
}
# Where a sentence ends that the model takes for one with the next, but not behind "Gen." or "U.S.". None of
# 4,121 numbers of the coded reports stands beyond one from its trigger.
_ENDS = re.compile(r"(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?][\"”’]?\s+[\"“‘]?[A-Z]")
# Counts that describe a place or kin: "a town of 8,000 people", "home to some 60,000", "men of one family".
_INHABITED = re.compile(
    r"\b(?:home to|population of|inhabited by|(?:city|town|village|camp|enclave|region|country) of)"
    r"(?: just| only| more)? ?$",
    re.IGNORECASE,
)
_KIN = re.compile(r"(?:one|two|a single) (?:\w+ )?(?:family|families|household|households|clan)\b(?! mem)")
# Characters before a count in which those words can stand.
_REACH = 30


def foreign(told: Told, span: Span, counts: Sequence[Span]) -> bool:
    """Whether a count is not the event's own: 1. of another sentence, of a place or kin, 2. of other types,
    3. of a rival."""
    harm = harm_beside(told.text, told.sentence, span, counts)
    # 1.
    if _parted(told, span) or _describes(told, span, harm):
        return True
    # 2.
    if not beside(told.text, told.trigger, span) and harm in _NOT_OF.get(told.type, _HARMED):
        return True
    kind = kind_of(told, span)
    if told.type == "ASSAULT" and kind in _NOT_OF["ASSAULT"]:
        return True
    # 3.
    return any(_claims(told, rival, span, kind) for rival in told.rivals)


def _parted(told: Told, span: Span) -> bool:
    first, last = sorted((told.trigger, span))
    return _ENDS.search(told.text, first.end, last.start + 1) is not None


def _describes(told: Told, span: Span, harm: str | None) -> bool:
    before = told.text[max(told.sentence.start, span.start - _REACH) : span.start]
    kin = before.endswith("of ") and _KIN.match(told.text, span.start)
    return bool(kin or (harm is None and _INHABITED.search(before)))


def _claims(told: Told, rival: Rival, span: Span, kind: str) -> bool:
    """Whether another event has the better claim: the model says so, or its trigger stands nearer."""
    first, last = sorted((told.trigger, rival.trigger))
    if _ALIKE.fullmatch(told.text, first.end, last.start) or beside(told.text, told.trigger, span):
        return False
    own, its = _score(told.marked, span), _score(rival.marked, span)
    # An assault and the deaths that it caused are one event, so two assaults hardly ever share a toll.
    toll = rival.type == told.type == "ASSAULT" and kind in _HARMED and its > 0
    if its > own + (_CLEAR if toll else _SURER):
        return True
    between = first.end <= span.start and span.end <= last.start
    if toll and own <= its + _CLEAR and (between or not _ROW.fullmatch(told.text, first.end, last.start)):
        return _apart(told.text, rival.trigger, span) < _apart(told.text, told.trigger, span)
    # Deaths told of an attack are its own too: "an attack on a village killed nine".
    shared = rival.type == told.type and harm_of(rival.trigger.of(told.text)) in _HARMED
    return not shared and beside(told.text, rival.trigger, span)


def _apart(text: str, trigger: Span, span: Span) -> tuple[bool, int]:
    """How far a trigger stands from a count: whether in another clause, and by how many characters."""
    first, last = sorted((trigger, span))
    return _BORDER.search(text, first.end, last.start) is not None, max(0, last.start - first.end)


def _score(marks: Sequence[Scored], span: Span) -> float:
    return max((m.score for m in marks if span.overlaps(Span(m.start, m.end))), default=0.0)
