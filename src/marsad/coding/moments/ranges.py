"""What two ends, or a clause with expressions inside, come to: "from May to July", "began on Friday"."""

import re
from dataclasses import replace

from marsad.coding.moments.clock import Clock
from marsad.coding.moments.hours import hour_span, part_of_day
from marsad.coding.moments.meanings import hour_alone, single
from marsad.coding.moments.openers import middle, opened
from marsad.text import dates
from marsad.text.calendar import Stretch, hull, months_on, shift

__all__ = ["BEGAN", "LOOSE", "several"]

BEGAN = re.compile(r"\b(?:since|began|begun|started|starting)\b")
LOOSE = re.compile(r"\bmid-?\b")
"""Expressions that say a day only loosely; what began then is dated from the middle."""

_RANGES = (
    re.compile(r"(?:from|between) (?P<a>.+?) (?:to|and|until|till|through) (?P<b>.+)"),
    re.compile(r"(?P<a>.+?)(?: ?[-–] ?| to | through | until | and )(?P<b>.+)"),
)
_YEAR_SAID = re.compile(r" (?:\d{4}|(?:of )?(?:last|this|next|that|the same) year)$")
_WEEK = 7  # days
_WEEKDAYS_ALONE = re.compile(r"\D*(?:{0})day\D*(?:{0})day\D*".format("mon|tues|wednes|thurs|fri|satur|sun"))


def several(words: str, clock: Clock) -> Stretch | None:
    """What words with more than one expression, or with one and more, come to; None if none is inside."""
    return _ends(words, clock) or _inside(words, clock)


def _ends(words: str, clock: Clock) -> Stretch | None:
    """From one expression to another; a year said only once goes for both ("3 May to 5 June 2016")."""
    for form in _RANGES:
        match = form.fullmatch(words)
        last = single(match["b"], clock) if match else None
        first = _first_end(match["a"], match["b"], clock) if match and last else None
        if match and first and last:
            if hour_alone(match["a"]):
                return _from_hour(match["a"], match["b"], last)
            first, last = _in_order(words, first, last, clock)
            if not first.first or not last.last or first.first <= last.last:
                return hull([first, last])
    return None


def _first_end(words: str, other: str, clock: Clock) -> Stretch | None:
    """The first end, in the year that only the other names."""
    said = _YEAR_SAID.search(other)
    return (single(words + said[0], clock) if said else None) or single(words, clock)


def _from_hour(first: str, words: str, last: Stretch) -> Stretch:
    """From an hour to a time of the same day: "11 p.m. to 3 a.m. on Friday"."""
    hours, at = hour_span(first, words), last.first
    if at is None:
        return last
    if not all(hours):
        return replace(last, value=f"{at}{part_of_day(first)}/{last.value}")
    until = shift(at, days=int(hours[1] < hours[0]))
    return Stretch(at, until, "hour", f"{at}{hours[0]}/{until}{hours[1]}")


def _in_order(words: str, one: Stretch, other: Stretch, clock: Clock) -> tuple[Stretch, Stretch]:
    """Both as told, the earlier first: on a Friday, "Friday and Saturday" began a week ago.

    So do days and months without a year, a year ago: "from December to January".
    """
    if not (one.first and other.first and one.first > other.first) or re.search(r"\d{4}", words):
        return one, other
    weekdays, step = _WEEKDAYS_ALONE.fullmatch(words) is not None, 1 if clock.future else -1
    moved = _moved(other if clock.future else one, step, weeks=weekdays)
    return (one, moved) if clock.future else (moved, other)


def _moved(of: Stretch, step: int, *, weeks: bool) -> Stretch:
    """The same a week or, of days and months, a year on or back."""
    if of.first is None or of.last is None or not (weeks or of.precision in ("day", "month")):
        return of
    if weeks:
        first, last = (shift(d, days=step * _WEEK) for d in (of.first, of.last))
    else:
        first, last = (months_on(d, step * 12) for d in (of.first, of.last))
    return Stretch(first, last, of.precision)


def _inside(words: str, clock: Clock) -> Stretch | None:
    """A clause: its expressions from first to last, open to today where it tells a beginning."""
    # Words marked as a time have lost their capitals here; "may" and "march" in them are months.
    spans = dates.find(re.sub(r"\b(?:may|march)\b", lambda m: m[0].title(), words))
    told = [s.of(words) for s in spans]
    # The hours of "at 3:30 am (0030 GMT) on Friday" are Friday's.
    dated = [t for t in told if not hour_alone(t)] or told
    began = BEGAN.search(words) is not None
    parts = [p for p in (single(t, replace(clock, exact=began)) for t in dated) if p]
    if not parts:
        return Stretch(None, clock.today, "unknown") if words.startswith("since") else None
    if len(parts) > 1:
        first, last = _in_order(words, parts[0], parts[-1], clock)
        return hull([first, *parts[1:-1], last])
    if not began:
        return parts[0]
    return opened("since", words, middle(parts[0]) if LOOSE.search(words) else parts[0], clock)
