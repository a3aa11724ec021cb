"""Copies among any number of reports, found as the reports come."""

from collections.abc import Iterable, Iterator, Set
from functools import lru_cache
from typing import NamedTuple

from marsad.knowledge.sources import Sources
from marsad.link.copies.credited import Credited
from marsad.link.copies.groups import Pair, grouped
from marsad.link.copies.shared import Overlap, overlap
from marsad.link.copies.shelf import Memory, Shelf
from marsad.link.copies.standing import Holdings
from marsad.link.copies.telling import Telling, prepared
from marsad.link.copies.verdict import BARS, Bars, judged
from marsad.model.copies import Card, Copy, CopyGroup
from marsad.model.report import Report

__all__ = ["CopyFinder", "CopyIndex", "card_key", "copies"]

# Tellings kept ready. Most comparisons are among reports of one day; one takes some 60 KB.
READY = 2048


def copies(reports: Iterable[Report], sources: Sources, bars: Bars = BARS) -> tuple[CopyGroup, ...]:
    """The groups of copies among the reports; their order does not matter. `sources` names the agencies."""
    index = CopyIndex(sources, bars)
    for report in reports:
        index.add(report)
    return index.groups()


class Taken(NamedTuple):
    """What is to be judged after a report was taken in."""

    pairs: tuple[Pair, ...]
    """The new report with others."""
    shaken: frozenset[str]
    """Reports some of whose text proved to be standing: whether what was a copy of one is one still."""


class CopyFinder:
    """Which of the reports on a shelf are copies of one another.

    A report is compared only with those that share rare runs of words or rare facts with it. As reports come,
    text proves to be standing and no longer counts; that may part copies, and never makes any. The end is the
    same for every order of arrival: text never ceases to be standing, so no pair that is near in the end was
    passed over before.
    """

    def __init__(self, shelf: Shelf, sources: Sources, bars: Bars = BARS) -> None:
        self.credited = Credited(sources)
        self._shelf = shelf
        self._bars = bars
        self._holdings = Holdings(shelf)
        self._telling = lru_cache(maxsize=READY)(self._made_ready)

    def add(self, report: Report) -> Taken:
        """Take in a report: the pairs of which `copy` is to be asked."""
        key = card_key(report)
        self._shelf.keep(key, report)
        telling = self._telling(key)
        near = self._holdings.add(Card(key, telling.marks, telling.bonds, telling.day))
        pairs = ((key, other) if key < other else (other, key) for other in near.keys)
        return Taken(tuple(pairs), near.shaken)

    def copy(self, pair: Pair) -> Copy | None:
        """The copy that a pair of reports is, as all reports together show it."""
        if not self.is_near(pair):
            return None
        left, right = map(self._telling, pair)
        return judged(left, right, self._standing(left, right), self._bars)

    def is_near(self, pair: Pair) -> bool:
        """Whether the two share enough to be compared, as all reports together show it."""
        return self._holdings.are_near(*pair)

    def overlap(self, pair: Pair) -> tuple[Telling, Telling, Overlap]:
        """Two reports made ready, and what they share: what is judged, for measuring."""
        left, right = map(self._telling, pair)
        return left, right, overlap(left, right, self._standing(left, right))

    def _standing(self, left: Telling, right: Telling) -> Set[int]:
        return self._holdings.standing(left.marks, right.marks)

    def _made_ready(self, key: str) -> Telling:
        return prepared(self._shelf.report(key), self.credited)


class CopyIndex:
    """Reports as they come, kept in memory, and which of them are copies."""

    def __init__(self, sources: Sources, bars: Bars = BARS) -> None:
        self.compared: set[Pair] = set()
        """The keys of the pairs of reports compared so far."""
        self._shelf = Memory()
        self._finder = CopyFinder(self._shelf, sources, bars)

    def add(self, report: Report) -> tuple[Copy, ...]:
        """Take in a report: the copies that it makes with those already there. One twice is one.

        `groups` may have fewer copies than this told, as it knows of all reports which text is standing.
        """
        if card_key(report) in self._shelf.reports:
            return ()
        pairs = self._finder.add(report).pairs
        self.compared.update(pairs)
        return tuple(copy for pair in pairs if (copy := self._finder.copy(pair)))

    def groups(self) -> tuple[CopyGroup, ...]:
        """The groups of copies, as all reports together show them."""
        found = {pair: copy for pair in sorted(self.compared) if (copy := self._finder.copy(pair))}
        return tuple(grouped(found, self._finder.credited))

    def near(self) -> Iterator[Pair]:
        """The keys of the pairs that share enough to be compared, as all reports together show them."""
        return (pair for pair in sorted(self.compared) if self._finder.is_near(pair))

    def overlap(self, pair: Pair) -> tuple[Telling, Telling, Overlap]:
        """Two reports made ready, and what they share: what is judged, for measuring."""
        return self._finder.overlap(pair)


def card_key(report: Report) -> str:
    """What tells one report from another, first published first."""
    return "\t".join(
        (report.published or "9999", report.outlet or "", report.external_id or "", report.id, report.sha256)
    )
