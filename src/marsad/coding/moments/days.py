"""What days mean: dates, weekdays, "yesterday", "the next day", "the last Friday of March"."""

from dataclasses import replace
from datetime import date

from marsad.coding.moments.clock import (
    STEPS,
    Clock,
    Found,
    Meaning,
    group,
    nth,
    of_told,
    on,
    unplaced,
    year_meant,
)
from marsad.coding.moments.feasts import islamic_months, latest
from marsad.text import dates
from marsad.text.calendar import Stretch, day, month, months_on, shift, value_of
from marsad.text.forms import DAYS as DAY_FORMS
from marsad.text.pieces import MONTHS, WEEKDAYS

__all__ = ["DAYS", "FROM_TOLD", "named_day", "nearest"]

# Eight years reach the 29 February before or after any day, even across 1900 or 2100.
_LEAP = 8


def named_day(words: str, clock: Clock) -> Stretch | None:
    """What the forms of days make of the words; None if they take none of them."""
    inner = dates.match(words, only=DAY_FORMS)
    return DAYS[inner[0]](inner[1], clock) if inner else None


def _iso(found: Found, clock: Clock) -> Stretch | None:
    read = on(day(int(found["y"]), int(found["m"]), int(found["d"])))
    if read is None or not found["clock"]:
        return read
    hour = f"T{found['clock']}{(found['zone'] or '').upper()}"
    return replace(read, precision="hour", value=f"{value_of(read)}{hour}")


# Of two readings of a date in figures news means the one that was lately; days.
_NEAR = 31


def _slashed(found: Found, clock: Clock) -> Stretch | None:
    """A date in figures: 11/27/2016, but 27.11.2016 and 27-11-2016, unless only the other way is past.

    2016/11/27 has one reading.
    """
    one, two, last = (int(group(found, n) or 0) for n in ("n1", "n2", "n3"))
    if found["n1_"]:
        return on(day(last, one, two))
    # Two figures are of this century up to 68, as POSIX reads them.
    year = last if last > 99 else last + (2000 if last < 69 else 1900)
    american, european = day(year, one, two), day(year, two, one)
    ways = [w for w in ((american, european) if found["sep"] == "/" else (european, american)) if w]
    past = [w for w in ways if clock.today is None or w <= clock.today]
    near = [w for w in past if clock.today and (clock.today - w).days <= _NEAR]
    return on(next(iter(ways if clock.future else near + past + ways), None))


def _date(found: Found, clock: Clock) -> Stretch | None:
    number = nth(group(found, "d"))
    year = group(found, "y") or year_meant(group(found, "rel"), clock)
    return on(_dated(number, group(found, "m"), year, clock)) or unplaced("day")


def _dated(number: int, month: str | None, year: str | int | None, clock: Clock) -> date | None:
    """A day of a month: of the year said, else the latest up to today (the next in the future).

    Where today is not known, it is of the year told before.
    """
    which = MONTHS[(month or "jan")[:3]]
    if year:
        return day(int(year), which, number)
    if clock.today is None:
        return day(clock.year, which, number) if clock.year else None
    step = 1 if clock.future else -1
    tried = (day(clock.today.year + step * n, which, number) for n in range(_LEAP + 1))
    return next((d for d in tried if d and (d >= clock.today if clock.future else d <= clock.today)), None)


def _days(found: Found, clock: Clock) -> Stretch | None:
    """Days of one month: "3-5 May"."""
    last = _dated(nth(group(found, "d2")), group(found, "m"), group(found, "y"), clock)
    first = day(last.year, last.month, nth(group(found, "d1"))) if last else None
    return Stretch(first, last) if first and last and first <= last else unplaced("day")


def _ordinal_day(found: Found, clock: Clock) -> Stretch | None:
    """ "the 25th", "the 5th of last month"."""
    number, month_said = nth(group(found, "d")), group(found, "of")
    if not month_said:
        return _latest_of_number(number, clock)
    at = _month_meant(month_said, clock)
    return on(day(at.year, at.month, number) if at else None) or unplaced("day")


def _month_meant(words: str, clock: Clock) -> date | None:
    """A day of the month that "the", "last", "that" before "month" come to."""
    at = clock.told if of_told(words) else clock.today
    return months_on(at.replace(day=1), STEPS.get(words.removeprefix("the "), 0)) if at else None


