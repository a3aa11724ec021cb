"""Add to a store: captures that are new are read and coded, each kept in one transaction, then linked.

    captures ─ known ─▶ noted as seen
             └ new ─ Pipeline.code ─▶ Record ─ settled, claims_of ─▶ kept ─ Linker.link ─▶ incidents
                                   └▶ Problem ─▶ kept until it is solved

Whatever ends it, nothing is lost and nothing is there twice: what was kept is known next time, and what was
not linked is linked then.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from marsad import __version__
from marsad.link.weighing import claims_of
from marsad.model.problem import Problem
from marsad.model.report import Capture
from marsad.pipeline.flow import Pipeline
from marsad.pipeline.given import NOTHING, Given
from marsad.pipeline.linking import Linker
from marsad.store import Input, Store

__all__ = ["Added", "Adding"]

CODER = f"marsad {__version__}"
# Known captures met before that is noted, in one transaction.
BATCH = 500


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one capture."""

    origin: str
    is_new: bool
    """Whether anything of it is new, or other than before."""


class Adding:
    """Adds to a store. `load` gives the pipeline; it is called when there is something to code or to link."""

    def __init__(
        self, store: Store, load: Callable[[], Pipeline], given: Given = NOTHING, *, again: bool = False
    ) -> None:
        self._store = store
        self._load = load
        self._given = given
        self._again = again

    def add(self, found: Iterable[Capture | Problem]) -> Iterator[Added | Problem]:
        """Keep what is new among the captures; what became of each, in order. It is to be linked then."""
        known: list[Capture] = []
        for one in found:
            if isinstance(one, Capture) and self._is_known(one):
                known.append(one)
                yield Added(one.origin, False)
            else:
                yield self._kept(one, self._given)
            if len(known) == BATCH:
                self._store.seen(known)
                known.clear()
        self._store.seen(known)

    def again(self) -> Iterator[Added | Problem]:
        """Read and code all captures of the store anew, with what was said of them when they were added; all
        is linked anew then, too.
        """
        for one in self._store.captures():
            yield self._kept(one.capture, Given(published=one.published, outlet=one.outlet))

    def link(self) -> Iterator[str]:
        """Link all that is to be linked; the ids of the reports as they are done."""
        if self._store.count_to_link():
            yield from Linker(self._store, self._pipeline.knowledge).link()

    @cached_property
    def _pipeline(self) -> Pipeline:
        return self._load()

    def _is_known(self, capture: Capture) -> bool:
        return not self._again and self._store.is_known(_input(capture, self._given))

    def _kept(self, one: Capture | Problem, given: Given) -> Added | Problem:
        """A capture read, coded and kept, in one transaction; or the problem, kept."""
        if isinstance(one, Problem):
            self._store.keep_problem(one)
            return one
        result = next(self._pipeline.code([one], given))
        if isinstance(result, Problem):
            self._store.keep_problem(result)
            return result
        with self._store.writing():
            record = self._store.settled(result)
            is_new = self._store.keep_record(_input(one, given), record, claims_of(record), CODER)
            self._store.link_again([record.report.id])
        return Added(one.origin, is_new)


def _input(capture: Capture, given: Given) -> Input:
    return Input(capture, given.published, given.outlet)
