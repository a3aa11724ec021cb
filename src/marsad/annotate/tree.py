"""The best dependency tree of a sentence: every word has one head, one word hangs on the root, no circles."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Places = NDArray[np.int64]
# Of no arc that may be taken: a word on itself, or a head for the root.
NEVER = -1e9


def heads(scores: Floats) -> list[int]:
    """Heads of n words from their scores (n x n+1; column 0 is the root).

    A head is 0 for the root, else the head's place from 1. Each word's best head where one word has the root
    and that is a tree (mostly), else Chu-Liu/Edmonds.
    """
    others = scores[:, 1:]
    gain = scores[:, 0] - others.max(1)
    single: list[int] = (others.argmax(1) + 1).tolist()
    single[int(gain.argmax())] = 0
    if not _circle([0, *single]):
        return single
    n = len(scores)
    rooted = np.full((n + 1, n + 1), NEVER)
    rooted[1:] = scores
    np.fill_diagonal(rooted, NEVER)
    # Trees with one root all lose the same by a price on the root: a best tree that has one is the best of
    # them. The first price leaves it to one word, before circles are broken; the second is more than any two
    # trees differ by.
    for price in (np.partition(gain, -2)[-2:].mean(), (n + 1) * float(np.ptp(scores)) + 1.0):
        rooted[1:, 0] = scores[:, 0] - price
        found: list[int] = _edmonds(rooted.copy())[1:].tolist()
        if found.count(0) == 1:
            break
    return found


def _circle(found: Sequence[int]) -> list[int]:
    """The first words that go round in a circle, each followed by its head; none in a tree."""
    seen = [0] * len(found)
    for start in range(1, len(found)):
        at = start
        while at and not seen[at]:
            seen[at] = start
            at = found[at]
        if at and seen[at] == start:
            circle = [at]
            while (at := found[at]) != circle[0]:
                circle.append(at)
            return circle
    return []


class _Merged(NamedTuple):
    """A circle that its first word has stood for.

    `inside` are its words' heads within it; a head h of the circle is that of word `entry[h]`, and a word d
    that hangs on the circle hangs on word `exits[d]`.
    """

    circle: Places
    inside: Places
    entry: Places
    exits: Places


def _edmonds(scores: NDArray[np.float64]) -> Places:
    """Maximum spanning tree (Chu and Liu 1965, Edmonds 1967).

    scores[d, h] is that of head h for word d; word 0 is the root. The scores are written over.
    """
    best: Places = scores.argmax(1)
    best[0] = 0
    merged: list[_Merged] = []
    while ring := _circle(best.tolist()):
        merged.append(_merge(scores, best, np.array(ring)))
    for circle, inside, entry, exits in reversed(merged):
        head = best[circle[0]]
        hanging = best == circle[0]
        best[hanging] = exits[hanging]
        best[circle] = inside
        best[entry[head]] = head
    return best


def _merge(scores: NDArray[np.float64], best: Places, circle: Places) -> _Merged:
    """Let the first word of a circle stand for all of it, in scores and best heads."""
    inside = best[circle]
    # Entering the circle at word d costs the arc that d had inside it; leaving it, its best word counts.
    gain = scores[circle] - scores[circle, inside][:, None]
    leaving = scores[:, circle]
    merged = _Merged(circle, inside, circle[gain.argmax(0)], circle[leaving.argmax(1)])
    one, others = circle[0], circle[1:]
    scores[one], scores[:, one] = gain.max(0), leaving.max(1)
    scores[one, circle], scores[:, others] = NEVER, NEVER
    hanging = np.zeros(len(best), dtype=bool)
    hanging[circle] = True
    best[hanging[best]] = one
    best[others] = 0  # words that another stands for are out of the search
    best[one] = scores[one].argmax()
    return merged