# Months among which there is one whose 13th is a Friday: 14 by the calendar, and one for today's.
_MONTHS_BACK = 15


def _latest_of_number(number: int, clock: Clock, weekday: int | None = None) -> Stretch | None:
    """Of a number without a month: the latest such day up to today, the next in the future."""
    if clock.today is None:
        return unplaced("day")
    step = 1 if clock.future else -1
    # Of any three months running one has the day, whichever it is.
    within = 3 if weekday is None else _MONTHS_BACK
    months = (months_on(clock.today.replace(day=1), step * n) for n in range(within))
    tried = (day(m.year, m.month, number) for m in months)
    fits = (d for d in tried if d and weekday in (None, d.weekday()) and step * (d - clock.today).days >= 0)
    return on(next(fits, None)) or unplaced("day")


def _weekday(found: Found, clock: Clock) -> Stretch | None:
    """The latest such day up to and including today; before it for "last", after it for "next"."""
    which, number = (found["which"] or "").removeprefix("the "), WEEKDAYS[found["wd"][:3]]
    if found["nth"]:
        return _latest_of_number(nth(found["nth"]), clock, number)
    at = clock.told if which in ("previous", "following") or of_told(found["rel"]) else clock.today
    if at is None:
        return unplaced("day")
    if found["rel"]:
        weeks = STEPS.get(found["rel"].removeprefix("the "), 0)
        return on(shift(at, days=number - at.weekday() + 7 * weeks))
    ahead = which in _AHEAD or found["past"] == "next" or (clock.future and which in ("", "this"))
    there = nearest(at, number, ahead=ahead, strictly=which in STEPS or found["past"] is not None)
    return on(shift(there, days=-7) if found["past"] == "before last" else there)


_AHEAD = frozenset({"next", "coming", "this coming", "following"})


def _nth_weekday(found: Found, clock: Clock) -> Stretch | None:
    """ "the first Sunday of May 2018", "the last Friday of the month"."""
    whole = _month_of_weekday(found, clock)
    if whole is None or whole.first is None or whole.last is None:
        return unplaced("day")
    wanted = WEEKDAYS[found["wd"][:3]]
    if found["nth"] in ("last", "final"):
        return on(nearest(whole.last, wanted, ahead=False))
    there = shift(nearest(whole.first, wanted, ahead=True), days=7 * (nth(found["nth"]) - 1))
    return on(there) if there <= whole.last else unplaced("day")


def _month_of_weekday(found: Found, clock: Clock) -> Stretch | None:
    if found["im"]:
        return latest(islamic_months(found["im"]), clock)
    if found["m"]:
        first = _dated(1, found["m"], found["y"] or year_meant(found["rel"], clock), clock)
        return month(first.year, first.month) if first else None
    there = _month_meant(found["of"], clock)
    return month(there.year, there.month) if there else None


def nearest(at: date, weekday: int, *, ahead: bool, strictly: bool = False) -> date:
    """The nearest such weekday before or after a day; the day itself counts unless strictly."""
    gap = (weekday - at.weekday()) % 7 if ahead else (at.weekday() - weekday) % 7
    gap = gap or (7 if strictly else 0)
    return shift(at, days=gap if ahead else -gap)


_FROM_TODAY = {
    "today": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}
FROM_TOLD = {"next": 1, "following": 1, "after": 1, "later": 1, "same": 0} | dict.fromkeys(
    ("previous", "preceding", "before", "earlier"), -1
)
"""Days from the one told before to the one that is meant."""


def _deictic(found: Found, clock: Clock) -> Stretch | None:
    return on(shift(clock.today, days=_FROM_TODAY[found["word"]])) if clock.today else unplaced("day")


def _same_day(found: Found, clock: Clock) -> Stretch | None:
    """A day counted from the one told before: the day after a stretch follows its last day."""
    by = FROM_TOLD[found["which"] or found["side"] or "same"]
    at = clock.told_last if by > 0 else clock.told
    return on(shift(at, days=by)) if at else unplaced("day")


DAYS: dict[str, Meaning] = {
    "date": _date,
    "days": _days,
    "deictic": _deictic,
    "iso": _iso,
    "nth_weekday": _nth_weekday,
    "ordinal": _ordinal_day,
    "same_day": _same_day,
    "slashed": _slashed,
    "weekday": _weekday,
}
