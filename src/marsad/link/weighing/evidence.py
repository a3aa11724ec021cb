"""What an incident stands on: the events of its accounts, in their records."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from marsad.model.incident import Account
from marsad.model.record import Event, Record

__all__ = ["DEEDS", "Evidence", "evidence_of"]

# Types of events that someone can see happen; who reports them tells of the happening. Who condemns,
# demands or meets about it (the other types) tells of himself.
DEEDS = frozenset({"AID", "ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "RETREAT", "SANCTION"})


@dataclass(frozen=True, slots=True)
class Evidence:
    """The events of a happening, each with its record, in a fixed order."""

    all: tuple[tuple[Record, Event], ...]

    @property
    def records(self) -> tuple[Record, ...]:
        """The records that tell of it."""
        return tuple({record.report.id: record for record, _ in self.all}.values())

    @property
    def telling(self) -> tuple[tuple[Record, Event], ...]:
        """The events that tell that it happened: deeds where there are any, asserted where any are."""
        deeds = [one for one in self.all if one[1].type in DEEDS] or self.all
        asserted = [one for one in deeds if one[1].status == "asserted"]
        return tuple(asserted or deeds)


def evidence_of(accounts: Iterable[Account], records: Mapping[str, Record]) -> Evidence:
    """The events of the accounts; `records` by id of report. Events that a record lacks are passed over."""
    chosen: list[tuple[Record, Event]] = []
    for account in sorted(
        accounts, key=lambda account: (account.published or "9", account.report, account.id)
    ):
        record = records[account.report]
        events: Mapping[str, Event] = {event.id: event for event in record.events}
        chosen += [(record, events[id_]) for id_ in account.events if id_ in events]
    return Evidence(tuple(_once(chosen)))


def _once(chosen: Sequence[tuple[Record, Event]]) -> Iterable[tuple[Record, Event]]:
    return {(record.report.id, event.id): (record, event) for record, event in chosen}.values()
