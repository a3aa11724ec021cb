"""Answers: incidents by day, place, type, party, words; the reports, relations and control behind them."""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, or_, select

from marsad.model.incident import Incident
from marsad.model.record import Control, Record, Relation
from marsad.store import tables
from marsad.store.narrowing import narrowed
from marsad.store.packing import unpack
from marsad.store.pieces import pieces
from marsad.store.wanted import Header, Held, Stated, Wanted

__all__ = ["control", "header_of", "headers", "incident", "incidents", "relations", "revisions"]


def incidents(connection: Connection, wanted: Wanted) -> Iterator[Incident]:
    """The incidents that are wanted, earliest first, those without a day last; of one day first what the most
    origins tell.
    """
    table, brief = tables.incidents.c, tables.briefs.c
    ordered = narrowed(connection, wanted).order_by(
        brief.day.is_(None), brief.day, brief.origins.desc(), brief.id
    )
    numbers = connection.execute(ordered.limit(wanted.limit)).scalars().all()
    for some in pieces(numbers):
        rows = connection.execute(select(table.number, table.body).where(table.number.in_(some)))
        bodies = {row.number: row.body for row in rows}
        for number in some:
            if number in bodies:  # else another process has replaced it since
                yield unpack(bodies[number], Incident)


def incident(connection: Connection, name: str) -> Incident | None:
    """The incident with this id, or the only one whose id begins so."""
    table = tables.incidents.c
    for fits in (table.id == name, table.id.startswith(name, autoescape=True)):
        rows = connection.execute(select(table.body).where(fits).limit(2)).all()
        if len(rows) == 1:
            return unpack(rows[0].body, Incident)
    return None


def headers(connection: Connection, reports: Iterable[str]) -> dict[str, Header]:
    """Id -> what is shown of a report."""
    table = tables.reports.c
    return {
        row.id: header_of(row)
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
        yield Stated(report=header_of(row), relation=unpack(row.body, Relation))


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
        yield Held(report=header_of(row), day=row.day, control=unpack(row.body, Control))


def header_of(row: Any) -> Header:
    """A row of the table of reports as it is shown."""
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
