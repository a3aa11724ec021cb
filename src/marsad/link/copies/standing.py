"""Which runs of words stand where: the reports to compare with, and the text that comes back in many reports.

A passage of furniture or background ("the conflict began in March 2011 when ...") makes nobody a copy. It is
told from a copied text by time and company: copies of one text come within days and share more than the one
passage; standing text comes back over weeks in reports that are otherwise different.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

__all__ = ["Card", "Holdings"]

# Days that part two reports so far that one is no follow-up of the other; a week is the news cycle's length.
APART = 7
# Two reports that share a third of their marks are versions of one text. Lightly edited copies of FA-KES
# visible share 0.4 and more of their runs; reports of one outlet that have only furniture in common up to
# 0.3.
ONE_TEXT = 1 / 3
# Weeks in which even one and the same text comes back are those of a form: a paywall's notice, a daily
# bulletin. Copies of FA-KES visible, whose dates are off by up to a month, come back in three at most.
FORM = 5
# Marks or bonds that two reports must share to be compared. Of 112,575 pairs of FA-KES visible, 754 do,
# with all copies but one among them.
MARKS, BONDS = 2, 3


@dataclass(frozen=True, slots=True)
class Card:
    """What is kept of a report to find it again."""

    key: str
    marks: frozenset[int]
    bonds: frozenset[int]
    day: int | None


class Holdings:
    """The cards, looked up by mark and bond. Reports that stand in neither are never touched."""

    def __init__(self) -> None:
        self.standing: set[int] = set()
        """Marks and bonds that come back over weeks in different reports."""
        self._cards: dict[str, Card] = {}
        self._where: dict[int, tuple[str, ...]] = {}

    def add(self, card: Card) -> tuple[str, ...]:
        """Keep the card; the keys of those to compare it with, in a fixed order."""
        near: set[str] = set()
        for mark in sorted(card.marks | card.bonds):
            if mark in self.standing:
                continue
            held = self._where.pop(mark, ())
            near.update(held)
            if self._comes_back([self._cards[key] for key in held], card):
                self.standing.add(mark)
            else:
                self._where[mark] = (*held, card.key)
        self._cards[card.key] = card
        return tuple(sorted(key for key in near if self.are_near(card.key, key)))

    def are_near(self, left: str, right: str) -> bool:
        """Whether the two share enough that is not standing text to be compared."""
        one, other = self._cards[left], self._cards[right]
        marks = len((one.marks & other.marks) - self.standing)
        return marks >= MARKS or len((one.bonds & other.bonds) - self.standing) >= BONDS

    def _comes_back(self, held: Sequence[Card], new: Card) -> bool:
        """Whether three cards, the new one among them, are of different weeks and texts, or FORM of weeks."""
        if _weeks([card.day for card in (*held, new)]) >= FORM:
            return True
        others = [card for card in held if _differ(card, new)]
        return any(_differ(one, other) for at, one in enumerate(others) for other in others[at + 1 :])


def _weeks(days: Iterable[int | None]) -> int:
    """How many of the days lie a week and more apart."""
    weeks, last = 0, None
    for day in sorted(day for day in days if day is not None):
        if last is None or day - last >= APART:
            weeks, last = weeks + 1, day
    return weeks


def _differ(one: Card, other: Card) -> bool:
    """Whether two reports are of different weeks and texts. A report without a date may be of any week."""
    if one.day is not None and other.day is not None and abs(one.day - other.day) < APART:
        return False
    shared = len(one.marks & other.marks)
    return shared < ONE_TEXT * (len(one.marks) + len(other.marks) - shared)
