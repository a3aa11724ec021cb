"""What months, seasons, years, decades, centuries and feasts mean, whole or in part ("early 2011")."""

import re
from dataclasses import replace
from datetime import date

from marsad.coding.moments.clock import Clock, Found, Meaning, group, on, unplaced
from marsad.text.calendar import Stretch, day, eids, month, months_on, ramadan, shift, third, year
from marsad.text.forms import MONTHS, SEASONS
from marsad.text.numbers import read_number

__all__ = ["PERIODS", "limited"]

_THIRDS = {
    r"early|beginning|start|outset|first days|opening": 0,
    r"mid": 1,
    r"late|end|close|last days|final days": 2,
}
# No news counts more days of a year than it has.
_MOST = 366
_WEEKS = {"first": 0, "second": 1, "third": 2}
_ORDINALS = {"eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}


def limited(whole: Stretch | None, mod: str | None) -> Stretch | None:
    """The part of it that "early", "the end of", "the second half of", "the last week of" leave."""
    if whole is None or not mod or whole.first is None or whole.last is None:
        return whole
    words = re.sub(r"^(?:the )?(?:very )?", "", mod)
    if " half" in words:
        middle = shift(whole.first, days=((whole.last - whole.first).days + 1) // 2)
        early = words.startswith("first")
        return replace(whole, last=shift(middle, days=-1)) if early else replace(whole, first=middle)
    if " week" in words:
        return _week_of(whole.first, whole.last, words.split()[0])
    counted = re.match(r"(\w+) (.+) (days|weeks|months) of", words)
    if counted:
        return _counted(whole.first, whole.last, counted)
    return third(whole, next((n for pattern, n in _THIRDS.items() if re.match(pattern, words)), 1))


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


def _month_year(found: Found, clock: Clock) -> Stretch | None:
    return limited(month(int(found["y"]), MONTHS[found["m"][:3]]), found["mod"])


def _month(found: Found, clock: Clock) -> Stretch | None:
    """The latest such month that has begun; the next for "next" and in the future."""
    number = MONTHS[found["m"][:3]]
    at = _year_of_month(number, found, clock)
    return limited(month(at, number), found["mod"]) if at else unplaced("month")


def _year_of_month(number: int, found: Found, clock: Clock) -> int | None:
    which, today = (found["which"] or "").removeprefix("the "), clock.today
    if today is None or found["rel"] == "that":
        return clock.year
    if found["rel"] or which == "this":
        return today.year + {"last": -1, "next": 1}.get(found["rel"] or "", 0)
    strictly = which in ("last", "previous", "next", "following")
    if clock.future or which in ("next", "following"):
        return today.year + (number < today.month or (strictly and number == today.month))
    return today.year - (number > today.month or (strictly and number == today.month))


def _season(found: Found, clock: Clock) -> Stretch | None:
    """Three months; the latest season that has begun (for "last": that is over), or the next."""
    first = SEASONS[found["s"]]
    if found["y"] or clock.today is None:
        at = int(found["y"]) if found["y"] else clock.year
        return limited(_three_months(at, first) if at else unplaced("month"), found["mod"])
    ahead, today = clock.future or found["which"] == "next", clock.today
    for n in range(3):
        stretch = _three_months(today.year + (n if ahead else -n), first)
        if stretch and stretch.first and stretch.last:
            begun = stretch.last < today if found["which"] == "last" else stretch.first <= today
            if stretch.last >= today if ahead else begun:
                return limited(stretch, found["mod"])
    return unplaced("month")


def _three_months(at: int, first: int) -> Stretch | None:
    start = day(at, first, 1)
    return Stretch(start, shift(months_on(start, 3), days=-1), "month") if start else None


def _year(found: Found, clock: Clock) -> Stretch | None:
    return limited(year(int(found["y"])), found["mod"])


def _decade(found: Found, clock: Clock) -> Stretch | None:
    """Ten years; of two figures, those of the last century from "the '30s" on."""
    said = int(group(found, "y") or 0)
    first = said if said > 99 else said + (1900 if said > 20 else 2000)
    return limited(year(first, until=first + 9), group(found, "mod"))


def _century(found: Found, clock: Clock) -> Stretch | None:
    number = _ORDINALS.get(found["c"]) or int(re.sub(r"\D", "", found["c"]))
    if found["bc"] or not 1 <= number <= 99:
        return unplaced("year")
    return limited(year(100 * (number - 1) + 1, until=100 * number), found["mod"])


def _before_christ(found: Found, clock: Clock) -> Stretch | None:
    """Python's calendar begins in the year 1: such years are recognised, not dated."""
    return unplaced("year")


def _feast(found: Found, clock: Clock) -> Stretch | None:
    """A feast of the year said, else the latest that has begun, or the next in the future."""
    if found["y"]:
        return next(iter(_feasts(found["feast"], int(found["y"]))), unplaced("week"))
    if clock.today is None:
        return unplaced("week")
    near = [s for n in (-1, 0, 1) for s in _feasts(found["feast"], clock.today.year + n)]
    begun = [s for s in near if s.first and s.first <= clock.today]
    ahead = [s for s in near if s.last and s.last >= clock.today]
    return next(iter(ahead if clock.future else begun[::-1]), unplaced("week"))


_FIXED = {"christmas eve": (12, 24), "christmas": (12, 25), "eve": (12, 31), "day": (1, 1)}


def _feasts(name: str, at: int) -> list[Stretch]:
    """The feasts of that name in a year, in order; none for those whose day no rule here knows."""
    if name == "ramadan":
        return [r for r in [ramadan(at)] if r]
    if name.startswith("eid"):
        fitr, adha = eids(at)
        chosen = [fitr] if name.endswith("fitr") else [adha] if name.endswith("adha") else [fitr, adha]
        return sorted((s for s in chosen if s and s.first), key=lambda s: s.first or date.min)
    key = name.removesuffix(" day") if name.startswith("christmas") else name.split()[-1]
    where = _FIXED.get(key) if name.startswith(("christmas", "new")) else None
    stretch = on(day(at, *where)) if where else None
    return [stretch] if stretch else []


PERIODS: dict[str, Meaning] = {
    "before_christ": _before_christ,
    "century": _century,
    "decade": _decade,
    "feast": _feast,
    "month": _month,
    "month_year": _month_year,
    "season": _season,
    "year": _year,
}
