"""Whether confidence is the share of right readings: the fit of the coder's calibration, and its error."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from marsad.coding.how_sure import Calibration, log_odds
from marsad.errors import BadInput

Floats = NDArray[np.float64]

LEAST = 50
"""Fewer events say nothing about two parameters."""
STEPS = 50
"""Newton's method is done within ten, or it is not going to be."""
BINS = 8
"""Of the 171 events of gold/dev and seed each bin has about twenty, few as that is for a share."""
ROUNDS, SEED = 1000, 7


def fit(trust: Sequence[float], right: Sequence[bool], model: str = "") -> Calibration:
    """Platt's fit: slope and intercept that make right ones likeliest, with his smoothed targets.

    Raises BadInput for too few events, or where more trust does not mean more right ones.
    """
    if len(trust) < LEAST:
        raise BadInput(f"{len(trust)} events are too few to calibrate on; give reports with at least {LEAST}")
    yes = sum(right)
    high, low = (yes + 1) / (yes + 2), 1 / (len(right) - yes + 2)
    target = np.where(np.asarray(right, dtype=bool), high, low)
    x = np.column_stack([[log_odds(t) for t in trust], np.ones(len(trust))])
    slope, intercept = _logistic(x, target)
    if not slope > 0:
        raise BadInput("events trusted more are not right more often; confidence cannot be calibrated")
    return Calibration(round(slope, 3), round(intercept, 3), model)


def _logistic(x: Floats, target: Floats) -> tuple[float, float]:
    """Weights of the two columns by Newton's method."""
    weights = np.zeros(2)
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ weights))
        # The ridge keeps the matrix of one that has no spread in x from being singular.
        bend = (x * (p * (1 - p))[:, None]).T @ x + 1e-9 * np.eye(2)
        step = np.linalg.solve(bend, x.T @ (target - p))
        weights += step
        if np.abs(step).max() < 1e-9:
            break
    return float(weights[0]), float(weights[1])


def cross_fitted(trust: Sequence[float], right: Sequence[bool], groups: Sequence[str]) -> list[float]:
    """The confidence of each, by a fit on the events of all other groups: none is measured on itself."""
    found = [0.0] * len(trust)
    for group in dict.fromkeys(groups):
        others = [i for i, g in enumerate(groups) if g != group]
        calibration = fit([trust[i] for i in others], [right[i] for i in others])
        for i, own in enumerate(groups):
            if own == group:
                found[i] = calibration(trust[i])
    return found


@dataclass(frozen=True, slots=True)
class Bin:
    """Events of like confidence: its ends and mean, and which they are."""

    low: float
    high: float
    mean: float
    members: tuple[int, ...]

    def share(self, right: Sequence[bool]) -> float:
        """The share of right ones among its events."""
        return sum(right[i] for i in self.members) / len(self.members)


def bins(confidence: Sequence[float], count: int = BINS) -> Iterator[Bin]:
    """Bins of equally many events, least confidence first. Most are sure: bins of equal width stay empty."""
    order = sorted(range(len(confidence)), key=lambda i: (confidence[i], i))
    for members in np.array_split(np.array(order, dtype=int), min(count, max(1, len(order)))):
        own = [confidence[i] for i in members]
        yield Bin(own[0], own[-1], sum(own) / len(own), tuple(int(i) for i in members))


def calibration_error(confidence: Sequence[float], right: Sequence[bool]) -> float:
    """Expected calibration error: how far confidence and share of right ones are apart, on average over bins.
    0 to 1."""
    return sum(len(b.members) * abs(b.mean - b.share(right)) for b in bins(confidence)) / len(confidence)


def error_by_chance(confidence: Sequence[float]) -> float:
    """The calibration error to expect on these events if every confidence were exact."""
    drawn = np.random.default_rng(SEED).random((ROUNDS, len(confidence))) < np.asarray(confidence)
    return float(np.mean([calibration_error(confidence, row) for row in drawn.tolist()]))


def brier(confidence: Sequence[float], right: Sequence[bool]) -> float:
    """The mean squared distance of confidence from 1 where right, from 0 where not."""
    return sum((c - r) ** 2 for c, r in zip(confidence, right, strict=True)) / len(confidence)
