"""What is counted from a day: "two days ago", "the past 24 hours", "for three years", "last week"."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from marsad.coding.moments.clock import Clock, Found, Meaning, group, unplaced
from marsad.coding.moments.days import nearest
from marsad.coding.moments.periods import limited
from marsad.text.calendar import Stretch, months_on, shift, unit
from marsad.text.numbers import read_quantity

__all__ = ["OFFSETS"]

_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "weekend": 7, "second": 0, "minute": 0}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_PRECISION = {"fortnight": "week", "weekend": "week", "quarter": "month", "decade": "year", "century": "year"}
_BACK_OR_ON = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "next": 1,
    "coming": 1,
    "following": 1,
}
# More than the calendar holds; it keeps absurd figures away from the arithmetic of dates.
_FAR = 4_000_000


def _singular(word: str) -> str:
    return "century" if word.startswith("centur") else word.removesuffix("s")


def _precision(name: str) -> str:
    return name if name in ("week", "month", "year") else _PRECISION.get(name, "day")


def _amount(words: str | None) -> Fraction | None:
    """How many: "a" is one, "a few" and no word at all are not known."""
    if words in ("a", "an"):
        return Fraction(1)
    if words is None or "couple" in words:
        return Fraction(2) if words else None
    return read_quantity(words.split())


def _step(at: date, count: Fraction, name: str) -> date:
    """The day so many units on. 24 hours and 12 hours both reach into the next day, 48 into the one after."""
    if name in _MONTHS:
        months = max(Fraction(-_FAR), min(Fraction(_FAR), count * _MONTHS[name]))
        return shift(months_on(at, int(months)), days=round((months - int(months)) * 30))
    hours = -(-abs(count) // 24) * (1 if count > 0 else -1)
    days = hours if name == "hour" else round(count * _DAYS[name])
    return shift(at, days=max(-_FAR, min(_FAR, days)))


def _ago(found: Found, clock: Clock) -> Stretch | None:
    """So long before today ("ago") or before or after the time told ("earlier", "later")."""
    name, side, count = _singular(found["u"]), found["side"], _amount(found["n"])
    ahead = side in ("from now", "later") or side.startswith("after")
    at = clock.today if side in ("ago", "from now") else clock.told
    if at is None:
        return unplaced(_precision(name))
    if count is None:
        return _open(at, "unknown", ahead=ahead)
    there = _step(at, count if ahead else -count, name)
    if (found["bound"] or "").startswith(("more", "over", "well", "at least", "just over")):
        return _open(there, _precision(name), ahead=ahead)
    return _around(there, name)


def _open(at: date, precision: str, *, ahead: bool) -> Stretch:
    """From a day on, or up to it."""
    return Stretch(at, None, precision) if ahead else Stretch(None, at, precision)


def _around(at: date, name: str) -> Stretch | None:
    """The year or month around a day so many of them off; of weeks, three days either side; else the day."""
    if name in _MONTHS:
        return unit(at, "month" if name in ("month", "quarter") else "year")
    if name in ("week", "fortnight"):
        return Stretch(shift(at, days=-3), shift(at, days=3), "week")
    return Stretch(at, at)


def _window(found: Found, clock: Clock) -> Stretch | None:
    """Up to today ("recent days"), from today ("the coming weeks"), from what was told ("the first days")."""
    if found["past"]:
        return _past(found, clock)
    name, which = _singular(group(found, "u") or ""), group(found, "which") or found["bare"]
    count = _amount(found["n"])
    if which in ("first", "initial", "opening", "following"):
        return _stretching(clock.anchor.last if clock.anchor else None, count, name, ahead=True)
    if which in ("previous", "preceding") and clock.told:
        return _stretching(clock.told, count, name, ahead=False)
    return _stretching(clock.today, count, name, ahead=which in ("next", "coming"))


def _past(found: Found, clock: Clock) -> Stretch | None:
    """In "the past week" and "the last week" seven days run up to today; "last week" is a calendar week."""
    name = _singular(found["one"])
    if found["past"] == "past" or found["the"] or name in ("hour", "minute"):
        return _stretching(clock.today, Fraction(1), name, ahead=False)
    return _calendar("last", name, clock)


def _stretching(at: date | None, count: Fraction | None, name: str, *, ahead: bool) -> Stretch:
    """So many units on from a day, or up to it; open where nobody says how many."""
    if at is None:
        return unplaced(_precision(name))
    if count is None:
        return _open(at, "unknown", ahead=ahead)
    there = _step(at, count if ahead else -count, name)
    return Stretch(min(at, there), max(at, there), _precision(name))


def _duration(found: Found, clock: Clock) -> Stretch | None:
    """So long up to today; from today on in the future."""
    name = _singular(found["us"] or found["u"])
    return _stretching(clock.today, _amount(found["n"]), name, ahead=clock.future)


def _unit(found: Found, clock: Clock) -> Stretch | None:
    """A calendar week, month or year, or part of it; the running one ends today, save in the future."""
    name, mod = found["u"] or found["u_"], (group(found, "mod") or "").strip()
    whole = _calendar(found["which"] or "this", name, clock)
    today = clock.today
    if whole is None or whole.first is None or whole.last is None or today is None:
        return whole
    running = whole.first <= today <= whole.last
    if mod.startswith("later"):
        return replace(whole, first=today) if running else whole
    if mod.startswith("earlier") or not mod:
        return replace(whole, last=today) if running and (mod or not clock.future) else whole
    return limited(whole, mod)


def _calendar(which: str, name: str, clock: Clock) -> Stretch | None:
    """The calendar unit that holds today or the time told before, or the one before or after it."""
    of_told = which in ("that", "same", "previous", "following", "preceding")
    at = clock.told if of_told else clock.today
    if at is None:
        return unplaced(_precision(name))
    by = _BACK_OR_ON.get(which, 0)
    if name == "weekend" and by == 0 and not of_told:
        return _nearest_weekend(clock)
    if name == "weekend":
        return _saturday_and_sunday(shift(at, days=5 - at.weekday() + 7 * by))
    first = unit(at, name)
    return unit(_step(first.first if first and first.first else at, Fraction(by), name), name)


def _weekend(found: Found, clock: Clock) -> Stretch | None:
    return _nearest_weekend(clock)


def _nearest_weekend(clock: Clock) -> Stretch:
    """The latest weekend that has begun; the running or next one in the future."""
    if clock.today is None:
        return unplaced("day")
    running = clock.today.weekday() == 6
    return _saturday_and_sunday(nearest(clock.today, 5, ahead=clock.future and not running))


def _saturday_and_sunday(saturday: date) -> Stretch:
    return Stretch(saturday, shift(saturday, days=1))


def _recent(found: Found, clock: Clock) -> Stretch | None:
    return Stretch(None, clock.today, "unknown")


def _then(found: Found, clock: Clock) -> Stretch | None:
    return clock.anchor or unplaced("unknown")


OFFSETS: dict[str, Meaning] = {
    "ago": _ago,
    "duration": _duration,
    "recent": _recent,
    "then": _then,
    "unit": _unit,
    "weekend": _weekend,
    "window": _window,
}
