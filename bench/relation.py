#!/usr/bin/env python3
"""PLOVER root of a sentence whose two parties are given: bench/relation.py TRAIN.jsonl --weights both.pt

TRAIN.jsonl: sentences in the form of ../shared/data/relation_plv (PLV, Hu et al., ACL 2024): `sentence`,
`source_spans`, `target_spans`, `plover_root` (15 classes: CONCEDE and RETREAT are YIELD), `plover_quad`.
--weights: the last weights of `marsad train` (runs/model/both.pt).

Five folds, stratified by root. In each, the encoder of the annotator is trained further on the other four:
the words of the parties are marked in its input, and its own trigger scores, turned into the 15 classes, are
what the classifier starts from. Two are trained and averaged. Prints macro-F1 over roots and over quad
classes, of all folds' answers together, with 95 % bootstrap intervals over sentences.

Published (that folder's README): zero-shot 355 M model 82.4 and 89.6, supervised 110 M model 86.7 and 96.3,
on PLV's test half, which is not used here.
"""

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from marsad.annotate import load
from marsad.annotate.features import collate, cut, load_tokenizer
from marsad.annotate.tokens import tokens
from marsad.annotate.windows import gaps
from marsad.cli.progress import watched
from marsad.train.encoder import WIDTH, bias_of, pretrained
from marsad.train.network import Network

FOLDS, RESAMPLES = 5, 1000
SEEDS = (7, 8)
"""Of the classifiers that are trained in each fold; their probabilities are averaged."""
EPOCHS, BATCH, ENCODER_RATE, HEAD_RATE = 8, 32, 8e-5, 1e-3  # tried once or twice each on fold 1
YIELD = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}


class Pair(NamedTuple):
    """A sentence as pieces, which of its words are source (1) and target (2), and what is right."""

    pieces: Any
    party: list[int]
    root: int
    quad: str


class Classifier(nn.Module):  # type: ignore[misc]
    """The annotator's encoder with parties marked, and one answer for the sentence."""

    def __init__(self, net: Network, labels: dict[str, list[str]], roots: Sequence[str]) -> None:
        super().__init__()
        self.encoder, self.types = net.encoder, net.triggers.types
        self.party = nn.Embedding(3, WIDTH)
        nn.init.zeros_(self.party.weight)
        self.asked = nn.Linear(2 * WIDTH, WIDTH)
        self.mixed = nn.Sequential(nn.Linear(3 * WIDTH, WIDTH), nn.GELU(), nn.Dropout(0.2))
        self.answer = nn.Linear(WIDTH, len(roots))
        nn.init.zeros_(self.answer.weight)
        turned = torch.tensor([[float(YIELD.get(t, t) == r) for t in labels["types"]] for r in roots])
        self.turned = nn.Parameter(turned)

    def forward(self, pairs: Sequence[Pair]) -> Tensor:
        """Scores: pairs x roots."""
        b = collate([p.pieces for p in pairs])
        ids, shapes, mask, first = (torch.from_numpy(a) for a in (b.ids, b.shapes, b.mask, b.first))
        party = torch.zeros(first.shape, dtype=torch.long)
        known = torch.zeros(first.shape)
        for row, p in enumerate(pairs):
            party[row, : len(p.party)] = torch.tensor(p.party)
            known[row, : len(p.party)] = 1.0
        marks = torch.zeros_like(ids).scatter(1, first, party * known.long())
        x = self._states(ids, shapes, mask, first, marks)
        source, target = (_mean(x, (party == k).float() * known, known) for k in (1, 2))
        query = self.asked(torch.cat([source, target], -1))
        weights = (x @ query[..., None]).squeeze(-1) / WIDTH**0.5 - 1e4 * (1.0 - known)
        event = (weights.softmax(-1)[..., None] * x).sum(1)
        types = self.types(x).log_softmax(-1)[..., 1:] - 1e4 * (1.0 - known)[..., None]
        found = types.logsumexp(1).log_softmax(-1) @ self.turned.T
        return found + self.answer(self.mixed(torch.cat([source, target, event], -1)))

    def _states(self, ids: Tensor, shapes: Tensor, mask: Tensor, first: Tensor, marks: Tensor) -> Tensor:
        e = self.encoder
        x = e.words(ids) + e.positions(torch.arange(ids.shape[1])) + e.shapes(shapes) + self.party(marks)
        x = e.dropout(e.norm(x))
        bias = bias_of(mask, x.dtype)
        for layer in e.layers:
            x = layer(x, bias)
        return torch.gather(x, 1, first[..., None].expand(-1, -1, WIDTH)).float()


def _mean(x: Tensor, own: Tensor, known: Tensor) -> Tensor:
    """The mean state of a party's words; of all words where a sentence lacks the mark."""
    own = torch.where(own.sum(1, keepdim=True) > 0, own, known)
    return (x * own[..., None]).sum(1) / own.sum(1, keepdim=True)


