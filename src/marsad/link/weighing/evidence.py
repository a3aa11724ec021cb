"""What an incident stands on: the events of its accounts, and among them those that tell the deed itself."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from marsad.model.incident import TOLL_KINDS, Account
from marsad.model.record import Event, Record

__all__ = ["DEEDS", "Evidence", "Told", "evidence_of"]

# Types of events that someone can see happen; who reports them tells of the happening. Who condemns,
# demands or meets about it (the other types) tells of himself.
DEEDS = frozenset({"AID", "ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "RETREAT", "SANCTION"})

Told = tuple[Record, Event]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The events of a happening, each with its record, in a fixed order.

    `telling` are those that tell that it happened: of each report the first deed and what tells the same.
    """

    all: tuple[Told, ...]
    telling: tuple[Told, ...]

    @property
    def records(self) -> tuple[Record, ...]:
        """The records that tell of it."""
        return tuple({record.report.id: record for record, _ in self.all}.values())


def evidence_of(accounts: Iterable[Account], records: Mapping[str, Record]) -> Evidence:
    """The events of the accounts; `records` by id of report. Events that a record lacks are passed over."""
    chosen: dict[tuple[str, str], Told] = {}
    accounts = tuple(accounts)
    types = {kind for account in accounts for kind in account.types}
    for account in sorted(accounts, key=lambda one: (one.published or "9", one.report, one.id)):
        record = records[account.report]
        events = {event.id: event for event in record.events}
        for id_ in account.events:
            if id_ in events:
                chosen[account.report, id_] = record, events[id_]
    told = tuple(chosen.values())
    return Evidence(told, tuple(_telling(told, types)))


def _telling(told: Sequence[Told], types: Collection[str]) -> Iterable[Told]:
    """What is of the happening's own types; of it deeds where there are any, asserted where any are; of each
    report those that tell its first deed.
    """
    own = [one for one in told if one[1].type in types] or told
    deeds = [one for one in own if one[1].type in DEEDS] or own
    asserted = [one for one in deeds if one[1].status == "asserted"] or deeds
    first: dict[str, Event] = {}
    for record, event in asserted:
        first.setdefault(record.report.id, event)
    return (one for one in asserted if _tells(one[1], first[one[0].report.id]))


def _tells(event: Event, first: Event) -> bool:
    """Whether an event tells the same deed as the report's first: of its type, and of a mode in common.

    Where one has no mode, it tells people harmed, as the lines below a headline do, or uses the same word.
    What an account holds beside that is what went on around it: fights nearby, people who flee.
    """
    if event.type != first.type:
        return False
    if event.mode and first.mode:
        return bool(set(event.mode) & set(first.mode))
    harm = any(number.kind in TOLL_KINDS for number in event.numbers)
    return harm or event.mode == first.mode or event.trigger.text.casefold() == first.trigger.text.casefold()
