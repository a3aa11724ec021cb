"""The days that a report's own words name, and what they tell beside each: harm, a court, an hour.

The coder gives events their times; many a report tells the day in a sentence without an event ("It happened
at about ten on Sunday"). Days on which something was said or published are none of these.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from marsad.model.record import Record
from marsad.text.calendar import day, shift
from marsad.text.pieces import MONTH, MONTHS, WEEKDAY, WEEKDAYS

__all__ = ["Dated", "dated"]

# Characters of a report that are read: behind a page's text stand other stories.
_READ = 6000
# Characters behind the title in which a report tells its news.
_LEAD = 700
# Characters of the sentence that are looked at before and behind a day.
_BEFORE, _BEHIND = 90, 60

_PART = r"(?:morning|afternoon|evening|night)"
_DAY = re.compile(
    rf"\b(?:(?:(?P<last>last|previous) )?(?P<week>{WEEKDAY})"
    rf"|(?P<month>{MONTH}) (?P<number>\d\d?)(?:st|nd|rd|th)?\b(?:,? (?P<year>20\d\d))?"
    rf"|(?P<number_>\d\d?)(?:st|nd|rd|th)? (?P<month_>{MONTH})(?:,? (?P<year_>20\d\d))?"
    rf"|(?P<yesterday>yesterday|last night)|today|tonight|this {_PART}|(?P<overnight>overnight))\b",
    re.IGNORECASE,
)
_SENTENCE_ENDS = re.compile(r"[.!?][”\"']?\s|\n")
# What is told beside a day, by words about it.
_BESIDE = {
    "harm": re.compile(
        r"sho[ot]|stab|wound|injur|hurt|struck|graz|kill|dead|gun|fir(?:ed|ing)|slay|slain|murder|homicid"
        r"|attack|strike|bomb|blast|explo|shell|raid|clash",
        re.IGNORECASE,
    ),
    "happened": re.compile(r"happen|occur|took place|incident|broke out|unfold|began", re.IGNORECASE),
    "called": re.compile(
        r"respond|called|dispatch|arriv|found|discover|rush|taken to|transported|911|reported", re.IGNORECASE
    ),
    "court": re.compile(
        r"arrest|charg|court|arraign|custody|hearing|vigil|funeral|indict|plead|sentenc|autops|identified"
        r"|conference|released|booked|jail|judge|prosecut|bail|bond|trial|surrender|turned himself|warrant",
        re.IGNORECASE,
    ),
}
_HOUR_BEFORE = re.compile(
    r"(?:\d\d? ?[ap]\.? ?m\.?|\d:\d\d(?: ?[ap]\.?m\.?)?|o'clock|midnight|noon)"
    r"(?:,? (?:on|in the|early|late|\w+ing))*,? *$",
    re.IGNORECASE,
)
_HOUR_BEHIND = re.compile(
    r",? (?:\w+ )?(?:at|around|about|just|shortly|near|between) [\w ]{0,16}(?:\d|midnight|noon)",
    re.IGNORECASE,
)
# "Police said Monday", "Posted: Monday".
_SAID = re.compile(
    r"(?:said|says|told|announced|confirmed|reported|according to [\w ]+|statement|tweeted|added)"
    r"(?: (?:on|late|early|in an?))*\s*$|(?:posted|published|updated?|modified|created|uploaded)\W*"
    r"(?:on|at|by)?[\w :,.|]{0,30}$",
    re.IGNORECASE,
)
# "Since the offensive began on 27 November": that is what goes on, not this.
_SINCE = re.compile(r"\bsince\b[^,;:]{0,60}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dated:
    """A day as it stands in a report."""

    day: date
    start: int
    ways: frozenset[str]
    """What is told beside it (`harm`, `happened`, `called`, `court`), and how it stands there: with an
    `hour`, in the `lead`, as a `date`, as `overnight`."""


def dated(record: Record, published: date | None) -> Iterator[Dated]:
    """The days that the words name; those that a weekday names only where the day of publication is known."""
    text, title = record.report.text, len(record.report.title or "")
    for found in _DAY.finditer(text, 0, _READ):
        at = _day(found, published)
        before, behind = _about(text, found)
        if at is None or _SAID.search(before) or _SINCE.search(before):
            continue
        near = f"{before[-_BEFORE:]} {behind[:_BEHIND]}"
        ways = {way for way, words in _BESIDE.items() if words.search(near)}
        if found["overnight"]:
            ways.add("overnight")
        if _HOUR_BEFORE.search(before) or _HOUR_BEHIND.match(behind):
            ways.add("hour")
        if found["month"] or found["month_"]:
            ways.add("date")
        if 0 <= found.start() - title < _LEAD:
            ways.add("lead")
        yield Dated(at, found.start(), frozenset(ways))


def _about(text: str, found: re.Match[str]) -> tuple[str, str]:
    """The rest of its sentence, before and behind."""
    start = max(0, found.start() - 2 * _BEFORE)
    start = max((end.end() for end in _SENTENCE_ENDS.finditer(text, start, found.start())), default=start)
    end = _SENTENCE_ENDS.search(text, found.end(), found.end() + 2 * _BEHIND)
    return text[start : found.start()], text[found.end() : end.start() if end else found.end() + 2 * _BEHIND]


def _day(found: re.Match[str], published: date | None) -> date | None:
    """The day that is meant: a weekday is the last before the publication, or the day of it."""
    if found["month"] or found["month_"]:
        return _of_month(found, published)
    if published is None:
        return None
    if found["week"]:
        back = (published.weekday() - WEEKDAYS[found["week"][:3].lower()]) % 7
        return shift(published, days=-(back or (7 if found["last"] else 0)))
    return shift(published, days=-1) if found["yesterday"] else published


def _of_month(found: re.Match[str], published: date | None) -> date | None:
    """A date; one without a year is of the year of publication, unless that would be far ahead."""
    month = MONTHS[(found["month"] or found["month_"])[:3].lower()]
    number, year = int(found["number"] or found["number_"]), found["year"] or found["year_"]
    if year or published is None:
        return day(int(year), month, number) if year else None
    at = day(published.year, month, number)
    return at if at is None or at - published <= _AHEAD else day(published.year - 1, month, number)


# A date so far ahead of publication is of the year before.
_AHEAD = timedelta(days=30)
