"""Which runs of words stand where: the reports to compare with, and the text that comes back in many reports.

A passage of furniture or background ("the conflict began in March 2011 when ...") makes nobody a copy. It is
told from a copied text by time and company: copies of one text come within days and share more than the one
passage; standing text comes back over weeks in reports that are otherwise different.
"""

from collections.abc import Iterable, Sequence, Set
from typing import NamedTuple

from marsad.link.copies.shelf import Shelf
from marsad.model.copies import Card

__all__ = ["Holdings", "Near"]

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


class Near(NamedTuple):
    """What a new card is near to."""

    keys: tuple[str, ...]
    """The cards to compare it with, in a fixed order."""
    shaken: frozenset[str]
    """The cards with text that proved to be standing by the new one: what they share must be judged anew."""


class Holdings:
    """The cards, looked up by mark and bond. Reports that stand in neither are never touched."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def add(self, card: Card) -> Near:
        """Keep the card; which others it is near to."""
        fresh = card.marks | card.bonds
        fresh -= self._shelf.standing(fresh)
        holders = self._shelf.holders(fresh)
        cards = self._shelf.cards({key for keys in holders.values() for key in keys})
        back = {
            mark
            for mark, keys in holders.items()
            if self._comes_back([cards[key] for key in sorted(keys)], card)
        }
        self._shelf.put(card, fresh - back, back)
        fresh -= back
        near = sorted(key for key, other in cards.items() if _is_near(card, other, fresh))
        return Near(tuple(near), frozenset(key for mark in back for key in holders[mark]))

    def standing(self, *marks: Set[int]) -> Set[int]:
        """Which of the marks and bonds come back over weeks in different reports."""
        return self._shelf.standing(frozenset().union(*marks))

    def are_near(self, left: str, right: str) -> bool:
        """Whether the two share enough that is not standing text to be compared."""
        cards = self._shelf.cards({left, right})
        one, other = cards[left], cards[right]
        shared = (one.marks & other.marks) | (one.bonds & other.bonds)
        return _is_near(one, other, shared - self._shelf.standing(shared))

    def _comes_back(self, held: Sequence[Card], new: Card) -> bool:
        """Whether three cards, the new one among them, are of different weeks and texts, or FORM of weeks."""
        if _weeks([card.day for card in (*held, new)]) >= FORM:
            return True
        others = [card for card in held if _differ(card, new)]
        return any(_differ(one, other) for at, one in enumerate(others) for other in others[at + 1 :])


def _is_near(one: Card, other: Card, fresh: Set[int]) -> bool:
    """Whether they share enough of what is fresh: no standing text."""
    return len(one.marks & other.marks & fresh) >= MARKS or len(one.bonds & other.bonds & fresh) >= BONDS


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
