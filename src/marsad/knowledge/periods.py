"""When a party is there. Dates are ISO 8601 and go as far as they are known: `2012`, `2012-01`, `2012-01-28`.

Two dates are compared as far as both go, and a last year, month or day counts whole.
"""

import re

from marsad.knowledge.records import Party

_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")


def is_date(words: str) -> bool:
    """Whether the words are a year, a month or a day."""
    return _DATE.fullmatch(words) is not None


def is_before(first: str, second: str) -> bool:
    """Whether a date surely lies before another."""
    shared = min(len(first), len(second))
    return first[:shared] < second[:shared]


def is_there(party: Party, on: str | None) -> bool:
    """Whether the party exists, or the person is in the office, on a date; without one, today."""
    if on is None:
        return party.until is None
    return not (_begins_after(party, on) or _ends_before(party, on))


def is_last(party: Party, on: str | None) -> bool:
    """Whether a date is the party's last day, month or year: another may have taken its name over by then."""
    return (
        None not in (on, party.until) and is_there(party, on) and not is_before(on or "", party.until or "")
    )


def away(party: Party, on: str | None) -> int:
    """How many years lie between a date and the party's time; 0 where it is there.

    Without a date, those who are still there come first, then who was there last.
    """
    if is_there(party, on):
        return 0
    if on is None:
        return 1 + 9999 - _year(party.until or "")
    edge = party.since if _begins_after(party, on) else party.until
    return 1 + abs(_year(on) - _year(edge or ""))


def overlap(first: Party, second: Party) -> bool:
    """Whether two parties are there at one time for longer than the day, month or year of a handover."""
    return _before_end(first, second) and _before_end(second, first)


def _before_end(first: Party, second: Party) -> bool:
    return first.since is None or second.until is None or is_before(first.since, second.until)


def _begins_after(party: Party, on: str) -> bool:
    return party.since is not None and is_before(on, party.since)


def _ends_before(party: Party, on: str) -> bool:
    return party.until is not None and is_before(party.until, on)


def _year(date: str) -> int:
    return int(date[:4])
