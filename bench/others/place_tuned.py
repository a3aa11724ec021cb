"""A reader of the places of an event that goes on training the shipped network, in folds: its upper layers
and its role reader learn from marked rows which words name the place of a verb's event."""

import random
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from marsad.annotate.features import ROLES, Pieces, View, collate, view
from marsad.cli.progress import watched
from marsad.train.encoder import WIDTH, bias_of
from marsad.train.network import Labels, Network
from marsad.train.restore import restored
from others.overheard import Answer
from others.place_words import Asked, Floats

FROZEN = 3
"""Lower layers of the encoder that are left as they are: half the time, and no worse on one fold."""
EPOCHS, PIECES, UPPER_RATE, HEAD_RATE = 3, 1100, 1e-4, 4e-4
"""PIECES: about how many a batch holds. Taken once and held against one fold."""


class Sight(NamedTuple):
    """A verb and the window that it stands in, as the network sees them."""

    pieces: Pieces
    trigger: range
    view: View
    words: list[int]
    """Words of the window that may name a place (Asked.words)."""
    right: Floats
    """1 for those that are marked."""


def sight(answer: Answer, asked: Asked) -> Sight:
    """What the network sees of a row."""
    question, window = answer.question, answer.window
    own = np.flatnonzero(question.view.marks) + question.first
    seen = view(range(len(window)), range(int(own[0]), int(own[-1]) + 1), question.trigger)
    return Sight(answer.pieces, question.trigger, seen, [i - window.start for i in asked.words], asked.right)


def tuned(rows: Sequence[Sight], parts: Sequence[Sequence[int]], model: Path, labels: Labels) -> list[Floats]:
    """The probabilities of the words of each row by a network that learnt from the other parts."""
    torch.set_flush_denormal(True)
    below = _below(restored(model, labels), rows)
    found: dict[int, Floats] = {}
    for number, held in enumerate(watched(parts, "folds of the network", quiet=False)):
        torch.manual_seed(number)
        reader = _Reader(restored(model, labels))
        learn = [i for part in parts if part is not held for i in part]
        _learn(reader, rows, below, learn, random.Random(number))
        for group in _batches(rows, held, random.Random(number)):
            with torch.no_grad():
                scores = reader([rows[i] for i in group], [below[i] for i in group]).sigmoid().numpy()
            found |= {i: row[rows[i].words] for i, row in zip(group, scores, strict=True)}
    return [found[i] for i in range(len(rows))]


class _Reader(nn.Module):  # type: ignore[misc]
    """The network above its lower layers, and what its role reader says of places."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.layers = network.encoder.layers[FROZEN:]
        self.triggers, self.roles = network.triggers, network.roles

    def forward(self, group: Sequence[Sight], below: Sequence[Tensor]) -> Tensor:
        """Rows x words: log odds that a word is in a place of the row's verb."""
        batch = collate([sight.pieces for sight in group])
        x = nn.utils.rnn.pad_sequence([b.float() for b in below], batch_first=True)
        bias = bias_of(torch.from_numpy(batch.mask), x.dtype)
        for layer in self.layers:
            x = layer(x, bias)
        first = torch.from_numpy(batch.first)[..., None].expand(-1, -1, WIDTH)
        _, words, event, gate = self.triggers(torch.gather(x, 1, first))
        own = [(row, slice(s.trigger.start, s.trigger.stop)) for row, s in enumerate(group)]
        of_verb = (torch.stack([t[row, at].mean(0) for row, at in own]) for t in (event, gate))
        views = (_padded([getattr(s.view, part) for s in group]) for part in ("distances", "marks"))
        seen = _padded([np.ones(len(s.view.marks), dtype=np.int64) for s in group])
        scores = self.roles(words, *of_verb, *views, seen)[0][:, :, ROLES.index("places")]
        return torch.logsumexp(scores[..., 1:], -1) - scores[..., 0]


def _learn(
    reader: _Reader, rows: Sequence[Sight], below: Sequence[Tensor], learn: Sequence[int], rng: random.Random
) -> None:
    """Train in place."""
    work = [group for _ in range(EPOCHS) for group in _batches(rows, learn, rng)]
    heads = [*reader.triggers.parameters(), *reader.roles.parameters()]
    parts = [
        {"params": list(reader.layers.parameters()), "lr": UPPER_RATE},
        {"params": heads, "lr": HEAD_RATE},
    ]
    optimizer = torch.optim.AdamW(parts, weight_decay=0.01, betas=(0.9, 0.98))
    slower = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda i: min((i + 1) / (len(work) / 10), (len(work) - i) / (0.9 * len(work)))
    )
    reader.train()
    for group in work:
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = reader([rows[i] for i in group], [below[i] for i in group])
        asked = torch.cat([scores[row, rows[i].words] for row, i in enumerate(group)]).float()
        right = torch.from_numpy(np.concatenate([rows[i].right for i in group]))
        optimizer.zero_grad(set_to_none=True)
        F.binary_cross_entropy_with_logits(asked, right).backward()
        torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimizer.step()
        slower.step()
    reader.eval()


def _batches(rows: Sequence[Sight], some: Sequence[int], rng: random.Random) -> list[list[int]]:
    """Some rows in batches of like length, in random order."""
    made: list[list[int]] = [[]]
    for i in sorted(some, key=lambda i: len(rows[i].pieces.ids) + rng.random() * 15):
        if made[-1] and (len(made[-1]) + 1) * len(rows[i].pieces.ids) > PIECES:
            made.append([])
        made[-1].append(i)
    rng.shuffle(made)
    return made


def _below(network: Network, rows: Sequence[Sight]) -> list[Tensor]:
    """What the lower layers make of the pieces of each row: pieces x width."""
    encoder = network.encoder.eval()
    found: dict[int, Tensor] = {}
    for group in _batches(rows, range(len(rows)), random.Random(0)):
        batch = collate([rows[i].pieces for i in group])
        ids, shapes, mask = (torch.from_numpy(part) for part in (batch.ids, batch.shapes, batch.mask))
        with torch.no_grad():
            x = encoder.words(ids) + encoder.positions(torch.arange(ids.shape[1])) + encoder.shapes(shapes)
            x = encoder.norm(x)
            for layer in encoder.layers[:FROZEN]:
                x = layer(x, bias_of(mask, x.dtype))
        found |= {i: x[row, : int(mask[row].sum())].half() for row, i in enumerate(group)}
    return [found[i] for i in range(len(rows))]


def _padded(parts: Sequence[np.ndarray]) -> Tensor:
    return nn.utils.rnn.pad_sequence([torch.from_numpy(part) for part in parts], batch_first=True)
