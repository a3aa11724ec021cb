"""Reports for lists: headers by words and outlet, revisions, and what outlets and origins come to."""

from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

from sqlalchemy import Connection, and_, column, distinct, func, or_, select, union_all

from marsad.store import tables
from marsad.store.finding import header_of
from marsad.store.full_text import matching
from marsad.store.wanted import Header

__all__ = [
    "Outlet", "Revision", "Teller", "Telling", "outlets", "report_lines", "revised", "tellers", "telling",
]  # fmt: skip


Telling = Literal["ties", "control"]


class Revision(NamedTuple):
    """One state of a report: the bytes that it was read from, which coder coded it, and when it came."""

    revision: int
    sha256: str
    coder: str
    seen: str


class Outlet(NamedTuple):
    """Who publishes; how many reports, and how many of them carry the text of another."""

    name: str
    reports: int
    copies: int


class Teller(NamedTuple):
    """An origin of incidents: of how many, of how many the only one, and in how many it is contested."""

    kind: str
    name: str
    incidents: int
    alone: int
    contradicted: int


def report_lines(
    connection: Connection,
    *,
    text: str | None,
    outlet: str | None,
    after: tuple[str | None, str] | None,
    most: int,
) -> Sequence[Header]:
    """The first `most` that come after a time of publication and id, newest first; without a time last."""
    report = tables.reports.c
    query = select(tables.reports)
    if text is not None:
        told = matching(connection, "report_words", text).columns(column("number")).subquery("told")
        query = query.where(report.number.in_(select(told.c.number)))
    if outlet is not None:
        query = query.where(report.outlet == outlet)
    if after is not None:
        query = query.where(_after(*after))
    rows = connection.execute(
        query.order_by(report.published.is_(None), report.published.desc(), report.id.desc()).limit(most)
    )
    return [header_of(row) for row in rows]


def _after(published: str | None, id_: str) -> Any:
    report = tables.reports.c
    if published is None:
        return and_(report.published.is_(None), report.id < id_)
    same = and_(report.published == published, report.id < id_)
    return or_(report.published < published, same, report.published.is_(None))


def revised(connection: Connection, report: str) -> Sequence[Revision]:
    """The revisions of a report, the first first."""
    revision = tables.revisions.c
    rows = connection.execute(
        select(revision.revision, revision.sha256, revision.coder, revision.seen)
        .join(tables.reports, revision.report == tables.reports.c.number)
        .where(tables.reports.c.id == report)
        .order_by(revision.revision)
    )
    return [Revision(*row) for row in rows]


def telling(
    connection: Connection, what: Telling, since: str | None, until: str | None, most: int
) -> tuple[Sequence[str], int]:
    """The ids of the newest reports, up to `most`, that tell of ties between parties or of who holds ground,
    published in these days; and how many more there are.
    """
    report = tables.reports.c
    query = select(report.id).where(report.number.in_(_of_ground() if what == "control" else _of_ties()))
    if since is not None:
        query = query.where(report.published >= since)
    if until is not None:
        query = query.where(report.published < f"{until}~")  # beyond every time of that day
    total = connection.execute(select(func.count()).select_from(query.subquery())).scalar_one()
    newest = query.order_by(report.published.is_(None), report.published.desc(), report.id.desc())
    found = connection.execute(newest.limit(most)).scalars().all()
    return found, total - len(found)


def _of_ties() -> Any:
    """Relations that are told, and assaults that happened."""
    event = tables.events.c
    fought = select(event.report).where(event.type == "ASSAULT", event.status == "asserted")
    return fought.union(select(tables.relations.c.report))


def _of_ground() -> Any:
    return select(tables.control.c.report)


def outlets(connection: Connection) -> Sequence[Outlet]:
    """All that are named, those with most reports first. Of two copies the one published later is counted."""
    report, copied = tables.reports.c, _later_copies()
    query = (
        select(report.outlet, func.count(), func.count(distinct(copied.c.number)))
        .select_from(tables.reports)
        .outerjoin(copied, copied.c.number == report.number)
        .where(report.outlet.is_not(None))
        .group_by(report.outlet)
        .order_by(func.count().desc(), report.outlet)
    )
    return [Outlet(*row) for row in connection.execute(query)]


def _later_copies() -> Any:
    """The numbers of the reports that carry a text which another published before."""
    pair, left, right = tables.copies.c, tables.reports.alias(), tables.reports.alias()
    day = func.coalesce(left.c.published, "9"), func.coalesce(right.c.published, "9")
    is_right = or_(day[1] > day[0], and_(day[1] == day[0], right.c.number > left.c.number))

    def half(number: Any, fits: Any) -> Any:
        return (
            select(number.label("number"))
            .select_from(tables.copies)
            .join(left, pair.left == left.c.number)
            .join(right, pair.right == right.c.number)
            .where(pair.kind.is_not(None), fits)
        )

    both = union_all(half(right.c.number, is_right), half(left.c.number, ~is_right)).subquery("both")
    return select(both.c.number).distinct().subquery("copied")


def tellers(connection: Connection) -> Sequence[Teller]:
    """All origins, those of most incidents first."""
    facet = tables.facets.c
    rows = connection.execute(
        select(facet.facet, facet.value, func.count().label("many"))
        .where(facet.facet.in_(("teller", "alone", "contradicted")))
        .group_by(facet.facet, facet.value)
    )
    found: dict[str, dict[str, int]] = {}
    for row in rows:
        found.setdefault(row.value, {})[row.facet] = row.many
    told = []
    for value, many in found.items():
        kind, name = value.split("\x1f", 1)
        told.append(Teller(kind, name, *(many.get(one, 0) for one in ("teller", "alone", "contradicted"))))
    return sorted(told, key=lambda one: (-one.incidents, one.kind, one.name))
