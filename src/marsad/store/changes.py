"""The feed of changes: what was added, merged, split, corrected or withdrawn, one row each, in order."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, func, insert, select

from marsad.model.incident import Kept
from marsad.store import tables
from marsad.store.packing import now

__all__ = ["changes", "last", "note"]

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
            yield Kept(
                id=row.id,
                kind=row.kind,
                noun=row.noun,
                of=row.of,
                into=tuple(row.into.split()),
                when=row.when,
                because=row.because,
            )
        since = rows[-1].id


def last(connection: Connection) -> int:
    """The id of the last row; 0 before the first."""
    return connection.execute(select(func.max(tables.changes.c.id))).scalar() or 0
