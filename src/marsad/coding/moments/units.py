"""What calendar weeks, months, years and weekends mean: "last week", "the end of the year", "the week of"."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from marsad.coding.moments.clock import STEPS, Clock, Found, Meaning, group, of_told, unplaced
from marsad.coding.moments.days import named_day, nearest
from marsad.coding.moments.lengths import precision_of, step
from marsad.coding.moments.limits import limited
from marsad.text.calendar import Stretch, shift, unit, value_of, week

__all__ = ["UNITS", "calendar_unit", "weekend_around"]

_SATURDAY, _SUNDAY = 5, 6
_BY = STEPS | {"before": -1, "before last": -2, "after": 1}


def _unit(found: Found, clock: Clock) -> Stretch | None:
    """A calendar week, month or year, or part of it; the running one ends today, save in the future."""
    name, mod = group(found, "u") or "", (group(found, "mod") or "").strip()
    whole = calendar_unit(_which(found, clock), name, clock)
    today = clock.today
    if whole is None or whole.first is None or whole.last is None:
        return whole
    running = today is not None and whole.first <= today <= whole.last
    whole = replace(whole, value=value_of(whole))
    if mod.startswith("later") or "rest" in mod or "remainder" in mod:
        return replace(whole, first=today) if running else whole
    if mod.startswith("earlier") or not mod:
        return replace(whole, last=today) if running and (mod or not clock.future) else whole
    return limited(whole, mod)


def _which(found: Found, clock: Clock) -> str:
    """ "last", "this" and so on; where today is not known, "the end of the year" is of the year told."""
    which = group(found, "which")
    if clock.today is None and which in (None, "next") and "the " in found[0]:
        return "following" if which else "that"
    return which or "this"


def _whole(found: Found, clock: Clock) -> Stretch | None:
    """ "all week": the running one, up to today."""
    whole = calendar_unit("this", found["u"] or "day", clock)
    return whole and replace(whole, last=whole.last if clock.future else clock.today, value=value_of(whole))


def calendar_unit(which: str, name: str, clock: Clock) -> Stretch | None:
    """The calendar unit that holds today or the time told before, or the one before or after it."""
    at = clock.told if of_told(which) or which in ("before", "after") else clock.today
    if at is None:
        return unplaced(precision_of(name))
    by = _BY.get(which, 0)
    if name == "weekend" and by == 0 and not (of_told(which) and clock.anchor):
        return _nearest_weekend(clock)
    if name == "weekend":
        return weekend_around(shift(at, days=7 * by))
    first = unit(at, name)
    return unit(step(first.first if first and first.first else at, Fraction(by), name), name)


def _week_of(found: Found, clock: Clock) -> Stretch | None:
    """ "the week of 6 March" is the calendar week; one that begins or ends on a day has seven days."""
    of = named_day(found["day"], clock)
    if of is None or of.first is None:
        return unplaced("week")
    if found["weekend"]:
        return weekend_around(of.first)
    if " of " in found[0]:
        return week(of.first)
    first = shift(of.first, days=-6) if found["ends"] else of.first
    return Stretch(first, shift(first, days=6), "week")


def _weekend(found: Found, clock: Clock) -> Stretch | None:
    return _nearest_weekend(clock)


def _nearest_weekend(clock: Clock) -> Stretch:
    """The latest weekend that has begun; the running or next one in the future."""
    if clock.today is None:
        return unplaced("day")
    running = clock.today.weekday() == _SUNDAY
    return weekend_around(nearest(clock.today, _SATURDAY, ahead=clock.future and not running))


def weekend_around(at: date) -> Stretch:
    """Saturday and Sunday of the week of a day."""
    saturday = shift(at, days=_SATURDAY - at.weekday())
    year, number, _ = saturday.isocalendar()
    return Stretch(saturday, shift(saturday, days=1), value=f"{year:04}-W{number:02}-WE")


UNITS: dict[str, Meaning] = {"unit": _unit, "week_of": _week_of, "weekend": _weekend, "whole": _whole}
