"""A light reader of the places of an event, learnt from marked rows in folds, on frozen features."""

import zlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from marsad.cli.progress import watched
from others.place_network import Reader, Scale
from others.place_words import Asked, Floats

FOLDS = 5
EPOCHS, BATCH, RATE, DECAY = 6, 48, 2e-3, 0.1
"""BATCH: rows. Taken once and held against five folds: 10 epochs with more dropout came out alike."""
TOGETHER = 100
"""Rows that are put at once."""
SCORES = np.arange(0.1, 0.9, 0.01)
"""Those tried as the least of a word that is said."""


@dataclass(frozen=True, slots=True)
class Learnt:
    """Two networks, one alone and one not, with the scale of the rows that they learnt from. Together they
    are right more often than two of either kind."""

    scale: Scale
    networks: tuple[Reader, Reader]

    def put(self, rows: Sequence[Asked]) -> list[Floats]:
        """The probabilities of the words of some rows, row by row."""
        found: list[Floats] = []
        for first in range(0, len(rows), TOGETHER):
            some = rows[first : first + TOGETHER]
            words, row = self.scale(some), _rows(some)
            with torch.no_grad():
                scores = sum(n(words, row).sigmoid().numpy() for n in self.networks) / len(self.networks)
            found += np.split(scores, np.cumsum([len(r.words) for r in some])[:-1])
        return found


@dataclass(frozen=True, slots=True)
class Heard:
    """Probabilities of one fold's words by readers that learnt from the other folds."""

    own: dict[int, Floats]
    """Those of the fold, by the place of the row."""
    inner: dict[int, Floats]
    """Those of the other folds' rows, each by a reader that did not learn from it; to set a score on."""


def parted(rows: Sequence[Asked]) -> list[list[int]]:
    """The places of the rows of each fold; those of one text are in one."""
    parts: list[list[int]] = [[] for _ in range(FOLDS)]
    for i, row in enumerate(rows):
        parts[zlib.crc32(row.key.encode()) % FOLDS].append(i)
    return parts


def heard(rows: Sequence[Asked], parts: Sequence[Sequence[int]]) -> list[Heard]:
    """The rows fold by fold.

    For each fold, one reader is learnt from every three of the four others and put to the fourth; on the fold
    itself the four are averaged.
    """
    torch.set_num_threads(1)  # matrices as small as these gain nothing from more
    torch.set_flush_denormal(True)
    found = []
    for held in watched(range(FOLDS), "folds", quiet=False):
        inner: dict[int, Floats] = {}
        votes = []
        for tuned in sorted({*range(FOLDS)} - {held}):
            learn = [i for n in range(FOLDS) if n not in (held, tuned) for i in parts[n]]
            model = learnt([rows[i] for i in learn], seed=tuned)
            inner |= zip(parts[tuned], model.put([rows[i] for i in parts[tuned]]), strict=True)
            votes.append(model.put([rows[i] for i in parts[held]]))
        own = {i: np.mean(v, axis=0) for i, *v in zip(parts[held], *votes, strict=True)}
        found.append(Heard(own, inner))
    return found


def beside(folds: Sequence[Heard], others: Sequence[Floats], share: float) -> list[Heard]:
    """The folds with the probabilities of another reader mixed in by its share; it learnt from no row that it
    says these of."""

    def mixed(own: dict[int, Floats]) -> dict[int, Floats]:
        return {i: (1 - share) * p + share * others[i] for i, p in own.items()}

    return [Heard(mixed(fold.own), mixed(fold.inner)) for fold in folds]


def answers(
    rows: Sequence[Asked], folds: Sequence[Heard], kept: Collection[int]
) -> dict[int, frozenset[int]]:
    """The words said of the rows `kept`; each fold's least score is set on those of the other folds."""
    said = {}
    for fold in folds:
        least = balanced([(rows[i], p) for i, p in fold.inner.items() if i in kept])
        for i in fold.own.keys() & kept:
            likely = zip(rows[i].words, fold.own[i], strict=True)
            said[i] = frozenset(word for word, p in likely if p >= least)
    return said


def learnt(rows: Sequence[Asked], seed: int) -> Learnt:
    """A reader learnt from rows."""
    torch.manual_seed(seed)
    scale = Scale.of(rows)
    words = scale(rows)
    one, other = (_network(rows, words, alone) for alone in (True, False))
    return Learnt(scale, (one, other))


def _network(rows: Sequence[Asked], words: Tensor, alone: bool) -> Reader:
    """A network learnt from the words of rows."""
    row, own = _rows(rows), torch.arange(len(words)).split([len(r.words) for r in rows])
    right = torch.from_numpy(np.concatenate([r.right for r in rows]))
    network = Reader(words.shape[1], alone=alone)
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    steps = EPOCHS * -(-len(rows) // BATCH)
    slower = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda i: min((i + 1) / (steps / 10), 1.0 - i / steps)
    )
    for _ in range(EPOCHS):
        for batch in torch.randperm(len(rows)).split(BATCH):
            at = torch.cat([own[i] for i in batch.tolist()])
            scores = network(words[at], row[at])
            optimizer.zero_grad(set_to_none=True)
            F.binary_cross_entropy_with_logits(scores, right[at]).backward()
            optimizer.step()
            slower.step()
    return network.eval()


def balanced(told: Sequence[tuple[Asked, Floats]]) -> float:
    """The score from which the lower of precision and recall is highest."""
    right = np.concatenate([row.right for row, _ in told]) > 0
    scores = np.concatenate([p for _, p in told])
    there = right.sum() + sum(row.missed for row, _ in told)

    def lower(least: float) -> float:
        said = scores >= least
        hit = float((said & right).sum())
        return min(hit / max(1.0, float(said.sum())), hit / max(1.0, float(there)))

    return float(max(SCORES, key=lower))


def _rows(rows: Sequence[Asked]) -> Tensor:
    """Of each word, the place of its row."""
    return torch.repeat_interleave(torch.arange(len(rows)), torch.tensor([len(r.words) for r in rows]))
