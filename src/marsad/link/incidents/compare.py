"""Two accounts: how likely do they tell one happening, and why."""

from collections.abc import Mapping
from math import exp

from marsad.link.incidents.because import because
from marsad.link.incidents.features import features
from marsad.link.incidents.sketch import sketch
from marsad.link.incidents.weights import PRIOR, WEIGHTS
from marsad.model.incident import Account, Joined, Reason

__all__ = ["FLOOR", "chance", "compare", "scored"]

# Log odds below which a pair is not kept: 2 in 100. It could not join anything.
FLOOR = -4.0
_PRIOR = Reason(feature="prior", weight=PRIOR, because="two reports seldom tell one happening")


def compare(left: Account, right: Account) -> Joined | None:
    """The score of a pair, with reasons that add up to it, the weightiest first; None for accounts of one
    report, for two that are background in both, and for pairs that have hardly a chance.
    """
    if left.report == right.report or not (left.main or right.main):
        return None
    if right.id < left.id:
        left, right = right, left
    ones, others = sketch(left), sketch(right)
    found = features(ones, others)
    score = scored(found, PRIOR, WEIGHTS)
    if score is None:
        return None
    added = {name: WEIGHTS[name] * value for name, value in found.items() if value and name in WEIGHTS}
    told = [
        Reason(feature=name, weight=round(weight, 2), because=because(name, ones, others))
        for name, weight in sorted(added.items(), key=lambda item: (-abs(item[1]), item[0]))
    ]
    return Joined(left=left.id, right=right.id, score=round(score, 3), reasons=(*told, _PRIOR))


def scored(found: Mapping[str, float], prior: float, weights: Mapping[str, float]) -> float | None:
    """Log odds; None below FLOOR."""
    score = prior + sum(weights.get(name, 0.0) * value for name, value in found.items())
    return None if score < FLOOR else score


def chance(score: float) -> float:
    """Log odds as a probability."""
    return 1 / (1 + exp(-score))
