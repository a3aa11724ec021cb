"""How fast work on reports is beside the bare ONNX encoder on the same words."""

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from marsad.annotate import Annotator
from marsad.model.report import Report

ROUNDS = 5
# Windows of like length that the bare encoder gets at once: small enough that padding costs it little.
TOGETHER = 4


@dataclass(frozen=True, slots=True)
class Pace:
    """Medians over the rounds: how much of the bare encoder's rate the work keeps, and words a second of
    each."""

    ratio: float
    work: float
    bare: float
    words: int
    """Words of one round."""


def pace(annotator: Annotator, reports: Sequence[Report], work: Callable[[], Iterable[object]]) -> Pace:
    """The bare encoder and `work` in turn, ROUNDS times; for one thread.

    `work` gives what it makes of the reports, one by one. Seconds are the processor's: on one thread those of
    the clock, but for what else the machine does.
    """
    cuts = [annotator.windows(r) for r in reports]
    windows = sorted((p.slice(w.first, w.last) for _, ws, p in cuts for w in ws), key=lambda w: len(w.ids))
    words = sum(len(a.tokens) for a, _, _ in cuts)
    ours, bare = [], []
    for _ in range(ROUNDS):
        start = time.process_time()
        for at in range(0, len(windows), TOGETHER):
            annotator.network.states(windows[at : at + TOGETHER])
        bare.append(time.process_time() - start)
        start = time.process_time()
        for _ in work():
            pass
        ours.append(time.process_time() - start)
    ratio = float(np.median(np.array(bare) / np.array(ours)))
    return Pace(ratio, words / float(np.median(ours)), words / float(np.median(bare)), words)
