"""Events as the learned heads see them.

Triggers come from the first pass, everything else from the role reader.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from marsad.annotate.features import ROLES, view
from marsad.annotate.network import Network, Page, Question, Reading
from marsad.annotate.syntax import softmax, stretches
from marsad.annotate.windows import Window, around
from marsad.model.annotation import Proposal, Scored
from marsad.model.span import Span

# Words at least this likely to be triggers are proposed; the coder decides higher up. Low, so that nothing is
# lost here.
FLOOR = 0.2


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words `start` to `end` (excluded) of a window, in its sentence, with how likely they are a trigger."""

    start: int
    end: int
    sentence: Window
    score: float


def triggers(page: Page, ends: Sequence[int]) -> list[Trigger]:
    """Runs of words of one likeliest type that are trigger enough."""
    probabilities = softmax(page.types)
    likely = 1.0 - probabilities[:, 0]
    kinds = page.types[:, 1:].argmax(1)
    found: list[Trigger] = []
    for first, last in zip([0, *ends], ends, strict=False):
        i = first
        while i < last:
            j = i
            while j < last and likely[j] >= FLOOR and kinds[j] == kinds[i]:
                j += 1
            if j > i:
                found.append(Trigger(i, j, Window(first, last), float(likely[i:j].max())))
            i = max(j, i + 1)
    return found


def question(page: Page, trigger: Trigger) -> Question:
    """A trigger put to the role reader."""
    seen = around(trigger.sentence, Window(0, len(page.words)))
    own = range(trigger.start, trigger.end)
    shown = view(range(seen.first, seen.last), range(trigger.sentence.first, trigger.sentence.last), own)
    return Question(page, seen.first, seen.last, own, shown)


def proposal(
    network: Network,
    asked: Question,
    trigger: Trigger,
    reading: Reading,
    spans: Sequence[Span],
    sentence: int,
) -> Proposal:
    """The answer in the report's offsets.

    `spans` are the window's words, `sentence` is the place of the sentence in the annotation.
    """
    labels = network.labels
    first_pass = softmax(asked.page.types[trigger.start : trigger.end, 1:]).mean(0)
    types = (first_pass + softmax(reading.types)) / 2

    def named(key: str, values: NDArray[np.floating]) -> dict[str, float]:
        return {k: round(float(v), 4) for k, v in zip(labels[key], values, strict=True)}

    return Proposal(
        start=spans[trigger.start].start,
        end=spans[trigger.end - 1].end,
        sentence=sentence,
        score=round(trigger.score, 4),
        types=named("types", types),
        status=named("status", softmax(reading.status)),
        historical=round(float(softmax(reading.historical)[1]), 4),
        modes=named("modes", 1.0 / (1.0 + np.exp(-reading.modes))),
        stance=named("stance", softmax(reading.stance)),
        roles=tuple(_roles(network, asked, reading, spans)),
    )


def _roles(network: Network, asked: Question, reading: Reading, spans: Sequence[Span]) -> list[Scored]:
    found = []
    for column, role in enumerate(ROLES):
        for a, b, score in stretches(reading.roles[:, column], joined=role != "places"):
            kind = None
            if role == "numbers":
                kind = network.labels["kinds"][int(reading.kinds[a:b].mean(0).argmax())]
            start, end = spans[asked.first + a].start, spans[asked.first + b - 1].end
            found.append(Scored(role=role, start=start, end=end, score=round(score, 4), kind=kind))
    return sorted(found, key=lambda s: (s.role, s.start))
