"""What the first pass says, decided: sentences, tags, lemmas, trees and names."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from marsad.annotate.features import ENTITIES
from marsad.annotate.lemmas import apply_script
from marsad.annotate.network import Floats, Network, Page
from marsad.annotate.tree import heads
from marsad.model.annotation import Token
from marsad.model.span import Span


@dataclass(frozen=True, slots=True)
class Named:
    """A named stretch of words `first` to `last` (excluded) of a window."""

    first: int
    last: int
    label: str
    score: float


def sentence_ends(page: Page, paragraph_ends: Sequence[bool]) -> list[int]:
    """Places behind the last word of each sentence of a window; a paragraph's end always ends a sentence."""
    says = page.ends[:, 1] > page.ends[:, 0]
    return [i + 1 for i in range(len(says)) if says[i] or paragraph_ends[i] or i + 1 == len(says)]


def parse(
    network: Network, page: Page, ends: Sequence[int], words: Sequence[str], spans: Sequence[Span], base: int
) -> list[Token]:
    """The words of a window as tokens; `base` is the place of its first word in the report."""
    labels = network.labels
    scores = page.query @ page.arc_heads.T
    found = [0] * len(words)
    for start, end in zip([0, *ends], ends, strict=False):
        own = np.concatenate([scores[start:end, :1], scores[start:end, start + 1 : end + 1]], axis=1)
        for i, h in enumerate(heads(own)):
            found[start + i] = h and h + start
    relations = network.relations(page, found)
    root = labels["relations"].index("root")
    relations[:, root] = -np.inf  # the relation of a root alone, which is known
    best = relations.argmax(1)
    upos, scripts = page.upos.argmax(1), page.lemmas.argmax(1)
    return [
        Token(
            start=spans[i].start,
            end=spans[i].end,
            upos=labels["upos"][int(upos[i])],
            lemma=apply_script(words[i], labels["lemmas"][int(scripts[i])]),
            head=base + found[i] - 1 if found[i] else -1,
            relation=labels["relations"][int(best[i])] if found[i] else "root",
        )
        for i in range(len(words))
    ]


def softmax(x: Floats) -> Floats:
    """Probabilities over the last axis."""
    e = np.exp(x - x.max(-1, keepdims=True))
    probabilities: Floats = (e / e.sum(-1, keepdims=True)).astype(np.float32)
    return probabilities


def stretches(scores: Floats, *, joined: bool = True) -> list[tuple[int, int, float]]:
    """Runs of words that begin and go on, each with its mean probability.

    `scores` is words x 3: outside, begins, goes on. `joined`: runs that touch are one, since two names of
    one kind hardly ever stand side by side without a comma or an "and", while a long one is easily taken
    for two. Not so toponyms, which copy that lost its commas lists bare.
    """
    tags = scores.argmax(1)
    if not tags.any():
        return []
    outside = softmax(scores)[:, 0]
    starts = (tags > 0) & (np.concatenate([[0], tags[:-1]]) == 0)
    if not joined:
        starts |= tags == 1
    ends = [*np.flatnonzero((tags == 0) | starts), len(tags)]
    found = []
    for start in np.flatnonzero(starts):
        end = next(e for e in ends if e > start)
        found.append((int(start), int(end), float(1.0 - outside[start:end].mean())))
    return found


# Words whose every label is less likely than 1 in 20 against being outside take no part in a name.
HOPE = -3.0
# What a name must gain to begin where another ends: names that touch are hardly ever two.
TOUCHING = 3.0


def names(page: Page, ends: Sequence[int]) -> list[Named]:
    """Named entities of a window, none across a sentence's end: the likeliest way to cut it into names.

    Each label has its own scores (outside, begins, goes on); a name counts by how much likelier its words
    are to begin and go on than to lie outside: "Iraqi Islamic Party" is one party and not three names.
    """
    logs = np.log(softmax(page.entities) + 1e-9)
    gains = logs[:, :, 1:] - logs[:, :, :1]
    hopeful = np.flatnonzero((gains > HOPE).any((1, 2)))
    found: list[Named] = []
    for first, last in zip([0, *ends], ends, strict=False):
        own = [int(i) for i in hopeful if first <= i < last]
        for start, end in _runs(own):
            found += _cut(gains[start:end], start)
    return found


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Neighbouring places as stretches."""
    made: list[tuple[int, int]] = []
    for i in places:
        if made and made[-1][1] == i:
            made[-1] = (made[-1][0], i + 1)
        else:
            made.append((i, i + 1))
    return made


def _cut(gains: Floats, base: int) -> list[Named]:
    """The best names in a stretch of words (words x labels x begins, goes on), by Viterbi's algorithm."""
    n, labels, _ = gains.shape
    best = np.zeros(n + 1)
    inside = np.full((n + 1, labels), -np.inf)
    begun = np.zeros((n + 1, labels), dtype=int)
    last: list[tuple[int, int] | None] = [None] * (n + 1)
    for i in range(n):
        fresh = best[i] + gains[i, :, 0] - (TOUCHING if last[i] else 0.0)
        on = inside[i] + gains[i, :, 1]
        inside[i + 1] = np.maximum(fresh, on)
        begun[i + 1] = np.where(fresh >= on, i, begun[i])
        label = int(inside[i + 1].argmax())
        best[i + 1] = best[i]
        if inside[i + 1, label] > best[i]:
            best[i + 1], last[i + 1] = inside[i + 1, label], (int(begun[i + 1, label]), label)
    found = []
    at = n
    while at:
        name = last[at]
        if name:
            start, label = name
            score = float(1.0 / (1.0 + np.exp(-gains[start:at, label].max(1).mean())))
            found.append(Named(base + start, base + at, ENTITIES[label], score))
        at = name[0] if name else at - 1
    return found[::-1]
