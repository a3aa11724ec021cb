"""How sure: whether it happened (status, background) and how much the coder trusts its own reading
(confidence)."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp, log

from marsad.model.annotation import Proposal

# The model is asked a yes-or-no question and answers with a probability; half is where yes begins.
HALF = 0.5
STATUSES = ("asserted", "future", "hypothetical", "negated")
# Raw trust nearer to 0 or 1 than this is taken for this: the model's outermost figures mean little. Of 0.01,
# 0.003, 0.001 and 0.0001 the Brier scores on gold/dev and seed are alike (0.0823 to 0.0827).
EDGE = 0.001


@dataclass(frozen=True, slots=True)
class Calibration:
    """Raw trust to the share of right readings among those trusted as much: a line through the log odds
    (Platt 1999)."""

    slope: float
    intercept: float
    model: str
    """The SHA-256 of the model file for whose proposals it was fitted, its first 12 digits."""

    def __call__(self, raw: float) -> float:
        """The share of right ones, 0 to 1."""
        return 1.0 / (1.0 + exp(-(self.slope * log_odds(raw) + self.intercept)))

    def undone(self, share: float) -> float:
        """The raw trust that came to this share: the other way round."""
        return 1.0 / (1.0 + exp(-(log_odds(share) - self.intercept) / self.slope))


def log_odds(raw: float) -> float:
    """The logarithm of `raw` to its complement; `raw` is kept EDGE away from 0 and 1."""
    inner = min(max(raw, EDGE), 1.0 - EDGE)
    return log(inner / (1.0 - inner))


# The line below is written by the command
#   ./run bench confidence ../shared/data/gold/dev.jsonl ../shared/data/gold/seed.jsonl --write
# which fits it on reports that the model was not trained on; docs/accuracy.md says how well it holds.
CALIBRATION = Calibration(slope=0.543, intercept=-0.009, model="bdff03827e89")


def status(proposal: Proposal) -> str:
    """The likeliest status; `asserted` where none is given."""
    return likeliest(proposal.status, "asserted")


def historical(proposal: Proposal) -> bool:
    """Whether it is told as background."""
    return proposal.historical >= HALF


def likeliest(probabilities: Mapping[str, float], otherwise: str) -> str:
    """The key of the highest probability, the first of equals in alphabetical order."""
    most = max(probabilities.values(), default=0.0)
    return min((k for k, p in probabilities.items() if p == most), default=otherwise)


def confidence(proposal: Proposal, type_: str) -> float:
    """0 to 1: the share of right ones among events trusted like this one. Right means that the report does
    tell an event there, of this type and with this status."""
    return round(CALIBRATION(trust(proposal, type_)), 3)


def trust(proposal: Proposal, type_: str) -> float:
    """The model's own trust, 0 to 1, before calibration: that there is an event, times that it is of this
    type, times that its status is right."""
    certain = proposal.status.get(status(proposal), 1.0)
    return proposal.score * min(1.0, proposal.types.get(type_, 0.0)) * certain
