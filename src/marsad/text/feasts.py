"""Feasts, fasts and days of remembrance: how they are called, and on which days of a year they fall.

Each calendar is a library's: Umm al-Qura (hijridate, 1924 to 2077), Hebrew (pyluach), Solar Hijri
(persiantools), Easter of both churches (dateutil). Where the moon must be sighted, some are a day off.
Feasts that begin at sunset are dated from the day after it, as news does.
"""

import re
from calendar import FRIDAY, THURSDAY
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

__all__ = [
    "FEAST",
    "FEAST_OPENERS",
    "ISLAMIC_MONTH",
    "feasts",
    "islamic_day",
    "islamic_month",
    "islamic_years",
]

Days = Callable[[int], Iterator[date]]
"""The first days of a feast in a Gregorian year: none, one or, of a lunar feast, two."""


# --- calendars -------------------------------------------------------------------------------------------
def islamic_day(year: int, month: int, number: int) -> date | None:
    """A day of the Umm al-Qura calendar; None outside the years that it is kept for, or if there is none."""
    from hijridate import Hijri

    try:
        return Hijri(year, month, number).to_gregorian()
    except (OverflowError, ValueError):
        return None


def islamic_years(at: int) -> range:
    """The Islamic years, two or three, that touch a Gregorian one; 33 of them are 32 of ours."""
    middle = (at - 622) * 33 // 32
    return range(middle - 1, middle + 2)


def _islamic(month: int, number: int) -> Days:
    def days(at: int) -> Iterator[date]:
        for year in islamic_years(at):
            there = islamic_day(year, month, number)
            if there and there.year == at:
                yield there

    return days


# Years between the Hebrew era and ours, before and after its new year in autumn.
_HEBREW_ERA = (3760, 3761)


def _hebrew(month: int, number: int) -> Days:
    def days(at: int) -> Iterator[date]:
        from pyluach.dates import HebrewDate

        for era in _HEBREW_ERA:
            there: date = HebrewDate(at + era, month, number).to_pydate()
            if there.year == at:
                yield there

    return days


def _purim(at: int) -> Iterator[date]:
    """Thirty days before Passover, in leap years too."""
    for passover in _hebrew(1, 15)(at):
        yield passover - timedelta(days=30)


# Years between the Solar Hijri era, which begins in spring, and ours.
_PERSIAN_ERA = 621


def _nowruz(at: int) -> Iterator[date]:
    from persiantools.jdatetime import JalaliDate

    yield JalaliDate(at - _PERSIAN_ERA, 1, 1).to_gregorian()  # type: ignore[no-untyped-call]


# Names of dateutil: the Gregorian churches' Easter, and that of the churches of the East.
_WESTERN, _ORTHODOX = 3, 2


def _easter(days_on: int = 0, church: int = _WESTERN) -> Days:
    def days(at: int) -> Iterator[date]:
        from dateutil.easter import easter

        yield easter(at, church) + timedelta(days=days_on)

    return days


def _fixed(month: int, number: int) -> Days:
    def days(at: int) -> Iterator[date]:
        yield date(at, month, number)

    return days


def _thanksgiving(at: int) -> Iterator[date]:
    """The fourth Thursday of November, in the United States."""
    first = date(at, 11, 1)
    yield first + timedelta(days=(THURSDAY - first.weekday()) % 7 + 21)


def _quds_day(at: int) -> Iterator[date]:
    """The last Friday of Ramadan."""
    for eid in _islamic(10, 1)(at):
        yield eid - timedelta(days=(eid.weekday() - FRIDAY - 1) % 7 + 1)


# --- names -----------------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class _Feast:
    """When a feast begins, and how many days it goes on."""

    begins: Days
    length: int = 1


