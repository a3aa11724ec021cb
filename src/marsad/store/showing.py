"""Incidents for lists, maps and counts: from their briefs, without unpacking one."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, and_, func, or_, select

from marsad.model.incident import Incident
from marsad.store import tables
from marsad.store.narrowing import narrowed
from marsad.store.packing import unpack
from marsad.store.wanted import Wanted

__all__ = [
    "Counts", "Line", "Size", "Spotted", "brief", "by_day", "counted", "lines", "size", "spotted", "staked",
]  # fmt: skip


class Line(NamedTuple):
    """An incident in a list: where it stands in the order, and its brief as JSON."""

    day: str | None
    id: str
    body: bytes


class Spotted(NamedTuple):
    """An incident on a map."""

    id: str
    lon: float | None
    lat: float | None
    day: str | None
    type: str
    origins: int
    killed: int | None
    status: str
    precision: str | None
    geonameid: int | None


class Counts(NamedTuple):
    """How many incidents have a value, by what it is a value of; most first."""

    total: int
    types: Sequence[tuple[str, int]]
    status: Sequence[tuple[str, int]]
    parties: Sequence[tuple[str, int]]
    outlets: Sequence[tuple[str, int]]


class Size(NamedTuple):
    """How much a store holds, and from which day to which."""

    counts: dict[str, int]
    first: str | None
    last: str | None


def lines(
    connection: Connection, wanted: Wanted, *, after: tuple[str | None, str] | None, most: int, newest: bool
) -> Sequence[Line]:
    """The first `most` that come after a day and id, newest or oldest first; without a day last."""
    brief = tables.briefs.c
    query = narrowed(connection, wanted).with_only_columns(brief.day, brief.id, brief.body)
    if after is not None:
        query = query.where(_after(*after, newest=newest))
    order = (brief.day.desc(), brief.id.desc()) if newest else (brief.day, brief.id)
    rows = connection.execute(query.order_by(brief.day.is_(None), *order).limit(most))
    return [Line(*row) for row in rows]


def brief(connection: Connection, incident: str) -> bytes:
    """The brief of the incident with this id."""
    table = tables.briefs.c
    body: bytes = connection.execute(select(table.body).where(table.id == incident)).scalar_one()
    return body


def _after(day: str | None, id_: str, *, newest: bool) -> Any:
    brief = tables.briefs.c
    beyond = brief.id < id_ if newest else brief.id > id_
    if day is None:
        return and_(brief.day.is_(None), beyond)
    later = brief.day < day if newest else brief.day > day
    return or_(later, and_(brief.day == day, beyond), brief.day.is_(None))


def spotted(connection: Connection, wanted: Wanted, most: int) -> Sequence[Spotted]:
    """Up to `most`, newest first."""
    brief = tables.briefs.c
    columns = (getattr(brief, name) for name in Spotted._fields)
    query = narrowed(connection, wanted).with_only_columns(*columns)
    newest = query.order_by(brief.day.is_(None), brief.day.desc(), brief.id.desc())
    rows = connection.execute(newest.limit(most))
    return [Spotted(*row) for row in rows]


def counted(connection: Connection, wanted: Wanted, most: int) -> Counts:
    """How many there are, by type, status, party and outlet; the `most` commonest of the latter two."""
    brief, facet = tables.briefs.c, tables.facets.c
    within = narrowed(connection, wanted)
    number = func.count().label("number")

    def by_facet(name: str) -> list[tuple[str, int]]:
        query = (
            select(facet.value, number)
            .where(facet.facet == name, facet.incident.in_(within))
            .group_by(facet.value)
            .order_by(number.desc(), facet.value)
            .limit(most)
        )
        return [(row.value, row.number) for row in connection.execute(query)]

    status = within.with_only_columns(brief.status, number).group_by(brief.status).order_by(number.desc())
    found = [(row.status, row.number) for row in connection.execute(status)]
    return Counts(
        total=sum(many for _, many in found),
        types=by_facet("type"),
        status=found,
        parties=by_facet("party"),
        outlets=by_facet("outlet"),
    )


def by_day(connection: Connection, wanted: Wanted) -> Sequence[tuple[str, str, int]]:
    """Day, type that names the incident, how many; those without a day are not among them."""
    brief = tables.briefs.c
    query = (
        narrowed(connection, wanted)
        .with_only_columns(brief.day, brief.type, func.count().label("number"))
        .where(brief.day.is_not(None))
        .group_by(brief.day, brief.type)
        .order_by(brief.day, brief.type)
    )
    return [(row.day, row.type, row.number) for row in connection.execute(query)]


def size(connection: Connection) -> Size:
    """How many rows of what people look for, and the days that they are of."""
    brief = tables.briefs.c
    counts = {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in (tables.reports, tables.incidents, tables.events, tables.judgements)
    }
    first, last = connection.execute(select(func.min(brief.day), func.max(brief.day))).one()
    return Size(counts, first, last)


def staked(connection: Connection, most: int) -> Sequence[Incident]:
    """Those on which most hangs and that no person has judged: most killed, then told by most origins."""
    brief, table = tables.briefs.c, tables.incidents.c
    numbers = (
        select(brief.incident)
        .where(brief.reviewed.is_(False))
        .order_by(func.coalesce(brief.killed, 0).desc(), brief.origins.desc(), brief.id)
        .limit(most)
    )
    bodies = connection.execute(select(table.body).where(table.number.in_(numbers)).order_by(table.id))
    return [unpack(body, Incident) for body in bodies.scalars()]
