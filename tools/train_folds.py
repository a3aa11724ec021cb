"""Train the five models of the cross-validation of the coder: train_folds.py DATA OUT

    python tools/train_folds.py ../shared/data runs/folds
    python bench/events.py ../shared/data/gold/train.jsonl ../shared/data/gold/dev.jsonl --folds runs/folds

DATA is laid out as docs/model-card.md says. The gold (train and dev) is cut into five parts by document;
reports that share text with one another stay together. A base is trained on all else, without the reports
that share text with the gold; from it five models, each with four parts of the gold. OUT gets `fold0.zip` to
`fold4.zip` and `folds.json`, the ids of the reports that each was not trained on.

The recipe is that of the shipped model (`marsad.train.recipe`), but the gold is learnt last and what the
folds share only once: 10 hours of two cores would go into five runs of the whole. A run that was stopped
goes on behind the last weights that it left.
"""

import argparse
import json
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import torch

from marsad.annotate import load
from marsad.train.encoder import pretrained
from marsad.train.export import export
from marsad.train.fit import Schedule
from marsad.train.gold import GoldReport, read_gold
from marsad.train.labels import event_labels, label_sets
from marsad.train.network import Network
from marsad.train.recipe import STAGES, Stage, corpora, learn, train
from marsad.train.tasks import EventTask

FOLDS = 5
SYNTAX, EVENTS, _ = STAGES
BASE = (
    SYNTAX._replace(schedule=replace(SYNTAX.schedule, epochs=3)),
    EVENTS._replace(
        name="base",
        schedule=replace(EVENTS.schedule, epochs=10),
        shares={"ewt": 0.2, "gum": 0.1, "names": 0.3, "events": 1},
    ),
)
FOLD = Stage(
    "fold",
    Schedule(epochs=3, encoder_rate=8e-5, head_rate=5e-4),
    {"gold": 1, "events": 0.2, "ewt": 0.05, "names": 0.05},
)
# Reports of which so much of the shorter stands in the other, by runs of eight words, are of one text.
RUN, SHARED = 8, 0.25


def main() -> None:
    """Syntax, the base, the folds."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    torch.set_flush_denormal(True)
    args.out.mkdir(parents=True, exist_ok=True)
    gold = [g for part in ("train", "dev") for g in read_gold(args.data / "gold" / f"{part}.jsonl")]
    found = corpora(args.data)
    labels = label_sets([*found.ewt, *found.gum]) | event_labels()
    rest = replace(found, reports=[r for r in found.reports if not any(share(r, g) for g in gold)])
    net = Network(pretrained(), labels)
    tasks = learn(net, BASE, rest, labels, args.out, print)
    folds = parts(gold)
    (args.out / "folds.json").write_text(json.dumps([[gold[i].id for i in fold] for fold in folds]))
    annotator = load(args.out / "syntax.zip", events=False)
    for number, fold in enumerate(folds):
        own = EventTask([g for i, g in enumerate(gold) if i not in fold], annotator, labels)
        net.load_state_dict(torch.load(args.out / "base.pt"))
        stage = FOLD._replace(name=f"fold{number}")
        train(net, stage, tasks | {"gold": own}, args.out / f"fold{number}.pt", print)
        export(net, labels, {}, args.out / f"fold{number}.zip")


def parts(gold: Sequence[GoldReport]) -> list[list[int]]:
    """The places in the gold of each fold: whole groups of reports that share text; folds of like size."""
    group = list(range(len(gold)))
    for i, one in enumerate(gold):
        for j in range(i):
            if group[i] != group[j] and share(one, gold[j]):
                group = [group[j] if g == group[i] else g for g in group]
    groups = [[i for i, g in enumerate(group) if g == name] for name in dict.fromkeys(group)]
    folds: list[list[int]] = [[] for _ in range(FOLDS)]
    for members in sorted(groups, key=lambda g: -events(gold, g)):
        min(folds, key=lambda fold: events(gold, fold)).extend(members)
    return folds


def events(gold: Sequence[GoldReport], places: Sequence[int]) -> int:
    return sum(len(gold[i].events) for i in places)


def share(one: GoldReport, other: GoldReport) -> bool:
    """Whether two reports share text."""
    left, right = runs(one.text), runs(other.text)
    return len(left & right) > SHARED * max(1, min(len(left), len(right)))


@cache
def runs(text: str) -> frozenset[str]:
    words = re.findall(r"\w+", text.lower())
    return frozenset(" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1))


if __name__ == "__main__":
    main()
