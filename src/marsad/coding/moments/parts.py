"""What parts and hours of days mean: "late on Tuesday", "9 p.m. on 3 May", "overnight", "that evening"."""

import re
from dataclasses import replace
from datetime import date

from marsad.coding.moments.clock import Clock, Found, Meaning, group, on, unplaced
from marsad.coding.moments.days import FROM_TOLD, named_day, nearest
from marsad.coding.moments.hours import by_the_clock, hour_span, part_of_day
from marsad.text import dates
from marsad.text.calendar import Stretch, shift, value_of
from marsad.text.pieces import WEEKDAYS

__all__ = ["PARTS"]

_JOINTS = re.compile(r"^[ ,]*(?:(?:between|from|at|in the) )?|[ ,]*(?:\b(?:on|of|between|from))? *$")


def _day(found: Found, clock: Clock) -> Stretch | None:
    """A day, perhaps with its part or hour."""
    read = named_day(found["day"], clock)
    part = _JOINTS.sub("", f"{found['part']}{found['part_']}")
    return _with_part(read, part) if read and part else read


def _with_part(of: Stretch, words: str) -> Stretch:
    """A part of a day, or an hour of it; "earlier" and "later" leave it whole."""
    if words in ("earlier", "later"):
        return of
    both = dates.match(words, only=("hours",))
    if both and of.first:
        return _between_hours(of.first, both[1])
    precision, part = "hour" if by_the_clock(words) else "part_of_day", part_of_day(words)
    # The night of 3 to 4 May is that of the 3rd.
    value = of.first.isoformat() if of.first and part == "TNI" else value_of(of)
    return replace(of, precision=precision, value=f"{value}{part}" if value else None)


def _overnight(found: Found, clock: Clock) -> Stretch | None:
    """The night into today; "overnight Friday to Saturday" and "overnight into Saturday" end on Saturday."""
    first, last = group(found, "a"), group(found, "b")
    if clock.today is None:
        return unplaced("part_of_day")
    if first is None:
        return _night(shift(clock.today, days=-1), clock.today)
    at = nearest(clock.today, WEEKDAYS[(last or first)[:3]], ahead=clock.future)
    if last or " into " in found[0]:
        return _night(shift(at, days=-1), at)
    morning = shift(at, days=1)
    return _night(at, morning if clock.future else min(morning, clock.today))


def _night(evening: date, morning: date) -> Stretch:
    return Stretch(evening, morning, "part_of_day", f"{evening}TNI")


_BACK = {"last": -1, "before last": -2}


def _this_part(found: Found, clock: Clock) -> Stretch | None:
    """Of today: "this morning", "last night", "tonight"; of the day told before: "that evening"."""
    which = (found["which"] or found["side"] or "this").removeprefix("the ")
    at = clock.today if which in ("this", "last") else clock.told
    there = on(shift(at, days=_BACK.get(which, FROM_TOLD.get(which, 0)))) if at else None
    return _with_part(there, group(found, "part") or "night") if there else unplaced("part_of_day")


def _part(found: Found, clock: Clock) -> Stretch | None:
    """A part of the day or an hour alone: of the day told just before, else of the day of publication."""
    return _with_part(_day_told(clock), found["word"])


def _hours(found: Found, clock: Clock) -> Stretch | None:
    """ "8 to 10 a.m."; where the second hour is the smaller, it is of the next day."""
    of = _day_told(clock)
    return _between_hours(of.first, found) if of.first else unplaced("hour")


def _day_told(clock: Clock) -> Stretch:
    told = clock.anchor
    at = told.first if told and told.first and told.first == told.last else clock.today
    return Stretch(at, at)


def _between_hours(at: date, found: Found) -> Stretch:
    first, last = hour_span(found["h"], found["clock"])
    until = shift(at, days=int(last < first))
    return Stretch(at, until, "hour", f"{at}{first}/{until}{last}")


def _now(found: Found, clock: Clock) -> Stretch | None:
    return Stretch(clock.today, clock.today, value="PRESENT_REF")


PARTS: dict[str, Meaning] = {
    "day": _day,
    "hours": _hours,
    "now": _now,
    "overnight": _overnight,
    "part": _part,
    "this_part": _this_part,
}
