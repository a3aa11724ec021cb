"""From where time expressions are counted, and the small tools that all meanings share."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from marsad.text.calendar import Stretch
from marsad.text.pieces import ORDINALS

__all__ = ["STEPS", "Clock", "Found", "Meaning", "group", "nth", "of_told", "on", "unplaced", "year_meant"]

Found = re.Match[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """The day of publication, the tense, and the time told just before; each may be unknown."""

    today: date | None
    future: bool = False
    anchor: Stretch | None = None
    exact: bool = False
    """Whether weeks are counted to the day: what began "two weeks ago" has a day on which it began."""

    @property
    def told(self) -> date | None:
        """The first day of the time told just before; the day of publication where none was told."""
        return self.anchor.first if self.anchor else self.today

    @property
    def told_last(self) -> date | None:
        """Its last day, the same way."""
        return self.anchor.last if self.anchor else self.today

    @property
    def year(self) -> int | None:
        """The year told just before, else that of publication."""
        return self.told.year if self.told else None


Meaning = Callable[[Found, Clock], Stretch | None]


def group(found: Found, name: str) -> str | None:
    """The group of that name, or its twin in another word order (`name_`, `name__`), whichever took part."""
    groups = found.groupdict()
    return next((groups[twin] for n in range(6) if groups.get(twin := name + "_" * n)), None)


def on(at: date | None) -> Stretch | None:
    """The one day, if there is such a day."""
    return Stretch(at, at) if at else None


def unplaced(precision: str, value: str | None = None) -> Stretch:
    """A time that cannot be placed, because what it counts from is not known."""
    return Stretch(None, None, precision, value)


_ORDINAL = re.compile("|".join(sorted(ORDINALS, key=len, reverse=True)))


def nth(words: str | None) -> int:
    """1 for "first", 21 for "21st"; 0 for words that name no place in a row."""
    digits = re.search(r"\d+", words or "")
    if digits:
        return int(digits[0])
    named = re.search(_ORDINAL, words or "")
    return ORDINALS[named[0]] if named else 0


STEPS = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "next": 1, "following": 1, "coming": 1}
"""From a running unit to the one that is meant, by the word before it, without "the"."""


def of_told(words: str | None) -> bool:
    """Whether words count from the time told before: "that year", "the previous month"."""
    return re.search(r"that|same|previous|preceding|following", words or "") is not None


def year_meant(words: str | None, clock: Clock) -> int | None:
    """The year that "last", "the same", "that" before "year" come to; None for no words."""
    of = (clock.told if of_told(words) else clock.today) if words else None
    return of.year + STEPS.get((words or "").removeprefix("the "), 0) if of else None
