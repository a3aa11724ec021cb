"""The feed of changes: what was added, merged, split, corrected or withdrawn, one row each, in order."""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, func, insert, or_, select

from marsad.model.incident import Kept
from marsad.store import tables
from marsad.store.packing import now
from marsad.store.pieces import pieces

__all__ = ["changes", "history", "last", "note"]

# Rows fetched at a time, so that a feed of millions is never in memory whole.
PAGE = 1000


def note(
    connection: Connection,
    kind: str,
    noun: str,
    of: str,
    *,
    into: Iterable[str] = (),
    because: str | None = None,
) -> None:
    """Write one row of the feed."""
    row = {"kind": kind, "noun": noun, "of": of, "into": " ".join(into), "when": now(), "because": because}
    connection.execute(insert(tables.changes).values(row))


def changes(connection: Connection, since: int) -> Iterator[Kept]:
    """The rows after `since`, which is the id of the last row that the caller has seen; 0 for all."""
    feed = tables.changes
    while rows := connection.execute(
        select(feed).where(feed.c.id > since).order_by(feed.c.id).limit(PAGE)
    ).all():
        for row in rows:
            yield _kept(row)
        since = rows[-1].id


def last(connection: Connection) -> int:
    """The id of the last row; 0 before the first."""
    return connection.execute(select(func.max(tables.changes.c.id))).scalar() or 0


def history(connection: Connection, names: Iterable[str]) -> tuple[Kept, ...]:
    """The rows of these things, and of what became one of them, in order."""
    feed = tables.changes
    rows = {
        row.id: row
        for some in pieces(names)
        for row in connection.execute(select(feed).where(or_(feed.c.of.in_(some), feed.c.into.in_(some))))
    }
    return tuple(_kept(rows[id_]) for id_ in sorted(rows))


def _kept(row: Any) -> Kept:
    return Kept(
        id=row.id,
        kind=row.kind,
        noun=row.noun,
        of=row.of,
        into=tuple(row.into.split()),
        when=row.when,
        because=row.because,
    )
