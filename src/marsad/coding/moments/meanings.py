"""One time expression and what it means: every form of `text.forms` has its meaning here, by its name."""

import re

from marsad.coding.moments.clock import Clock, Meaning
from marsad.coding.moments.days import DAYS
from marsad.coding.moments.feasts import FEASTS
from marsad.coding.moments.loose import LOOSE
from marsad.coding.moments.offsets import OFFSETS
from marsad.coding.moments.parts import PARTS
from marsad.coding.moments.periods import PERIODS
from marsad.coding.moments.rows import ROWS
from marsad.coding.moments.units import UNITS
from marsad.text import dates
from marsad.text.calendar import Stretch

__all__ = ["MEANINGS", "bare", "hour_alone", "single"]

MEANINGS: dict[str, Meaning] = {
    **DAYS, **FEASTS, **LOOSE, **OFFSETS, **PARTS, **PERIODS, **ROWS, **UNITS,
}  # fmt: skip

# What stands before an expression and does not change it: "over the course of", "in much of", "one day".
_LEAD = re.compile(
    r"(?:(?:on|at|in|during|around|about|over|for|within|of|throughout|circa|all|only|just|at least|sometime"
    r"|some time|shortly before|shortly after|just before|just after|late on|as early as|as recently as"
    r"|as late as|back in|effective(?: from)?|with effect from|dated|dating (?:from|back to)"
    r"|the (?:course|space|span) of|(?:most|much|part|all|the (?:whole|best part|better part)) of"
    r"|its|their|his|one day|one night|some day|the day"
    r"|an?(?= [\w-]+[ -](?:day|week|month|year)$)) )+(?:the (?=night))?"
)
# "in three days" is when they are over, if they are yet to come.
_IN_LATER = re.compile(r"in (?!the\b)(?P<length>.+)")
# "over the next year": twelve months from now, not the next calendar year.
_AHEAD = re.compile(r"(?:in|over|within|for|during) the (?:next|coming) (day|week|month|year|decade)")


def bare(words: str, clock: Clock) -> Stretch | None:
    """One expression, with or without a preposition before it; None if it is none."""
    ahead = _told_ahead(words, clock) if clock.future else None
    return ahead or single(words, clock) or single(_LEAD.sub("", words, count=1), clock)


def _told_ahead(words: str, clock: Clock) -> Stretch | None:
    """What prepositions make of lengths that are yet to come."""
    unit, later = _AHEAD.fullmatch(words), _IN_LATER.fullmatch(words)
    if unit:
        return single(f"the next one {unit[1]}s", clock)
    long = dates.match(later["length"], only=("duration",)) if later else None
    return single(f"{long[1][0]} from now", clock) if long and long[1]["n"] else None


def single(words: str, clock: Clock) -> Stretch | None:
    """One expression, without any word more; None if it is none."""
    found = dates.match(words)
    return MEANINGS[found[0]](found[1], clock) if found else None


def hour_alone(words: str) -> bool:
    """Whether the words are a part or an hour of a day that is named elsewhere."""
    return dates.match(words, only=("part",)) is not None
