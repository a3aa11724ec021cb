"""How long: units of time, how many of them, what lies so far off, and the TIMEX3 value of a duration."""

from datetime import date
from fractions import Fraction

from marsad.text.calendar import months_on, shift
from marsad.text.numbers import read_quantity

__all__ = ["IN_A_DAY", "MONTHS_IN", "amount", "length", "precision_of", "singular", "step"]

IN_A_DAY = ("second", "minute", "hour")
MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_DAYS_IN = {"second": 0, "minute": 0, "day": 1, "night": 1, "week": 7, "fortnight": 14, "weekend": 7}
_PRECISION = {"fortnight": "week", "weekend": "week", "quarter": "month", "decade": "year", "century": "year"}
_SYMBOLS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "night": "D", "weekend": "WE", "week": "W",
    "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE",
}  # fmt: skip
# What a half is told in: half a year is six months.
_SMALLER = {"hour": ("minute", 60), "day": ("hour", 24), "year": ("month", 12)} | {
    "decade": ("year", 10), "century": ("year", 100),
}  # fmt: skip
# More than the calendar holds; it keeps absurd figures away from the arithmetic of dates.
_FAR = 4_000_000


def singular(word: str) -> str:
    """The unit: "centuries" is "century"."""
    return "century" if word.startswith("centur") else word.removesuffix("s")


def precision_of(name: str) -> str:
    """How exact, in the record's words, a time told in such units is."""
    if name in IN_A_DAY:
        return "hour"
    return name if name in ("week", "month", "year") else _PRECISION.get(name, "day")


def amount(words: str | None) -> Fraction | None:
    """How many: "a" is one, "a few" and no word at all are not known."""
    if words in ("a", "an"):
        return Fraction(1)
    if words in ("half a", "half an"):
        return Fraction(1, 2)
    if words is None or "couple" in words:
        return Fraction(2) if words else None
    return read_quantity(words.split())


def step(at: date, count: Fraction, name: str) -> date:
    """The day so many units on. 24 hours and 12 hours both reach into the next day, two hours do not."""
    if name in MONTHS_IN:
        months = max(Fraction(-_FAR), min(Fraction(_FAR), count * MONTHS_IN[name]))
        return shift(months_on(at, int(months)), days=round((months - int(months)) * 30))
    if name == "hour":
        days = int(abs(count) / 24 + Fraction(1, 2)) * (1 if count > 0 else -1)
    else:
        days = round(count * _DAYS_IN[name])
    return shift(at, days=max(-_FAR, min(_FAR, days)))


def length(count: Fraction | None, name: str) -> str:
    """ "P3D", "PT24H", "P2.5Y"; X stands for how many, if nobody says: "PXM"."""
    if name == "fortnight":
        return length(count * 2 if count is not None else None, "week")
    if count is not None and 0 < count < 1 and name in _SMALLER:
        name, size = _SMALLER[name]
        count *= size
    number = "X" if count is None else str(count) if count.denominator == 1 else f"{float(count):g}"
    return f"P{'T' if name in IN_A_DAY else ''}{number}{_SYMBOLS[name]}"
