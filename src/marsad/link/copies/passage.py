"""The passage that two tellings have in common in other words: the best local alignment of their bodies."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from marsad.link.copies.shingles import RUN
from marsad.link.copies.telling import Item, Telling

__all__ = ["Passage", "best_passage"]

Floats = npt.NDArray[np.float64]
# What a word that agrees is worth: one that tells something, a worn one, a name or number. Names and
# numbers are the event's, not the text's: all who tell of it have the address and the sheriff's title. At
# one apiece, 89 pairs of Gun Violence Archive visible would be as near as the rewrites of FA-KES visible;
# so, 17 are.
TELLING_WORD, WORN_WORD, FACT = 1.0, 0.4, 0.3
# What a word changed for another costs, and a word more or less: a passage goes on where every second word
# was changed, and ends where two in three were.
CHANGED, ADDED = 0.6, 0.35
# Words of a body that are aligned; the cost grows with the square, and what comes later is background.
LONGEST = 500


@dataclass(frozen=True, slots=True)
class Passage:
    """The words that agree, as places in the words of both tellings, and what they are worth."""

    worth: float
    agree: tuple[tuple[int, int], ...]


def best_passage(left: Telling, right: Telling, standing: Collection[int]) -> Passage:
    """The passage worth most. Words of `standing` runs are worth nothing."""
    keys, worth = _row(left, standing)
    other_keys, other_worth = _row(right, standing)
    if not keys or not other_keys:
        return Passage(0, ())
    names = {key: place for place, key in enumerate({*keys, *other_keys})}
    row = np.array([names[key] for key in other_keys])
    table = np.zeros((len(keys) + 1, len(other_keys) + 1))
    gains = np.empty((len(keys), len(other_keys)))
    slope = ADDED * np.arange(len(other_keys) + 1)
    for at, key in enumerate(keys):
        gains[at] = np.where(row == names[key], np.minimum(worth[at], other_worth), -CHANGED)
        best = np.zeros(len(other_keys) + 1)
        best[1:] = np.maximum(table[at, :-1] + gains[at], table[at, 1:] - ADDED)
        table[at + 1] = np.maximum.accumulate(np.maximum(best, 0) + slope) - slope
    return Passage(float(table.max()), _path(table, gains, (left.body, right.body)))


def _row(telling: Telling, standing: Collection[int]) -> tuple[list[str], Floats]:
    """The keys of the words of the body, and what each is worth."""
    items = {item.start: item for item in telling.items}
    words = telling.words[telling.body : telling.body + LONGEST]
    keys = [items[word.start].key if word.start in items else word.key for word in words]
    worth = np.array([_worth(items.get(word.start)) for word in words])
    for at, run in enumerate(telling.runs[telling.body : telling.body + LONGEST]):
        if run in standing:
            worth[at : at + RUN] = 0
    return keys, worth


def _worth(item: Item | None) -> float:
    if item is None:
        return WORN_WORD
    return FACT if item.is_fact else TELLING_WORD


def _path(table: Floats, gains: Floats, body: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """Back from the highest cell to where the passage began: the words that agree."""
    at, other = (int(place) for place in np.unravel_index(table.argmax(), table.shape))
    agree = []
    while at and other and table[at, other] > 0:
        gain = gains[at - 1, other - 1]
        if np.isclose(table[at, other], table[at - 1, other - 1] + gain):
            at, other = at - 1, other - 1
            if gain >= 0:
                agree.append((body[0] + at, body[1] + other))
        elif np.isclose(table[at, other], table[at - 1, other] - ADDED):
            at -= 1
        else:
            other -= 1
    return tuple(reversed(agree))
