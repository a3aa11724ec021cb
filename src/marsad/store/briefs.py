"""What lists and maps show of an incident, kept beside it, so that none is unpacked to be shown or counted.

A brief is of the incident, its accounts, the outlets of their reports, and whether a person has judged it.
"""

from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, delete, insert, or_, select

from marsad.model.incident import Account, Incident, TollSum, Witness
from marsad.model.record import Mention, Place
from marsad.store import tables
from marsad.store.packing import unpack
from marsad.store.pieces import pieces

__all__ = ["Brief", "Spot", "drop", "fill", "put"]

# The most that a browser counts exactly; a column of whole numbers ends not far above.
MOST = 2**53 - 1

Figures = tuple[int | None, int | None, int | None]
"""The least, the best and the most; None is open or not known."""


class Spot(msgspec.Struct, frozen=True, kw_only=True):
    """Where, and how exactly that is known."""

    name: str
    lat: float | None
    lon: float | None
    precision: str | None
    """point, settlement, admin2, admin1, country or region."""
    country: str | None
    """ISO 3166 alpha-3."""
    admin1: str | None


class Brief(msgspec.Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """One incident in a line."""

    id: str
    what: str
    place: Spot | None
    from_: str | None
    to: str | None
    types: tuple[str, ...]
    modes: tuple[str, ...]
    status: str
    origins: int
    """How many independent origins tell it."""
    killed: Figures | None
    wounded: Figures | None
    reports: int
    mentions: int
    grade: str | None
    """That of Airwars: Confirmed, Fair, Weak, Contested or Discounted."""
    contested: bool
    reviewed: bool
    """Whether a person has judged one of its events."""


def put(connection: Connection, number: int, incident: Incident) -> None:
    """Write the brief of an incident that has none, and the facets of its accounts."""
    accounts = _accounts(connection, number)
    is_reviewed = _is_reviewed(connection, (event for one in accounts for event in one.events))
    row = _row(incident, _brief(incident, accounts, reviewed=is_reviewed))
    connection.execute(insert(tables.briefs).values(row | {"incident": number, "reviewed": is_reviewed}))
    parties = set(filter(None, map(_party, (*incident.actors, *incident.recipients))))
    rows = [
        {"facet": facet, "value": value, "incident": number}
        for facet, values in (
            ("mode", {mode for one in accounts for mode in one.modes}),
            ("speaker", {kind for one in accounts for kind in one.speakers}),
            ("outlet", _outlets(connection, number)),
            ("teller", {_teller(one) for one in incident.origins}),
            ("alone", {_teller(one) for one in incident.origins if len(incident.origins) == 1}),
            ("contradicted", {_teller(one) for one in incident.origins if one.name in _contesting(incident)}),
            ("party", parties),
            ("actor", {one.casefold() for one in parties if "/" in one}),
        )
        for value in sorted(values)
    ]
    if rows:
        connection.execute(insert(tables.facets), rows)


def drop(connection: Connection, number: int) -> None:
    """Take the brief of an incident away."""
    connection.execute(delete(tables.briefs).where(tables.briefs.c.incident == number))


def fill(connection: Connection) -> None:
    """Write the briefs of all incidents of a store that has none."""
    incident = tables.incidents.c
    for some in pieces(connection.execute(select(incident.number)).scalars().all()):
        rows = connection.execute(select(incident.number, incident.body).where(incident.number.in_(some)))
        for row in rows.all():
            put(connection, row.number, unpack(row.body, Incident))


def _accounts(connection: Connection, number: int) -> tuple[Account, ...]:
    member, account = tables.incident_accounts, tables.accounts
    bodies = connection.execute(
        select(account.c.body)
        .join(member, member.c.account == account.c.number)
        .where(member.c.incident == number)
        .order_by(account.c.id)
    ).scalars()
    return tuple(unpack(body, Account) for body in bodies)


def _outlets(connection: Connection, number: int) -> set[str]:
    member, account, report = tables.incident_accounts, tables.accounts, tables.reports
    names = connection.execute(
        select(report.c.outlet)
        .join(account, account.c.report == report.c.number)
        .join(member, member.c.account == account.c.number)
        .where(member.c.incident == number)
    ).scalars()
    return {name for name in names if name}


def _is_reviewed(connection: Connection, events: Iterable[str]) -> bool:
    table = tables.judgements.c
    return any(
        connection.execute(
            select(table.id)
            .where(or_(table.event.in_(some), table.other.in_(some)), table.retired.is_(False))
            .limit(1)
        ).first()
        for some in pieces(events)
    )


def _brief(incident: Incident, accounts: Iterable[Account], *, reviewed: bool) -> Brief:
    place, grade = incident.place, incident.grade
    return Brief(
        id=incident.id,
        what=incident.what,
        place=_spot(place) if place else None,
        from_=incident.from_,
        to=incident.to,
        types=incident.types,
        modes=tuple(dict.fromkeys(mode for one in accounts if one.main for mode in one.modes)),
        status=incident.status,
        origins=len(incident.origins),
        killed=_figures(incident.tolls, "killed"),
        wounded=_figures(incident.tolls, "wounded"),
        reports=len(incident.reports),
        mentions=len(incident.mentions),
        grade=grade.airwars if grade else None,
        contested=bool(incident.contested),
        reviewed=reviewed,
    )


def _spot(place: Place) -> Spot:
    return Spot(
        name=place.known_as,
        lat=place.lat,
        lon=place.lon,
        precision=place.precision,
        country=place.country,
        admin1=place.admin1,
    )


def _figures(tolls: Iterable[TollSum], kind: str) -> Figures | None:
    """Those of all people, where anybody gives them, else of the first class of victims."""
    of_kind = (one for one in tolls if one.kind == kind)
    found = min(of_kind, key=lambda one: one.victims != "people", default=None)
    return (found.low, found.best, found.high) if found else None


def _row(incident: Incident, brief: Brief) -> dict[str, object]:
    place = incident.place
    return {
        "id": incident.id,
        "day": incident.from_,
        "until": incident.to or incident.from_,
        "lon": place.lon if place else None,
        "lat": place.lat if place else None,
        "geonameid": place.geonameid if place else None,
        "precision": place.precision if place else None,
        "type": incident.types[0] if incident.types else "",
        "status": incident.status,
        "origins": brief.origins,
        "killed": _told(brief.killed),
        "body": msgspec.json.encode(brief),
    }


def _told(figures: Figures | None) -> int | None:
    """One figure for three: the best, else the least, else the most."""
    low, best, high = figures or (None, None, None)
    told = next((one for one in (best, low, high) if one is not None), None)
    return None if told is None else min(told, MOST)


def _teller(one: Witness) -> str:
    """Kind and name of an independent origin."""
    return f"{one.kind}\x1f{one.name}"


def _contesting(incident: Incident) -> set[str]:
    """The names of those who are on a side of what is contested."""
    return {name for one in incident.contested for _, names in one.sides for name in names}


def _party(mention: Mention) -> str | None:
    """The key under which a party is counted, as in `marsad.link.views`; None for who could be anybody."""
    if mention.id is not None:
        return mention.id
    return f"{mention.country}/{mention.sector}" if mention.country and mention.sector else None
