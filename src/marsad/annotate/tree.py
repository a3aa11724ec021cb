"""The best dependency tree of a sentence: every word has one head, one word hangs on the root, no circles."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
# Of no arc that may be taken: a word on itself, or a head for the root.
NEVER = -1e9


def heads(scores: Floats) -> list[int]:
    """Heads of n words from their scores (n x n+1; column 0 is the root).

    A head is 0 for the root, else the head's place from 1. Greedy where that is a tree with one root (nearly
    always), else Chu-Liu/Edmonds, with the root made so dear that one word alone hangs on it.
    """
    n = scores.shape[0]
    greedy = [int(h) for h in scores.argmax(1)]
    if greedy.count(0) == 1 and _is_tree(greedy):
        return greedy
    # With one root, each word's best other head: where that is a tree, none is better.
    others = scores[:, 1:].argmax(1) + 1
    loss = scores[:, 0] - scores[:, 1:].max(1)
    single = [int(h) for h in others]
    single[int(loss.argmax())] = 0
    if _is_tree(single):
        return single
    rooted = np.full((n + 1, n + 1), NEVER)
    rooted[1:] = scores
    # More than any two trees can differ by: a tree with one word on the root beats each with two.
    rooted[1:, 0] -= (n + 1) * float(np.ptp(scores)) + 1.0
    np.fill_diagonal(rooted, NEVER)
    return [int(h) for h in _edmonds(rooted)[1:]]


def _is_tree(found: list[int]) -> bool:
    for word in range(1, len(found) + 1):
        seen = 0
        while word and seen <= len(found):
            word = found[word - 1]
            seen += 1
        if word:
            return False
    return True


def _circle(found: NDArray[np.int64]) -> list[int]:
    state = [0] * len(found)
    for start in range(1, len(found)):
        path: list[int] = []
        at = start
        while at and not state[at]:
            state[at] = start
            path.append(at)
            at = int(found[at])
        if at and state[at] == start and at in path:
            return path[path.index(at) :]
    return []


def _edmonds(scores: NDArray[np.float64]) -> NDArray[np.int64]:
    """Maximum spanning tree (Chu and Liu 1965, Edmonds 1967).

    scores[d, h] is that of head h for word d; word 0 is the root.
    """
    best: NDArray[np.int64] = scores.argmax(1)
    best[0] = 0
    if not (ring := _circle(best)):
        return best
    circle = np.array(ring)
    inside = np.zeros(len(scores), dtype=bool)
    inside[circle] = True
    outer = np.flatnonzero(~inside)
    kept = scores[circle, best[circle]].sum()
    # Entering the circle at word d by head h costs the arc that d had inside it; leaving it, its best word
    # counts.
    gain = scores[np.ix_(circle, outer)] - scores[circle, best[circle]][:, None] + kept
    entry = gain.argmax(0)
    leaving = scores[np.ix_(outer, circle)]
    exits = leaving.argmax(1)
    size = len(outer)
    smaller = np.full((size + 1, size + 1), NEVER)
    smaller[:size, :size] = scores[np.ix_(outer, outer)]
    smaller[size, :size] = gain.max(0)
    smaller[:size, size] = leaving.max(1)
    solved = _edmonds(smaller)
    found = best.copy()
    for i in range(1, size):
        h = int(solved[i])
        found[outer[i]] = circle[int(exits[i])] if h == size else outer[h]
    into = int(solved[size])
    found[circle[int(entry[into])]] = outer[into]
    return found
