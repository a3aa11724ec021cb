"""How far a figure may be off by the choice of reports: 95 % bootstrap intervals."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import isnan, nan

import numpy as np
from numpy.typing import NDArray

Tally = NDArray[np.float64]
"""Counts or sums of one report, or of several together: they add up, and a figure is derived from the sum."""

# A thousand rounds leave the ends of an interval steady to about a tenth of its width.
ROUNDS = 1000
SEED = 7
ENDS = (2.5, 97.5)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with the ends of its 95 % interval, all in its own unit."""

    value: float
    low: float
    high: float

    def __format__(self, spec: str) -> str:
        """Value and interval, each by `spec`: `41.4 [36.0, 46.9]`."""
        return f"{self.value:{spec}} [{self.low:{spec}}, {self.high:{spec}}]"


def bootstrap(tallies: Sequence[Sequence[float]], figure: Callable[[Tally], float]) -> Figure:
    """A figure of all reports, and the percentiles of what it is on as many reports drawn with replacement.

    `tallies` has a row for each report, all of one length; `figure` gets their sum. The same rows give the
    same interval. Draws that leave a figure open (not a number) are passed over. Raises ValueError where
    there is no report.
    """
    table = np.asarray(tallies, dtype=np.float64)
    if not len(table):
        raise ValueError("no reports to draw from")
    count = len(table)
    drawn = np.random.default_rng(SEED).multinomial(count, np.full(count, 1 / count), size=ROUNDS) @ table
    values = [value for tally in drawn if not isnan(value := figure(tally))]
    low, high = np.percentile(values, ENDS) if values else (nan, nan)
    return Figure(figure(table.sum(axis=0)), float(low), float(high))
