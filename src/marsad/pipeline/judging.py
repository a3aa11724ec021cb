"""What a person should look at first, and a person's word made a judgement."""

import heapq
import math
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from hashlib import sha256

from marsad.errors import BadInput
from marsad.model.case import Doubt
from marsad.model.incident import Account, Incident, Joined, Judgement
from marsad.model.record import Event
from marsad.store import Store

__all__ = ["doubts", "judgement"]

# So many are looked at closely: a person judges some dozens at a sitting.
MOST = 100
# Decisions about two events.
PAIRED = ("same", "different", "unsure")


def doubts(store: Store, incidents: Iterable[Incident]) -> tuple[Doubt, ...]:
    """The comparisons and events that are least sure and on which most hangs, the most urgent first.

    What a person has judged is not asked again. `incidents` are those to look among.
    """
    judged = {frozenset(one.events) for one in store.judgements() if not one.retired}
    urgent = heapq.nlargest(MOST, incidents, key=lambda one: (_stakes_of_incident(one), one.id))
    found = [*_pairs(store, judged), *(doubt for one in urgent for doubt in _events(store, one, judged))]
    ranked = sorted(found, key=lambda ranked: (-ranked[0], ranked[1].accounts[0].id, ranked[1].event or ""))
    return tuple(doubt for _, doubt in ranked)


def judgement(
    store: Store,
    decision: str,
    names: Sequence[str],
    *,
    by: str,
    because: str | None = None,
    field: str | None = None,
    value: str | None = None,
) -> Judgement:
    """A person's word now. `names` are ids of events, or of incidents to compare two or to set a grade.

    Raises BadInput where it is not about as many as the decision takes.
    """
    wanted = 2 if decision in PAIRED else 1
    if len(names) != wanted:
        raise BadInput(f"{decision} takes {('one id', 'two ids')[wanted - 1]}, not {len(names)}")
    whole = decision in PAIRED or field == "grade"
    events = _meant(store, [_events_of(store, name) if whole else (name,) for name in names])
    if len(set(events)) < wanted:
        raise BadInput(f"{names[0]} and {names[1]} are one event; give two")
    when = datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    id_ = sha256("\x1f".join((when, by, decision, *events)).encode()).hexdigest()[:12]
    return Judgement(
        id=id_, decision=decision, events=events, field=field, value=value, by=by, because=because, when=when
    )


def _events_of(store: Store, name: str) -> tuple[str, ...]:
    """The events of the incident of this id, first published first; other names are those of events."""
    incident = store.incident(name)
    if incident is None:
        return (name,)
    accounts = {account.id: account for account in store.accounts(incident.accounts)}
    return tuple(event for id_ in incident.accounts for event in accounts[id_].events)


def _meant(store: Store, told: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """One event of each: of two incidents those that were judged last, so that the new word outranks the old
    one; else the first.
    """
    if len(told) == 2:
        for one in reversed(store.judgements({*told[0], *told[1]})):
            pair = set(one.events)
            if len(pair) == 2 and not one.retired and all(pair & set(events) for events in told):
                return one.events
    return tuple(sorted(events[0] for events in told))


def _pairs(store: Store, judged: set[frozenset[str]]) -> Iterator[tuple[float, Doubt]]:
    for one in store.least_sure(MOST):
        accounts = _in_order(store.accounts((one.left, one.right)))
        pairs = {frozenset((left, right)) for left in accounts[0].events for right in accounts[-1].events}
        if len(accounts) == 2 and not pairs & judged:
            stakes = max(map(_stakes, accounts))
            yield _doubt(store, accounts, _unsure(_share(one)), stakes, joined=one)


def _events(store: Store, incident: Incident, judged: set[frozenset[str]]) -> Iterator[tuple[float, Doubt]]:
    """The least sure event of each account that is told as having happened and not yet judged."""
    for account in store.accounts(incident.accounts):
        record = store.record(account.report)
        open_ = [
            event
            for event in (record.events if record else ())
            if event.id in account.events
            and event.status == "asserted"
            and frozenset((event.id,)) not in judged
        ]
        if open_:
            event = max(open_, key=lambda one: (_unsure(one.confidence), one.id))
            yield _doubt(
                store, (account,), _unsure(event.confidence), _stakes_of_incident(incident), event=event
            )


def _doubt(
    store: Store,
    accounts: tuple[Account, ...],
    unsure: float,
    stakes: float,
    *,
    joined: Joined | None = None,
    event: Event | None = None,
) -> tuple[float, Doubt]:
    records = {account.report: record for account in accounts if (record := store.record(account.report))}
    doubt = Doubt(
        accounts=accounts, records=records, joined=joined, event=event.id if event else None, stakes=stakes
    )
    return unsure * (1 + stakes), doubt


def _in_order(accounts: tuple[Account, ...]) -> tuple[Account, ...]:
    return tuple(sorted(accounts, key=lambda one: (one.published or "9", one.id)))


def _unsure(share: float) -> float:
    """1 where it is as likely as not, 0 where it is certain: the variance of a yes or no, times four."""
    return 4 * share * (1 - share)


def _share(one: Joined) -> float:
    """Log odds as a share; beyond 700 a float has no room for it."""
    return 1 / (1 + math.exp(-max(-700.0, min(700.0, one.score))))


def _stakes(account: Account) -> float:
    """People said to be harmed, in orders of magnitude."""
    return math.log10(1 + max((claim.low or claim.high or 0 for claim in account.tolls), default=0))


def _stakes_of_incident(incident: Incident) -> float:
    """People harmed and reports that tell it, in orders of magnitude; what has not happened hangs on less."""
    harmed = max((one.best or one.low or 0 for one in incident.tolls), default=0)
    stakes = math.log10(1 + harmed) + math.log10(1 + len(incident.reports))
    return stakes if incident.status == "asserted" else stakes / 2
