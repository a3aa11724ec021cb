"""From where time expressions are counted, and the small tools that all meanings share."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from marsad.text.calendar import Stretch

__all__ = ["Clock", "Found", "Meaning", "group", "on", "unplaced"]

Found = re.Match[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """The day of publication, the tense, and the time told just before; each may be unknown."""

    today: date | None
    future: bool = False
    anchor: Stretch | None = None

    @property
    def told(self) -> date | None:
        """The first day of the time told just before."""
        return self.anchor.first if self.anchor else None

    @property
    def year(self) -> int | None:
        """The year told just before."""
        return self.told.year if self.told else None


Meaning = Callable[[Found, Clock], Stretch | None]


def group(found: Found, name: str) -> str | None:
    """The group of that name, or its twin of the other word order (`name_`), whichever took part."""
    groups = found.groupdict()
    return groups.get(name) or groups.get(f"{name}_")


def on(at: date | None) -> Stretch | None:
    """The one day, if there is such a day."""
    return Stretch(at, at) if at else None


def unplaced(precision: str) -> Stretch:
    """A time that cannot be placed, because what it counts from is not known."""
    return Stretch(None, None, precision)
