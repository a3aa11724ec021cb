"""The main account on the day and at the place for which its whole report speaks.

Its events alone often lack them: "It happened on Sunday", "Ashford police said". Linking compares days and
places, so what the report says of them in other words counts too.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from marsad.knowledge.places import Places
from marsad.link.facts import incident_place, told_day
from marsad.link.incidents.keys import keyed
from marsad.link.incidents.spots import name_of
from marsad.model.incident import Account
from marsad.model.record import Record

__all__ = ["settled"]


def settled(accounts: Sequence[Account], record: Record, places: Places) -> Iterator[Account]:
    """A report's accounts; a main one has the day that is told, and the place before those of its events.

    Where one is the report's news, the whole report tells of it; else what stands beside its events does.
    """
    alone = sum(account.main for account in accounts) == 1
    for account in accounts:
        events = None if alone else account.events
        yield (
            keyed(_placed(_dated(account, record, events), record, events, places))
            if account.main
            else account
        )


def _dated(account: Account, record: Record, events: Collection[str] | None) -> Account:
    day = told_day(record, events)
    if day is None or account.from_ == day.isoformat():
        return account
    return replace(account, from_=day.isoformat(), to=day.isoformat())


def _placed(account: Account, record: Record, events: Collection[str] | None, places: Places) -> Account:
    place = incident_place([record], places, events)
    if place is None:
        return account
    others = (other for other in account.places if name_of(other) != name_of(place))
    return replace(account, places=(place, *others))