def read(path: Path) -> tuple[list[Pair], list[str]]:
    """The sentences, and the roots in alphabetical order."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    roots = sorted({r["plover_root"] for r in rows})
    tokenizer = load_tokenizer()
    pairs = []
    for r in rows:
        spans = list(tokens(r["sentence"]))
        words = [s.of(r["sentence"]) for s in spans]
        party = [0] * len(spans)
        for number, key in ((1, "source_spans"), (2, "target_spans")):
            for start, end in r[key]:
                party = [
                    number if s.start < end and s.end > start else p
                    for s, p in zip(spans, party, strict=True)
                ]
        pieces = cut(tokenizer, words, gaps(r["sentence"], spans))
        pairs.append(Pair(pieces, party, roots.index(r["plover_root"]), r["plover_quad"]))
    return pairs, roots


def folds(pairs: Sequence[Pair]) -> list[list[int]]:
    """Places of the sentences of each fold, every root spread over all."""
    order = sorted(range(len(pairs)), key=lambda i: (pairs[i].root, random.Random(i).random()))
    return [order[k::FOLDS] for k in range(FOLDS)]


def trained(make: Callable[[], Classifier], pairs: Sequence[Pair], seed: int) -> Classifier:
    """A classifier trained on `pairs`."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    model = make()
    model.train()
    model.encoder.words.weight.requires_grad_(False)
    encoder = [p for p in model.encoder.parameters() if p.requires_grad]
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    rates = [{"params": encoder, "lr": ENCODER_RATE}, {"params": heads, "lr": HEAD_RATE}]
    optimizer = torch.optim.AdamW(rates, weight_decay=0.01, fused=True)
    steps = EPOCHS * -(-len(pairs) // BATCH)
    slower = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda i: min((i + 1) / (steps / 10), 1.0 - i / steps)
    )
    for _ in range(EPOCHS):
        order = sorted(pairs, key=lambda p: len(p.party) + 12 * rng.random())
        batches = [order[i : i + BATCH] for i in range(0, len(order), BATCH)]
        rng.shuffle(batches)
        for batch in batches:
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = model(batch)
            right = torch.tensor([p.root for p in batch])
            loss = F.cross_entropy(scores.float(), right, label_smoothing=0.05)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            slower.step()
    model.eval()
    return model


def answers(model: Classifier, pairs: Sequence[Pair]) -> Any:
    """Probabilities: pairs x roots."""
    with torch.no_grad():
        parts = [model(pairs[i : i + BATCH]).softmax(-1) for i in range(0, len(pairs), BATCH)]
    return torch.cat(parts).numpy()


def macro(right: Sequence[Any], said: Sequence[Any]) -> float:
    """Macro-F1 in per cent over the classes that occur."""
    scores = []
    for c in set(right):
        hit = sum(r == s == c for r, s in zip(right, said, strict=True))
        scores.append(2 * hit / (sum(r == c for r in right) + sum(s == c for s in said)))
    return 100 * float(np.mean(scores))


def show(name: str, right: Sequence[Any], said: Sequence[Any], bar: float) -> None:
    """One line: the figure, its interval and its bar."""
    rng = np.random.default_rng(7)
    drawn = []
    for _ in range(RESAMPLES):
        at = rng.integers(0, len(right), len(right))
        drawn.append(macro([right[i] for i in at], [said[i] for i in at]))
    low, high = np.percentile(drawn, [2.5, 97.5])
    print(f"{name:16}{macro(right, said):6.1f}   95 % {low:.1f} to {high:.1f}   (bar {bar:.0f})")


def main() -> int:
    """Five folds, two figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--weights", type=Path, default=Path("runs/model/both.pt"))
    args = parser.parse_args()
    for needed in (args.data, args.weights):
        if not needed.is_file():
            sys.exit(f"{needed}: no such file; see bench/relation.py --help for what is needed")
    torch.set_flush_denormal(True)
    pairs, roots = read(args.data)
    state = torch.load(args.weights)
    labels = load(events=False).network.labels

    def make() -> Classifier:
        net = Network(pretrained(), labels)
        net.load_state_dict(state)
        return Classifier(net, labels, roots)

    probabilities = np.zeros((len(pairs), len(roots)))
    for held in watched(folds(pairs), "folds", quiet=False):
        rest = [pairs[i] for i in sorted(set(range(len(pairs))) - set(held))]
        for seed in SEEDS:
            probabilities[held] += answers(trained(make, rest, seed), [pairs[i] for i in held])
    said = probabilities.argmax(1).tolist()
    # A root may belong to two quad classes (an offer of aid is words); its commonest stands for it.
    quads = [Counter(p.quad for p in pairs if p.root == r).most_common(1)[0][0] for r in range(len(roots))]
    kinds = sorted(set(quads))
    by_quad = probabilities @ np.array([[float(q == k) for k in kinds] for q in quads])
    said_quads = [kinds[i] for i in by_quad.argmax(1)]
    show("root, 15 classes", [p.root for p in pairs], said, 84)
    show("quad, 4 classes", [p.quad for p in pairs], said_quads, 94)
    return 0


if __name__ == "__main__":
    sys.exit(main())
