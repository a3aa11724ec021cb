"""The weights by which a place's name is taken literally or not, fitted to sentences read by people."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from marsad.annotate.metonymy import Weights

Floats = NDArray[np.float64]

# What the squared weights count beside the sum of the log losses. Cross-validated on ReLocaR's train part
# (`bench/metonymy.py`), accuracy is 90.4 with a half, 90.6 with 1 and 2, 90.5 with 3.
PENALTY = 2.0
# Sentences that a cue must be found in to count.
SEEN = 2
# Newton's steps; five reach the digits that are kept.
STEPS = 12
DIGITS = 3


def fit(rows: Sequence[frozenset[str]], literal: Sequence[bool]) -> Weights:
    """Logistic regression over cues, the base unpenalised: `rows` are the cues of each name, `literal` how
    people read it.
    """
    seen = Counter(cue for row in rows for cue in row)
    known = sorted(cue for cue, times in seen.items() if times >= SEEN)
    x = np.array([[1.0, *(float(cue in row) for cue in known)] for row in rows])
    y = np.array(literal, dtype=np.float64)
    penalty = np.full(x.shape[1], PENALTY)
    penalty[0] = 0.0
    found: Floats = np.zeros(x.shape[1])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ found))
        slope = x.T @ (p - y) + penalty * found
        bend = (x.T * (p * (1 - p))) @ x + np.diag(penalty)
        found = found - np.linalg.solve(bend, slope)
    base, *each = (round(float(w), DIGITS) for w in found)
    return Weights(base, dict(zip(known, each, strict=True)))
