"""What counts days in a row comes to: "a third straight day", "for the fifth night running"."""

import re

from marsad.coding.moments.clock import Clock, unplaced
from marsad.text.calendar import Stretch, months_on, shift

__all__ = ["in_a_row"]

_ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ROW = re.compile(
    rf"(?:for )?(?:the |a |an |its |their |his )?(?P<nth>{'|'.join(_ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th)) "
    r"(?:(?:straight|consecutive|successive) (?P<of>day|night|week|month|year)"
    r"|(?P<unit>day|night|week|month|year) (?:running|in a row|in succession))"
)
_DAYS = {"day": 1, "night": 1, "week": 7}
_MONTHS = {"month": 1, "year": 12}


def in_a_row(words: str, clock: Clock) -> Stretch | None:
    """From the first of the days to today, the last of them; None if the words count no days in a row."""
    found = _ROW.fullmatch(words)
    if not found:
        return None
    unit, digits = found["of"] or found["unit"], re.match(r"\d+", found["nth"])
    before = (int(digits[0]) if digits else _ORDINALS.index(found["nth"]) + 2) - 1
    precision = "day" if unit == "night" else unit
    if clock.today is None:
        return unplaced(precision)
    if unit in _DAYS:
        return Stretch(shift(clock.today, days=-before * _DAYS[unit]), clock.today, precision)
    return Stretch(months_on(clock.today, -before * _MONTHS[unit]), clock.today, precision)
