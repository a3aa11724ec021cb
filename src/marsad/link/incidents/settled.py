"""The main account on the day and at the place for which its whole report speaks.

Its events alone often lack them: "It happened on Sunday", "Ashford police said". Linking compares days and
places, so what the report says of them in other words counts too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from marsad.knowledge.places import Places
from marsad.link.facts import incident_place, told_day
from marsad.link.incidents.keys import keyed
from marsad.link.incidents.spots import name_of
from marsad.model.incident import Account
from marsad.model.record import Place, Record

__all__ = ["settled"]


def settled(accounts: Sequence[Account], record: Record, places: Places) -> Iterator[Account]:
    """A report's accounts; a main one has the day that is told, and the place before those of its events.

    Where one is the report's news, the whole report tells of it; else what stands beside its events does, and
    not what stands in sentences of the others.
    """
    mains = [account for account in accounts if account.main]
    for account in accounts:
        if not account.main:
            yield account
            continue
        events = None if len(mains) == 1 else account.events
        apart = {event for other in mains if other is not account for event in other.events}
        dated = _dated(account, told_day(record, events, apart))
        yield keyed(_placed(dated, incident_place([record], places, events, apart)))


def _dated(account: Account, day: date | None) -> Account:
    is_planned = (
        account.status == "future" and account.from_ is not None
    )  # days that are told are of the past
    if day is None or is_planned or account.from_ == day.isoformat():
        return account
    return replace(account, from_=day.isoformat(), to=day.isoformat())


def _placed(account: Account, place: Place | None) -> Account:
    if place is None:
        return account
    others = (other for other in account.places if name_of(other) != name_of(place))
    return replace(account, places=(place, *others))
