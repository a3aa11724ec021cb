"""Words of a time expression made ready to be read: marks off, short weekdays and halves in full."""

import re

from marsad.text.numbers import lowered
from marsad.text.pieces import WEEKDAYS

__all__ = ["tidied"]

_MARKS = " ,.;:()[]\"'“”‘’"
# "Friday's", but "the 1970's" is itself.
_OWNING = re.compile(r"(?<!\d0)['’]s?$")
# "Fri.", "Tues": in running text these are other words too, so that `text.dates` finds only the full names.
_SHORT_WEEKDAY = re.compile(r"\b(mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\b\.?(?=$|[ ,])")
_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_FULL = dict(zip(WEEKDAYS, _NAMES, strict=True))
# "a year and a half ago", "six-and-a-half years"
_HALF = re.compile(r"\b(an?|\w+) (hour|day|week|month|year)s? and a half\b")
_HALF_HYPHENED = re.compile(r"-and-an?-half\b")
# "at 6 a.m. (0300 GMT)": the same hour twice.
_SAME_HOUR = re.compile(r"(?<=[\dm.e]) \((?:\d{4}|\d\d?:\d\d) ?(?:gmt|utc)\)")
# "at 21.15", "at 0300"
_AT_FIGURES = re.compile(r"at ([01]?\d|2[0-3])\.?([0-5]\d)")
_TO_PRESENT = re.compile(r"(?:[-–] ?present| to (?:(?:the )?present|date))(?: day)?$")
_DARK = re.compile(r"(?<=fter )dark\b|(?<=fore )dark\b")
# "after Friday prayers": on that very Friday.
_PRAYERS = re.compile(r"(?:after|before|following|during) (.*\w) prayers?")
# "for two years now", "so far", "a three-day period": they add nothing to the time itself.
_TRAILING = re.compile(
    r"(?<=\w)(?:(?<!from)(?<!until)(?<!till)(?<!and)(?<!by)(?<!to) now| already| (?:so|thus) far| on end"
    r"| (?:period|span|stretch)|,? at the (?:latest|earliest))$"
)


def tidied(words: str) -> str:
    """The words lower-cased, in the spelling that the forms of `text.forms` expect."""
    low = re.sub(r"\s+", " ", lowered(words)).strip()
    low = _HALF_HYPHENED.sub(" and a half", _HALF.sub(_halved, low))
    low = _TRAILING.sub("", _SAME_HOUR.sub("", low))
    prayers = _PRAYERS.fullmatch(low)
    low = prayers[1] if prayers else _DARK.sub("nightfall", low)
    at = _AT_FIGURES.fullmatch(low)
    low = _TO_PRESENT.sub(" to now", f"at {at[1]}:{at[2]}" if at else low)
    bare = _OWNING.sub("", low.strip(_MARKS)) + ("." if low.endswith(".m.") else "")
    return _SHORT_WEEKDAY.sub(lambda m: _FULL[m[1][:3]], bare)


def _halved(found: re.Match[str]) -> str:
    return f"{'one' if found[1] in ('a', 'an') else found[1]} and a half {found[2]}s"
