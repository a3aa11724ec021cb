"""Learning syntax and names: treebank windows as numbers, and the losses of the heads that read them."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from marsad.annotate.features import ENTITIES, Pieces, collate, cut
from marsad.annotate.lemmas import script_of
from marsad.evaluate.treebank import Sentence
from marsad.train.network import REL, Network
from marsad.train.treebank import Window

IGNORE = -100
"""The label of what is not known: torch's own mark for "do not count"."""
# Weights of the heads' losses: sentence ends and entities are rarer than tags and would else be learnt last.
WEIGHTS = {"ends": 1.0, "upos": 1.0, "lemmas": 0.5, "entities": 3.0, "arcs": 1.5, "relations": 1.5}


@dataclass(slots=True)
class Example:
    """One window ready to be batched; label arrays have one entry per word, IGNORE where nothing is known."""

    pieces: Pieces
    ends: list[int]
    upos: list[int]
    lemmas: list[int]
    entities: list[list[int]]
    heads: list[int]
    """0 root, else 1 + the head's place in the window."""
    relations: list[int]
    sentence: list[int]


def example(window: Window, labels: dict[str, list[str]], tokenizer: Any) -> Example:
    """Turn a window of sentences into numbers."""
    to = {k: {v: i for i, v in enumerate(values)} for k, values in labels.items()}
    words = [w for s in window for w in s.words]
    gaps = [g for s in window for g in s.gaps]
    made = Example(cut(tokenizer, words, gaps), [], [], [], [], [], [], [])
    for number, s in enumerate(window):
        base, n = len(made.sentence), len(s.words)
        made.sentence += [number] * n
        made.ends += [0] * (n - 1) + [1] if s.heads else [IGNORE] * n
        made.upos += [to["upos"][u] for u in s.upos] or [IGNORE] * n
        scripts = [script_of(w, x) for w, x in zip(s.words, s.lemmas, strict=False)]
        made.lemmas += [to["lemmas"].get(x, 0) for x in scripts] or [IGNORE] * n
        made.heads += [h and base + h for h in s.heads] or [IGNORE] * n
        made.relations += [to["relations"].get(r, IGNORE) for r in s.relations] or [IGNORE] * n
        made.entities += _bio(s)
    return made


def _bio(s: Sentence) -> list[list[int]]:
    rows = [[0 if s.entities is not None and e in s.known else IGNORE for e in ENTITIES] for _ in s.words]
    for start, end, label in s.entities or ():
        if label in s.known:
            column = ENTITIES.index(label)
            for i in range(start, end):
                rows[i][column] = 1 if i == start else 2
    return rows


def batches(examples: Sequence[Example], words: int, rng: random.Random) -> list[list[Example]]:
    """Batches of about `words` words, windows of like length together, in random order."""
    order = sorted(examples, key=lambda e: len(e.sentence) + rng.random() * 8)
    made: list[list[Example]] = [[]]
    for e in order:
        if made[-1] and (len(made[-1]) + 1) * len(e.sentence) > words:
            made.append([])
        made[-1].append(e)
    rng.shuffle(made)
    return made


def padded(rows: Sequence[Sequence[Any]], words: int) -> Tensor:
    """Label rows as one array, IGNORE where a window has ended."""
    depth = next((len(r[0]) for r in rows if r and isinstance(r[0], list)), 0)
    array = np.full((len(rows), words, depth) if depth else (len(rows), words), IGNORE, dtype=np.int64)
    for i, row in enumerate(rows):
        if row:
            array[i, : len(row)] = row
    return torch.as_tensor(array)


def inputs(group: Sequence[Example]) -> tuple[Tensor, ...]:
    """The encoder's arguments for a group of windows."""
    b = collate([e.pieces for e in group])
    return tuple(torch.as_tensor(a) for a in (b.ids, b.shapes, b.mask, b.first))


def cross_entropy(scores: Tensor, target: Tensor) -> Tensor:
    """The mean over what is known; the last axis of `scores` is that of the classes."""
    total = F.cross_entropy(
        scores.float().flatten(0, -2), target.flatten(), ignore_index=IGNORE, reduction="sum"
    )
    return total / max(1, int((target != IGNORE).sum()))


def losses(net: Network, group: Sequence[Example]) -> dict[str, Tensor]:
    """The loss of each head on one batch."""
    ends, upos, lemmas, entities, query, arc_head, rel_dep, rel_head = net.syntax(net.encoder(*inputs(group)))
    words = ends.shape[1]
    target = {k: padded([getattr(e, k) for e in group], words) for k in ("ends", "upos", "lemmas", "heads")}
    found = {k: cross_entropy(x, target[k]) for k, x in (("ends", ends), ("upos", upos), ("lemmas", lemmas))}
    found["entities"] = cross_entropy(entities, padded([e.entities for e in group], words))
    if bool((target["heads"] != IGNORE).any()):
        scores = (query @ arc_head.transpose(1, 2)).float() + _same_sentence(group, words)
        found["arcs"] = cross_entropy(scores, target["heads"])
        heads = target["heads"].clamp(min=0)
        chosen = torch.gather(rel_head, 1, heads[..., None].expand(-1, -1, REL))
        relations = net.syntax.relations(rel_dep, chosen)
        found["relations"] = cross_entropy(relations, padded([e.relations for e in group], words))
    return found


def _same_sentence(group: Sequence[Example], words: int) -> Tensor:
    """0 where a word may depend on a head, -1e4 across sentences; column 0 is the root."""
    number = padded([e.sentence for e in group], words)
    across = (number[:, :, None] != number[:, None, :]) | (number[:, None, :] == IGNORE)
    return F.pad(across.float() * -1e4, (1, 0))


def syntax_loss(net: Network, group: Sequence[Example]) -> Tensor:
    """The weighted sum of the losses."""
    return torch.stack([WEIGHTS[k] * v for k, v in losses(net, group).items()]).sum()
