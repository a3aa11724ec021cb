"""Events as the learned heads see them.

Triggers come from the first pass, everything else from the role reader.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from marsad.annotate.features import ROLES, view
from marsad.annotate.network import Floats, Page, Question, Reading
from marsad.annotate.syntax import runs, softmax, stretches
from marsad.annotate.windows import Window, around
from marsad.model.annotation import Proposal, Scored
from marsad.model.span import Span
from marsad.text import numbers

# Words at least this likely to be triggers are proposed; the coder decides higher up (ACCEPT in
# coding/what.py). Each proposal costs a reading of its roles.
FLOOR = 0.4

TOLD = 0.5
"""What a toll counts that the first pass passed over: as little as the coder takes."""
_HARMED = frozenset(("dead", "killed", "wounded", "injured", "hurt"))

Labels = Mapping[str, Sequence[str]]
"""Names of what the network scores, by kind."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words `start` to `end` (excluded) of a window, in its sentence, with how likely they are a trigger."""

    start: int
    end: int
    sentence: Window
    score: float


def triggers(page: Page, ends: Sequence[int]) -> list[Trigger]:
    """Runs of words of one likeliest type that are trigger enough."""
    likely = 1.0 - softmax(page.types)[:, 0]
    changes = np.flatnonzero(np.diff(page.types[:, 1:].argmax(1))) + 1
    starts = [0, *ends]
    found: list[Trigger] = []
    for start, end in runs(np.flatnonzero(likely >= FLOOR).tolist(), {*ends, *changes.tolist()}):
        place = bisect_right(ends, start)
        sentence = Window(starts[place], ends[place])
        found.append(Trigger(start, end, sentence, float(likely[start:end].max())))
    return found


def tolls(ends: Sequence[int], words: Sequence[str], found: Sequence[Trigger]) -> list[Trigger]:
    """What tells a toll in a sentence without a trigger, as bulletins have it: "Tora: 3 killed, 8 wounded".

    No such sentence of the training data is without one, so the first pass has seen none.
    """
    told = {t.sentence.first for t in found}
    starts = [0, *ends]
    made = []
    for start, end in zip(starts, ends, strict=False):
        for i in range(start + 1, end) if start not in told else ():
            count = numbers.resolve(words[i - 1]) if words[i].lower() in _HARMED else None
            if count and count.high != 0:
                made.append(Trigger(i, i + 1, Window(start, end), TOLD))
                break
    return made


def given(page: Page, ends: Sequence[int], spans: Sequence[Span], asked: Iterable[Span]) -> list[Trigger]:
    """The triggers that somebody asks about, however unlikely: of each the words in the first sentence that
    it touches. `spans` are the window's words; what touches none of them is passed over."""
    likely = 1.0 - softmax(page.types)[:, 0]
    starts = [0, *ends]
    found: list[Trigger] = []
    for span in asked:
        own = [i for i, word in enumerate(spans) if word.overlaps(span)]
        if own:
            place = bisect_right(ends, own[0])
            end = min(own[-1] + 1, ends[place])
            sentence = Window(starts[place], ends[place])
            found.append(Trigger(own[0], end, sentence, float(likely[own[0] : end].max())))
    return found


def question(page: Page, trigger: Trigger) -> Question:
    """A trigger put to the role reader."""
    seen = around(trigger.sentence, Window(0, len(page.words)))
    own = range(trigger.start, trigger.end)
    shown = view(range(seen.first, seen.last), range(trigger.sentence.first, trigger.sentence.last), own)
    return Question(page, seen.first, seen.last, own, shown)


def proposals(
    labels: Labels,
    asked: Sequence[Question],
    found: Sequence[Trigger],
    readings: Sequence[Reading],
    spans: Sequence[Span],
    sentences: Sequence[int],
) -> list[Proposal]:
    """The answers to the questions of one window, in the report's offsets.

    `spans` are the window's words, `sentences` the places in the annotation of the triggers' sentences.
    """
    if not found:
        return []
    whole = _tables(labels, asked, found, readings)
    historical = softmax(_column(readings, "historical"))[:, 1].tolist()
    return [
        Proposal(
            start=spans[trigger.start].start,
            end=spans[trigger.end - 1].end,
            sentence=sentences[i],
            score=round(trigger.score, 4),
            types=whole["types"][i],
            status=whole["status"][i],
            historical=round(historical[i], 4),
            modes=whole["modes"][i],
            stance=whole["stance"][i],
            roles=tuple(_roles(labels, asked[i], readings[i], spans)),
        )
        for i, trigger in enumerate(found)
    ]


def _tables(
    labels: Labels, asked: Sequence[Question], found: Sequence[Trigger], readings: Sequence[Reading]
) -> dict[str, list[dict[str, float]]]:
    """What is said of whole events: for each kind of label the probabilities of all events."""
    first_pass = softmax(asked[0].page.types[:, 1:])
    first = np.stack([first_pass[t.start : t.end].mean(0) for t in found])
    probabilities: dict[str, NDArray[np.floating]] = {
        "types": (first + softmax(_column(readings, "types"))) / 2,
        "status": softmax(_column(readings, "status")),
        "modes": 1.0 / (1.0 + np.exp(-_column(readings, "modes"))),
        "stance": softmax(_column(readings, "stance")),
    }
    return {
        kind: [dict(zip(labels[kind], row, strict=True)) for row in _rounded(rows)]
        for kind, rows in probabilities.items()
    }


def _column(readings: Sequence[Reading], name: str) -> Floats:
    """One of the scores of whole events, of all events."""
    return np.stack([getattr(r, name) for r in readings])


def _rounded(rows: NDArray[np.floating]) -> list[list[float]]:
    """To four decimals; in double precision, where numpy rounds single precision exactly."""
    rounded: list[list[float]] = rows.astype(np.float64).round(4).tolist()
    return rounded


def _roles(labels: Labels, asked: Question, reading: Reading, spans: Sequence[Span]) -> list[Scored]:
    found = []
    tags, outside = reading.roles.argmax(-1), _outside(reading.roles)
    for column in np.flatnonzero(tags.any(0)).tolist():
        role = ROLES[column]
        for a, b in stretches(tags[:, column].tolist(), joined=role != "places"):
            kind = None
            if role == "numbers":
                kind = labels["kinds"][int(reading.kinds[a:b].mean(0).argmax())]
            start, end = spans[asked.first + a].start, spans[asked.first + b - 1].end
            score = 1.0 - outside[a:b, column].sum() / (b - a)
            found.append(Scored(role=role, start=start, end=end, score=round(float(score), 4), kind=kind))
    return sorted(found, key=lambda s: (s.role, s.start))


def _outside(scores: Floats) -> Floats:
    """How likely each word lies outside each role, by scores of words x roles x 3. The three stand first
    here: numpy takes five times as long over rows of three."""
    three = np.ascontiguousarray(scores.transpose(2, 0, 1))
    e = np.exp(three - three.max(0))
    outside: Floats = e[0] / e.sum(0)
    return outside
