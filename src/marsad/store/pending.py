"""Which reports are kept and not linked yet: what a process that was ended left for the next."""

from collections.abc import Iterable

from sqlalchemy import Connection, func, select, update

from marsad.store import tables
from marsad.store.pieces import pieces

__all__ = ["count", "note", "to_link"]

_waits = tables.reports.c.linked.is_(False)


def to_link(connection: Connection, most: int) -> tuple[str, ...]:
    """The ids of up to `most` reports to link, those added first first."""
    report = tables.reports.c
    rows = connection.execute(select(report.id).where(_waits).order_by(report.number).limit(most))
    return tuple(rows.scalars())


def count(connection: Connection) -> int:
    """How many reports are to be linked."""
    return connection.execute(select(func.count()).select_from(tables.reports).where(_waits)).scalar_one()


def note(connection: Connection, reports: Iterable[str], *, linked: bool) -> None:
    """Note that these reports are linked, or are to be."""
    for some in pieces(reports):
        here = tables.reports.c.id.in_(some)
        connection.execute(update(tables.reports).where(here).values(linked=linked))
