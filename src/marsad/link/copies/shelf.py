"""Where the cards of reports are kept: in memory here, in tables in the store. The same is found in both."""

from collections.abc import Mapping, Set
from dataclasses import replace
from typing import Protocol

from marsad.model.copies import Card
from marsad.model.report import Report

__all__ = ["Memory", "Shelf"]


class Shelf(Protocol):
    """Cards by key, and by mark and bond."""

    def keep(self, key: str, report: Report) -> None:
        """Keep a report, which is to have a card with this key."""

    def standing(self, marks: Set[int]) -> Set[int]:
        """Which of the marks are noted as standing text."""

    def holders(self, marks: Set[int]) -> Mapping[int, Set[str]]:
        """Mark -> keys of the cards with it, for those of the marks that any card has."""

    def cards(self, keys: Set[str]) -> Mapping[str, Card]:
        """Key -> card."""

    def put(self, card: Card, held: Set[int], standing: Set[int]) -> None:
        """Keep a card, to be found by the marks of `held`; no card is found by one of `standing` any more."""

    def report(self, key: str) -> Report:
        """The report that is kept under a key."""


class Memory:
    """A shelf in memory."""

    def __init__(self) -> None:
        self.reports: dict[str, Report] = {}
        self._cards: dict[str, Card] = {}
        self._standing: set[int] = set()
        self._where: dict[int, tuple[str, ...]] = {}

    def keep(self, key: str, report: Report) -> None:
        """Keep a report, without the reader's evidence: it is many times the size of the text."""
        self.reports[key] = replace(report, original="", origins=(), left_out=())

    def standing(self, marks: Set[int]) -> Set[int]:
        """Which of the marks are noted as standing text."""
        return self._standing & marks

    def holders(self, marks: Set[int]) -> Mapping[int, Set[str]]:
        """Mark -> keys of the cards with it."""
        return {mark: frozenset(self._where[mark]) for mark in marks if mark in self._where}

    def cards(self, keys: Set[str]) -> Mapping[str, Card]:
        """Key -> card."""
        return {key: self._cards[key] for key in keys}

    def put(self, card: Card, held: Set[int], standing: Set[int]) -> None:
        """Keep a card."""
        self._cards[card.key] = card
        self._standing |= standing
        for mark in standing:
            self._where.pop(mark, None)
        for mark in held:
            self._where[mark] = (*self._where.get(mark, ()), card.key)

    def report(self, key: str) -> Report:
        """The report that is kept under a key."""
        return self.reports[key]