_SAINT = r"(?:st\.? |saint )?"
_FEASTS: Final[dict[str, _Feast]] = {
    # Islamic
    r"e?id[ -]?(?:al|ul|el)[ -]?fitri?|lesser eid|ramadan feast|ramadan bayram": _Feast(_islamic(10, 1), 3),
    r"e?id[ -]?(?:al|ul|el)[ -]?(?:adha|azha)|feast of (?:the )?sacrifice|kurban bayram": _Feast(
        _islamic(12, 10), 4
    ),
    r"hajj": _Feast(_islamic(12, 8), 6),
    r"islamic new year|hijri new year": _Feast(_islamic(1, 1)),
    r"tasu['’]?a": _Feast(_islamic(1, 9)),
    r"(?:day of )?ash(?:u|oo?)ra": _Feast(_islamic(1, 10)),
    r"arba['’]?een|arbain": _Feast(_islamic(2, 20)),
    r"mawlid(?: a[ln][- ]nabi)?|prophet(?: muhammad)?['’]?s birthday": _Feast(_islamic(3, 12)),
    r"day of arafa[ht]?|arafa[ht]? day": _Feast(_islamic(12, 9)),
    r"isra and mi['’]?raj": _Feast(_islamic(7, 27)),
    r"la[yi]lat (?:al|ul)-qadr|(?:the )?night of (?:power|destiny)": _Feast(_islamic(9, 27)),
    r"(?:al[ -])?quds day": _Feast(_quds_day),
    # Jewish
    r"yom kippur": _Feast(_hebrew(7, 10)),
    r"rosh ha-?shanah": _Feast(_hebrew(7, 1), 2),
    r"sukkot": _Feast(_hebrew(7, 15), 7),
    r"simchat torah": _Feast(_hebrew(7, 22)),
    r"c?hanukk?ah?": _Feast(_hebrew(9, 25), 8),
    r"purim": _Feast(_purim),
    r"passover|pesach": _Feast(_hebrew(1, 15), 8),
    r"lag ba-?omer": _Feast(_hebrew(2, 18)),
    r"jerusalem day": _Feast(_hebrew(2, 28)),
    r"shavuot": _Feast(_hebrew(3, 6)),
    r"tisha b['’]av": _Feast(_hebrew(5, 9)),
    # Iranian and Kurdish; Kurds keep one day, whatever the equinox.
    r"n[ao]w?r(?:u|oo?|ou)z|navr(?:u|o)z|persian new year|iranian new year": _Feast(_nowruz),
    r"newroz": _Feast(_fixed(3, 21)),
    # Christian
    r"(?:orthodox|coptic) christmas eve": _Feast(_fixed(1, 6)),
    r"(?:orthodox|coptic|ethiopian) christmas(?: day)?": _Feast(_fixed(1, 7)),
    r"timkat": _Feast(_fixed(1, 19)),
    r"meskel": _Feast(_fixed(9, 27)),
    r"orthodox palm sunday": _Feast(_easter(-7, _ORTHODOX)),
    r"orthodox good friday": _Feast(_easter(-2, _ORTHODOX)),
    r"orthodox easter monday": _Feast(_easter(1, _ORTHODOX)),
    r"(?:orthodox|greek) easter(?: sunday)?": _Feast(_easter(church=_ORTHODOX)),
    r"shrove tuesday|mardi gras": _Feast(_easter(-47)),
    r"ash wednesday": _Feast(_easter(-46)),
    r"palm sunday": _Feast(_easter(-7)),
    r"holy week": _Feast(_easter(-7), 7),
    r"(?:maundy|holy) thursday": _Feast(_easter(-3)),
    r"good friday": _Feast(_easter(-2)),
    r"holy saturday|easter saturday|easter eve": _Feast(_easter(-1)),
    r"easter monday": _Feast(_easter(1)),
    r"easter(?: sunday| day)?": _Feast(_easter()),
    r"ascension day": _Feast(_easter(39)),
    r"pentecost|whit sunday": _Feast(_easter(49)),
    r"whit monday": _Feast(_easter(50)),
    r"assumption day|feast of the assumption": _Feast(_fixed(8, 15)),
    r"all saints['’]? day": _Feast(_fixed(11, 1)),
    r"all souls['’]? day": _Feast(_fixed(11, 2)),
    r"christmas eve": _Feast(_fixed(12, 24)),
    r"christmas(?: day)?": _Feast(_fixed(12, 25)),
    r"boxing day": _Feast(_fixed(12, 26)),
    # of the year, of peoples
    r"new year['’]?s? eve": _Feast(_fixed(12, 31)),
    r"new year['’]s(?: day)?|new years? day": _Feast(_fixed(1, 1)),
    _SAINT + r"valentine['’]?s day": _Feast(_fixed(2, 14)),
    r"international women['’]?s day": _Feast(_fixed(3, 8)),
    _SAINT + r"patrick['’]?s day": _Feast(_fixed(3, 17)),
    r"april fools?['’]? day": _Feast(_fixed(4, 1)),
    r"may day|(?:international )?(?:labou?r|workers['’]?) day": _Feast(_fixed(5, 1)),
    r"anzac day": _Feast(_fixed(4, 25)),
    r"victory day|europe day": _Feast(_fixed(5, 9)),
    r"nakba day": _Feast(_fixed(5, 15)),
    r"world refugee day": _Feast(_fixed(6, 20)),
    r"bastille day": _Feast(_fixed(7, 14)),
    r"hallowe['’]?en": _Feast(_fixed(10, 31)),
    r"armistice day|remembrance day|veterans['’]? day": _Feast(_fixed(11, 11)),
    r"human rights day": _Feast(_fixed(12, 10)),
    r"thanksgiving(?: day)?": _Feast(_thanksgiving),
}
FEAST: Final = "|".join((*_FEASTS, "eid"))
"""Pattern of all names, lower-cased; "eid" alone is either of two."""
FEAST_OPENERS: Final = r"""
    al-q all anzac april araf arba armistice ascension ash assum bastille boxing chan christmas coptic day dhu
    easter eid ethiop europe fasting feast good greek hallow hajj hanuk hijri holy human id\W?[aeu]
    international iranian isra islamic jerusalem jumada kurban labo lag lailat laylat lesser mardi maundy
    mawlid may meskel muharram muslim nakba naro navr nawr newroz night noro nowr orthodox palm patrick
    pentecost persian pesach prophet purim quds rabi ramad ramaz remembrance rosh saint sha shavuot shawwal
    shrove simchat st\b sukkot tasu thanks timkat tisha valentine veteran victory whit workers world yom
"""
"""How the names and those of `ISLAMIC_MONTH` begin."""

