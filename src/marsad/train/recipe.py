"""Rebuild the shipped model end to end.

1. the stages of training, 2. the file, 3. its scores.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

import torch

from marsad.annotate import Annotator, load
from marsad.errors import BadInput
from marsad.evaluate.annotation import cuts, names, pages, syntax
from marsad.evaluate.scores import Score
from marsad.evaluate.treebank import Sentence, read_conllu, read_iob2
from marsad.train.encoder import pretrained
from marsad.train.export import export
from marsad.train.fit import Schedule, Task, clock, fit
from marsad.train.gold import GoldReport, read_gold
from marsad.train.labels import event_labels, label_sets
from marsad.train.names import read_crossner, read_gum
from marsad.train.network import Labels, Network
from marsad.train.offsets import TEXTS, read_offsets
from marsad.train.tasks import EventTask, SyntaxTask, named_sentences
from marsad.train.treebank import add_entities

# Kept for measuring: the documents of GUM's own dev split among the openly licensed genres.
GUM_DEV = frozenset(
    (
        "GUM_academic_exposure",
        "GUM_academic_librarians",
        "GUM_bio_byron",
        "GUM_court_loan",
        "GUM_interview_cyclone",
        "GUM_interview_gaming",
        "GUM_news_homeopathic",
        "GUM_news_iodine",
        "GUM_voyage_athens",
        "GUM_voyage_coron",
    )
)
# UNER has persons, organisations and places; an armed group is an organisation there, a facility a place.
UNER = {"PER": "PER", "ORG": "ORG", "ARM": "ORG", "LOC": "LOC", "FAC": "LOC"}


class Stage(NamedTuple):
    """One stretch of training: how long and fast, and which share of each corpus an epoch goes through."""

    name: str
    schedule: Schedule
    shares: dict[str, float]


# Shares of "ewt" and "gum" (syntax), "names" (CrossNER and the own corpus), "events". The second stage goes
# through part of the treebanks again so that syntax is not forgotten; the third brings names and trees back
# to their best (names F1 was 77.2 before it), with the roles kept in practice.
STAGES = (
    Stage("syntax", Schedule(epochs=6, encoder_rate=2e-4, head_rate=1e-3), {"ewt": 1, "gum": 1, "names": 1}),
    Stage(
        "events",
        Schedule(epochs=8, encoder_rate=1.5e-4, head_rate=1.5e-3),
        {"ewt": 0.6, "gum": 0.3, "names": 0.6, "events": 1},
    ),
    Stage(
        "both",
        Schedule(epochs=2, encoder_rate=8e-5, head_rate=4e-4),
        {"ewt": 1, "gum": 0.3, "names": 1, "events": 0.5},
    ),
)

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """How the shipped model was made. `data` is laid out like ../shared/data (see docs/model-card.md)."""

    data: Path
    out: Path
    stages: Sequence[Stage] = STAGES
    device: str = "cpu"
    """Where to train, as PyTorch names it."""


@dataclass(frozen=True, slots=True)
class Corpora:
    """What is learnt from."""

    ewt: list[Sentence]
    gum: list[Sentence]
    names: list[Sentence]
    reports: list[GoldReport]


def corpora(data: Path) -> Corpora:
    """Read the training data. Raises BadInput if a part of it is not there."""
    banks = data / "syntax_ner"
    for needed in (
        banks / "en_ewt-ud-train.rebuilt.conllu",
        banks / "gum",
        data / "ner_crossner_politics",
        data / "gold",
        data / "fakes",
        data / "re3d",
    ):
        if not needed.exists():
            raise BadInput(
                f"{needed} is not there: --data must name a folder laid out as docs/model-card.md says"
            )
    own = files("marsad.train").joinpath("data")
    ewt = list(read_conllu(banks / "en_ewt-ud-train.rebuilt.conllu"))
    add_entities(ewt, Path(str(own.joinpath("ewt_entities.tsv"))))
    gum = [s for f in sorted((banks / "gum").glob("*.conllu")) if f.stem not in GUM_DEV for s in read_gum(f)]
    politics = [
        s
        for part in ("train", "dev")
        for s in read_crossner(data / "ner_crossner_politics" / f"{part}.jsonl")
    ]
    coded = list(read_gold(data / "gold" / "train.jsonl"))
    for file in sorted(Path(str(own.joinpath("corpus"))).glob("*.jsonl")):
        coded += read_gold(file)
    for name, texts in TEXTS.items():
        coded += read_offsets(Path(str(own.joinpath("offsets", f"{name}.jsonl"))), texts(data))
    return Corpora(ewt, gum, politics, coded)


def run(recipe: Recipe, say: Say) -> dict[str, Any]:
    """Train; write `model.zip` (int8), `model-fp32.zip` and `scores.json` to `recipe.out`.

    Returns the scores. A stage whose weights are there already (`syntax.pt`, ...) is not trained again.
    """
    # The optimiser's averages of what is rarely seen shrink to denormal numbers, which x86 adds at a snail's
    # pace.
    torch.set_flush_denormal(True)
    recipe.out.mkdir(parents=True, exist_ok=True)
    found = corpora(recipe.data)
    labels = label_sets([*found.ewt, *found.gum]) | event_labels()
    net = Network(pretrained(), labels)
    learn(net, [_on(s, recipe.device) for s in recipe.stages], found, labels, recipe.out, say)
    return _shipped(net, labels, recipe)


def learn(
    net: Network, stages: Sequence[Stage], found: Corpora, labels: Labels, out: Path, say: Say
) -> dict[str, Task]:
    """Train a network in place, stage by stage; what it was trained on, by the names in the shares.

    Weights and the file of the first stage are kept in `out`, and read where they are there already.
    """
    tasks: dict[str, Task] = {
        "ewt": SyntaxTask([found.ewt], labels),
        "gum": SyntaxTask([found.gum], labels),
        "names": SyntaxTask([found.names], labels),
    }
    for stage in stages:
        if "events" in stage.shares and "events" not in tasks:
            tasks |= _coded(net, found, labels, out)
        train(net, stage, tasks, out / f"{stage.name}.pt", say)
    return tasks


def _on(stage: Stage, device: str) -> Stage:
    """The stage on a device."""
    return stage._replace(schedule=replace(stage.schedule, device=device))


def _coded(net: Network, found: Corpora, labels: Labels, out: Path) -> dict[str, Task]:
    """The tasks of coded reports. Their words and sentences are those of the first stage."""
    export(net, labels, {}, out / "syntax.zip")
    annotator = load(out / "syntax.zip", events=False)
    own = [s for r in found.reports if r.entities is not None for s in named_sentences(annotator, r)]
    return {
        "names": SyntaxTask([found.names, own], labels),
        "events": EventTask(found.reports, annotator, labels),
    }


def train(net: Network, stage: Stage, tasks: Mapping[str, Task], kept: Path, say: Say) -> None:
    """Train one stage in place and keep the weights; those that are kept already are only read."""
    if kept.exists():
        net.load_state_dict(torch.load(kept))
        return
    net.encoder.words.weight.requires_grad_(False)
    shared: list[tuple[Task, float]] = [(tasks[name], share) for name, share in stage.shares.items()]
    fit(net.train(), shared, stage.schedule, _teller(stage.name, say))
    torch.save(net.state_dict(), kept)


def _shipped(net: Network, labels: Labels, recipe: Recipe) -> dict[str, Any]:
    about = {"name": "marsad-annotator", "licence": "Apache-2.0", "card": "docs/model-card.md"}
    export(net, labels, about, recipe.out / "model-fp32.zip", int8=False)
    export(net, labels, about, recipe.out / "model.zip")
    scores = {
        kind: measure(load(recipe.out / f"{kind}.zip"), recipe.data) for kind in ("model", "model-fp32")
    }
    (recipe.out / "scores.json").write_text(json.dumps(scores, indent=1))
    return scores


def _teller(stage: str, say: Say) -> Callable[[int, int, dict[str, float]], None]:
    since = clock()

    def tell(done: int, steps: int, losses: dict[str, float]) -> None:
        if done % 20 == 0 or done == steps:
            told = ", ".join(f"{k} {v:.3f}" for k, v in losses.items())
            say(f"{stage}: batch {done} of {steps}, {since():.0f} s, loss {told}")

    return tell


def measure(annotator: Annotator, data: Path) -> dict[str, float]:
    """The figures of the model card on EWT dev and UNER English-EWT dev, in per cent."""
    banks = data / "syntax_ner"
    documents = list(pages(read_conllu(banks / "en_ewt-ud-dev.conllu")))
    tags = syntax(annotator, documents)
    cut = cuts(annotator, documents)
    by_label = names(annotator, documents, read_iob2(banks / "en_ewt-ud-dev.iob2"), UNER)
    total = sum(by_label.values(), Score())
    return {
        "upos": tags.upos,
        "lemma": tags.lemma,
        "uas": tags.uas,
        "las": tags.las,
        "las with subtypes": tags.las_subtypes,
        "words f1": round(cut.words.f1, 2),
        "sentence boundaries f1": round(cut.ends.f1, 2),
        "whole sentences f1": round(cut.sentences.f1, 2),
        **{f"names f1 {label}": round(score.f1, 2) for label, score in by_label.items()},
        "names f1": round(total.f1, 2),
    }
