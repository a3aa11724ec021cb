"""Counts that the words themselves give to an event, whether the event model marks them or not.

They count a recipient ("at least ten civilians"), the blows ("45 air strikes") or their harm ("nine dead").
"""

import re
from collections.abc import Collection, Iterable, Sequence

from marsad.coding.countable import noun_of
from marsad.coding.counted import Told, done_by
from marsad.coding.governed import beside, is_counted
from marsad.coding.harm import harm_beside
from marsad.model.annotation import Scored
from marsad.model.span import Span
from marsad.text.numbers import Bounds, resolve

__all__ = ["given"]

# Words between a count of shells and the verb that fires them; further off it is another event's.
# 4 to 8 do alike on gold/train.
_BESIDE = 6
# What may stand between a count and the recipient that it counts.
_JOINT = re.compile(r"(?:other |more |another |the |of |[\"“”' ])*")
# What may stand between a recipient and the count of some of it: "villagers, including three children".
_INCLUDING = re.compile(r",? (?:mostly \w+ )?(?:including|among them) ", re.IGNORECASE)
# Words of a recipient before its count: "a total of 14 fighters".
_OPENING = 3
# The words before a toll: "the death toll has risen to", "put its dead at", "the number of injured reached".
_TOLL = re.compile(
    r"\b(?:toll|dead|number of [^.;]{0,20}(?:killed|dead|deaths|victims|injured|wounded|missing))\b"
    r"[^.;]{0,100}\b(?:to|at|as|reached|is|was|hit) (?:at )?[\"“]?$",
    re.IGNORECASE,
)
# As in "brings to 58 the number of policemen killed".
_BRINGS = re.compile(r"\b(?:br(?:ing|ought)|rais|tak|took)\w* to $", re.IGNORECASE)
_NUMBER_OF = re.compile(r" the (?:number|toll|total|dead|death toll)\b", re.IGNORECASE)
# Characters before a number in which those words can stand.
_REACH = 160
# One of many, or denied at all: "one of their posts", "not a single house".
_ANY_ONE = re.compile(r"one of\b|a single\b", re.IGNORECASE)
# What is told of one is told of the next: "12 trucks and dozens of tents", "8 killed and 55 wounded".
_ROW = re.compile(r"(?: [\w'’-]+){1,5},? (?:and|or|as well as|in addition to) ")
_MORE = re.compile(r" (?:others?|more|wounded|injured|hurt|killed|dead|missing)\b")
_NONE = Bounds(0, 0)
_HARMED = frozenset({"killed", "wounded", "casualties", "missing"})
# Types whose actors are counted themselves: those who march, move or give up.
_COUNT_ACTORS = frozenset({"PROTEST", "MOBILIZE", "RETREAT"})
# They are told by their blows.
_BOMBERS = re.compile(r"[\w -]{0,20}\bbombers\b", re.IGNORECASE)
# Types that tell what is moved, and whose deeds themselves are counted.
_MOVES = frozenset({"MOBILIZE", "AID", "RETREAT"})
_BY_DEEDS = frozenset({"ASSAULT", "COERCE"})


def given(told: Told, counts: Sequence[Span], marked: Collection[Span]) -> set[Span]:
    """Those of the sentence's counts that are the event's by rule; `marked` are already known to be."""
    found: set[Span] = set()
    for place, span in enumerate(counts):
        left = [s for s in counts[:place][-1:] if s in found or s in marked]
        if not _ANY_ONE.match(told.text, span.start) and (
            _of_party(told, span)
            or _of_trigger(told, span)
            or (told.type == "ASSAULT" and _of_assault(told, span, counts))
            or any(_in_row(told, s, span) for s in left)
        ):
            found.add(span)
    return found


def _of_party(told: Told, span: Span) -> bool:
    """Whether the number opens a recipient, or an actor that moves, or stands right before one."""
    # Unnamed villages and districts that are attacked are no recipients (annotation guide, decision 3).
    if told.type == "ASSAULT" and _noun(told, span) == "areas":
        return False
    attack = told.type == "ASSAULT" and _noun(told, span) == "fighters"
    acting = told.type in _COUNT_ACTORS or (attack and not _BOMBERS.match(told.text, span.end))
    if attack and done_by(told, span):
        return True
    parties = told.recipients + (told.actors if acting else ())
    return any(_opens(span, party, told.text) for party in parties)


def _of_trigger(told: Told, span: Span) -> bool:
    """Whether the trigger is what is counted ("53 arrests"), or moves the troops or vehicles that are."""
    if told.type in _BY_DEEDS and is_counted(told.text, told.trigger, span):
        return True
    moved = told.type in _MOVES and _noun(told, span) in ("fighters", "vehicles")
    return moved and beside(told.text, told.trigger, span)


def _opens(span: Span, party: Span, text: str) -> bool:
    if party.overlaps(span):
        before = text[party.start : span.start].split()
        return len(before) < _OPENING and "of" not in before[:-1]
    if party.end <= span.start:
        return _INCLUDING.fullmatch(text, party.end, span.start) is not None
    return span.end <= party.start and _JOINT.fullmatch(text[span.end : party.start].lower()) is not None


def _of_assault(told: Told, span: Span, counts: Sequence[Span]) -> bool:
    """Whether the number is a toll, says that there is none, or counts blows or harm beside the trigger."""
    before = told.text[max(told.sentence.start, span.start - _REACH) : span.start]
    brought = _BRINGS.search(before) and _NUMBER_OF.match(told.text, span.end)
    if _TOLL.search(before) or brought or resolve(span.of(told.text)) == _NONE:
        return True
    if _noun(told, span) == "strikes":
        gap = told.text[min(span.end, told.trigger.end) : max(span.start, told.trigger.start)]
        return len(gap.split()) <= _BESIDE
    return _harmed(told, span, counts)


def _harmed(told: Told, span: Span, counts: Sequence[Span]) -> bool:
    """Whether the number counts harmed people that no other event has, and no other assault is nearer."""
    if not {_noun(told, span), harm_beside(told.text, told.sentence, span, counts)} & _HARMED:
        return False
    own = _distance(told.trigger, span)
    nearer = any(r.type == told.type and _distance(r.trigger, span) < own for r in told.rivals)
    return not nearer and not any(_marks(r.marked, span) for r in told.rivals)


def _marks(marks: Iterable[Scored], span: Span) -> bool:
    return any(span.overlaps(Span(m.start, m.end)) for m in marks)


def _distance(trigger: Span, span: Span) -> int:
    return max(trigger.start - span.end, span.start - trigger.end, 0)


def _in_row(told: Told, left: Span, span: Span) -> bool:
    """Whether the number goes on a row with the event's number on its left, and no other event between."""
    if not _ROW.fullmatch(told.text, left.end, span.start):
        return False
    apart = any(left.end <= r.trigger.start < span.start for r in told.rivals)
    return not apart and (_noun(told, span) is not None or _MORE.match(told.text, span.end) is not None)


def _noun(told: Told, span: Span) -> str | None:
    return noun_of(told.text, span, told.sentence.end)
