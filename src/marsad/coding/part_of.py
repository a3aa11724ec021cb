"""Counts that only tell a part of another, which alone is the event's: "12 people, including 3 children".

So the annotation guide has it (decision 19): a group that is included is no second recipient. Without a whole
that is counted ("civilians, including three children") the part is all that is known, and counts.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from marsad.coding.countable import noun_of
from marsad.coding.harm import harm_beside, harm_of
from marsad.model.span import Span
from marsad.text.numbers import resolve

__all__ = ["parts_of"]

# What stands right before a part, or before the first of several.
_INCLUDING = re.compile(
    r"\b(?:includ(?:ing|e[sd]?)|among (?:them|whom|which)|of (?:them|whom|which)|compris(?:ing|ed of)"
    r"|consisting of|made up of|namely|notably|as follows)[,:]?(?: (?:were|was|are|the|another))* ?$",
    re.IGNORECASE,
)
# Characters before a part in which those words can stand.
_REACH = 40
# What stands right behind a part.
_OF_THEM = re.compile(
    r" of (?:them|whom|those"
    r"|the (?:\w+ )?(?:dead|killed|slain|victims|fatalities|wounded|injured|casualties))\b",
    re.IGNORECASE,
)
_WEIGHED = re.compile(
    r"(?: of (?:them|whom))?(?: [\w-]+){0,2} (?:reported )?in (?:an? )?(?:critical|serious|grave|stable)\b"
    r"|(?: of (?:them|whom))? (?:critically|seriously|gravely|badly|severely)(?: (?:wounded|injured|hurt))?"
    r"(?=[.,;]|$)",
    re.IGNORECASE,
)
# From a part to the whole behind it: "two nurses were among at least 31 dead", "six of the 12 hostages".
_AMONG = re.compile(r"(?: [\w'’-]+){1,4},? among(?: the| some| those)? ?", re.IGNORECASE)
_OUT_OF = re.compile(r" (?:out )?of (?:the |its |their |his |her )?", re.IGNORECASE)
# From one part to the next: "two women and three children", "9 in one district, 8 in another".
_NEXT = re.compile(
    r"(?:(?:[,:]| [–—-])? [\w'’-]+){1,6}?(?:[,:]| [–—-])?(?: and| or| as well as| plus)? ?", re.IGNORECASE
)
_AND_ONE = re.compile(r"(?: [\w'’-]+){1,3} and (?:an?|his|her|their) (?!half)", re.IGNORECASE)
# What stands before a count that another has replaced.
_FORMER = re.compile(r"\b(?:up|down) from (?:the )?$|\bto (?:at least )?[\d,]+,? from $", re.IGNORECASE)
_OTHERS = re.compile(r" (?:other|others|more)\b", re.IGNORECASE)
# Words behind a count that say what befell it alone.
_FATE = re.compile(r"(?: [\w'’-]+){1,3}")
_THINGS = frozenset({"strikes", "vehicles", "other", "areas"})


# Every number of every event of a sentence asks for them.
@lru_cache(maxsize=256)
def parts_of(text: str, sentence: Span, counts: tuple[Span, ...]) -> frozenset[Span]:
    """Those of a sentence's counts that tell a part of another one; "six of the 12" leaves the six."""
    stated = [s for s in counts if resolve(s.of(text))]
    found: set[Span] = set()
    for place, span in enumerate(stated):
        wholes = [s for s in stated[:place] if s not in found and not _of_things(text, sentence, s)]
        before, behind = stated[:place][-1:], stated[place + 1 : place + 2]
        if (
            any(_AMONG.fullmatch(text, span.end, s.start) for s in behind)
            or any(_OUT_OF.fullmatch(text, s.end, span.start) for s in before)
            or (wholes and _included(text, sentence, span))
            or any(_of_named(text, sentence, s, span) for s in before)
            or _former(text, sentence, span)
            or (wholes and any(s in found and _goes_on(text, sentence, s, span) for s in before))
            or any(_weighed(text, sentence, span, s, counts) for s in wholes[-1:])
        ):
            found.add(span)
    return frozenset(found) | _summed(text, [s for s in stated if not _of_things(text, sentence, s)])


def _of_things(text: str, sentence: Span, span: Span) -> bool:
    return noun_of(text, span, sentence.end) in _THINGS


def _included(text: str, sentence: Span, span: Span) -> bool:
    before = text[max(sentence.start, span.start - _REACH) : span.start]
    return bool(_INCLUDING.search(before) or _OF_THEM.match(text, span.end))


def _weighed(text: str, sentence: Span, span: Span, whole: Span, counts: Sequence[Span]) -> bool:
    """Whether the count says how badly some of the wounded fare: "30 wounded, five in critical condition"."""
    hurt = harm_beside(text, sentence, whole, counts) == "wounded"
    return hurt and _WEIGHED.match(text, span.end, sentence.end) is not None


def _of_named(text: str, sentence: Span, whole: Span, span: Span) -> bool:
    """Whether the count tells some of the things just counted: "nine breaches, five of them at night"."""
    apart = harm_of(text[whole.end : span.start]) is not None
    things = noun_of(text, whole, sentence.end) == "other"
    return things and not apart and _OF_THEM.match(text, span.end) is not None


def _former(text: str, sentence: Span, span: Span) -> bool:
    """Whether the count is what a toll was before: "rose to 14, up from 9", "down to 11 from 14"."""
    return _FORMER.search(text[max(sentence.start, span.start - _REACH) : span.start]) is not None


def _goes_on(text: str, sentence: Span, part: Span, span: Span) -> bool:
    """Whether a count behind a part is one more part: it has no fate of its own ("and 12 were wounded")."""
    between = text[part.end : span.start]
    if not _NEXT.fullmatch(between) or harm_of(between) or _OTHERS.match(text, span.end):
        return False
    fate = _FATE.match(text, span.end, sentence.end)
    # Where nothing befell the whole yet, the word behind its last part says what did.
    return harm_of(text[sentence.start : part.start]) is None or not (fate and harm_of(fate[0]))


def _summed(text: str, counts: Sequence[Span]) -> frozenset[Span]:
    """Counts that come to the one before them: "five people, two women and three children"."""
    found: set[Span] = set()
    for place, whole in enumerate(counts):
        total, added, row = _exact(text, whole), 0, list[Span]()
        for left, right in zip(counts[place:], counts[place + 1 :], strict=False):
            between, value = text[left.end : right.start], _exact(text, right)
            if total is None or value is None or not _NEXT.fullmatch(between) or harm_of(between):
                break
            row, added = [*row, right], added + value
            one = _AND_ONE.match(text, right.end) is not None
            if (added == total and len(row) > 1) or (one and added + 1 == total):
                found.update(row)
    return frozenset(found)


def _exact(text: str, span: Span) -> int | None:
    bounds = resolve(span.of(text))
    return bounds.low if bounds and bounds.low == bounds.high else None
