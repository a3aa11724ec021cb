"""Which incidents are wanted, as a query over their briefs that the database answers alone."""

import json
from collections.abc import Sequence
from math import cos, radians
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, column, false, or_, select, text, union

from marsad.knowledge.place_row import great_circle_km
from marsad.store import tables
from marsad.store.full_text import matching
from marsad.store.wanted import Wanted

__all__ = ["narrowed"]

# Kilometres of a degree of latitude.
DEGREE = 111.2

Query = Select[Any]


def narrowed(connection: Connection, wanted: Wanted) -> Query:
    """A select of the numbers of the incidents that are wanted; columns of `briefs` may be added to it."""
    brief = tables.briefs.c
    query = select(brief.incident)
    for bound, value in (
        (brief.until.__ge__, wanted.since),
        (brief.day.__le__, wanted.until),
        (brief.origins.__ge__, wanted.min_origins or None),
        (brief.killed.__ge__, wanted.min_killed or None),
        (brief.status.__eq__, wanted.status),
        (brief.reviewed.is_, wanted.reviewed),
    ):
        if value is not None:
            query = query.where(bound(value))
    for facet, values in (
        ("type", wanted.types),
        ("mode", wanted.modes),
        ("actor", _one(wanted.actor)),
        ("speaker", (wanted.speaker,) if wanted.speaker else ()),
        ("outlet", (wanted.outlet,) if wanted.outlet else ()),
    ):
        if values:
            query = query.where(brief.incident.in_(_with_facet(facet, values)))
    if wanted.bbox is not None:
        query = _in_box(query, wanted.bbox)
    if wanted.near is not None:
        query = _near(connection, query, wanted.near, wanted.within)
    if wanted.text and wanted.text.strip():
        query = query.where(brief.incident.in_(_with_words(connection, wanted.text)))
    return query


def _one(value: str | None) -> tuple[str, ...]:
    return (value.casefold(),) if value else ()


def _with_facet(name: str, values: Sequence[str]) -> Query:
    facet = tables.facets.c
    return select(facet.incident).where(facet.facet == name, facet.value.in_(values))


def _with_words(connection: Connection, words: str) -> Any:
    """Those with all the words in what names them, or in one of their reports."""
    member, account = tables.incident_accounts.c, tables.accounts.c
    own = matching(connection, "incident_words", words).columns(column("number")).subquery("own")
    told = matching(connection, "report_words", words).columns(column("number")).subquery("told")
    by_report = (
        select(member.incident)
        .join(tables.accounts, member.account == account.number)
        .where(account.report.in_(select(told.c.number)))
    )
    return union(select(own.c.number), by_report)


def _in_box(query: Query, box: tuple[float, float, float, float]) -> Query:
    brief = tables.briefs.c
    west, south, east, north = box
    query = query.where(brief.lat.between(south, north))
    if west <= east:
        return query.where(brief.lon.between(west, east))
    return query.where(or_(brief.lon >= west, brief.lon <= east))


def _near(connection: Connection, query: Query, near: tuple[float, float], within: float) -> Query:
    """The index answers for the box around the circle, and what is in the box is measured here. Near a pole
    the box has all longitudes.
    """
    brief = tables.briefs.c
    lat, lon = near
    high = within / DEGREE
    wide = high / max(cos(radians(min(abs(lat) + high, 90.0))), 1e-9)
    box: ColumnElement[bool] = brief.lat.between(lat - high, lat + high)
    if lon - wide >= -180 and lon + wide <= 180:
        box = and_(box, brief.lon.between(lon - wide, lon + wide))
    rows = connection.execute(select(brief.incident, brief.lat, brief.lon).where(box, brief.lon.is_not(None)))
    numbers = [row.incident for row in rows if great_circle_km(lat, lon, row.lat, row.lon) <= within]
    if not numbers:
        return query.where(false())
    return query.where(brief.incident.in_(_listed(connection, numbers)))


def _listed(connection: Connection, numbers: Sequence[int]) -> Any:
    """Numbers as a select: any number of them is one value of the query."""
    sqlite = "SELECT value AS number FROM json_each(:numbers)"
    postgres = "SELECT value::bigint AS number FROM json_array_elements_text(CAST(:numbers AS json))"
    statement = text(sqlite if connection.dialect.name == "sqlite" else postgres)
    listed = statement.bindparams(numbers=json.dumps(numbers)).columns(column("number")).subquery("listed")
    return select(listed.c.number)
