"""Counts first, ratios derived from them."""

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """What was right (`hit`), what there was to find (`gold`), and what was said to be there (`said`).

    Counts of several parts add up.
    """

    hit: int = 0
    gold: int = 0
    said: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.hit + other.hit, self.gold + other.gold, self.said + other.said)

    @property
    def precision(self) -> float:
        """Per cent of what was said that is right; 0 if nothing was said."""
        return 100.0 * self.hit / self.said if self.said else 0.0

    @property
    def recall(self) -> float:
        """Per cent of what there is that was found; 0 if there is nothing."""
        return 100.0 * self.hit / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Their harmonic mean, in per cent."""
        return 200.0 * self.hit / (self.gold + self.said) if self.gold + self.said else 0.0


def of(gold: Collection[object], said: Collection[object]) -> Score:
    """The score of one set against another."""
    return Score(len(set(gold) & set(said)), len(set(gold)), len(set(said)))
