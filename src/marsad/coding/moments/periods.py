"""What months, seasons, quarters, years, decades and centuries mean, whole or in part ("early 2011")."""

import re
from dataclasses import replace

from marsad.coding.moments.clock import STEPS, Clock, Found, Meaning, group, nth, unplaced, year_meant
from marsad.coding.moments.limits import half, limited
from marsad.text.calendar import Stretch, day, month, months_on, shift, year
from marsad.text.pieces import DECADES, MONTHS, SEASONS

__all__ = ["PERIODS"]

_SEASON = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
"""As TIMEX3 writes them."""
_ORDINALS = {"eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}
_AHEAD = frozenset({"next", "following", "coming"})
_OVER = frozenset({"last", "previous"})


def _month_year(found: Found, clock: Clock) -> Stretch | None:
    said, number = found["y"], MONTHS[found["m"][:3]]
    if not said.isdigit():
        return unplaced("month", f"{_value_bc(said)}-{number:02}")
    return limited(month(int(said), number), found["mod"])


def _value_bc(words: str) -> str:
    """A year before Christ, where Python's calendar does not reach: it is named, not dated."""
    digits = re.search(r"\d+", words)
    return f"BC{int(digits[0]):04}" if digits else "BC"


def _month(found: Found, clock: Clock) -> Stretch | None:
    """The latest such month that has begun; the next for "next" and in the future."""
    number = MONTHS[found["m"][:3]]
    at = _year_of_month(number, found, clock)
    return limited(month(at, number), found["mod"]) if at else unplaced("month")


def _year_of_month(number: int, found: Found, clock: Clock) -> int | None:
    which, today = _which(found), clock.today
    if found["rel"]:
        return year_meant(found["rel"], clock)
    if today is None:
        return clock.told.year - (which in _OVER and number >= clock.told.month) if clock.told else None
    if which == "this":
        return today.year
    strictly = number == today.month and which in _AHEAD | _OVER
    if clock.future or which in _AHEAD:
        return today.year + (number < today.month or strictly)
    return today.year - (number > today.month or strictly)


def _which(found: Found) -> str:
    """ "last", "next" and the like, without "the" and "this" before it."""
    return re.sub(r"^(?:the|this) ", "", group(found, "which") or "")


def _season(found: Found, clock: Clock) -> Stretch | None:
    """Three months; the latest season that has begun (for "last": that is over), or the next."""
    name, said, which = group(found, "s") or "", group(found, "y"), _which(found)
    if said and not said.isdigit():
        return unplaced("month", f"{_value_bc(said)}-{_SEASON[name]}")
    at = int(said) if said else year_meant(found["rel"], clock)
    if clock.today is None and clock.told and not at:
        at = clock.told.year + (which in _AHEAD and clock.told.month >= SEASONS[name])
    return limited(_three_months(at, name) if at else _nearest_season(name, which, clock), found["mod"])


def _nearest_season(name: str, which: str, clock: Clock) -> Stretch:
    today = clock.today
    if today is None:
        return unplaced("month")
    ahead = clock.future or which in _AHEAD
    for n in range(3):
        stretch = _three_months(today.year + (n if ahead else -n), name)
        if stretch and stretch.first and stretch.last:
            begun = stretch.last < today if which in _OVER else stretch.first <= today
            if stretch.last >= today if ahead else begun:
                return stretch
    return unplaced("month")


def _three_months(at: int, season: str) -> Stretch | None:
    start, value = day(at, SEASONS[season], 1), f"{at:04}-{_SEASON[season]}"
    return Stretch(start, shift(months_on(start, 3), days=-1), "month", value) if start else None


def _quarter(found: Found, clock: Clock) -> Stretch | None:
    """Three months of the year said, else of the latest year in which they have begun; "H1 2024" is six."""
    said = group(found, "y") or year_meant(group(found, "rel"), clock)
    if found["half"]:
        whole = year(int(said or 0))
        return whole and half(whole, early=found["half"] == "h1")
    words, today = group(found, "q") or "", clock.today
    number = 4 if words in ("last", "final") else nth(words)
    if not said and today:
        begun = clock.future or today.month > 3 * (number - 1)
        said = today.year if begun else today.year - 1
    first = day(int(said), 3 * number - 2, 1) if said else None
    return Stretch(first, shift(months_on(first, 3), days=-1), "month") if first else unplaced("month")


# The fiscal year of the United States, whose budgets war news counts: from October of the year before.
_FISCAL_BEGINS = -3


def _fiscal(found: Found, clock: Clock) -> Stretch | None:
    """ "fiscal year 2023", "FY 2023-24" (the year in which it ends), "the last fiscal year"."""
    said, at = group(found, "y"), None
    if said:
        at = int(said) + bool(group(found, "until"))
    elif clock.today:
        at = months_on(clock.today, -_FISCAL_BEGINS).year + STEPS.get(found["which"], 0)
    first = day(at, 1, 1) if at else None
    if first is None:
        return unplaced("year")
    begins = months_on(first, _FISCAL_BEGINS)
    return Stretch(begins, shift(months_on(begins, 12), days=-1), "year", f"FY{at}")


def _years(found: Found, clock: Clock) -> Stretch | None:
    """ "1915-17"."""
    first, until = int(found["y"]), int(found["until"])
    last = first - first % 100 + until
    if last <= first:
        # "2016-11" is a month.
        return month(first, until)
    both = year(first, until=last)
    return replace(both, value=f"{first}/{last}") if both else None


def _year(found: Found, clock: Clock) -> Stretch | None:
    return limited(year(int(found["y"])), found["mod"])


def _decade(found: Found, clock: Clock) -> Stretch | None:
    """Ten years; of two figures, those of the last century from "the '30s" on."""
    said = int(group(found, "y") or DECADES.get(found["w"] or "", 0))
    first = said if said > 99 else said + (1900 if said > 20 else 2000)
    return limited(year(first, until=first + 9), group(found, "mod"))


def _century(found: Found, clock: Clock) -> Stretch | None:
    number = _ORDINALS.get(found["c"]) or int(re.sub(r"\D", "", found["c"]))
    if found["bc"] or not 1 <= number <= 99:
        return unplaced("year", f"BC{number - 1:02}" if found["bc"] else None)
    whole = year(100 * (number - 1) + 1, until=100 * number)
    return limited(replace(whole, value=f"{number - 1:02}") if whole else None, found["mod"])


def _before_christ(found: Found, clock: Clock) -> Stretch | None:
    digits, decade = re.search(r"\d+", found[0]), re.search(r"(\d+)0s", found[0])
    if found[0].endswith(" ad") and digits:
        return year(int(digits[0]))
    return unplaced("year", f"BC{int(decade[1]):03}" if decade else _value_bc(found[0]))


PERIODS: dict[str, Meaning] = {
    "before_christ": _before_christ,
    "century": _century,
    "decade": _decade,
    "fiscal": _fiscal,
    "month": _month,
    "month_year": _month_year,
    "quarter": _quarter,
    "season": _season,
    "year": _year,
    "years": _years,
}
