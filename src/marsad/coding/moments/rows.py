"""What counts in a row come to: "a third straight day", "for the fifth night running"."""

from fractions import Fraction

from marsad.coding.moments.clock import Clock, Found, Meaning, nth, unplaced
from marsad.coding.moments.lengths import length
from marsad.text.calendar import Stretch, months_on, shift
from marsad.text.numbers import read_number

__all__ = ["ROWS"]

# More in a row than news counts; it keeps absurd figures away from the arithmetic of dates.
_MOST = 10_000
_DAYS = {"day": 1, "night": 1, "week": 7}
_MONTHS = {"month": 1, "year": 12}


def _row(found: Found, clock: Clock) -> Stretch | None:
    """From the first of the days, weeks or months to today, the last of them."""
    unit = found.groupdict().get("of") or found["unit"]
    count = min(_MOST, nth(found["nth"]) or read_number(found["nth"].split()) or 1)
    precision, value = "day" if unit == "night" else unit, length(Fraction(count), unit)
    if clock.today is None:
        return unplaced(precision, value)
    if unit in _DAYS:
        return Stretch(shift(clock.today, days=-(count - 1) * _DAYS[unit]), clock.today, precision, value)
    return Stretch(months_on(clock.today, -(count - 1) * _MONTHS[unit]), clock.today, precision, value)


ROWS: dict[str, Meaning] = {"row": _row, "row_alone": _row}
