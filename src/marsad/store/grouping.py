"""Incidents kept: those that changed in place of those that they come from, each change a row in the feed."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection, delete, insert, select, update

from marsad.model.incident import Incident
from marsad.store import briefs, full_text, tables
from marsad.store.changes import note
from marsad.store.packing import now, pack, unpack
from marsad.store.pieces import pieces

__all__ = ["incidents_with", "replace_incidents"]


def incidents_with(connection: Connection, accounts: Iterable[str]) -> dict[str, Incident]:
    """Id -> incident, for those that these accounts are of."""
    incident, member, account = tables.incidents.c, tables.incident_accounts.c, tables.accounts.c
    numbers = select(member.incident).join(tables.accounts, member.account == account.number).distinct()
    found: dict[str, Incident] = {}
    for some in pieces(accounts):
        rows = connection.execute(
            select(incident.id, incident.body).where(incident.number.in_(numbers.where(account.id.in_(some))))
        )
        found |= {row.id: unpack(row.body, Incident) for row in rows}
    return found


def replace_incidents(connection: Connection, old: Mapping[str, Incident], new: Collection[Incident]) -> None:
    """Put the new incidents in place of the old ones; what is the same stays as it is."""
    fresh = {incident.id: incident for incident in new}
    home = {account: incident.id for incident in new for account in incident.accounts}
    for name in sorted(old.keys() - fresh.keys()):
        _tell_end(connection, old[name], home)
        _remove(connection, old[name])
    for name in sorted(fresh.keys() & old.keys()):
        if old[name] != fresh[name]:
            _tell_rest(connection, old[name], home)
        if old[name] is not fresh[name]:  # what is equal may be of accounts that are new rows
            _correct(connection, old[name], fresh[name])
    for name in sorted(fresh.keys() - old.keys()):
        note(connection, "added", "incident", name)
        _add(connection, fresh[name])


def _tell_end(connection: Connection, incident: Incident, home: Mapping[str, str]) -> None:
    """Where the accounts of an incident went that is no more."""
    into = sorted({home[account] for account in incident.accounts if account in home})
    kind = ("withdrawn", "merged")[len(into)] if len(into) < 2 else "split"
    note(connection, kind, "incident", incident.id, into=into)


def _tell_rest(connection: Connection, incident: Incident, home: Mapping[str, str]) -> None:
    """That an incident is another now, or that part of its accounts went to others."""
    into = sorted({home[account] for account in incident.accounts if account in home})
    if into in ([], [incident.id]):
        note(connection, "corrected", "incident", incident.id)
    else:
        note(connection, "split", "incident", incident.id, into=into)


def _add(connection: Connection, incident: Incident) -> None:
    row = _row(incident) | {"first_seen": now()}
    made = connection.execute(insert(tables.incidents).values(row).returning(tables.incidents.c.number))
    _put_around(connection, made.scalar_one(), None, incident)


def _correct(connection: Connection, old: Incident, new: Incident) -> None:
    table = tables.incidents
    number = _number(connection, old)
    connection.execute(update(table).where(table.c.number == number).values(_row(new)))
    _put_around(connection, number, old, new)


def _remove(connection: Connection, incident: Incident) -> None:
    number = _number(connection, incident)
    _put_around(connection, number, incident, None)
    connection.execute(delete(tables.incidents).where(tables.incidents.c.number == number))


def _number(connection: Connection, incident: Incident) -> int:
    table = tables.incidents.c
    number: int = connection.execute(select(table.number).where(table.id == incident.id)).scalar_one()
    return number


def _put_around(connection: Connection, number: int, old: Incident | None, new: Incident | None) -> None:
    """The rows by which an incident is found."""
    member, facet, account = tables.incident_accounts, tables.facets, tables.accounts.c
    connection.execute(delete(member).where(member.c.incident == number))
    connection.execute(delete(facet).where(facet.c.incident == number))
    full_text.index_incident(connection, number, old, new)
    briefs.drop(connection, number)
    if new is None:
        return
    for some in pieces(new.accounts):
        here = list(connection.execute(select(account.number).where(account.id.in_(some))).scalars())
        connection.execute(delete(member).where(member.c.account.in_(here)))
        connection.execute(insert(member), [{"account": one, "incident": number} for one in here])
    rows = [
        {"facet": name, "value": value, "incident": number}
        for name, values in _facets(new).items()
        for value in sorted(values)
    ]
    if rows:
        connection.execute(insert(facet), rows)
    briefs.put(connection, number, new)


def _facets(incident: Incident) -> Mapping[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    found["type"].update(incident.types)
    for mention in (*incident.actors, *incident.recipients):
        found["actor"].update(
            value.casefold() for value in (mention.id, mention.name, mention.country) if value
        )
    return found


def _row(incident: Incident) -> dict[str, object]:
    place = incident.place
    return {
        "id": incident.id,
        "day": incident.from_,
        "until": incident.to or incident.from_,
        "lon": place.lon if place else None,
        "lat": place.lat if place else None,
        "status": incident.status,
        "origins": len(incident.origins),
        "body": pack(incident),
        "last_seen": now(),
    }
