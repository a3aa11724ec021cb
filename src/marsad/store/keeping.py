"""Captures and what was read and coded from them: kept once, with revisions, and the words for full text."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, and_, delete, insert, select, update

from marsad.model.incident import Claim
from marsad.model.record import Record
from marsad.model.report import Capture
from marsad.store import full_text, said, tables
from marsad.store.carrying import another, carried, renamed
from marsad.store.changes import note
from marsad.store.packing import now, pack, plain, unpack
from marsad.store.pieces import pieces

__all__ = [
    "Input", "capture", "captures", "is_known", "keep", "latest", "records", "records_of", "seen", "settled",
]  # fmt: skip


class Input(NamedTuple):
    """A capture with what the caller said of it when it was added."""

    capture: Capture
    published: str | None = None
    outlet: str | None = None


def is_known(connection: Connection, given: Input) -> bool:
    """Whether these very bytes were read and coded before, and the caller says nothing else of them."""
    table = tables.captures.c
    row = connection.execute(select(table.published, table.outlet).where(_here(given.capture))).one_or_none()
    return row is not None and all(
        said is None or said == was
        for said, was in ((given.published, row.published), (given.outlet, row.outlet))
    )


def seen(connection: Connection, captures: Iterable[Capture]) -> None:
    """Note that known captures, and the reports in them, were met again."""
    for capture in captures:
        connection.execute(update(tables.captures).where(_here(capture)).values(last_seen=now()))
        of_capture = select(tables.revisions.c.report).where(
            tables.revisions.c.sha256 == capture.sha256, tables.revisions.c.url == (capture.url or "")
        )
        here = tables.reports.c.number.in_(of_capture)
        connection.execute(update(tables.reports).where(here).values(last_seen=now()))


def _here(capture: Capture) -> ColumnElement[bool]:
    return and_(tables.captures.c.sha256 == capture.sha256, tables.captures.c.url == (capture.url or ""))


def captures(connection: Connection) -> Iterator[Input]:
    """The captures of all reports as they are now, in the order in which they were added."""
    report = tables.reports.c
    numbers = connection.execute(select(report.number).order_by(report.number)).scalars().all()
    for number in numbers:
        row = connection.execute(_captured().where(report.number == number)).one()
        yield _input(row)


def capture(connection: Connection, name: str) -> Input | None:
    """The capture that a report was read from, as it is now."""
    row = connection.execute(_captured().where(tables.reports.c.id == name)).one_or_none()
    return None if row is None else _input(row)


def _captured() -> Select[Any]:
    capture, revision = tables.captures.c, tables.revisions.c
    return (
        select(tables.captures)
        .join(tables.revisions, and_(capture.sha256 == revision.sha256, capture.url == revision.url))
        .join(tables.reports, _of_latest())
    )


def _input(row: Any) -> Input:
    capture = Capture(
        content=row.content,
        sha256=row.sha256,
        origin=row.origin,
        url=row.url or None,
        media_type=row.media_type,
        charset=row.charset,
        fetched=row.fetched,
    )
    return Input(capture, row.published, row.outlet)


def latest(connection: Connection, report: str) -> Record | None:
    """The record of a report as it is now."""
    row = connection.execute(
        select(tables.revisions.c.body)
        .join(tables.reports, _of_latest())
        .where(tables.reports.c.id == report)
    ).one_or_none()
    return None if row is None else unpack(row.body, Record)


def records(connection: Connection) -> Iterator[Record]:
    """The records of all reports as they are now, in the order in which they were added."""
    report = tables.reports.c
    numbers = connection.execute(select(report.number).order_by(report.number)).scalars().all()
    bodies = select(tables.revisions.c.body).join(tables.reports, _of_latest()).order_by(report.number)
    for some in pieces(numbers):
        for body in connection.execute(bodies.where(report.number.in_(some))).scalars():
            yield unpack(body, Record)


def records_of(connection: Connection, reports: Iterable[str]) -> Iterator[Record]:
    """The records of these reports as they are now, in this order."""
    report = tables.reports.c
    latest = select(report.id, tables.revisions.c.body).join(tables.reports, _of_latest())
    for some in pieces(reports):
        rows = connection.execute(latest.where(report.id.in_(some))).all()
        bodies = {row.id: row.body for row in rows}
        for name in some:
            if name in bodies:
                yield unpack(bodies[name], Record)


def settled(connection: Connection, record: Record) -> Record:
    """The record as it is kept: its events with the ids that they have here, without the reader's evidence,
    which the capture gives again.
    """
    report = replace(record.report, original="", origins=(), left_out=())
    record = replace(record, report=report)
    old = latest(connection, report.id)
    if old is not None:
        record = carried(old, record)
    # The same bytes at another address are another report, and give the same ids.
    events, reports = tables.events.c, tables.reports.c
    taken = connection.execute(
        select(events.id)
        .join(tables.reports, events.report == reports.number)
        .where(events.id.in_([event.id for event in record.events]), reports.id != report.id)
    )
    return renamed(record, {name: another(f"{report.id} {name}")[: len(name)] for name in taken.scalars()})


def keep(connection: Connection, given: Input, record: Record, claims: Iterable[Claim], coder: str) -> bool:
    """Keep a settled record, whole; whether anything in it is new. It is to be linked then."""
    _keep_capture(connection, given)
    report, sha256 = record.report, given.capture.sha256
    row = connection.execute(select(tables.reports).where(tables.reports.c.id == report.id)).one_or_none()
    old = None if row is None else latest(connection, report.id)
    if old == record:
        return False
    number, revision = _keep_report(
        connection, row, record, is_new=old is None or old.report.sha256 != sha256
    )
    body = {
        "sha256": sha256, "url": given.capture.url or "", "coder": coder, "seen": now(), "body": pack(record)
    }  # fmt: skip
    at = {"report": number, "revision": revision}
    here = and_(tables.revisions.c.report == number, tables.revisions.c.revision == revision)
    connection.execute(delete(tables.revisions).where(here))
    connection.execute(insert(tables.revisions).values(at | body))
    full_text.index_report(connection, number, old.report if old else None, report)
    said.keep(connection, number, old, record, claims)
    return True


def _keep_capture(connection: Connection, given: Input) -> None:
    capture = given.capture
    values = {
        "origin": plain(capture.origin),
        "published": given.published,
        "outlet": given.outlet,
        "last_seen": now(),
    }
    if connection.execute(update(tables.captures).where(_here(capture)).values(values)).rowcount:
        return
    row = values | {
        "sha256": capture.sha256,
        "url": capture.url or "",
        "content": capture.content,
        "media_type": capture.media_type,
        "charset": capture.charset,
        "fetched": capture.fetched,
        "first_seen": now(),
    }
    connection.execute(insert(tables.captures).values(row))


def _keep_report(connection: Connection, row: Any, record: Record, *, is_new: bool) -> tuple[int, int]:
    """The number and revision of the report, after its row is written."""
    report = record.report
    revision = (row.revision if row else 0) + is_new
    values = {
        "id": report.id,
        "published": report.published,
        "revision": revision,
        "linked": False,
        "last_seen": now(),
    }
    for name in ("external_id", "url", "outlet", "title"):
        words = getattr(report, name)
        values[name] = None if words is None else plain(words)
    if row is None:
        made = connection.execute(
            insert(tables.reports).values(values | {"first_seen": now()}).returning(tables.reports.c.number)
        )
        note(connection, "added", "report", report.id)
        return made.scalar_one(), revision
    connection.execute(update(tables.reports).where(tables.reports.c.number == row.number).values(values))
    because = f"revision {revision}" if is_new else "coded again"
    note(connection, "corrected", "report", report.id, because=because)
    return row.number, revision


def _of_latest() -> Any:
    return and_(
        tables.revisions.c.report == tables.reports.c.number,
        tables.revisions.c.revision == tables.reports.c.revision,
    )
