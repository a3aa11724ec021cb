"""What part of a month, a year or a feast "early", "the second half of", "the last week of" leave."""

import re
from dataclasses import replace
from datetime import date

from marsad.coding.moments.clock import Found
from marsad.text.calendar import Stretch, months_on, shift, third, unit, value_of
from marsad.text.numbers import read_number

__all__ = ["limited"]

_THIRDS = {
    r"early|beginning|start|outset|turn|first|opening": 0,
    r"mid": 1,
    r"late|end|clos|last|final": 2,
}
# No news counts more days of a year than it has.
_MOST = 366
_WEEKS = {"first": 0, "second": 1, "third": 2, "fourth": 3}


def limited(whole: Stretch | None, mod: str | None) -> Stretch | None:
    """The part of it that the words before it leave; the whole where there are none."""
    if whole is None or not mod or whole.first is None or whole.last is None:
        return whole
    words = re.sub(r"^(?:the )?(?:very )?", "", mod)
    if " half" in words:
        return half(whole, early=words.startswith("first"))
    if " day of" in words:
        at = whole.last if words.startswith(("last", "final")) else whole.first
        return Stretch(at, at)
    if " week of" in words:
        return _week_of(whole.first, whole.last, words.split()[0])
    counted = re.match(r"(\w+) (.+) (days|weeks|months) of", words)
    if counted:
        return _counted(whole.first, whole.last, counted)
    return _thirds(whole, words)


def half(of: Stretch, *, early: bool) -> Stretch:
    """The first or second half: of a year six months, else as many days."""
    if of.first is None or of.last is None:
        return of
    value, precision = value_of(of), of.precision
    middle = shift(of.first, days=((of.last - of.first).days + 1) // 2)
    if value == f"{of.first.year:04}":
        middle, value, precision = months_on(of.first, 6), f"{value}-H{1 if early else 2}", "month"
    if early:
        return Stretch(of.first, shift(middle, days=-1), precision, value)
    return Stretch(middle, of.last, precision, value)


def _week_of(first: date, last: date, which: str) -> Stretch:
    """Seven days, counted from the first day or, for the last week, up to the last."""
    begin = shift(first, days=7 * _WEEKS[which]) if which in _WEEKS else shift(last, days=-6)
    return Stretch(begin, shift(begin, days=6), "week")


def _counted(first: date, last: date, found: Found) -> Stretch | None:
    """The first or last so many days, weeks or months of a stretch."""
    count = read_number(found[2].split())
    if count is None or count > _MOST:
        return Stretch(first, last, "year")
    at = first if found[1] in ("first", "opening") else shift(last, days=1)
    count = count if at == first else -count
    other = (
        months_on(at, count)
        if found[3] == "months"
        else shift(at, days=count * (7 if found[3] == "weeks" else 1))
    )
    return Stretch(min(at, other), shift(max(at, other), days=-1), found[3].removesuffix("s"))


def _thirds(whole: Stretch, words: str) -> Stretch:
    """A third, or two of them; the first days of a year are in its first month."""
    begins = words.startswith(("first", "opening", "early"))
    if re.search(" (?:hours|days|weeks) of", words) and whole.precision == "year":
        at = whole.first if begins else whole.last
        whole = (unit(at, "month") if at else None) or whole
    if "to" in re.split("[ -]", words):
        one, other = (third(whole, n) for n in ((0, 1) if begins else (1, 2)))
        return replace(whole, first=one.first, last=other.last, value=value_of(whole))
    return third(whole, next((n for pattern, n in _THIRDS.items() if re.match(pattern, words)), 1))
