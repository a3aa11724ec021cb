"""Stretches of days, and the arithmetic on them that news needs. Weeks run from Monday to Sunday."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

__all__ = [
    "Stretch",
    "day",
    "eids",
    "hull",
    "month",
    "months_on",
    "ramadan",
    "shift",
    "third",
    "unit",
    "week",
    "year",
]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days `first` to `last`, both included, None where open or not known; `precision` as in the record."""

    first: date | None
    last: date | None
    precision: str = "day"


def day(year: int, month: int, number: int) -> date | None:
    """The date, or None if there is no such day."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def year(number: int, *, until: int | None = None) -> Stretch | None:
    """A year, or the years up to and including `until`."""
    first, last = day(number, 1, 1), day(number if until is None else until, 12, 31)
    return Stretch(first, last, "year") if first and last else None


def month(year: int, number: int) -> Stretch | None:
    """A month of a year."""
    first = day(year, number, 1)
    return Stretch(first, first.replace(day=monthrange(year, number)[1]), "month") if first else None


def week(at: date) -> Stretch:
    """The ISO week around a day, clipped at the ends of the calendar."""
    first = shift(at, days=-at.weekday())
    return Stretch(first, shift(first, days=6), "week")


def shift(at: date, *, days: int) -> date:
    """The day so many days on; the calendar's first or last day if there is none."""
    try:
        return at + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def months_on(at: date, months: int) -> date:
    """The same day so many months on, or the last of that month; clipped at the ends of the calendar."""
    number = at.year * 12 + at.month - 1 + months
    if not 12 <= number < 120_000:
        return date.max if months > 0 else date.min
    there = month(number // 12, number % 12 + 1)
    last = there.last.day if there and there.last else at.day
    return date(number // 12, number % 12 + 1, min(at.day, last))


def unit(at: date, name: str) -> Stretch | None:
    """The calendar day, week, month, quarter, year, decade or century around a day; None for another unit."""
    if name == "week":
        return week(at)
    if name == "month":
        return month(at.year, at.month)
    if name == "quarter":
        first = months_on(at.replace(day=1), -((at.month - 1) % 3))
        return Stretch(first, shift(months_on(first, 3), days=-1), "month")
    spans = {"year": 1, "decade": 10, "century": 100}
    if name in spans:
        first_year = max(1, at.year - at.year % spans[name])
        return year(first_year, until=min(9999, first_year + spans[name] - 1))
    return Stretch(at, at) if name == "day" else None


def third(of: Stretch, number: int) -> Stretch:
    """The first (0), middle (1) or last (2) third: of months from the 1st, 11th, 21st, of years in months.

    The gold dates "early August" 1 to 10 August and "early 2011" January to April.
    """
    if of.first is None or of.last is None:
        return of
    if of.precision == "month" and of.first.day == 1 and (of.last - of.first).days <= 31:
        cuts = [of.first, of.first.replace(day=11), of.first.replace(day=21), shift(of.last, days=1)]
    elif of.precision == "year":
        part = (of.last.year - of.first.year + 1) * 4
        cuts = [months_on(of.first, part * n) for n in range(4)]
    else:
        length = (of.last - of.first).days + 1
        cuts = [shift(of.first, days=length * n // 3) for n in range(4)]
    first, following = list(pairwise(cuts))[number]
    return Stretch(first, max(first, shift(following, days=-1)), of.precision)


def hull(parts: list[Stretch]) -> Stretch:
    """From the first day of any part to the last day of any; at least one part. Open ends stay open."""
    firsts, lasts = [p.first for p in parts], [p.last for p in parts]
    known_firsts, known_lasts = [f for f in firsts if f], [x for x in lasts if x]
    return replace(
        parts[0],
        first=min(known_firsts) if len(known_firsts) == len(parts) else None,
        last=max(known_lasts) if len(known_lasts) == len(parts) else None,
    )


def _islamic(year: int, month: int, number: int) -> date | None:
    """A day of the tabular Islamic calendar (civil epoch); sightings of the moon differ by a day or so."""
    ordinal = (11 * year + 3) // 30 + 354 * year + 30 * month - (month - 1) // 2 + number + 227_015 - 385
    return date.fromordinal(ordinal) if 0 < ordinal <= date.max.toordinal() else None


def _lunar(at: int, start: tuple[int, int], days: int) -> Stretch | None:
    """Days of a feast that begins in year `at`, a day's doubt added at either end; None if none does."""
    for islamic in (int((at - 622) * 33 / 32) + n for n in (-1, 0, 1, 2)):
        first = _islamic(islamic, *start)
        if first and first.year == at:
            return Stretch(shift(first, days=-1), shift(first, days=days), "week")
    return None


def eids(at: int) -> tuple[Stretch | None, Stretch | None]:
    """Eid al-Fitr (three days) and Eid al-Adha (four) of a Gregorian year."""
    return _lunar(at, (10, 1), 3), _lunar(at, (12, 10), 4)


def ramadan(at: int) -> Stretch | None:
    """The month of fasting that begins in a Gregorian year."""
    found = _lunar(at, (9, 1), 30)
    return replace(found, precision="month") if found else None
