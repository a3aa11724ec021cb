"""The shelf of copies in tables: cards of reports, looked up by mark and bond, and the copies found.

It is what `marsad.link.copies.CopyFinder` looks in; the rules are there.
"""

import struct
from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, or_, select, update

from marsad.model.copies import Card, Copy, Shared
from marsad.model.report import Report
from marsad.store import tables
from marsad.store.keeping import latest
from marsad.store.packing import pack, unpack
from marsad.store.pieces import pieces

__all__ = ["Alike", "Pair", "Shelf", "alike"]

Pair = tuple[str, str]
"""The keys of two cards, in order."""


class Alike(NamedTuple):
    """Two reports that carry one text, by id; what both have, and why that is believed."""

    left: str
    right: str
    kind: str
    shared: tuple[Shared, ...]
    because: tuple[str, ...]


class Shelf:
    """Cards, marks and pairs of reports in the store. Its methods are part of the open transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, key: str, report: Report) -> None:
        """Make the card of a report that the store has; `put` writes on it."""
        number = self._connection.execute(
            select(tables.reports.c.number).where(tables.reports.c.id == report.id)
        ).scalar_one()
        self._connection.execute(insert(tables.cards).values(report=number, key=key, body=b""))

    def standing(self, marks: Set[int]) -> Set[int]:
        """Which of the marks are noted as standing text."""
        table = tables.standing.c
        return {
            _unsigned(mark)
            for some in pieces(map(_signed, marks))
            for mark in self._connection.execute(select(table.mark).where(table.mark.in_(some))).scalars()
        }

    def holders(self, marks: Set[int]) -> Mapping[int, Set[str]]:
        """Mark -> keys of the cards with it, for those of the marks that any card has."""
        mark, card = tables.marks.c, tables.cards.c
        found: defaultdict[int, set[str]] = defaultdict(set)
        for some in pieces(map(_signed, marks)):
            rows = self._connection.execute(
                select(mark.mark, card.key)
                .join(tables.cards, mark.report == card.report)
                .where(mark.mark.in_(some))
            )
            for row in rows:
                found[_unsigned(row.mark)].add(row.key)
        return found

    def cards(self, keys: Set[str]) -> Mapping[str, Card]:
        """Key -> card."""
        card = tables.cards.c
        return {
            row.key: _card(row.key, row.body)
            for some in pieces(keys)
            for row in self._connection.execute(select(card.key, card.body).where(card.key.in_(some)))
        }

    def put(self, card: Card, held: Set[int], standing: Set[int]) -> None:
        """Write a card, to be found by `held`; no card is found by one of `standing` any more."""
        [number] = self._numbers([card.key]).values()
        here = tables.cards.c.report == number
        self._connection.execute(update(tables.cards).where(here).values(body=_body(card)))
        if held:
            rows = [{"mark": _signed(mark), "report": number} for mark in sorted(held)]
            self._connection.execute(insert(tables.marks), rows)
        if standing:
            signed = sorted(map(_signed, standing))
            self._connection.execute(insert(tables.standing), [{"mark": mark} for mark in signed])
            for some in pieces(signed):
                self._connection.execute(delete(tables.marks).where(tables.marks.c.mark.in_(some)))

    def report(self, key: str) -> Report:
        """The report with this card."""
        name = self._connection.execute(
            select(tables.reports.c.id)
            .join(tables.cards, tables.cards.c.report == tables.reports.c.number)
            .where(tables.cards.c.key == key)
        ).scalar_one()
        record = latest(self._connection, name)
        assert record is not None  # a report is kept with its record
        return record.report

    def reports(self, keys: Iterable[str]) -> frozenset[str]:
        """The ids of the reports with these cards."""
        card, report = tables.cards.c, tables.reports.c
        return frozenset(
            name
            for some in pieces(keys)
            for name in self._connection.execute(
                select(report.id).join(tables.cards, card.report == report.number).where(card.key.in_(some))
            ).scalars()
        )

    def copies_with(self, keys: Iterable[str]) -> frozenset[Pair]:
        """The pairs kept as copies with one of these in them."""
        pair = tables.copies.c
        left, right = tables.cards.alias(), tables.cards.alias()
        return frozenset(
            (row.left, row.right)
            for some in pieces(self._numbers(keys).values())
            for row in self._connection.execute(
                select(left.c.key.label("left"), right.c.key.label("right"))
                .select_from(tables.copies)
                .join(left, pair.left == left.c.report)
                .join(right, pair.right == right.c.report)
                .where(or_(pair.left.in_(some), pair.right.in_(some)))
            )
        )

    def judge(self, pair: Pair, copy: Copy | None) -> bool:
        """Keep a pair as a copy, or no longer; whether it is one now and was none, or the other way round."""
        number = self._numbers(pair)
        table, left, right = tables.copies, number[pair[0]], number[pair[1]]
        was = self._connection.execute(
            delete(table).where(table.c.left == left, table.c.right == right)
        ).rowcount
        if copy:
            row = {"left": left, "right": right, "kind": copy.kind, "body": pack((copy.shared, copy.because))}
            self._connection.execute(insert(table).values(row))
        return bool(was) is not bool(copy)

    def drop(self, report: str) -> frozenset[str]:
        """Take the card of a report away; the ids of the reports that it was a copy of. What was found to be
        standing text stays so.
        """
        name, card, copies = tables.reports.c, tables.cards, tables.copies
        number = self._connection.execute(
            select(card.c.report).join(tables.reports, card.c.report == name.number).where(name.id == report)
        ).scalar()
        if number is None:
            return frozenset()
        partners = copies_of(self._connection, [report])
        self._connection.execute(delete(copies).where(or_(copies.c.left == number, copies.c.right == number)))
        self._connection.execute(delete(tables.marks).where(tables.marks.c.report == number))
        self._connection.execute(delete(card).where(card.c.report == number))
        return frozenset(one for pair in partners for one in pair) - {report}

    def _numbers(self, keys: Iterable[str]) -> dict[str, int]:
        card = tables.cards.c
        return {
            row.key: row.report
            for some in pieces(keys)
            for row in self._connection.execute(select(card.key, card.report).where(card.key.in_(some)))
        }


def copies_of(connection: Connection, reports: Iterable[str]) -> frozenset[Pair]:
    """The pairs of copies, by the ids of their reports, sorted, with one of these reports in them."""
    pair, left, right = tables.copies.c, tables.reports.alias(), tables.reports.alias()
    found: set[Pair] = set()
    for some in pieces(reports):
        for one in (left, right):
            rows = connection.execute(
                select(left.c.id.label("left"), right.c.id.label("right"))
                .select_from(tables.copies)
                .join(left, pair.left == left.c.number)
                .join(right, pair.right == right.c.number)
                .where(one.c.id.in_(some))
            )
            found.update((min(row.left, row.right), max(row.left, row.right)) for row in rows)
    return frozenset(found)


def alike(connection: Connection, reports: Iterable[str]) -> tuple[Alike, ...]:
    """The copies with one of these reports in them, with what they share."""
    pair, left, right = tables.copies.c, tables.reports.alias(), tables.reports.alias()
    found: dict[Pair, Alike] = {}
    for some in pieces(reports):
        for one in (left, right):
            rows = connection.execute(
                select(left.c.id.label("left"), right.c.id.label("right"), pair.kind, pair.body)
                .select_from(tables.copies)
                .join(left, pair.left == left.c.number)
                .join(right, pair.right == right.c.number)
                .where(one.c.id.in_(some))
            )
            for row in rows:
                shared, because = unpack(row.body, tuple[tuple[Shared, ...], tuple[str, ...]])
                found[row.left, row.right] = Alike(row.left, row.right, row.kind, shared, because)
    return tuple(found[names] for names in sorted(found))


# Marks are 64 bits without a sign; the whole numbers of databases have one.
_SIGN = 1 << 63


def _signed(mark: int) -> int:
    return mark - 2 * _SIGN if mark >= _SIGN else mark


def _unsigned(mark: int) -> int:
    return mark + 2 * _SIGN if mark < 0 else mark


def _body(card: Card) -> bytes:
    """Day (0: none) and number of marks, then marks and bonds, eight bytes each."""
    numbers = (card.day or 0, len(card.marks), *sorted(card.marks), *sorted(card.bonds))
    return struct.pack(f"<{len(numbers)}Q", *numbers)


def _card(key: str, body: bytes) -> Card:
    day, count, *numbers = struct.unpack(f"<{len(body) // 8}Q", body)
    return Card(key, frozenset(numbers[:count]), frozenset(numbers[count:]), day or None)