_MONTHS: Final = {
    "muharram": 1,
    "rabi['’]? al-awwal": 3,
    "rabi['’]? al-(?:thani|akhir)": 4,
    "jumada al-(?:awwal|ula)": 5,
    "jumada al-(?:thani|akhira)": 6,
    "sha['’]?ban": 8,
    "rama(?:dh?a|za)n": 9,
    "shawwal": 10,
    "dhu al-qi['’]?dah?": 11,
    "dhu al-hijjah?": 12,
}
ISLAMIC_MONTH: Final = "|".join(_MONTHS)
"""Pattern of months' names, lower-cased; not Safar and Rajab, which are names of people and places too."""


def islamic_month(name: str) -> int:
    """The number of the month that `ISLAMIC_MONTH` matched."""
    return next(number for pattern, number in _MONTHS.items() if re.fullmatch(pattern, name))


# Years for which all of the calendars above are kept.
_FIRST_YEAR, _LAST_YEAR = 1583, 4099


@lru_cache(maxsize=256)
def feasts(name: str, at: int) -> tuple[tuple[date, date], ...]:
    """First and last day of each feast of that name, lower-cased, that begins in a year, in order."""
    if not _FIRST_YEAR <= at <= _LAST_YEAR:
        return ()
    both = name == "eid"
    meant = [f for names, f in _FEASTS.items() if (both and "id[" in names) or re.fullmatch(names, name)]
    found = ((first, first + timedelta(days=f.length - 1)) for f in meant for first in f.begins(at))
    return tuple(sorted(found))
