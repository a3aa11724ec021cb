"""Whose a count is: the event's that is asked about, another's of the same sentence, or nobody's."""

import re
from collections.abc import Sequence

from marsad.coding.countable import noun_of
from marsad.coding.counted import Rival, Told, kind_of
from marsad.coding.governed import beside
from marsad.coding.harm import harm_beside, harm_of
from marsad.model.annotation import Scored
from marsad.model.span import Span

__all__ = ["foreign"]

# How much surer of a number the model must be for another event; a toll may be of both.
# 0.02 to 0.1 do alike on gold/train.
_SURER = 0.05
_CLEAR = 0.2
# Between triggers that share their toll: "air strikes and shelling".
_ALIKE = re.compile(r",? (?:and|or|as well as|,)? ?|, ?|/", re.IGNORECASE)
# The same, with words that say more of each: "clashes in the town and coalition air strikes".
_ROW = re.compile(r"(?: [\w-]+){0,4},? (?:and|or|as well as)(?: [\w-]+){0,4} |,? ?(?:and|or)? ?|/", re.IGNORECASE)
# What opens another clause.
_BORDER = re.compile(
    r"[;:]|\b(?:said|says|add(?:ed|ing)|while|whereas|followed|which|after|before|that|as|since)\b", re.IGNORECASE
)
_HARMED = frozenset({"killed", "wounded", "casualties"})
# What acts of other types count: harm belongs to assaults, flight to sanctions; a threat may count its harm.
_NOT_OF = {
    "ASSAULT": frozenset({"displaced"}),
    "AID": frozenset({"killed"}),
    "THREATEN": frozenset[str](),
}
# Where a sentence ends that the model takes for one with the next, but not behind "Gen." or "U.S.".
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
    """Whether a count is not the event's own: 1. of a place or kin, 2. of other types, 3. of a rival."""
    harm = harm_beside(told.text, told.sentence, span, counts)
    first, last = sorted((told.trigger, span))
    if _ENDS.search(told.text, first.end, last.start + 1):
        return True
    # 1.
    before = told.text[max(told.sentence.start, span.start - _REACH) : span.start]
    kin = before.endswith("of ") and _KIN.match(told.text, span.start)
    if kin or (harm is None and _INHABITED.search(before)):
        return True
    # 2.
    if not beside(told.text, told.trigger, span) and harm in _NOT_OF.get(told.type, _HARMED):
        return True
    kind = kind_of(told, span)
    if told.type == "ASSAULT" and (kind == "displaced" or noun_of(told.text, span, told.sentence.end) == "areas"):
        return True
    # 3.
    own = _score(told.marked, span)
    return any(_claims(told, rival, span, own, kind) for rival in told.rivals)


def _claims(told: Told, rival: Rival, span: Span, own: float, kind: str) -> bool:
    """Whether another event has the better claim: the model says so, or its trigger stands nearer."""
    first, last = sorted((told.trigger, rival.trigger))
    if _ALIKE.fullmatch(told.text, first.end, last.start) or beside(told.text, told.trigger, span):
        return False
    its = _score(rival.marked, span)
    toll = rival.type == told.type == "ASSAULT" and kind in _HARMED and its > 0
    if its > own + (_CLEAR if toll else _SURER):
        return True
    if toll and own <= its + _CLEAR and not _ROW.fullmatch(told.text, first.end, last.start):
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
