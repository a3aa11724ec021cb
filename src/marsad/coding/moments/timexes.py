"""The time expressions of a whole text with their TIMEX3 types and values."""

from collections.abc import Iterator
from dataclasses import dataclass

from marsad.coding.moments.words import Interval, resolve
from marsad.model.span import Span
from marsad.text import dates
from marsad.text import timexes as marks

__all__ = ["Timex", "timexes"]


@dataclass(frozen=True, slots=True)
class Timex:
    """One expression; `value` is None where the words and the text before do not tell."""

    span: Span
    type: str
    """DATE, TIME, DURATION or SET."""
    value: str | None
    interval: Interval | None


def timexes(text: str, published: str | None) -> Iterator[Timex]:
    """Every time expression, in order, counted from the day of publication and from those before it.

    Without a day of publication the text is read as narrative: "in May" is of the year told last.
    """
    anchor: Interval | None = None
    for mark in marks.find(text):
        read = resolve(mark.said, published, anchor=anchor)
        value = read.timex if read else None
        yield Timex(mark.span, _type(mark.said, value), value, read)
        if read and read.from_ and read.precision != "unknown" and not _long(value):
            anchor = read


def _long(value: str | None) -> bool:
    return value is not None and value.startswith("P") and not value.endswith("_REF")


def _type(said: str, value: str | None) -> str:
    if dates.match(said, only=("set",)):
        return "SET"
    if _long(value):
        return "DURATION"
    return "TIME" if value is not None and "T" in value and not value.endswith("_REF") else "DATE"
