"""The time expressions of a text, each with the words that open, bound or begin it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from marsad.coding.moments.openers import OPENERS
from marsad.model.span import Span
from marsad.text import dates
from marsad.text.numbers import lowered

__all__ = ["Expression", "expressions", "find"]

_OPENER_BEFORE = re.compile(rf"\b(?:{OPENERS})(?:(?<!after)(?<!before)(?<!following) the)? $")
# "no later than the " is the longest opener.
_LONGEST_OPENER = 24
# Characters from a "since" to its date: "since the war began in March 2011". The longest such time in
# gold/train has 106 with its date.
_CLAUSE = 150
_SINCE_BEFORE = re.compile(r"(?<!\bhas )(?<!\bhave )(?<!\bhad )\bsince (?:(?:[^\s.;:!?]+|(?:[a-z]\.)+) )+$")
_BEGUN_BEFORE = re.compile(
    r"\b(?:that|which) (?:first )?(began|begun|started|erupted|broke out)(?: (?:on|in|at|around|back in))? $"
)
# "after Friday's raid", "after Friday prayers": what is opened is the raid.
_OWNING = re.compile(r"['’]?s\b| prayers?\b")
# What happens in a clause behind these words happened then: "at war since 2011, when the army cracked down".
_HUNG = re.compile(r",? (?:when|with|as)\b")

_FROM = re.compile(r"\b(?:from|between) $")
_TO = re.compile(r" (?:to|and|until|till|through) ")
# What joins two of one form without a "from"; "and on", "to" may begin something else.
_BOTH = re.compile(
    r" (?:and|into) | ?[-–/] ?"
    r"| and (?:(?:was|were|is) )?(?:continuing|continued|ended|ending)(?: on| into| until)? "
)
_PAIRED = tuple(map(frozenset, (("day",), ("month", "month_year"), ("year",))))


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression, by itself and with what opens it: "2011", "since the war began in 2011"."""

    bare: Span
    whole: Span
    begun: bool = False
    """Whether it dates the beginning of what the words before it name: "the war that [began in 2011]"."""

    def told_by(self, trigger: Span, text: str) -> Span:
        """The words that time what a trigger tells: the bare for what is told within it or hung on it.

        So has what stands right behind: "after [overnight] raids".
        """
        inside = self.whole.start <= trigger.start < self.bare.start
        beside = trigger.start == self.whole.end + 1
        hung = trigger.start > self.whole.end and _HUNG.match(text, self.whole.end)
        return self.bare if inside or beside or hung else self.whole

    def moved(self, by: int) -> "Expression":
        """The same so many characters on."""
        bare, whole = (Span(s.start + by, s.end + by) for s in (self.bare, self.whole))
        return Expression(bare, whole, self.begun)


def find(text: str) -> Iterator[Span]:
    """Every time expression, in order, with the words that open or bound it ("until Friday")."""
    yield from (e.whole for e in expressions(text))


# Every event of a sentence asks for the sentence's expressions.
@lru_cache(maxsize=256)
def expressions(text: str) -> tuple[Expression, ...]:
    """Every time expression of a text, in order."""
    low, last, found = lowered(text), 0, []
    for span in _joined(dates.find(text), low):
        found.append(_opened(span, low, last))
        last = span.end
    return tuple(found)


def _opened(span: Span, low: str, last: int) -> Expression:
    """An expression with the words that open it; they never reach back over `last`, where another ends."""
    near, far = max(last, span.start - _LONGEST_OPENER), max(last, span.start - _CLAUSE)
    begun = _BEGUN_BEFORE.search(low, near, span.start)
    if begun:
        return Expression(span, Span(begun.start(1), span.end), begun=True)
    if _OWNING.match(low, span.end):
        return Expression(span, span)
    opener = _OPENER_BEFORE.search(low, near, span.start) or _SINCE_BEFORE.search(low, far, span.start)
    return Expression(span, Span(opener.start() if opener else span.start, span.end))


def _joined(spans: Iterable[Span], low: str) -> Iterator[Span]:
    """The expressions, those as one that are the ends or parts of one stretch.

    So are "from May to July", "Tuesday and Wednesday", "2011-2012".
    """
    held: Span | None = None
    for span in spans:
        start = _joint(held, span, low) if held else None
        if held and start is None:
            yield held
        held = span if start is None else Span(start, span.end)
    if held:
        yield held


def _joint(one: Span, other: Span, low: str) -> int | None:
    """Where two neighbours that are one stretch begin; None if they are two."""
    opened = _FROM.search(low, max(0, one.start - len("between ")), one.start)
    if opened and _TO.fullmatch(low, one.end, other.start):
        return opened.start()
    if not _BOTH.fullmatch(low, one.end, other.start):
        return None
    forms = {f[0] if f else None for f in (dates.match(s.of(low)) for s in (one, other))}
    return one.start if any(forms <= pair for pair in _PAIRED) else None
