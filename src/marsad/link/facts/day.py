"""The day of a happening: of the days that its reports tell, that for which most speaks."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from marsad.link.facts.beside import is_beside
from marsad.link.facts.dated import dated
from marsad.link.force import is_violent
from marsad.model.record import Event, Record, Time

__all__ = ["DAY_WEIGHTS", "day_signs", "incident_day", "told_day"]

DAY_WEIGHTS: Mapping[str, float] = {
    "deeds": 2.0,
    "lead": 1.3,
    "date": 1.2,
    "harm": 1.05,
    "happened": 0.85,
    "hour": 0.8,
    "reports": 0.65,
    "called": 0.6,
    "published": 0.15,
    "overnight": -0.95,
    "court": -0.95,
    "later": -1.3,
}
"""What each sign (`day_signs`) adds to a day's score, in log odds.

Fitted by `tools/fit_incident_day.py` on the visible halves of the Gun Violence Archive and of a gold of
happenings of the Syrian war, rounded.
"""

_SINGLE = frozenset({"day", "part_of_day", "hour"})
"""Precisions of times that name one day."""
# In its first characters a report tells its news.
_LEAD = 800
_NAMES_A_DAY = re.compile(
    r"day\b|\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|night|ago|eve",
    re.IGNORECASE,
)
# From evening to morning; what is told so in the morning's report mostly happened after midnight.
_OVERNIGHT = re.compile(r"overnight|midnight", re.IGNORECASE)


def incident_day(
    records: Iterable[Record], events: Collection[str] | None = None, apart: Collection[str] = ()
) -> date | None:
    """The day for which most speaks, of equals the first; None where no report tells or has one.

    `events`: the ids of the events that tell the happening; without, all of them do. `apart`: of those that
    tell others, which their reports have as news too.
    """
    return _likeliest(day_signs(tuple(records), events, apart))


def told_day(
    record: Record, events: Collection[str] | None = None, apart: Collection[str] = ()
) -> date | None:
    """The day of a report's happening, where it tells one and its publication is no likelier."""
    signs = day_signs((record,), events, apart)
    day = _likeliest(signs)
    return day if day and signs[day].keys() - _UNTOLD else None


# Signs of a day that nobody tells.
_UNTOLD = {"published", "later"}


def _likeliest(signs: Mapping[date, Mapping[str, float]]) -> date | None:
    return min(signs, key=lambda one: (-_score(signs[one]), one), default=None)


def _score(signs: Mapping[str, float]) -> float:
    return sum(DAY_WEIGHTS[sign] * value for sign, value in signs.items())


def day_signs(
    records: Sequence[Record], events: Collection[str] | None = None, apart: Collection[str] = ()
) -> dict[date, dict[str, float]]:
    """Each day that the reports tell, or the first was published on -> what speaks for it.

    Each sign is a mean over the reports, between 0 and 1.
    """
    published = [day for record in records if (day := _day(record.report.published))]
    signs: dict[date, Counter[str]] = {}
    for record in records:
        for day, ways in _told(record, events, apart).items():
            signs.setdefault(day, Counter()).update(ways)
    if published:
        signs.setdefault(min(published), Counter())["published"] = len(records)
    for day, ways in signs.items():
        ways["later"] = sum(one < day for one in published)
    return {day: {way: n / len(records) for way, n in ways.items()} for day, ways in signs.items()}


def _told(record: Record, events: Collection[str] | None, apart: Collection[str]) -> dict[date, Counter[str]]:
    """Each day that a report tells, and in what ways it does; every way counts once."""
    told = [e for e in record.events if e.status == "asserted" and (events is None or e.id in events)]
    others = [event for event in record.events if event.id in apart]
    ways: dict[date, Counter[str]] = {}
    for one in dated(record, _day(record.report.published)):
        if events is None or is_beside(one.start, told, others):
            ways.setdefault(one.day, Counter()).update(dict.fromkeys(one.ways, 1))
    found = {day: Counter(dict.fromkeys([*own, "reports"], 1)) for day, own in ways.items()}
    # A protest or a treaty has no deed of force: then all that tells it is the deed.
    force = [event for event in told if is_violent(event)] or (told if events is not None else [])
    deeds = Counter(_deeds(force, len(record.report.title or "") + _LEAD))
    for day, number in deeds.items():
        found.setdefault(day, Counter())["deeds"] = number / deeds.total()  # type: ignore[assignment]
    return found


def _deeds(events: Iterable[Event], lead: int) -> Iterator[date]:
    """The days of the deeds that are told as news."""
    for event in events:
        if event.trigger.start < lead and event.time:
            day = _single(event.time)
            if day and _NAMES_A_DAY.search(event.time.text):
                yield day


def _single(time: Time) -> date | None:
    """The day of a time that names just one: of a night the one on which it ends."""
    first, last = _day(time.from_), _day(time.to)
    if time.precision not in _SINGLE or (first and last and last - first > timedelta(days=1)):
        return None
    return _day(time.to if _OVERNIGHT.search(time.text) and time.to else time.from_)


def _day(moment: str | None) -> date | None:
    return date.fromisoformat(moment[:10]) if moment else None
