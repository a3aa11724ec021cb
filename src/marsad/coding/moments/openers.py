"""What opens or bounds an interval: "since Sunday", "until March", "by Friday", "before the end of May"."""

import re
from dataclasses import replace

from marsad.coding.moments.clock import Clock
from marsad.text.calendar import Stretch, shift, value_of

__all__ = ["OPENERS", "middle", "opened"]

OPENERS = (
    "ever since|since|starting(?: from| on| in)?|beginning(?: from| on| in)?|as of|as from|no earlier than"
    "|not before|after|following|until|till|up until|up to|by|no later than|before|prior to|ahead of|through"
)
_UP_TO = frozenset({"until", "till", "up until", "up to", "by", "no later than", "through"})
_BEFORE = frozenset({"before", "prior to", "ahead of"})
_AFTER = frozenset({"after", "following"})
# "before dawn on Friday", "after 3 p.m.": of that very day.
_BESIDE = _BEFORE | _AFTER | {"through"}
_END = re.compile(r"(?:the )?(?:very )?end of\b")


def opened(opener: str, words: str, inner: Stretch | None, clock: Clock) -> Stretch | None:
    """An interval from what the words came to on, up to it, or one that ends before it.

    One that began runs to the day of publication; one that is to begin stays open.
    """
    if inner is None or (opener in _BESIDE and inner.precision in ("hour", "part_of_day")):
        return inner
    value, today = value_of(inner), clock.today
    if opener in _UP_TO or opener in _BEFORE:
        before = shift(inner.first, days=-1) if inner.first else None
        # What is done before the end of May is done in May.
        last = inner.last if opener in _UP_TO or _END.match(words) else before
        return Stretch(None, last, inner.precision, f"/{value}" if value else None)
    first = inner.first
    if opener in _AFTER and inner.last and (today is None or inner.last < today):
        first = shift(inner.last, days=1)
    to_come = clock.future or (first is not None and today is not None and first > today)
    last = None if to_come else today
    return Stretch(first, last, inner.precision, f"{value}/" if value else None)


def middle(of: Stretch) -> Stretch:
    """The middle day: "since mid-March" runs from the 15th, as in the gold."""
    if of.first is None or of.last is None:
        return of
    day = shift(of.first, days=(of.last - of.first).days // 2)
    return replace(of, first=day, last=day, value=value_of(of))
