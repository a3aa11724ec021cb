"""Whether a place's name means the place ("in Moscow") or who acts for it ("Moscow said").

A logistic regression over cues that a person can read (`cues.py`); its weights are `data/metonymy.json`, made
by `tools/fit_metonymy.py`. The cues come from tokens and trees, so the weights belong to no one model.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from math import exp, fsum

from marsad.annotate.metonymy.cues import Words, cues
from marsad.model.annotation import Annotation, Entity
from marsad.model.span import Span

__all__ = ["SHIPPED", "Weights", "Words", "cues", "weights", "with_literal"]

SHIPPED = "data/metonymy.json"
PLACES = frozenset(("LOC", "FAC"))
"""Labels of names that have a reading."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What each cue says for the literal reading (above 0) or against it, as logits."""

    base: float
    cues: dict[str, float]
    fitted_on: str = ""
    """The digest of the texts that they come from (`marsad.evaluate.metonymy`)."""

    def share(self, found: Iterable[str]) -> float:
        """How likely these cues make the literal reading."""
        # Summed exactly, so that the order of a set, another in each run, changes nothing.
        return 1 / (1 + exp(-fsum((self.base, *(self.cues.get(cue, 0.0) for cue in found)))))


def with_literal(annotation: Annotation) -> Annotation:
    """The annotation with `literal` told of every name of a place."""
    if not any(e.label in PLACES for e in annotation.entities):
        return annotation
    words = Words(annotation)
    told = (_told(words, e) if e.label in PLACES else e for e in annotation.entities)
    return replace(annotation, entities=tuple(told))


def _told(words: Words, name: Entity) -> Entity:
    share = weights().share(cues(words, Span(name.start, name.end)))
    return replace(name, literal=round(share, 2))


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The shipped weights."""
    stored = json.loads(files("marsad.annotate").joinpath(SHIPPED).read_text("utf-8"))
    return Weights(stored["base"], stored["cues"], stored["fitted_on"])
