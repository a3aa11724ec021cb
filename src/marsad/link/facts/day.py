"""The day of a happening: each dated event of its reports votes for a day.

Weights were halved and doubled on the visible half of the Gun Violence Archive (bench/story_facts.py): the
figure moves by less than one point.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date

from marsad.model.record import Event, Record, Time

__all__ = ["incident_day"]

_SINGLE = frozenset({"day", "part_of_day", "hour"})
"""Precisions of times that name one day."""
# Who tells the day: the deed itself, another act of force, anything else ("was arrested on Monday").
_DEED, _FORCE, _OTHER = 2.0, 1.0, 0.3
# In its first characters a report tells its news.
_LEAD, _IN_LEAD = 800, 3
# "At 11.40 p.m." names no day: it was read as the day of publication.
_CLOCK = 0.2
# Of days with nearly as many votes the first is taken: later ones are of what followed.
_NEARLY = 0.8
_HARM = re.compile(
    r"sho[ot]|stab|wound|injur|hurt|struck|hit|graz|kill|dead|die|dying|death|fir[ei]|gun|slay|slain|murder"
    r"|homicid|attack|strike|bomb|blast|explo|shell|raid",
    re.IGNORECASE,
)
_NAMES_A_DAY = re.compile(
    r"day\b|\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|night|ago|eve",
    re.IGNORECASE,
)
# From evening to morning; what is told so in the morning's report mostly happened after midnight.
_OVERNIGHT = re.compile(r"overnight|midnight", re.IGNORECASE)


def incident_day(records: Iterable[Record], events: Collection[str] | None = None) -> date | None:
    """The day that the reports' events tell, else the day on which the first was published."""
    records = tuple(records)
    votes: dict[date, float] = {}
    for record in records:
        for day, weight in _votes(record, events):
            votes[day] = votes.get(day, 0) + weight
    if not votes:
        published = (_day(record.report.published) for record in records)
        return min(filter(None, published), default=None)
    most = max(votes.values())
    return min(day for day, weight in votes.items() if weight >= _NEARLY * most)


def _votes(record: Record, events: Collection[str] | None) -> Iterator[tuple[date, float]]:
    published = _day(record.report.published)
    lead = len(record.report.title or "") + _LEAD
    for event in record.events:
        if (
            event.status != "asserted"
            or (events is not None and event.id not in events)
            or event.time is None
        ):
            continue
        day = _told(event.time)
        if day is None or (published and day > published):
            continue
        yield day, _weight(event, event.time) * (_IN_LEAD if event.trigger.start < lead else 1)


def _told(time: Time) -> date | None:
    if time.precision not in _SINGLE:
        return None
    return _day(time.to if _OVERNIGHT.search(time.text) and time.to else time.from_)


def _weight(event: Event, time: Time) -> float:
    weight = _OTHER
    if event.type == "ASSAULT":
        weight = _DEED if _HARM.search(event.trigger.text) else _FORCE
    return weight if _NAMES_A_DAY.search(time.text) else weight * _CLOCK


def _day(moment: str | None) -> date | None:
    return date.fromisoformat(moment[:10]) if moment else None
