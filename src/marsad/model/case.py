"""What a person looks into: an incident with all that it stands on, and what a person should decide."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from marsad.model.incident import Account, Incident, Joined, Judgement, TollPoint
from marsad.model.record import Event, Record

__all__ = ["Case", "Doubt", "Told"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One event of an incident, in the record of its report; `number` is how the views call the report."""

    number: int
    record: Record
    event: Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An incident, what each report tells of it, why they were joined, and what people decided."""

    incident: Incident
    accounts: tuple[Account, ...]
    """In the order of `incident.accounts`: first published first."""
    records: Mapping[str, Record]
    """The record of every report of an account, by the id of the report."""
    joined: tuple[Joined, ...] = ()
    copies: frozenset[tuple[str, str]] = frozenset()
    """Pairs of reports that carry one text: their ids, sorted."""
    tolls: tuple[TollPoint, ...] = ()
    """Every claim of people harmed, first published first."""
    judgements: tuple[Judgement, ...] = ()

    @property
    def numbers(self) -> dict[str, int]:
        """Id of a report -> its number in the views, from 1, first published first."""
        reports = dict.fromkeys(account.report for account in self.accounts)
        return {report: number for number, report in enumerate(reports, start=1)}

    def told(self) -> Iterator[Told]:
        """The events that tell the incident, by report, first in the text first."""
        for report, number in self.numbers.items():
            wanted = {id_ for account in self.accounts if account.report == report for id_ in account.events}
            record = self.records[report]
            for event in record.events:
                if event.id in wanted:
                    yield Told(number=number, record=record, event=event)


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Something for a person to judge: whether two accounts tell one happening, or whether an event is
    right.
    """

    accounts: tuple[Account, ...]
    """Two to compare, or the one that has the event."""
    records: Mapping[str, Record]
    """The records of their reports, by the id of the report."""
    joined: Joined | None = None
    """How two accounts compared."""
    event: str | None = None
    """The id of the event, where it is one."""
    stakes: float
    """What hangs on it: people said to be harmed and reports that tell it, in orders of magnitude."""

    def told(self) -> Iterator[Told]:
        """The events that are asked about, by account."""
        for number, account in enumerate(self.accounts, start=1):
            record = self.records[account.report]
            for event in record.events:
                if event.id in ((self.event,) if self.event else account.events):
                    yield Told(number=number, record=record, event=event)
