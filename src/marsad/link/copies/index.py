"""Copies among any number of reports, found as the reports come."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from marsad.knowledge.sources import Sources
from marsad.link.copies.credited import Credited
from marsad.link.copies.groups import Pair, grouped
from marsad.link.copies.shared import Overlap, overlap
from marsad.link.copies.standing import Card, Holdings
from marsad.link.copies.telling import Telling, prepared
from marsad.link.copies.verdict import BARS, Bars, judged
from marsad.model.copies import Copy, CopyGroup
from marsad.model.report import Report

__all__ = ["CopyIndex", "copies"]

# Tellings kept ready. Most comparisons are among reports of one day; one takes some 60 KB.
READY = 2048


def copies(reports: Iterable[Report], sources: Sources, bars: Bars = BARS) -> tuple[CopyGroup, ...]:
    """The groups of copies among the reports; their order does not matter. `sources` names the agencies."""
    index = CopyIndex(sources, bars)
    for report in reports:
        index.add(report)
    return index.groups()


class CopyIndex:
    """Reports as they come, and which of them are copies.

    A report is compared only with those that share rare runs of words or rare facts with it. As reports come,
    text proves to be standing and no longer counts, so `groups` may have fewer copies than `add` told: it
    judges the pairs anew. It says the same for every order of arrival: text never ceases to be standing, so
    no pair that is near in the end was passed over before.
    """

    def __init__(self, sources: Sources, bars: Bars = BARS) -> None:
        self.compared: set[Pair] = set()
        """The keys of the pairs of reports compared so far."""
        self._credited = Credited(sources)
        self._bars = bars
        self._reports: dict[str, Report] = {}
        self._holdings = Holdings()
        self._telling = lru_cache(maxsize=READY)(self._made_ready)

    def add(self, report: Report) -> tuple[Copy, ...]:
        """Take in a report: the copies that it makes with those already there. One twice is one."""
        key = _key(report)
        if key in self._reports:
            return ()
        # What the reader keeps as evidence is many times the size of the text.
        self._reports[key] = replace(report, original="", origins=(), left_out=())
        telling = self._telling(key)
        near = self._holdings.add(Card(key, telling.marks, telling.bonds, telling.day))
        pairs = [(key, other) if key < other else (other, key) for other in near]
        self.compared.update(pairs)
        return tuple(copy for pair in pairs if (copy := self._judged(pair)))

    def groups(self) -> tuple[CopyGroup, ...]:
        """The groups of copies, as all reports together show them."""
        found = {pair: copy for pair in self.near() if (copy := self._judged(pair))}
        return tuple(grouped(found, self._credited))

    def near(self) -> Iterator[Pair]:
        """The keys of the pairs that share enough to be compared, as all reports together show them."""
        return (pair for pair in sorted(self.compared) if self._holdings.are_near(*pair))

    def overlap(self, pair: Pair) -> tuple[Telling, Telling, Overlap]:
        """Two reports made ready, and what they share: what is judged, for measuring."""
        left, right = map(self._telling, pair)
        return left, right, overlap(left, right, self._holdings.standing)

    def _judged(self, pair: Pair) -> Copy | None:
        left, right = map(self._telling, pair)
        return judged(left, right, self._holdings.standing, self._bars)

    def _made_ready(self, key: str) -> Telling:
        return prepared(self._reports[key], self._credited)


def _key(report: Report) -> str:
    """What tells one report from another, first published first."""
    return "\t".join(
        (report.published or "9999", report.outlet or "", report.external_id or "", report.id, report.sha256)
    )
