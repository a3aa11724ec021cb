"""The light reader's network: scores of the words of a sentence that may name a place, each alone or after
they looked at each other."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from others.place_words import Asked, Floats

WIDTH, LOOKS, DROPOUT, BLANKED = 128, 4, 0.3, 0.1
"""Numbers of a word inside the network; ways in which words look at others; shares that are dropped in
learning, inside and of what comes in."""
KEPT = (160, 96, 96, 96, 96, 96, 64)
"""Directions kept of each part of Asked.states: those along which the rows learnt from differ most."""
FAR = 5.0
"""Numbers that lie further from the mean, in standard deviations, count as that far."""
STEADY = 0.05
"""Added to standard deviations, so that what hardly ever differs is not blown up."""


@dataclass(frozen=True, slots=True)
class Scale:
    """What the numbers of the rows learnt from are like; the same scale is put to the others."""

    means: list[Floats]
    directions: list[Floats]
    """Of each part of the states: width x directions kept."""
    mean: Floats
    spread: Floats
    """Of what is known."""

    @classmethod
    def of(cls, rows: Sequence[Asked]) -> "Scale":
        """The scale of some rows."""
        means, directions = [], []
        for number, kept in enumerate(KEPT):
            part = np.concatenate([r.states[number] for r in rows]).astype(np.float32)
            means.append(part.mean(0))
            centred = torch.from_numpy(part - means[-1])
            sizes, found = torch.linalg.eigh(centred.T @ centred / len(part))
            scaled = found[:, -kept:] / sizes[-kept:].mean().clamp_min(1e-6).sqrt()
            directions.append(scaled.numpy())
        known = np.concatenate([r.known for r in rows]).astype(np.float32)
        return cls(means, directions, known.mean(0), known.std(0) + STEADY)

    def __call__(self, rows: Sequence[Asked]) -> Tensor:
        """The words of some rows, one after another, as numbers of like size."""
        known = np.concatenate([r.known for r in rows]).astype(np.float32)
        parts = [torch.from_numpy(np.clip((known - self.mean) / self.spread, -FAR, FAR))]
        for number, (mean, directions) in enumerate(zip(self.means, self.directions, strict=True)):
            part = np.concatenate([r.states[number] for r in rows]).astype(np.float32) - mean
            parts.append(torch.from_numpy(part) @ torch.from_numpy(directions))
        return torch.cat(parts, 1)


class Reader(nn.Module):  # type: ignore[misc]
    """One score for a word, from what is known of it and, unless `alone`, of the others of its row."""

    def __init__(self, numbers: int, *, alone: bool) -> None:
        super().__init__()
        self.alone = alone
        self.blank, self.drop = nn.Dropout(BLANKED), nn.Dropout(DROPOUT)
        self.word, self.norm = nn.Linear(numbers, WIDTH), nn.LayerNorm(WIDTH)
        self.looks, self.seen = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.think, self.answer = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, 1)

    def forward(self, words: Tensor, row: Tensor) -> Tensor:
        """Scores (logits) of words; `row` tells the row of each."""
        x = self.drop(F.gelu(self.word(self.blank(words))))
        if not self.alone:
            x = x + self.drop(self.seen(self._others(self.norm(x), row)))
        x = x + self.drop(F.gelu(self.think(x)))
        return self.answer(x).squeeze(-1)

    def _others(self, x: Tensor, row: Tensor) -> Tensor:
        """What each word sees of those of its row."""
        query, key, value = self.looks(x).view(len(x), 3, LOOKS, -1).permute(1, 2, 0, 3)
        own = row[:, None] == row[None]
        seen = F.scaled_dot_product_attention(query, key, value, attn_mask=own)
        return seen.transpose(0, 1).reshape(len(x), WIDTH)
