"""Reports in the store linked as they come: accounts, comparisons, copies, incidents.

    report ─ accounts_of, settled ─▶ Account ─ compare ─▶ Joined ─ grouped, incident_of, weighed ─▶ Incident
           └ CopyFinder ─▶ pairs of copies ───────────────────────────┘

Only what a report touches is done anew: the accounts that hang together with its own, and of their incidents
those that change. So one more report costs the same in a large store as in a small one, and the incidents are
the same for every order of arrival, for each step is a function of what it is given.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from math import log

from marsad.knowledge import Knowledge
from marsad.knowledge.places import Places
from marsad.link.copies import CopyFinder
from marsad.link.facts import incident_day, incident_place
from marsad.link.incidents import accounts_of, compare, grouped, incident_of, settled
from marsad.link.incidents.grouped import BAR
from marsad.link.tolls import toll_sums
from marsad.link.weighing import checked, judged_record, weighed
from marsad.model.incident import Account, Incident, Joined, Judgement
from marsad.model.record import Record
from marsad.store import Pair, Store

__all__ = ["Linker", "texts_of"]

# Log odds below which a comparison joins nothing: groups are joined by a mean above BAR, which none of their
# comparisons reaches where all are below it.
LEAST = log(BAR / (1 - BAR))
# Reports linked in one transaction: few, so that a process that waits to write waits for a second or two.
BATCH = 32


class Linker:
    """Links what a store has kept and not linked yet, and draws the consequences of what persons decide."""

    def __init__(self, store: Store, knowledge: Knowledge) -> None:
        self._store = store
        self._knowledge = knowledge
        self._shelf = store.shelf()
        self._copies = CopyFinder(self._shelf, knowledge.sources)

    def link(self) -> Iterator[str]:
        """Link all that is to be linked; the ids of the reports as they are done."""
        while self._store.count_to_link():
            with self._store.writing():
                reports = self._store.to_link(BATCH)  # asked within: another process may have been faster
                self._link(reports)
                self._store.is_linked(reports)
            yield from reports

    def decide(self, judgement: Judgement) -> None:
        """Keep a judgement and draw its consequences. Raises BadInput for one that cannot be carried out."""
        with self._store.writing():
            self._store.judge(checked(judgement))
            self._link(self._store.reports_with(judgement.events))

    def take_back(self, judgement: str) -> None:
        """Retire a judgement and what followed from it. Raises BadInput where there is none of this id."""
        with self._store.writing():
            self._link(self._store.reports_with(self._store.undo(judgement).events))

    def _link(self, reports: Iterable[str]) -> None:
        """Put the reports, as they are now, in place of what is linked of them."""
        records = {report: self._record(report) for report in reports}
        old: dict[str, Incident] = {}
        touched: set[str] = set()
        for report, record in records.items():
            old |= self._store.incidents_with(account.id for account in self._store.accounts_of(report))
            judgements = self._store.judgements(event.id for event in record.events)
            judged = judged_record(record, judgements)
            told = settled(accounts_of(judged), judged, self._knowledge.places)
            self._store.replace_accounts(report, tuple(told))
        fresh = [account for report in records for account in self._store.accounts_of(report)]
        self._store.join(self._compared(fresh))
        touched.update(account.id for account in fresh)
        touched.update(account for incident in old.values() for account in incident.accounts)
        for report in self._copied(records):
            touched.update(account.id for account in self._store.accounts_of(report))
        self._group(touched, old)

    def _compared(self, fresh: Iterable[Account]) -> list[Joined]:
        """The new accounts with those that have something in common with them, each two once."""
        found: dict[Pair, Joined | None] = {}
        for account in fresh:
            for other in self._store.accounts_sharing(account.keys):
                pair = (min(account.id, other.id), max(account.id, other.id))
                if account.id != other.id and pair not in found:
                    left, right = sorted((account, other), key=lambda one: one.id)
                    found[pair] = compare(left, right)
        return [one for one in found.values() if one is not None]

    def _copied(self, records: Mapping[str, Record]) -> set[str]:
        """The reports of which it is new that they are copies of one another, or that they are none."""
        changed: set[str] = set()
        for report in records:
            changed |= self._shelf.drop(report)
        taken = [self._copies.add(record.report) for record in records.values()]
        shaken = self._shelf.copies_with({key for one in taken for key in one.shaken})
        for pair in sorted({*shaken, *(pair for one in taken for pair in one.pairs)}):
            if self._shelf.judge(pair, self._copies.copy(pair)):
                changed.update(self._shelf.reports(pair))
        return changed

    def _group(self, touched: Collection[str], old: Mapping[str, Incident]) -> None:
        """Group all accounts that hang together with those that are touched; the incidents are replaced."""
        accounts = {account.id: account for account in self._store.component(touched, bar=LEAST)}
        old = {**old, **self._store.incidents_with(accounts)}
        copies = self._store.copies_of({account.report for account in accounts.values()})
        judgements = self._store.judgements(event for one in accounts.values() for event in one.events)
        groups = grouped(
            tuple(accounts.values()), self._store.joined_of(accounts), judgements, frozenset(copies)
        )
        as_it_was = {frozenset(incident.accounts): incident for incident in old.values()}
        new = []
        for group in groups:
            ids = frozenset(account.id for account in group)
            known = as_it_was.get(ids) if ids.isdisjoint(touched) else None
            new.append(known or self._incident(group, copies, judgements))
        self._store.replace_incidents(old, new)

    def _incident(
        self, group: Collection[Account], copies: frozenset[Pair], judgements: Collection[Judgement]
    ) -> Incident:
        """The incident of a group, weighed."""
        records = {account.report: self._record(account.report) for account in group}
        claims = [claim for account in group for claim in account.tolls]
        published = {
            account.report: date.fromisoformat(account.published) for account in group if account.published
        }
        return weighed(
            _set(incident_of(group), group, records, self._knowledge.places, self._apart(group)),
            group,
            records,
            self._knowledge,
            copies=copies,
            judgements=judgements,
            tolls=toll_sums(claims, published, origins=texts_of(records, copies)),
        )

    def _apart(self, group: Collection[Account]) -> set[str]:
        """The events of the other happenings that reports of the group have as news."""
        inside = {account.id for account in group}
        return {
            event
            for report in sorted({account.report for account in group if account.of_several})
            for account in self._store.accounts_of(report)
            if account.main and account.id not in inside
            for event in account.events
        }

    def _record(self, report: str) -> Record:
        record = self._store.record(report)
        assert record is not None  # reports are kept with their record, and never taken away
        return record


def _set(
    incident: Incident,
    group: Collection[Account],
    records: Mapping[str, Record],
    places: Places,
    apart: Collection[str],
) -> Incident:
    """The incident on the day and at the place for which all that its reports tell of it speaks; `apart` are
    the events of what else they have as news.
    """
    told = {event for account in group for event in account.events}
    read = [records[report] for report in sorted(records)]
    day, place = incident_day(read, told, apart), incident_place(read, places, told, apart)
    is_dated = any(
        event.time and event.status == "asserted"
        for record in read
        for event in record.events
        if event.id in told
    )
    if day is None or (incident.from_ and not is_dated):
        return replace(incident, place=place or incident.place)
    from_ = day.isoformat()
    lasts = incident.from_ == from_ and incident.to
    return replace(incident, place=place or incident.place, from_=from_, to=incident.to if lasts else from_)


def texts_of(reports: Collection[str], copies: Collection[Pair]) -> dict[str, str]:
    """Report -> the first by id of those whose text it carries; only for copies."""
    found: dict[str, str] = {}
    for left, right in sorted(pair for pair in copies if pair[0] in reports and pair[1] in reports):
        one, other = sorted((found.get(left, left), found.get(right, right)))
        found |= {report: one for report, text in found.items() if text == other}
        found |= {left: one, right: one}
    return found
