"""What persons decided: rows that are added and retired, never edited."""

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import Connection, and_, insert, or_, select, update

from marsad.errors import BadInput
from marsad.model.incident import DECISIONS, Account, Judgement
from marsad.store import tables
from marsad.store.changes import note
from marsad.store.packing import pack, unpack
from marsad.store.pieces import pieces

__all__ = ["accounts_with", "judge", "judgements", "reports_with", "same_events", "undo"]


def judge(connection: Connection, judgement: Judgement) -> None:
    """Keep a judgement. Raises BadInput for one that is none, or of events that are not here."""
    _check(connection, judgement)
    event, *others = judgement.events
    row = {
        "id": judgement.id,
        "event": event,
        "other": others[0] if others else None,
        "when": judgement.when,
        "retired": judgement.retired,
        "body": pack(judgement),
    }
    connection.execute(insert(tables.judgements).values(row))
    note(connection, "added", "judgement", judgement.id, because=judgement.because)


def undo(connection: Connection, name: str) -> Judgement:
    """Retire a judgement. Raises BadInput where there is none of this id."""
    table = tables.judgements
    body = connection.execute(select(table.c.body).where(table.c.id == name)).scalar()
    if body is None:
        raise BadInput(f"there is no judgement {name!r} in this store")
    retired = replace(unpack(body, Judgement), retired=True)
    connection.execute(update(table).where(table.c.id == name).values(retired=True, body=pack(retired)))
    note(connection, "withdrawn", "judgement", name)
    return retired


def judgements(connection: Connection, events: Iterable[str] | None = None) -> tuple[Judgement, ...]:
    """The judgements, those taken back among them, in the order in which they were made; of these events, or
    all.
    """
    table = tables.judgements.c
    if connection.execute(select(table.id).limit(1)).first() is None:
        return ()
    if events is None:
        bodies = set(connection.execute(select(table.body)).scalars())
    else:
        bodies = {
            body
            for some in pieces(events)
            for body in connection.execute(
                select(table.body).where(or_(table.event.in_(some), table.other.in_(some)))
            ).scalars()
        }
    found = [unpack(body, Judgement) for body in bodies]
    return tuple(sorted(found, key=lambda one: (one.when, one.id)))


def accounts_with(connection: Connection, events: Iterable[str]) -> dict[str, int]:
    """Event -> number of the account that it is told in, for those that are in one."""
    event, account = tables.events.c, tables.accounts.c
    found: dict[str, int] = {}
    for some in pieces(events):
        rows = connection.execute(
            select(event.id, account.number, account.body)
            .join(tables.accounts, event.report == account.report)
            .where(event.id.in_(some))
        )
        found |= {row.id: row.number for row in rows if row.id in unpack(row.body, Account).events}
    return found


def same_events(connection: Connection, accounts: Iterable[int]) -> set[int]:
    """The accounts whose events a person called the same as one of these accounts'."""
    table = tables.judgements.c
    same = and_(table.other.is_not(None), table.retired.is_(False))
    pairs = connection.execute(select(table.event, table.other).where(same)).all()
    if not pairs:
        return set()
    home = accounts_with(connection, {event for pair in pairs for event in pair})
    here = set(accounts)
    return {
        home[far]
        for pair in pairs
        for near, far in (pair, reversed(pair))
        if near in home and far in home and home[near] in here
    }


def _check(connection: Connection, judgement: Judgement) -> None:
    if judgement.decision not in DECISIONS:
        raise BadInput(f"{judgement.decision!r} is no decision; choose {', '.join(DECISIONS)}")
    here = set(
        connection.execute(
            select(tables.events.c.id).where(tables.events.c.id.in_(judgement.events))
        ).scalars()
    )
    if missing := sorted(set(judgement.events) - here):
        raise BadInput(f"there is no event {missing[0]!r} in this store")


def reports_with(connection: Connection, events: Iterable[str]) -> tuple[str, ...]:
    """The ids of the reports that tell these events, sorted."""
    event, report = tables.events.c, tables.reports.c
    found = {
        name
        for some in pieces(events)
        for name in connection.execute(
            select(report.id).join(tables.events, event.report == report.number).where(event.id.in_(some))
        ).scalars()
    }
    return tuple(sorted(found))
