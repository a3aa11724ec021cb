"""The store: keep and find. Every method is one transaction, or part of the one that `writing` has begun."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from types import TracebackType

from sqlalchemy import Connection

from marsad.errors import BadInput
from marsad.model.incident import Account, Claim, Incident, Joined, Judgement
from marsad.model.problem import Problem
from marsad.model.record import Record
from marsad.model.report import Capture
from marsad.store import (
    finding,
    grouping,
    judging,
    keeping,
    linking,
    opening,
    pending,
    problems,
)
from marsad.store.keeping import Input
from marsad.store.lookups import Lookups
from marsad.store.shelf import Pair, Shelf, copies_of
from marsad.store.wanted import Header

__all__ = ["Store", "open_store"]


def open_store(name: str, *, make: bool = True) -> "Store":
    """The store at `name`: a file, or postgresql://...; made where it is not there, unless `make` is False.

    Raises BadInput where there is none, BadStore for a database that cannot be used.
    """
    if not make and not opening.exists(name):
        raise BadInput(f"there is no store {name!r}; make it with `marsad add`, or name another with --db")
    return Store(name, opening.connected(name))


class Store(Lookups):
    """An open store. One process may have several, and several processes one database."""

    def __init__(self, name: str, connection: Connection) -> None:
        self.name = name
        super().__init__(connection)
        self._is_writing = False

    def __enter__(self) -> "Store":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._connection.close()
        self._connection.engine.dispose()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """All that is written within is kept together, or not at all."""
        if self._is_writing:
            yield
            return
        with opening.transaction(self._connection):
            self._is_writing = True
            try:
                yield
            finally:
                self._is_writing = False

    @contextmanager
    def reading(self) -> Iterator[None]:
        """All that is read within is of one moment, whatever others write meanwhile."""
        with opening.snapshot(self._connection):
            yield

    # --- reports -----------------------------------------------------------------------------------------
    def is_known(self, given: Input) -> bool:
        """Whether these very bytes were read and coded before, and the caller says nothing else of them."""
        return keeping.is_known(self._connection, given)

    def seen(self, captures: Iterable[Capture]) -> None:
        """Note that known captures were met again."""
        with self.writing():
            keeping.seen(self._connection, captures)

    def captures(self) -> Iterator[Input]:
        """The captures of all reports as they are now, with what the caller said of them."""
        return keeping.captures(self._connection)

    def capture(self, report: str) -> Input | None:
        """The capture that a report was read from, with what the caller said of it."""
        return keeping.capture(self._connection, report)

    def settled(self, record: Record) -> Record:
        """The record as it is to be kept: its events with the ids that they have here."""
        return keeping.settled(self._connection, record)

    def keep_record(self, given: Input, record: Record, claims: Iterable[Claim], coder: str) -> bool:
        """Keep a settled record and its capture; whether anything in it is new. It is to be linked then."""
        with self.writing():
            problems.solved(self._connection, given.capture.origin)
            return keeping.keep(self._connection, given, record, claims, coder)

    def keep_problem(self, problem: Problem) -> None:
        """Keep what could not be read, until it can be."""
        with self.writing():
            problems.keep_problem(self._connection, problem)

    def problems(self) -> Iterator[Problem]:
        """What could not be read."""
        return problems.problems(self._connection)

    def record(self, report: str) -> Record | None:
        """The record of a report (its id) as it is now."""
        return keeping.latest(self._connection, report)

    def records_of(self, reports: Iterable[str]) -> Iterator[Record]:
        """The records of these reports as they are now."""
        return keeping.records_of(self._connection, reports)

    def records(self) -> Iterator[Record]:
        """The records of all reports as they are now, those added first first."""
        return keeping.records(self._connection)

    def revisions(self, report: str) -> tuple[Record, ...]:
        """The records of all revisions of a report, the first first."""
        return finding.revisions(self._connection, report)

    def headers(self, reports: Iterable[str]) -> dict[str, Header]:
        """Id -> what is shown of a report."""
        return finding.headers(self._connection, reports)

    # --- linking -----------------------------------------------------------------------------------------
    def to_link(self, most: int) -> tuple[str, ...]:
        """The ids of reports that are to be linked, those added first first."""
        return pending.to_link(self._connection, most)

    def count_to_link(self) -> int:
        """How many reports are to be linked."""
        return pending.count(self._connection)

    def link_again(self, reports: Iterable[str]) -> None:
        """Note that these reports are to be linked anew."""
        with self.writing():
            pending.note(self._connection, reports, linked=False)

    def is_linked(self, reports: Iterable[str]) -> None:
        """Note that these reports are linked."""
        with self.writing():
            pending.note(self._connection, reports, linked=True)

    def accounts(self, ids: Iterable[str]) -> tuple[Account, ...]:
        """The accounts with these ids."""
        return linking.accounts(self._connection, ids)

    def accounts_of(self, report: str) -> tuple[Account, ...]:
        """The accounts of a report."""
        return linking.accounts_of(self._connection, report)

    def accounts_sharing(self, keys: Iterable[str]) -> tuple[Account, ...]:
        """The accounts that have one of the keys."""
        return linking.accounts_sharing(self._connection, keys)

    def replace_accounts(self, report: str, new: Collection[Account]) -> None:
        """Give a report these accounts in place of those that it had."""
        with self.writing():
            linking.replace_accounts(self._connection, report, new)

    def join(self, found: Iterable[Joined]) -> None:
        """Keep comparisons of accounts."""
        with self.writing():
            linking.join(self._connection, found)

    def joined_of(self, accounts: Iterable[str]) -> tuple[Joined, ...]:
        """The comparisons of which both accounts are among these."""
        return linking.joined_of(self._connection, accounts)

    def least_sure(self, most: int) -> tuple[Joined, ...]:
        """The comparisons whose score is nearest to even odds, the least sure first."""
        return linking.least_sure(self._connection, most)

    def component(self, accounts: Iterable[str], *, bar: float = 0.0) -> tuple[Account, ...]:
        """All accounts that these hang together with, by comparisons above `bar` and by persons' words."""
        return linking.component(self._connection, accounts, bar=bar)

    def incidents_with(self, accounts: Iterable[str]) -> dict[str, Incident]:
        """Id -> incident, for those that these accounts are of."""
        return grouping.incidents_with(self._connection, accounts)

    def replace_incidents(self, old: Mapping[str, Incident], new: Collection[Incident]) -> None:
        """Put the new incidents in place of the old ones, and tell the feed of changes."""
        with self.writing():
            grouping.replace_incidents(self._connection, old, new)

    def copies_of(self, reports: Iterable[str]) -> frozenset[Pair]:
        """The pairs of copies (ids of reports, sorted) with one of these reports in them."""
        return copies_of(self._connection, reports)

    def shelf(self) -> Shelf:
        """What copies of one text are looked up in."""
        return Shelf(self._connection)

    # --- people ------------------------------------------------------------------------------------------
    def judge(self, judgement: Judgement) -> None:
        """Keep what a person decided; `marsad.pipeline.adding.decide` also draws the consequences."""
        with self.writing():
            judging.judge(self._connection, judgement)

    def undo(self, judgement: str) -> Judgement:
        """Take a judgement back."""
        with self.writing():
            return judging.undo(self._connection, judgement)

    def judgements(self, events: Iterable[str] | None = None) -> tuple[Judgement, ...]:
        """What was decided of these events, or at all; those taken back are `retired`."""
        return judging.judgements(self._connection, events)

    def reports_with(self, events: Iterable[str]) -> tuple[str, ...]:
        """The ids of the reports that tell these events."""
        return judging.reports_with(self._connection, events)
