"""What a record says, as rows that are searched: events, claims, relations, control."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select

from marsad.model.incident import Claim
from marsad.model.record import Control, Event, Place, Record, Relation
from marsad.store import tables
from marsad.store.changes import note
from marsad.store.packing import now, pack

__all__ = ["keep"]

Row = dict[str, Any]


def keep(
    connection: Connection, number: int, old: Record | None, new: Record, claims: Iterable[Claim]
) -> None:
    """Put what the new record of a report says in place of what the old one did."""
    by_id = {claim.id: claim for claim in claims}  # what is said twice in the same words is one claim
    _put(connection, tables.events, number, _seen(connection, tables.events, number, map(_event, new.events)))
    _put(
        connection,
        tables.claims,
        number,
        _seen(connection, tables.claims, number, map(_claim, by_id.values())),
    )
    _put(connection, tables.relations, number, map(_relation, range(len(new.relations)), new.relations))
    published = (new.report.published or "")[:10] or None
    _put(
        connection,
        tables.control,
        number,
        (_control(at, one, published) for at, one in enumerate(new.control)),
    )
    if old is not None:
        _note_events(connection, old, new)


def _put(connection: Connection, table: Table, number: int, rows: Iterable[Row]) -> None:
    rows = [{"report": number} | row for row in rows]
    connection.execute(delete(table).where(table.c.report == number))
    if rows:
        connection.execute(insert(table), rows)


def _seen(connection: Connection, table: Table, number: int, rows: Iterable[Row]) -> list[Row]:
    """The rows with the times when each was first and last met."""
    had = connection.execute(select(table.c.id, table.c.first_seen).where(table.c.report == number))
    first = {row.id: row.first_seen for row in had}
    return [row | {"first_seen": first.get(row["id"], now()), "last_seen": now()} for row in rows]


def _note_events(connection: Connection, old: Record, new: Record) -> None:
    """Tell the feed which events changed. Those of a new report are told by its own row."""
    before = {event.id: _said(event) for event in old.events}
    after = {event.id: _said(event) for event in new.events}
    for name in sorted(before.keys() | after.keys()):
        if name not in after:
            note(connection, "withdrawn", "event", name)
        elif name not in before:
            note(connection, "added", "event", name)
        elif before[name] != after[name]:
            note(connection, "corrected", "event", name)


def _said(event: Event) -> Event:
    """The event without what a coder says of itself."""
    return replace(event, confidence=0.0, why="")


def _event(event: Event) -> Row:
    place = event.places[0] if event.places else None
    return {
        "id": event.id,
        "type": event.type,
        "status": event.status,
        "historical": event.historical,
        "day": event.time.from_ if event.time else None,
        "until": event.time.to if event.time else None,
        "lon": place.lon if place else None,
        "lat": place.lat if place else None,
    }


def _claim(claim: Claim) -> Row:
    """Who says it and in which words stands in the record; `claims_of` reads it off."""
    return {"id": claim.id, "event": claim.event, "property": claim.property, "value": claim.value}


def _relation(at: int, relation: Relation) -> Row:
    return {
        "at": at,
        "type": relation.type,
        "party": relation.from_.id or relation.from_.name,
        "other": relation.to.id or relation.to.name,
        "body": pack(relation),
    }


def _control(at: int, control: Control, published: str | None) -> Row:
    day = (control.time.to or control.time.from_) if control.time else None
    return {"at": at, "place": _place_key(control.place), "day": day or published, "body": pack(control)}


def _place_key(place: Place) -> str | None:
    """What tells a place from others: its number in GeoNames, else its name."""
    return f"geonames:{place.geonameid}" if place.geonameid is not None else place.name
