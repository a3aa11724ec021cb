"""What feasts and the months of the Islamic calendar mean: "the third day of Ramadan", "the eve of Eid"."""

import re
from calendar import FRIDAY
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from marsad.coding.moments.clock import Clock, Found, Meaning, nth, on, unplaced, year_meant
from marsad.coding.moments.hours import part_of_day
from marsad.coding.moments.limits import limited
from marsad.text import dates
from marsad.text.calendar import Stretch, shift
from marsad.text.feasts import feasts, islamic_day, islamic_month, islamic_years

__all__ = ["FEASTS", "islamic_months", "latest", "named_feast"]

InYear = Callable[[int], Iterable[Stretch]]
"""The stretches of one name that begin in a year, in order."""


def latest(of: InYear, clock: Clock, *, year: int | None = None, which: str = "") -> Stretch | None:
    """That of the year said, else the latest that has begun, or the next that has not ended.

    The next for "next" and in the future; None where there is none, or the day of publication is not known.
    """
    if year is not None:
        return next(iter(of(year)), None)
    if clock.today is None:
        return next(iter(of(clock.year)), None) if clock.year else None
    today = clock.today
    near = [s for n in (-1, 0, 1) for s in of(today.year + n)]
    to_come = which in ("next", "coming")
    if clock.future or to_come:
        return next(
            (s for s in near if s.first and s.last and (s.first if to_come else s.last) >= today), None
        )
    begun = [s for s in near if s.first and s.last and (s.last if which == "last" else s.first) <= today]
    return begun[-1] if begun else None


# A year smaller than this is itself of the Islamic era: "Ramadan 1445".
_FIRST_OF_OURS = 1500


def islamic_months(name: str) -> InYear:
    """The months of that name, by the Gregorian year in which they begin."""
    number = islamic_month(name)

    def months(at: int) -> Iterator[Stretch]:
        islamic = at < _FIRST_OF_OURS
        for year in (at,) if islamic else islamic_years(at):
            first, after = islamic_day(year, number, 1), islamic_day(year + number // 12, number % 12 + 1, 1)
            if first and after and (islamic or first.year == at):
                yield Stretch(first, shift(after, days=-1), "month")

    return months


def _named(name: str) -> InYear:
    """Feasts of that name; one of several days is called by its first."""
    return lambda at: (Stretch(first, last, value=first.isoformat()) for first, last in feasts(name, at))


def _feast(found: Found, clock: Clock) -> Stretch | None:
    """A feast or a month, or a part or a day of it."""
    year = int(found["y"]) if found["y"] else year_meant(found["rel"], clock)
    of = islamic_months(found["im"]) if found["im"] else _named(found["feast"])
    which = re.sub(r"^(?:the|this) ", "", found["which"] or "")
    whole = latest(of, clock, year=year, which=which)
    if whole is None or whole.first is None or whole.last is None:
        return unplaced("month" if found["im"] else "day")
    part = found["nth"] or found["part"]
    if part:
        return _part_of(whole.first, whole.last, part)
    return limited(whole, found["mod"])


def _part_of(first: date, last: date, words: str) -> Stretch | None:
    """ "the third day", "the last Friday", "the first week", "the eve", "the night" of days."""
    if words.endswith("eve"):
        return on(shift(first, days=-1))
    final, back = re.search("last|final", words) is not None, max(0, nth(words) - 1)
    if words.endswith("week"):
        start = shift(last, days=-6) if final else shift(first, days=7 * back)
        return Stretch(start, shift(start, days=6), "week", f"{start}/{shift(start, days=6)}")
    if words.endswith("friday"):
        begin = shift(first, days=(FRIDAY - first.weekday()) % 7 + 7 * back)
        return on(shift(last, days=-((last.weekday() - FRIDAY) % 7)) if final else begin)
    there, part = last if final else shift(first, days=back), part_of_day(words)
    return Stretch(there, there, "part_of_day" if part else "day", f"{there}{part}")


def _islamic(found: Found, clock: Clock) -> Stretch | None:
    """A day of an Islamic month: "27 Ramadan 1445"."""
    number, month = int(found["d"]), found["im"]
    if found["y"]:
        return on(islamic_day(int(found["y"]), islamic_month(month), number)) or unplaced("day")

    def days(at: int) -> Iterator[Stretch]:
        for whole in (*islamic_months(month)(at - 1), *islamic_months(month)(at)):
            there = shift(whole.first, days=number - 1) if whole.first else None
            if there and whole.last and there <= whole.last and there.year == at:
                yield Stretch(there, there)

    return latest(days, clock) or unplaced("day")


def named_feast(words: str, clock: Clock) -> Stretch | None:
    """What the form of feasts makes of the words; None if they do not take it."""
    found = dates.match(words, only=("feast",))
    return _feast(found[1], clock) if found else None


FEASTS: dict[str, Meaning] = {"feast": _feast, "islamic": _islamic}
