"""What the first pass says, decided: sentences, tags, lemmas, trees and names."""

import math
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from marsad.annotate.features import ENTITIES
from marsad.annotate.lemmas import apply_script, verb_lemma
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


def sentence_ends(page: Page, paragraph_ends: Sequence[bool]) -> list[int]:
    """Places behind the last word of each sentence of a window; a paragraph's end always ends a sentence."""
    says = (page.ends[:, 1] > page.ends[:, 0]).tolist()
    says[-1:] = [True]
    return [i + 1 for i, told in enumerate(says) if told or paragraph_ends[i]]


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
    _one_subject(relations, found, labels["relations"])
    lemmas = page.lemmas.copy()
    lemmas[_plurals(labels, page, words), labels["lemmas"].index("l|0|")] -= PLURAL
    upos, scripts, best = (
        [labels[kind][label] for label in scores.argmax(1).tolist()]
        for kind, scores in (("upos", page.upos), ("lemmas", lemmas), ("relations", relations))
    )
    return [
        Token(
            start=spans[i].start,
            end=spans[i].end,
            upos=upos[i],
            lemma=_lemma(words[i], scripts[i], upos[i]),
            head=base + found[i] - 1 if found[i] else -1,
            relation=best[i] if found[i] else "root",
        )
        for i in range(len(words))
    ]


def _lemma(word: str, script: str, upos: str) -> str:
    lemma = apply_script(word, script)
    return verb_lemma(word, lemma) if upos == "VERB" else lemma


# By how much likelier (as a logit) a noun in -s must be its own lemma, as "troops" is, than to lose its -s.
# Rare plurals lie below: of the seven such nouns of EWT dev that 1.5 changes six become right.
PLURAL = 1.5


def _plurals(labels: dict[str, list[str]], page: Page, words: Sequence[str]) -> NDArray[np.bool_]:
    """Which words are nouns in -s; the lemma script of one that keeps it is "l|0|"."""
    ending = np.array([w.endswith("s") and not w.endswith("ss") for w in words], dtype=bool)
    nouns: NDArray[np.bool_] = ending & (page.upos.argmax(1) == labels["upos"].index("NOUN"))
    return nouns


def _one_subject(relations: Floats, found: Sequence[int], labels: Sequence[str]) -> None:
    """Where two words would be the subject of one head, leave that to the surer of them."""
    own = np.array([label in ("nsubj", "nsubj:pass") for label in labels])
    lead = relations[:, own].max(1) - relations[:, ~own].max(1)
    surest: dict[int, int] = {}
    for i in sorted(np.flatnonzero(lead > 0).tolist(), key=lambda i: -lead[i]):
        if surest.setdefault(found[i], i) != i:
            relations[i, own] = -np.inf


def softmax(x: Floats) -> Floats:
    """Probabilities over the last axis."""
    e = np.exp(x - x.max(-1, keepdims=True))
    probabilities: Floats = (e / e.sum(-1, keepdims=True)).astype(np.float32)
    return probabilities


def stretches(tags: Sequence[int], *, joined: bool = True) -> list[tuple[int, int]]:
    """Runs of words that begin (1) and go on (2), among those outside (0).

    `joined`: runs that touch are one, since two names of one kind hardly ever stand side by side without a
    comma or an "and", while a long one is easily taken for two. Not so toponyms, which copy that lost its
    commas lists bare.
    """
    found: list[tuple[int, int]] = []
    for i, tag in enumerate(tags):
        if tag and found and found[-1][1] == i and (joined or tag > 1):
            found[-1] = (found[-1][0], i + 1)
        elif tag:
            found.append((i, i + 1))
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
    gains = page.entities[:, :, 1:] - page.entities[:, :, :1]
    hopeful = np.flatnonzero((gains > HOPE).any((1, 2))).tolist()
    return [n for start, end in runs(hopeful, set(ends)) for n in _cut(gains[start:end].tolist(), start)]


def runs(places: Iterable[int], parted: Container[int]) -> list[tuple[int, int]]:
    """Neighbouring places as stretches; a new one begins at each place of `parted`."""
    made: list[tuple[int, int]] = []
    for i in places:
        if made and made[-1][1] == i and i not in parted:
            made[-1] = (made[-1][0], i + 1)
        else:
            made.append((i, i + 1))
    return made


def _cut(gains: Sequence[Sequence[Sequence[float]]], base: int) -> list[Named]:
    """The best names in a stretch of words (words x labels x begins, goes on), by Viterbi's algorithm."""
    best = [0.0]
    last: list[tuple[int, int] | None] = [None]
    # For each label what the best cut gains in which a word of such a name comes last, and where it begins.
    inside = [(-math.inf, 0)] * len(ENTITIES)
    for i, word in enumerate(gains):
        fresh = best[i] - (TOUCHING if last[i] else 0.0)
        inside = [
            max((fresh + begins, i), (gained + goes_on, first))
            for (begins, goes_on), (gained, first) in zip(word, inside, strict=True)
        ]
        gained, first = max(inside)
        best.append(max(best[i], gained))
        last.append((first, inside.index((gained, first))) if gained > best[i] else None)
    found = []
    at = len(gains)
    while at:
        name = last[at]
        if name:
            found.append(Named(base + name[0], base + at, ENTITIES[name[1]]))
        at = name[0] if name else at - 1
    return found[::-1]
