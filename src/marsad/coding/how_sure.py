"""How sure: whether it happened (status, background) and how much the coder trusts its own reading
(confidence)."""

from collections.abc import Mapping
from itertools import pairwise

from marsad.model.annotation import Proposal

# The model is asked a yes-or-no question and answers with a probability; half is where yes begins.
HALF = 0.5
STATUSES = ("asserted", "future", "hypothetical", "negated")
# Confidence as (raw, calibrated) points, joined by lines. The identity until a run of `marsad bench` on
# held-out reports sets it.
CALIBRATION: tuple[tuple[float, float], ...] = ((0.0, 0.0), (1.0, 1.0))


def status(proposal: Proposal) -> str:
    """The likeliest status; `asserted` where none is given."""
    return likeliest(proposal.status, "asserted")


def historical(proposal: Proposal) -> bool:
    """Whether it is told as background."""
    return proposal.historical >= HALF


def likeliest(probabilities: Mapping[str, float], otherwise: str) -> str:
    """The key of the highest probability, the first of equals in alphabetical order."""
    return min(probabilities, key=lambda k: (-probabilities[k], k), default=otherwise)


def confidence(proposal: Proposal, type_: str) -> float:
    """0 to 1: that there is an event, times that it is of this type, times that its status is right;
    then calibrated."""
    certain = proposal.status.get(status(proposal), 1.0)
    return round(calibrated(proposal.score * min(1.0, proposal.types.get(type_, 0.0)) * certain), 3)


def calibrated(raw: float) -> float:
    """The share of right readings among those with this raw confidence, by the table; monotone."""
    raw = min(max(raw, 0.0), 1.0)
    for (x0, y0), (x1, y1) in pairwise(CALIBRATION):
        if raw <= x1:
            return y0 + (y1 - y0) * (raw - x0) / (x1 - x0)
    return CALIBRATION[-1][1]
