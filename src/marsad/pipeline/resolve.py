"""Parties, places and times by themselves: what a name or an expression stands for, as plain rows.

The same tables and rules as in coding, asked about a few words instead of a report.
"""

from typing import Any

from marsad.coding.moments import timexes
from marsad.errors import BadInput
from marsad.knowledge import Knowledge, Party, PlaceRow
from marsad.knowledge.actors import Identity
from marsad.pipeline.given import Given

Row = dict[str, Any]
"""Names of values and values; what is not known is None."""

MOST_PLACES = 5
"""Candidates of a name that are told; those below are hardly ever meant."""


def resolve_actor(
    words: str, knowledge: Knowledge, *, date: str | None = None, near: str | None = None
) -> list[Row]:
    """Who `words` name on `date` (an ISO date), first the likeliest: each with id, country, sector, the dates
    of its existence or office, and the line of those that it continues and that continue it.

    `near`: a place, whose country is preferred. One row without id for a party that has no name. Raises
    BadInput for a date or place that cannot be read.
    """
    country = _place(near, knowledge).country if near else None
    on = _day(date)
    said = knowledge.actors.identify(words, country=country, on=on)
    others = knowledge.actors.candidates(words, countries=[country] if country else [], on=on)
    rows = [_party(words, said, knowledge)]
    return rows + [
        _party(words, Identity(p, p.country, p.sector), knowledge)
        for p in others
        if said.party is None or p.id != said.party.id
    ]


def resolve_place(
    words: str, knowledge: Knowledge, *, date: str | None = None, near: str | None = None
) -> list[Row]:
    """The places that `words` may name, the likeliest first, at most MOST_PLACES: each with its coordinates,
    precision, how far it reaches, how likely it is beside the others, and why. `near`: a place of the same
    story. Places do not depend on `date`. Raises BadInput for a place `near` that is not known."""
    _day(date)
    around = [_place(near, knowledge)] if near else []
    ranked = knowledge.places.rank(words, near=around)
    return [
        {
            "name": (row := r.candidate.row).name,
            "geonameid": row.geonameid,
            "lat": row.lat,
            "lon": row.lon,
            "radius_km": row.radius_km,
            "precision": row.precision,
            "country": row.country,
            "admin1": row.admin1,
            "population": row.population,
            "likely": round(r.likely, 3),
            "why": list(r.why),
        }
        for r in ranked[:MOST_PLACES]
    ]


def resolve_time(
    words: str, knowledge: Knowledge, *, date: str | None = None, near: str | None = None
) -> list[Row]:
    """Every time expression in `words`, in order, counted from `date`: its first and last day, precision, and
    TIMEX3 type and value. Times do not depend on the knowledge or on `near`. Raises BadInput for a date that
    cannot be read."""
    return [
        {
            "text": found.span.of(words),
            "from": (interval.begins or interval.from_) if (interval := found.interval) else None,
            "to": (interval.ends or interval.to) if interval else None,
            "precision": interval.precision if interval else None,
            "type": found.type,
            "timex": found.value,
        }
        for found in timexes(words, _day(date))
    ]


def _party(words: str, said: Identity, knowledge: Knowledge) -> Row:
    party = said.party
    return {
        "name": party.name if party else words,
        "id": party.id if party else None,
        "country": said.country,
        "sector": said.sector,
        "office": party.office if party else None,
        "since": party.since if party else None,
        "until": party.until if party else None,
        "line": _line(party, knowledge) if party else [],
        "aliases": list(party.aliases) if party else [],
    }


def _line(party: Party, knowledge: Knowledge) -> list[str]:
    """The names of those of whom one continues the other, if there are several."""
    line = knowledge.actors.line(party.id)
    return [p.name for p in line] if len(line) > 1 else []


def _place(words: str, knowledge: Knowledge) -> PlaceRow:
    row = knowledge.places.find(words)
    if row is None:
        raise BadInput(f"the place {words!r} is not in the gazetteer; name another one near by")
    return row


def _day(date: str | None) -> str | None:
    return Given(published=date).published


RESOLVERS = {"actor": resolve_actor, "place": resolve_place, "time": resolve_time}
"""By what is asked for."""
