"""What the words of one time expression come to, counted from the day the report was published.

Conventions are those of the gold: a weekday is the latest such day up to and including the day of
publication unless the tense is future, and so are a day or month without a year; open times ("since March
2011") run to the day of publication; what is relative stays open where that day is not known.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import date

from marsad.coding.moments.clock import Clock
from marsad.coding.moments.meanings import bare
from marsad.coding.moments.openers import OPENERS, middle, opened
from marsad.coding.moments.ranges import BEGAN, LOOSE, several
from marsad.coding.moments.tidy import tidied
from marsad.errors import BadInput
from marsad.text.calendar import Stretch, value_of

__all__ = ["Interval", "resolve"]


@dataclass(frozen=True, slots=True)
class Interval:
    """ISO dates `from_` to `to`, both included; None where open, or where the words do not tell."""

    from_: str | None
    to: str | None
    precision: str
    """hour, part_of_day, day, week, month, year or unknown."""
    timex: str | None = field(default=None, compare=False)
    """The value that TIMEX3 gives it: "2013-05-01TMO", "2013-W18", "P3D", "PAST_REF", "2011/2013"."""
    begins: str | None = field(default=None, compare=False)
    """`from_`, with the hour and its zone where the words tell them: "2013-05-01T04:30Z"."""
    ends: str | None = field(default=None, compare=False)
    """`to`, in the same way."""


_ONWARD = re.compile(
    r"from (?P<rest>(?:(?! (?:to|until|till|through) |\d ?[-–] ?\d).)+?)(?: on| onwards?| forward)?"
)
_OPENED = re.compile(rf"(?P<opener>{OPENERS}) (?P<rest>.+)")
# Four times the longest time in the gold; more is no expression, and would cost time.
_LONGEST = 400


def resolve(
    words: str, published: str | None, tense: str | None = None, *, anchor: Interval | None = None
) -> Interval | None:
    """What the words come to; None if they are no time expression.

    `published` is an ISO date or date-time, `tense` "future" or anything else, `anchor` the time told just
    before, from which "the next day" and "since then" count. Raises BadInput if `published` is no date.
    """
    told = Stretch(_day(anchor.from_), _day(anchor.to), anchor.precision, anchor.timex) if anchor else None
    clock = Clock(today=_day(published), future=tense == "future", anchor=told)
    read = _read(tidied(words), clock) if len(words) <= _LONGEST else None
    if read is None:
        return None
    first, last = (d.isoformat() if d else None for d in (read.first, read.last))
    value, (begins, ends) = value_of(read), _exact(read)
    return Interval(first, last, read.precision, value.strip("/") if value else None, begins, ends)


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso[:10]) if iso is not None else None
    except ValueError as error:
        raise BadInput(f"{iso!r} is no ISO date, such as 2024-12-02") from error


_HOUR = re.compile(r"\d{4}-\d\d-\d\dT\d.*")


def _exact(read: Stretch) -> tuple[str | None, str | None]:
    """Both ends, with the hours that the value tells."""
    first, last = (d.isoformat() if d else None for d in (read.first, read.last))
    if read.precision != "hour" or not read.value:
        return first, last
    told = read.value.split("/")
    return _with_hour(first, told[0]), _with_hour(last, told[-1])


def _with_hour(day: str | None, told: str) -> str | None:
    # Ends of two expressions can meet here, and the hour is of one of them.
    return told if day and _HOUR.match(told) and told.startswith(day) else day


def _read(words: str, clock: Clock) -> Stretch | None:
    """1. an expression, 2. an opener and the rest, 3. two ends or a clause with expressions inside."""
    if words == "since":
        return opened("since", "", clock.anchor, clock)
    # 1.
    one = bare(words, clock)
    if one:
        return one
    # 2.
    onward, open_ = _ONWARD.fullmatch(words), _OPENED.fullmatch(words)
    if onward:
        return opened("since", "", bare(onward["rest"], clock), clock)
    to_the_day = replace(clock, exact=True)
    rest = bare(open_["rest"], to_the_day) or several(open_["rest"], clock) if open_ else None
    if open_ and rest:
        # "since the war began in 2011" is open by its "began" already.
        loose = LOOSE.search(words) and not BEGAN.search(open_["rest"])
        return opened(open_["opener"], open_["rest"], middle(rest) if loose else rest, clock)
    # 3.
    return several(words, clock)
