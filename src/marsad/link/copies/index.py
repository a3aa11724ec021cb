"""Copies among any number of reports, found as the reports come."""

from collections.abc import Iterable, Iterator, Set
from functools import lru_cache

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


class CopyFinder:
    """Which of the reports on a shelf are copies of one another.

    A report is compared only with those that share rare runs of words or rare facts with it. As reports come,
    text proves to be standing and no longer counts: what was judged by it is judged anew. The end is the same
    for every order of arrival: text never ceases to be standing, so no pair that is near in the end was
    passed over before.
    """

    def __init__(self, shelf: Shelf, sources: Sources, bars: Bars = BARS) -> None:
        self.credited = Credited(sources)
        self._shelf = shelf
        self._bars = bars
        self._holdings = Holdings(shelf)
        self._telling = lru_cache(maxsize=READY)(self._made_ready)

    def add(self, report: Report) -> set[Pair]:
        """Take in a report: the pairs of reports, itself among them or not, of which `copy` may say another
        thing now.
        """
        near, shaken = self._taken_in(report)
        return {*near, *self._shelf.compared(shaken)}

    def compare(self, report: Report) -> tuple[Copy, ...]:
        """Take in a report: the copies that it makes with those already there."""
        near, _ = self._taken_in(report)
        return tuple(copy for pair in near if (copy := self._judged(pair)))

    def copy(self, pair: Pair) -> Copy | None:
        """The copy that a pair of reports is, as all reports together show it."""
        return self._judged(pair) if self._holdings.are_near(*pair) else None

    def is_near(self, pair: Pair) -> bool:
        """Whether the two share enough to be compared, as all reports together show it."""
        return self._holdings.are_near(*pair)

    def overlap(self, pair: Pair) -> tuple[Telling, Telling, Overlap]:
        """Two reports made ready, and what they share: what is judged, for measuring."""
        left, right = map(self._telling, pair)
        return left, right, overlap(left, right, self._standing(left, right))

    def _taken_in(self, report: Report) -> tuple[list[Pair], frozenset[str]]:
        key = card_key(report)
        self._shelf.keep(key, report)
        telling = self._telling(key)
        near = self._holdings.add(Card(key, telling.marks, telling.bonds, telling.day))
        pairs = [(key, other) if key < other else (other, key) for other in near.keys]
        self._shelf.compare(pairs)
        return pairs, near.shaken

    def _judged(self, pair: Pair) -> Copy | None:
        left, right = map(self._telling, pair)
        return judged(left, right, self._standing(left, right), self._bars)

    def _standing(self, left: Telling, right: Telling) -> Set[int]:
        return self._holdings.standing(left.marks, right.marks)

    def _made_ready(self, key: str) -> Telling:
        return prepared(self._shelf.report(key), self.credited)


class CopyIndex:
    """Reports as they come, kept in memory, and which of them are copies."""

    def __init__(self, sources: Sources, bars: Bars = BARS) -> None:
        self._shelf = Memory()
        self._finder = CopyFinder(self._shelf, sources, bars)

    @property
    def compared(self) -> set[Pair]:
        """The keys of the pairs of reports compared so far."""
        return self._shelf.pairs

    def add(self, report: Report) -> tuple[Copy, ...]:
        """Take in a report: the copies that it makes with those already there. One twice is one.

        `groups` may have fewer copies than this told, as it knows of all reports which text is standing.
        """
        if card_key(report) in self._shelf.reports:
            return ()
        return self._finder.compare(report)

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
