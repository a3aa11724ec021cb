"""What was said held against what there is, where several things said may be one thing of the gold."""

from collections.abc import Callable, Sequence
from dataclasses import astuple, dataclass
from typing import TypeVar

from marsad.evaluate.intervals import Figure, Tally, bootstrap

G = TypeVar("G")
S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Matches:
    """How many of the things `said` are `right`, and how many of the `gold` are `found`. They add up."""

    right: int = 0
    said: int = 0
    found: int = 0
    gold: int = 0

    def __add__(self, other: "Matches") -> "Matches":
        return Matches(
            self.right + other.right, self.said + other.said, self.found + other.found, self.gold + other.gold
        )

    @property
    def precision(self) -> float:
        """Per cent of what was said that is right; 0 if nothing was said."""
        return 100.0 * self.right / self.said if self.said else 0.0

    @property
    def recall(self) -> float:
        """Per cent of the gold that was found; 0 if there is nothing."""
        return 100.0 * self.found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Their harmonic mean, in per cent."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def matched(gold: Sequence[G], said: Sequence[S], same: Callable[[G, S], bool]) -> Matches:
    """Everything said that is the same as something of the gold, and the other way round."""
    return Matches(
        right=sum(any(same(g, s) for g in gold) for s in said),
        said=len(said),
        found=sum(any(same(g, s) for s in said) for g in gold),
        gold=len(gold),
    )


def f1(parts: Sequence[Matches]) -> Figure:
    """F1 over all reports in per cent, with its interval; `parts` has one for each report."""
    return bootstrap([astuple(part) for part in parts], _f1_of)


def _f1_of(tally: Tally) -> float:
    right, said, found, gold = tally
    precision, recall = right / said if said else 0.0, found / gold if gold else 0.0
    return float(200 * precision * recall / (precision + recall)) if precision + recall else 0.0
