"""Stretches of days, and the arithmetic on them that news needs. Weeks run from Monday to Sunday."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

__all__ = [
    "Stretch",
    "day",
    "hull",
    "month",
    "months_on",
    "shift",
    "third",
    "unit",
    "value_of",
    "week",
    "year",
]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days `first` to `last`, both included, None where open or not known; `precision` as in the record."""

    first: date | None
    last: date | None
    precision: str = "day"
    value: str | None = None
    """TIMEX3 value, where it is not simply that of the days: "P3D", "2013-SU", "2013-05-01TMO".

    "2013/" is open to the day after 2013 began, "/2013" to the day before.
    """


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
    return Stretch(first, max(first, shift(following, days=-1)), of.precision, value_of(of))


def hull(parts: list[Stretch]) -> Stretch:
    """From the first day of any part to the last day of any; at least one part. Open ends stay open."""
    firsts, lasts = [p.first for p in parts], [p.last for p in parts]
    known_firsts, known_lasts = [f for f in firsts if f], [x for x in lasts if x]
    return replace(
        parts[0],
        first=min(known_firsts) if len(known_firsts) == len(parts) else None,
        last=max(known_lasts) if len(known_lasts) == len(parts) else None,
        value="/".join(dict.fromkeys(filter(None, (_end_named(parts[0]), _end_named(parts[-1]))))) or None,
    )


# --- names -----------------------------------------------------------------------------------------------
def value_of(of: Stretch) -> str | None:
    """The TIMEX3 value: the stretch's own, else of its days: "2013-05", "2013-W18", "2013-05-03/2013-05-05".

    None where an end is open, for then only the words tell what it is.
    """
    if of.value is not None or of.first is None or of.last is None:
        return of.value
    if of.first == of.last:
        return of.first.isoformat()
    exact = f"{of.first.isoformat()}/{of.last.isoformat()}"
    return _calendar_name(of.first, of.last) or _months_named(of.first, of.last) or exact


def _months_named(first: date, last: date) -> str | None:
    """ "2018-H1", "2018-01/2018-09" for whole months; None for other days."""
    if first.day != 1 or shift(last, days=1).day != 1:
        return None
    if first.year == last.year and (first.month, last.month) in ((1, 6), (7, 12)):
        return f"{first.year:04}-H{1 if first.month == 1 else 2}"
    return f"{first.isoformat()[:7]}/{last.isoformat()[:7]}"


def _end_named(of: Stretch) -> str | None:
    """The value of a stretch as an end of a longer one: "now" is there the day that it is."""
    return value_of(replace(of, value=None) if of.value == "PRESENT_REF" else of)


def _calendar_name(first: date, last: date) -> str | None:
    """The name of the calendar unit that has just these days, if one has."""
    for name in ("week", "month", "quarter", "year", "decade", "century"):
        whole = unit(first, name)
        if whole and (whole.first, whole.last) == (first, last):
            week_year, number, _ = first.isocalendar()
            return {
                "week": f"{week_year:04}-W{number:02}",
                "month": f"{first.year:04}-{first.month:02}",
                "quarter": f"{first.year:04}-Q{(first.month + 2) // 3}",
                "year": f"{first.year:04}",
                "decade": f"{first.year // 10:03}",
                "century": f"{first.year // 100:02}",
            }[name]
    return None
