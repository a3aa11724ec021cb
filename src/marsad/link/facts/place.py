"""The place of a happening: of the towns that its reports name, that for which most speaks."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from marsad.knowledge.place_row import placed
from marsad.knowledge.places import Places
from marsad.link.facts.towns import Town, holds, towns
from marsad.model.record import Place, Record

__all__ = ["WEIGHTS", "incident_city", "incident_place"]

WEIGHTS: Mapping[str, float] = {
    "unit": 5.7,
    "holds": 3.6,
    "force": 3.4,
    "outlet": 2.75,
    "reports": 2.2,
    "deeds": 2.1,
    "in": 1.9,
    "dateline": 1.9,
    "lead": 1.25,
    "home": 1.05,
    "in a city": 1.0,
    "title": 0.7,
    "others": 0.4,
    "people": 0.35,
    "words alone": -0.85,
    "often": -1.15,
    "county": -3.4,
}
"""What each sign (`towns`) adds to a town's score, in log odds.

Fitted by `tools/fit_incident_place.py` on the visible halves of the Gun Violence Archive and of a gold of
happenings of the Syrian war, rounded.
"""


# Of a city and its quarters, these say which is meant; the rest speaks for cities, as their police does.
_SET_THERE = ("deeds", "in", "title", "dateline")


def incident_place(
    records: Iterable[Record],
    places: Places,
    events: Collection[str] | None = None,
    apart: Collection[str] = (),
) -> Place | None:
    """Where it happened: `incident_city` or its quarter, if more is told of that; else a wider place.

    `events`: the ids of the events that tell the happening; without, all of them do. `apart`: of those that
    tell others, which their reports have as news too.
    """
    ordered = _ordered(records)
    found = towns(ordered, places, events, apart)
    if not found:
        return next((place for place in _wider(ordered, events) if place.name), None)
    city = _city(found)
    inside = [town for town in found if city.row and town.row and holds(city.row, town.row)]
    return _as_place(max((city, *inside), key=lambda town: _score(town, _SET_THERE)))


def incident_city(
    records: Iterable[Record], places: Places, events: Collection[str] | None = None
) -> Place | None:
    """The town for which most speaks, a city also by what is told of its quarters.

    Its words are those of the first report that names it. A town that only words give ("Ashford police") has
    no coordinates: none are made up.
    """
    found = towns(_ordered(records), places, events)
    return _as_place(_city(found)) if found else None


def _ordered(records: Iterable[Record]) -> list[Record]:
    return sorted(records, key=lambda record: (record.report.published or "", record.report.id))


def _city(found: Iterable[Town]) -> Town:
    return max(found, key=lambda town: (_score(town), town.key))


def _score(town: Town, signs: Collection[str] = WEIGHTS.keys()) -> float:
    return sum(WEIGHTS[sign] * town.signs.get(sign, 0.0) for sign in signs)


def _as_place(town: Town) -> Place:
    row = town.row
    if row is None:
        name = town.words.known_as
        return replace(town.words, name=name.title() if name.isupper() else name)
    return placed(town.words, row)


def _wider(records: Iterable[Record], events: Collection[str] | None) -> Iterable[Place]:
    """The places of the events that are told as having happened, deeds of force first."""
    told = [
        event
        for record in records
        for event in record.events
        if event.status == "asserted" and (events is None or event.id in events)
    ]
    return (p for event in sorted(told, key=lambda event: event.type != "ASSAULT") for p in event.places)
