"""Answers: incidents by day, place, type, party, words; the reports, relations and control behind them."""

from collections.abc import Iterable, Iterator, Sequence
from math import asin, cos, radians, sin, sqrt
from typing import Any

from sqlalchemy import Connection, Select, column, or_, select, union

from marsad.model.incident import Incident
from marsad.model.record import Control, Record, Relation
from marsad.store import tables
from marsad.store.full_text import matching
from marsad.store.packing import unpack
from marsad.store.pieces import pieces
from marsad.store.wanted import Header, Held, Stated, Wanted

__all__ = ["control", "headers", "incident", "incidents", "relations", "revisions"]

# The mean radius of the Earth (IUGG), and kilometres of a degree of latitude on it.
RADIUS = 6371.0
DEGREE = 111.2


def incidents(connection: Connection, wanted: Wanted) -> Iterator[Incident]:
    """The incidents that are wanted, earliest first, those without a day last."""
    table = tables.incidents.c
    found = connection.execute(
        _narrowed(connection, wanted)
        .add_columns(table.lat, table.lon)
        .order_by(table.day.is_(None), table.day, table.id)
    ).all()
    numbers = [row.number for row in found if _is_near(wanted, row.lat, row.lon)][: wanted.limit]
    for some in pieces(numbers):
        rows = connection.execute(select(table.number, table.body).where(table.number.in_(some)))
        bodies = {row.number: row.body for row in rows}
        for number in some:
            if number in bodies:  # else another process has replaced it since
                yield unpack(bodies[number], Incident)


def incident(connection: Connection, name: str) -> Incident | None:
    """The incident with this id, or the only one whose id begins so."""
    table = tables.incidents.c
    rows = connection.execute(
        select(table.id, table.body).where(table.id.startswith(name, autoescape=True)).limit(2)
    ).all()
    exact = [row for row in rows if row.id == name] or rows
    return unpack(exact[0].body, Incident) if len(exact) == 1 else None


def headers(connection: Connection, reports: Iterable[str]) -> dict[str, Header]:
    """Id -> what is shown of a report."""
    table = tables.reports.c
    return {
        row.id: _header(row)
        for some in pieces(reports)
        for row in connection.execute(select(tables.reports).where(table.id.in_(some)))
    }


def revisions(connection: Connection, report: str) -> tuple[Record, ...]:
    """The records of all revisions of a report, the first first."""
    revision = tables.revisions.c
    rows = connection.execute(
        select(revision.body)
        .join(tables.reports, revision.report == tables.reports.c.number)
        .where(tables.reports.c.id == report)
        .order_by(revision.revision)
    ).scalars()
    return tuple(unpack(body, Record) for body in rows)


def relations(connection: Connection, party: str | None = None) -> Iterator[Stated]:
    """Who backs, leads, fights or belongs to whom; of one party (id or name as coded), or all."""
    said, report = tables.relations, tables.reports
    query = (
        select(report, said.c.body)
        .join(report, said.c.report == report.c.number)
        .order_by(report.c.published, report.c.id, said.c.at)
    )
    if party is not None:
        query = query.where(or_(said.c.party == party, said.c.other == party))
    for row in connection.execute(query).all():
        yield Stated(report=_header(row), relation=unpack(row.body, Relation))


def control(connection: Connection, *, until: str | None = None, place: str | None = None) -> Iterator[Held]:
    """What is said of who holds what ground, by day; up to a day, of one place (geonames:170063, or name)."""
    said, report = tables.control, tables.reports
    query = (
        select(report, said.c.day, said.c.body)
        .join(report, said.c.report == report.c.number)
        .order_by(said.c.day.is_(None), said.c.day, report.c.published, report.c.id, said.c.at)
    )
    if until is not None:
        query = query.where(said.c.day <= until)
    if place is not None:
        query = query.where(said.c.place == place)
    for row in connection.execute(query).all():
        yield Held(report=_header(row), day=row.day, control=unpack(row.body, Control))


def _narrowed(connection: Connection, wanted: Wanted) -> Select[Any]:
    table = tables.incidents.c
    bounds = (
        (table.until.__ge__, wanted.since),
        (table.day.__le__, wanted.until),
        (table.origins.__ge__, wanted.min_origins or None),
        (table.status.__eq__, wanted.status),
    )
    query = select(table.number).where(*(fits(value) for fits, value in bounds if value is not None))
    if wanted.near is not None:
        query = _around(query, wanted)
    if wanted.types:
        query = query.where(table.number.in_(_with_facet("type", wanted.types)))
    if wanted.actor is not None:
        query = query.where(table.number.in_(_with_facet("actor", (wanted.actor.casefold(),))))
    if wanted.text and wanted.text.strip():
        query = query.where(table.number.in_(_with_words(connection, wanted.text)))
    return query


def _with_facet(name: str, values: Sequence[str]) -> Select[Any]:
    facet = tables.facets.c
    return select(facet.incident).where(facet.facet == name, facet.value.in_(values))


def _with_words(connection: Connection, words: str) -> Any:
    member, account = tables.incident_accounts.c, tables.accounts.c
    own = matching(connection, "incident_words", words).columns(column("number")).subquery("own")
    told = matching(connection, "report_words", words).columns(column("number")).subquery("told")
    by_report = (
        select(member.incident)
        .join(tables.accounts, member.account == account.number)
        .where(account.report.in_(select(told.c.number)))
    )
    return union(select(own.c.number), by_report)


def _around(query: Select[Any], wanted: Wanted) -> Select[Any]:
    """The box around the circle; the index answers it. Near a pole it is all longitudes."""
    assert wanted.near is not None
    table = tables.incidents.c
    lat, lon = wanted.near
    high = wanted.within / DEGREE
    query = query.where(table.lat.between(lat - high, lat + high))
    wide = high / max(cos(radians(min(abs(lat) + high, 90.0))), 1e-9)
    if lon - wide < -180 or lon + wide > 180:
        return query
    return query.where(table.lon.between(lon - wide, lon + wide))


def _is_near(wanted: Wanted, lat: float | None, lon: float | None) -> bool:
    if wanted.near is None:
        return True
    return lat is not None and lon is not None and _kilometres(wanted.near, (lat, lon)) <= wanted.within


def _kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Along the great circle (haversine)."""
    lat, other_lat = radians(one[0]), radians(other[0])
    half = sin((lat - other_lat) / 2) ** 2
    half += cos(lat) * cos(other_lat) * sin(radians(one[1] - other[1]) / 2) ** 2
    return 2 * RADIUS * asin(min(1.0, sqrt(half)))


def _header(row: Any) -> Header:
    return Header(
        id=row.id,
        external_id=row.external_id,
        outlet=row.outlet,
        title=row.title,
        published=row.published,
        url=row.url,
        revision=row.revision,
        first_seen=row.first_seen,
        last_seen=row.last_seen,
    )
