"""A light reader of the places of an event, learnt from marked rows: word by word, on frozen features."""

import zlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from marsad.cli.progress import watched
from others.place_words import Asked, Floats

FOLDS = 5
WIDTH, DROPOUT = 96, 0.3
EPOCHS, BATCH, RATE, DECAY = 5, 256, 2e-3, 0.05  # 4, 8 and 14 epochs came out alike on one fold
SCORES = np.arange(0.1, 0.9, 0.01)
"""Those tried as the least of a word that is said."""


class Reader(nn.Module):  # type: ignore[misc]
    """One score for a word, from its state, that of the verb, and what is known of it."""

    def __init__(self, states: int, known: int) -> None:
        super().__init__()
        self.word, self.verb = nn.Linear(states, WIDTH), nn.Linear(states, WIDTH)
        self.known = nn.Linear(known, 2 * WIDTH)
        self.drop = nn.Dropout(DROPOUT)
        self.answer = nn.Sequential(
            nn.Linear(4 * WIDTH, WIDTH), nn.GELU(), nn.Dropout(DROPOUT), nn.Linear(WIDTH, 1)
        )

    def forward(self, states: Tensor, verb: Tensor, known: Tensor) -> Tensor:
        """Scores (logits) of words."""
        word = self.word(states)
        told = F.gelu(self.known(known))
        return self.answer(self.drop(torch.cat([word, word * self.verb(verb), told], -1))).squeeze(-1)


@dataclass(frozen=True, slots=True)
class Heard:
    """Probabilities of one fold's words by readers that learnt from the other folds."""

    own: dict[int, Floats]
    """Those of the fold, by the place of the row."""
    inner: dict[int, Floats]
    """Those of the other folds' rows, each by a reader that did not learn from it; to set a score on."""


def heard(rows: Sequence[Asked]) -> list[Heard]:
    """The rows fold by fold; those of one text are in one.

    For each fold, one reader is learnt from every three of the four others and put to the fourth; on the fold
    itself the four are averaged.
    """
    torch.set_num_threads(1)  # matrices as small as these gain nothing from more
    torch.set_flush_denormal(True)
    parts: list[list[int]] = [[] for _ in range(FOLDS)]
    for i, row in enumerate(rows):
        parts[zlib.crc32(row.key.encode()) % FOLDS].append(i)
    found = []
    for held in watched(range(FOLDS), "folds", quiet=False):
        inner: dict[int, Floats] = {}
        votes = []
        for tuned in sorted({*range(FOLDS)} - {held}):
            learn = [i for n in range(FOLDS) if n not in (held, tuned) for i in parts[n]]
            model = learnt([rows[i] for i in learn], seed=tuned)
            inner |= _put(model, rows, parts[tuned])
            votes.append(_put(model, rows, parts[held]))
        own = {i: np.mean([v[i] for v in votes], axis=0) for i in parts[held]}
        found.append(Heard(own, inner))
    return found


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


def learnt(rows: Sequence[Asked], seed: int) -> Reader:
    """A reader learnt from rows."""
    torch.manual_seed(seed)
    states, verb, known = _tensors(rows)
    right = torch.from_numpy(np.concatenate([r.right for r in rows]))
    model = Reader(states.shape[1], known.shape[1])
    optimizer = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=DECAY)
    steps = EPOCHS * -(-len(right) // BATCH)
    slower = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda i: min((i + 1) / (steps / 10), 1.0 - i / steps)
    )
    for _ in range(EPOCHS):
        for batch in torch.randperm(len(right)).split(BATCH):
            scores = model(states[batch], verb[batch], known[batch])
            optimizer.zero_grad(set_to_none=True)
            F.binary_cross_entropy_with_logits(scores, right[batch]).backward()
            optimizer.step()
            slower.step()
    model.eval()
    return model


def _put(model: Reader, rows: Sequence[Asked], places: Sequence[int]) -> dict[int, Floats]:
    """The probabilities of the words of some rows, by the places of the rows."""
    asked = [rows[i] for i in places]
    with torch.no_grad():
        scores = model(*_tensors(asked)).sigmoid().numpy()
    ends = np.cumsum([len(r.words) for r in asked])[:-1]
    return dict(zip(places, np.split(scores, ends), strict=True))


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


def _tensors(rows: Sequence[Asked]) -> tuple[Tensor, Tensor, Tensor]:
    """States of words and of their verbs, and what is known of the words; the words of all rows together."""
    verbs = np.concatenate([np.repeat(r.verb[None], len(r.words), axis=0) for r in rows])
    parts = (np.concatenate([r.states for r in rows]), verbs, np.concatenate([r.known for r in rows]))
    states, verb, known = (torch.from_numpy(part.astype(np.float32)) for part in parts)
    return states, verb, known
