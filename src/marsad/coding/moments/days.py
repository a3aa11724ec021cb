"""What days mean: dates, weekdays, "yesterday", "the next day", nights, and parts of days."""

import re
from dataclasses import replace
from datetime import date

from marsad.coding.moments.clock import Clock, Found, Meaning, group, on, unplaced
from marsad.text import dates
from marsad.text.calendar import Stretch, day, months_on, shift
from marsad.text.forms import DAYS as DAY_FORMS
from marsad.text.forms import MONTHS, WEEKDAYS

__all__ = ["DAYS", "nearest"]

# Eight years reach the 29 February before or after any day, even across 1900 or 2100.
_LEAP = 8


def _day(found: Found, clock: Clock) -> Stretch | None:
    """A day, perhaps with its part or hour."""
    inner = dates.match(found["day"], only=DAY_FORMS)
    read = DAYS[inner[0]](inner[1], clock) if inner else None
    part = f"{found['part']}{found['part_']}".strip()
    return replace(read, precision=_part_precision(part)) if read and part else read


def _part_precision(words: str) -> str:
    return "hour" if re.search(r"\d", words) else "part_of_day"


def _iso(found: Found, clock: Clock) -> Stretch | None:
    return on(day(int(found["y"]), int(found["m"]), int(found["d"])))


def _slashed(found: Found, clock: Clock) -> Stretch | None:
    """A date in figures: 11/27/2016, but 27.11.2016 and 27-11-2016, unless only the other way is past."""
    one, two, last = (int(found[n]) for n in ("n1", "n2", "n3"))
    # Two figures are of this century up to 68, as POSIX reads them.
    year = last if last > 99 else last + (2000 if last < 69 else 1900)
    american, european = day(year, one, two), day(year, two, one)
    ways = [w for w in ((american, european) if found["sep"] == "/" else (european, american)) if w]
    past = [w for w in ways if clock.today is None or w <= clock.today]
    return on(next(iter(ways if clock.future else past + ways), None))


def _date(found: Found, clock: Clock) -> Stretch | None:
    number = _ordinal(group(found, "d"))
    return on(_dated(number, group(found, "m"), group(found, "y"), clock)) or unplaced("day")


def _ordinal(words: str | None) -> int:
    return int(re.sub(r"\D", "", words or "") or 0)


def _dated(number: int, month: str | None, year: str | None, clock: Clock) -> date | None:
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
    last = _dated(_ordinal(group(found, "d2")), group(found, "m"), group(found, "y"), clock)
    first = day(last.year, last.month, _ordinal(group(found, "d1"))) if last else None
    return Stretch(first, last) if first and last and first <= last else unplaced("day")


def _ordinal_day(found: Found, clock: Clock) -> Stretch | None:
    """Of "the 25th" without a month: the latest such day up to today, the next in the future."""
    number, step = _ordinal(found["d"]), 1 if clock.future else -1
    if clock.today is None:
        return unplaced("day")
    # Of any three months running one has the day, whichever it is.
    months = (months_on(clock.today.replace(day=1), step * n) for n in range(3))
    tried = (day(m.year, m.month, number) for m in months)
    fits = (d for d in tried if d and (d >= clock.today if clock.future else d <= clock.today))
    return on(next(fits, None)) or unplaced("day")


def _weekday(found: Found, clock: Clock) -> Stretch | None:
    """The latest such day up to and including today; before it for "last", after it for "next"."""
    which = (found["which"] or "").removeprefix("the ")
    at = clock.told if which in ("previous", "following") else clock.today
    if at is None:
        return unplaced("day")
    ahead = which in ("next", "coming", "this coming", "following") or (
        clock.future and which in ("", "this")
    )
    strictly = which in ("last", "next", "previous", "following", "past", "coming")
    return on(nearest(at, WEEKDAYS[found["wd"][:3]], ahead=ahead, strictly=strictly))


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
_FROM_TOLD = {"next": 1, "following": 1, "after": 1, "later": 1, "same": 0} | dict.fromkeys(
    ("previous", "preceding", "before", "earlier"), -1
)


def _deictic(found: Found, clock: Clock) -> Stretch | None:
    return on(shift(clock.today, days=_FROM_TODAY[found["word"]])) if clock.today else unplaced("day")


def _same_day(found: Found, clock: Clock) -> Stretch | None:
    """A day counted from the one told before: the day after a stretch follows its last day."""
    by = _FROM_TOLD[found["which"] or found["side"] or "same"]
    at = clock.anchor.last if clock.anchor and by > 0 else clock.told
    return on(shift(at, days=by)) if at else unplaced("day")


def _overnight(found: Found, clock: Clock) -> Stretch | None:
    """The night into today; "overnight Friday to Saturday" and "overnight into Saturday" end on Saturday."""
    first, last = group(found, "a"), group(found, "b")
    if clock.today is None or first is None:
        return (
            Stretch(shift(clock.today, days=-1), clock.today, "part_of_day")
            if clock.today
            else unplaced("part_of_day")
        )
    at = nearest(clock.today, WEEKDAYS[(last or first)[:3]], ahead=clock.future)
    if last or " into " in found[0]:
        return Stretch(shift(at, days=-1), at, "part_of_day")
    morning = shift(at, days=1)
    return Stretch(at, morning if clock.future else min(morning, clock.today), "part_of_day")


def _this_part(found: Found, clock: Clock) -> Stretch | None:
    """Of today: "this morning", "last night", "tonight"; of the day told before: "that evening"."""
    which = (found["which"] or "this").removeprefix("the ")
    at = clock.today if which in ("this", "last") else clock.told
    by = -1 if which == "last" else _FROM_TOLD.get(which, 0)
    return (
        replace(Stretch(shift(at, days=by), shift(at, days=by)), precision="part_of_day")
        if at
        else unplaced("part_of_day")
    )


def _part(found: Found, clock: Clock) -> Stretch | None:
    """A part of the day or an hour alone: of the day told just before, else of the day of publication."""
    told = clock.anchor
    at = told.first if told and told.first and told.first == told.last else clock.today
    return Stretch(at, at, _part_precision(found["word"]))


def _now(found: Found, clock: Clock) -> Stretch | None:
    return Stretch(clock.today, clock.today)


DAYS: dict[str, Meaning] = {
    "date": _date,
    "day": _day,
    "days": _days,
    "deictic": _deictic,
    "iso": _iso,
    "now": _now,
    "ordinal": _ordinal_day,
    "overnight": _overnight,
    "part": _part,
    "same_day": _same_day,
    "slashed": _slashed,
    "this_part": _this_part,
    "weekday": _weekday,
}
