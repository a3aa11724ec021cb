"""What the words of one time expression come to, counted from the day the report was published.

Conventions are those of the gold: a weekday is the latest such day up to and including the day of
publication unless the tense is future, and so are a day or month without a year; open times ("since March
2011") run to the day of publication; what is relative stays open where that day is not known.
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from marsad.coding.moments.clock import Clock, Meaning
from marsad.coding.moments.days import DAYS
from marsad.coding.moments.offsets import OFFSETS
from marsad.coding.moments.periods import PERIODS
from marsad.coding.moments.rows import in_a_row
from marsad.errors import BadInput
from marsad.text import calendar, dates
from marsad.text.calendar import Stretch
from marsad.text.numbers import lowered

__all__ = ["MEANINGS", "OPENERS", "Interval", "resolve"]

MEANINGS: dict[str, Meaning] = {**DAYS, **PERIODS, **OFFSETS}
"""The meaning of every form of `text.forms` by its name."""


@dataclass(frozen=True, slots=True)
class Interval:
    """ISO dates `from_` to `to`, both included; None where open, or where the words do not tell."""

    from_: str | None
    to: str | None
    precision: str
    """hour, part_of_day, day, week, month, year or unknown."""


OPENERS = (
    "ever since|since|starting(?: from| on| in)?|beginning(?: on| in)?|as of|after|following"
    "|until|till|up until|by|no later than|before|prior to"
)
_UP_TO = frozenset({"until", "till", "up until", "by", "no later than"})
# "before dawn on Friday", "after 3 p.m.": of that very day.
_BESIDE = frozenset({"before", "prior to", "after", "following", "by"})
_OPENED = re.compile(rf"(?P<opener>{OPENERS}) (?P<rest>.+)")
_ONWARD = re.compile(r"from (?P<rest>.+?) (?:on|onwards?|forward)")
_RANGES = (
    re.compile(r"(?:from|between) (?P<a>.+?) (?:to|and|until|till|through) (?P<b>.+)"),
    re.compile(r"(?P<a>.+?)(?: ?[-–] ?| to | through | until )(?P<b>.+)"),
)
_LEAD = re.compile(
    r"(?:(?:on|at|in|during|around|about|over|for|within|of|throughout|circa|all|only|just|sometime|some time"
    r"|shortly before|shortly after|just before|just after|late on|as early as|as recently as|as late as"
    r"|the course of) )+(?:the (?=night))?"
)
_BEGAN = re.compile(r"\b(?:since|began|begun|started|starting)\b")
_WEEK = 7  # days
_WEEKDAYS_ALONE = re.compile(r"\D*(?:{0})day\D*(?:{0})day\D*".format("mon|tues|wednes|thurs|fri|satur|sun"))
# Expressions that say a day only loosely; what began then is dated from the middle.
_LOOSE = re.compile(r"\b(?:mid-?|weeks? ago)\b")
# "a year and a half ago"
_HALF = re.compile(r"\b(an?|\w+) (hour|day|week|month|year)s? and a half\b")
# Four times the longest time in the gold; more is no expression, and would cost time.
_LONGEST = 400
_MARKS = " ,.;:()[]\"'“”‘’"


def resolve(
    words: str, published: str | None, tense: str | None = None, *, anchor: Interval | None = None
) -> Interval | None:
    """What the words come to; None if they are no time expression.

    `published` is an ISO date or date-time, `tense` "future" or anything else, `anchor` the time told just
    before, from which "the next day" and "since then" count. Raises BadInput if `published` is no date.
    """
    told = Stretch(_day(anchor.from_), _day(anchor.to), anchor.precision) if anchor else None
    clock = Clock(today=_day(published), future=tense == "future", anchor=told)
    low = _HALF.sub(_halved, re.sub(r"\s+", " ", lowered(words)).strip())
    if len(low) > _LONGEST:
        return None
    read = _read(low.strip(_MARKS) + ("." if low.endswith(".m.") else ""), clock)
    if read is None:
        return None
    first, last = (d.isoformat() if d else None for d in (read.first, read.last))
    return Interval(first, last, read.precision)


def _halved(found: re.Match[str]) -> str:
    return f"{'one' if found[1] in ('a', 'an') else found[1]} and a half {found[2]}s"


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso[:10]) if iso is not None else None
    except ValueError as error:
        raise BadInput(f"{iso!r} is no ISO date, such as 2024-12-02") from error


def _read(words: str, clock: Clock) -> Stretch | None:
    """1. an expression, 2. an opener and the rest, 3. two ends or a clause with expressions inside."""
    if words == "since":
        return _opened("since", clock.anchor, clock)
    # 1.
    single = in_a_row(words, clock) or _bare(words, clock)
    if single:
        return single
    # 2.
    onward, opened = _ONWARD.fullmatch(words), _OPENED.fullmatch(words)
    if onward:
        return _opened("since", _bare(onward["rest"], clock), clock)
    rest = _bare(opened["rest"], clock) or _several(opened["rest"], clock) if opened else None
    if opened and rest:
        # "since the war began in 2011" is open by its "began" already.
        loose = _LOOSE.search(words) and not _BEGAN.search(opened["rest"])
        return _opened(opened["opener"], _middle(rest) if loose else rest, clock)
    # 3.
    return _several(words, clock)


def _bare(words: str, clock: Clock) -> Stretch | None:
    """One expression, with or without a preposition before it."""
    return _single(words, clock) or _single(_LEAD.sub("", words, count=1), clock)


def _several(words: str, clock: Clock) -> Stretch | None:
    return _ends(words, clock) or _inside(words, clock)


def _single(words: str, clock: Clock) -> Stretch | None:
    found = dates.match(words)
    return MEANINGS[found[0]](found[1], clock) if found else None


def _opened(opener: str, inner: Stretch | None, clock: Clock) -> Stretch | None:
    """An interval that runs from what was read to the day of publication, up to it, or ends before it."""
    if inner is None:
        return None
    today = clock.today
    if opener in _BESIDE and inner.precision in ("hour", "part_of_day"):
        return inner
    if opener in ("before", "prior to"):
        return Stretch(None, calendar.shift(inner.first, days=-1) if inner.first else None, inner.precision)
    if opener in _UP_TO:
        ahead = today is not None and inner.last is not None and inner.last > today
        return Stretch(today if ahead else None, inner.last, inner.precision)
    return Stretch(inner.first, max(inner.first, today) if inner.first and today else today, inner.precision)


def _middle(of: Stretch) -> Stretch:
    """The middle day: "since mid-March" runs from the 15th, as in the gold; "two weeks ago" is as loose."""
    if of.first is None or of.last is None:
        return of
    day = calendar.shift(of.first, days=(of.last - of.first).days // 2)
    return Stretch(day, day, of.precision)


def _ends(words: str, clock: Clock) -> Stretch | None:
    """From one expression to another; a year said only once goes for both ("3 May to 5 June 2016")."""
    for form in _RANGES:
        match = form.fullmatch(words)
        last = _single(match["b"], clock) if match else None
        if match and last:
            said = re.search(r" \d{4}$", match["b"])
            first = (_single(match["a"] + said[0], clock) if said else None) or _single(match["a"], clock)
            if _hour_alone(match["a"]):
                return last
            if first:
                first, last = _in_order(words, first, last, clock)
            if first and (not first.first or not last.last or first.first <= last.last):
                return Stretch(first.first, last.last, last.precision)
    return None


def _in_order(words: str, one: Stretch, other: Stretch, clock: Clock) -> tuple[Stretch, Stretch]:
    """Two weekdays as told, the earlier first: on a Friday, "Friday and Saturday" began a week ago."""
    if not (one.first and other.first and one.first > other.first and _WEEKDAYS_ALONE.fullmatch(words)):
        return one, other
    week = _WEEK if clock.future else -_WEEK
    moved = other if clock.future else one
    if moved.first and moved.last:
        moved = replace(
            moved, first=calendar.shift(moved.first, days=week), last=calendar.shift(moved.last, days=week)
        )
    return (one, moved) if clock.future else (moved, other)


def _hour_alone(words: str) -> bool:
    return dates.match(words, only=("part",)) is not None


def _inside(words: str, clock: Clock) -> Stretch | None:
    """A clause: its expressions from first to last, open to today where it tells a beginning."""
    # Words marked as a time have lost their capitals here; "may" and "march" in them are months.
    spans = dates.find(re.sub(r"\b(?:may|march)\b", lambda m: m[0].title(), words))
    told = [s.of(words) for s in spans]
    # The hours of "at 3:30 am (0030 GMT) on Friday" are Friday's.
    dated = [t for t in told if not _hour_alone(t)] or told
    parts = [p for p in (_single(t, clock) for t in dated) if p]
    if not parts:
        return Stretch(None, clock.today, "unknown") if words.startswith("since") else None
    if len(parts) > 1:
        return calendar.hull([*_in_order(words, parts[0], parts[-1], clock), *parts[1:-1]])
    if not _BEGAN.search(words):
        return parts[0]
    return _opened("since", _middle(parts[0]) if _LOOSE.search(words) else parts[0], clock)
