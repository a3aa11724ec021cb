"""What is counted from a day: "two days ago", "the past 24 hours", "for years", "a day after Easter"."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from marsad.coding.moments.clock import Clock, Found, Meaning, group, unplaced
from marsad.coding.moments.days import named_day
from marsad.coding.moments.feasts import named_feast
from marsad.coding.moments.lengths import IN_A_DAY, MONTHS_IN, amount, length, precision_of, singular, step
from marsad.coding.moments.units import calendar_unit, weekend_around
from marsad.text.calendar import Stretch, shift, unit, value_of, week
from marsad.text.pieces import WEEKDAYS

__all__ = ["OFFSETS"]

_MORE = ("more", "a little more", "over", "well", "at least", "just over")


def _ago(found: Found, clock: Clock) -> Stretch | None:
    """So long before today ("ago") or before or after the time told ("earlier", "later")."""
    name, side, count = singular(found["u"]), found["side"] or "from now", amount(found["n"])
    ahead = side in ("from now", "hence", "later") or side.startswith("after")
    at = clock.today if side.startswith(("ago", "back", "from now", "hence")) else clock.told
    if at is None:
        return unplaced(precision_of(name))
    if count is None:
        return _open(at, "unknown", "FUTURE_REF" if ahead else "PAST_REF", ahead=ahead)
    there = step(at, count if ahead else -count, name)
    if found["today"] or found["exact"]:
        return Stretch(there, there)
    if found["wd"]:
        weekday = shift(there, days=WEEKDAYS[found["wd"][:3]] - there.weekday())
        return Stretch(weekday, weekday)
    # Half a year ago was in a month, not just in a year.
    around = _around(there, "month" if name == "year" and count < 1 else name)
    if clock.exact and around.precision == "week":
        return replace(around, first=there, last=there, value=value_of(around))
    if (found["bound"] or "").startswith(_MORE):
        return _open(there, precision_of(name), value_of(around), ahead=ahead)
    return around


def _open(at: date, precision: str, value: str | None, *, ahead: bool) -> Stretch:
    """From a day on, or up to it."""
    return Stretch(at, None, precision, value) if ahead else Stretch(None, at, precision, value)


def _around(at: date, name: str) -> Stretch:
    """What is as exact as the unit that it is counted in: a year, month, week, weekend, night or day."""
    if name in MONTHS_IN:
        return unit(at, "month" if name in ("month", "quarter") else "year") or Stretch(at, at)
    if name in ("week", "fortnight"):
        return week(at)
    if name == "weekend":
        return weekend_around(at)
    if name == "night":
        return Stretch(at, at, "part_of_day", f"{at}TNI")
    return Stretch(at, at, "hour" if name in IN_A_DAY else "day")


def _counted(found: Found, clock: Clock) -> Stretch | None:
    """ "two days after Monday", "the week before Easter": from what the words themselves name."""
    of = named_day(found["day"], clock) or named_feast(found["day"], clock)
    name, ahead = singular(found["u"] or found["one"]), found["side"] != "before"
    count = amount(found["n"]) if found["u"] else Fraction(1)
    at = (of.last if ahead else of.first) if of else None
    if at is None:
        return unplaced(precision_of(name))
    if count is None:
        return _open(at, "unknown", None, ahead=ahead)
    if found["one"] in ("week", "month", "year"):
        return _stretching(shift(at, days=1 if ahead else -1), count, name, ahead=ahead)
    return _around(step(at, count if ahead else -count, name), name)


def _window(found: Found, clock: Clock) -> Stretch | None:
    """Up to today ("recent days"), from today ("the coming weeks"), from what was told ("the first days")."""
    if found["past"]:
        return _past(found, clock)
    word, which = group(found, "u") or "", group(found, "which") or found["bare"] or "coming"
    name, ahead = singular(word), which in ("next", "coming")
    count = amount(group(found, "n") or ("a" if name == word else None))
    if which in ("first", "initial", "opening", "following"):
        at = clock.anchor.last if clock.anchor else clock.today if which == "following" else None
        return _stretching(at, count, name, ahead=True)
    at = clock.told if which in ("previous", "preceding") else clock.today
    read = _stretching(at, count, name, ahead=ahead)
    if count is not None or group(found, "n") or which == "past":
        return read
    return replace(read, value="FUTURE_REF" if ahead else "PAST_REF")


def _past(found: Found, clock: Clock) -> Stretch | None:
    """In "the past week" and "the last week" seven days run up to today; "last week" is a calendar week."""
    name = singular(found["one"])
    if found["past"] == "past" or found["the"] or name in ("hour", "minute"):
        return _stretching(clock.today, Fraction(1), name, ahead=False)
    return calendar_unit("last", name, clock)


def _stretching(at: date | None, count: Fraction | None, name: str, *, ahead: bool) -> Stretch:
    """So many units on from a day, or up to it; open where nobody says how many."""
    if at is None:
        return unplaced(precision_of(name), length(count, name))
    if count is None:
        return _open(at, "unknown", length(None, name), ahead=ahead)
    there = step(at, count if ahead else -count, name)
    return Stretch(min(at, there), max(at, there), precision_of(name), length(count, name))


def _duration(found: Found, clock: Clock) -> Stretch | None:
    """So long up to today; from today on in the future."""
    name = singular(found["us"] or found["u"] or found["one"])
    count = Fraction(1) if found["one"] else amount(found["n"])
    return _stretching(clock.today, count, name, ahead=clock.future)


def _recent(found: Found, clock: Clock) -> Stretch | None:
    return Stretch(None, clock.today, "unknown", "PAST_REF")


def _then(found: Found, clock: Clock) -> Stretch | None:
    return clock.anchor or unplaced("unknown")


OFFSETS: dict[str, Meaning] = {
    "ago": _ago,
    "counted": _counted,
    "duration": _duration,
    "recent": _recent,
    "then": _then,
    "window": _window,
}
