#!/usr/bin/env python3
"""Measure the annotator: bench/annotate.py DATA [--model FILE] [--fp32 FILE] [--part syntax names re3d speed]

DATA is laid out like ../shared/data. Prints, each with its bar from the issue where there is one:
  syntax   UPOS, lemma, UAS, LAS on EWT dev (words and sentences given), word and sentence F1 from raw text
  names    entity span F1 on UNER English-EWT dev (words given; never trained on)
  re3d     entity span F1 by five-fold cross-validation over documents: a linear tagger on the frozen
           encoder's states
  speed    one thread, raw text to whole annotation against the bare ONNX encoder on the same windows, in turn
With --fp32, every figure of the first two is printed for that model too, with the difference.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import numpy as np

from marsad.annotate import Annotator, load
from marsad.evaluate.annotation import Page, cuts, names, pages, syntax
from marsad.evaluate.pace import ROUNDS, pace
from marsad.evaluate.scores import Score, of
from marsad.evaluate.treebank import read_conllu, read_iob2
from marsad.model.report import Report
from marsad.model.span import Span

BARS = {"upos": 96.5, "las": 88.5, "sentence boundary f1": 93.0, "names f1": 78.0}
# UNER has three labels; an armed group is an organisation there, a facility a place.
UNER = {"PER": "PER", "ORG": "ORG", "ARM": "ORG", "LOC": "LOC", "FAC": "LOC"}
FOLDS, SEED = 5, 7


def main() -> int:
    """Run the parts asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--model", type=Path, help="a model file other than the shipped one")
    parser.add_argument("--fp32", type=Path, help="the same weights before quantisation, to compare with")
    parser.add_argument("--part", nargs="+", default=["syntax", "names", "re3d", "speed"])
    args = parser.parse_args()
    annotator = load(args.model, events=False)
    documents = list(pages(read_conllu(args.data / "syntax_ner" / "en_ewt-ud-dev.conllu")))
    whole = load(args.fp32, events=False) if args.fp32 else None
    for part, measure in (("syntax", syntax_figures), ("names", name_figures)):
        if part in args.part:
            show(
                measure(annotator, documents, args.data),
                measure(whole, documents, args.data) if whole else None,
            )
    if "re3d" in args.part:
        show(re3d(annotator, args.data / "re3d"), None)
    if "speed" in args.part:
        speed(load(args.model, threads=1), args.data / "gold" / "train.jsonl")
    return 0


def show(figures: dict[str, float], whole: dict[str, float] | None) -> None:
    """One line a figure, with its bar and its fp32 twin."""
    for name, value in figures.items():
        bar = f"   at least {BARS[name]}" if name in BARS else ""
        twin = f"   fp32 {whole[name]:6.2f}, difference {value - whole[name]:+.2f}" if whole else ""
        print(f"{name:28}{value:8.2f}{bar}{twin}", flush=True)


def syntax_figures(annotator: Annotator, documents: Sequence[Page], _: Path) -> dict[str, float]:
    """EWT dev."""
    tags = asdict(syntax(annotator, documents))
    cut = cuts(annotator, documents)
    return {
        "upos": tags["upos"],
        "lemma": tags["lemma"],
        "uas": tags["uas"],
        "las": tags["las"],
        "las with subtypes": tags["las_subtypes"],
        "word f1": cut.words.f1,
        "sentence boundary f1": cut.ends.f1,
        "whole sentence f1": cut.sentences.f1,
    }


def name_figures(annotator: Annotator, documents: Sequence[Page], data: Path) -> dict[str, float]:
    """UNER English-EWT dev."""
    gold = read_iob2(data / "syntax_ner" / "en_ewt-ud-dev.iob2")
    found = names(annotator, documents, gold, UNER)
    return {"names f1": sum(found.values(), Score()).f1} | {f"names f1 {k}": v.f1 for k, v in found.items()}


def re3d(annotator: Annotator, folder: Path) -> dict[str, float]:
    """Spans of all types together, nested ones left out of the gold (the outermost stays)."""
    docs = [json.loads(line) for line in (folder / "docs.jsonl").open(encoding="utf-8")]
    gold: dict[str, list[tuple[int, int, str]]] = {d["doc_id"]: [] for d in docs}
    for line in (folder / "conflict_entities.jsonl").open(encoding="utf-8"):
        e = json.loads(line)
        if e["gold"] and e["doc_id"] in gold:
            gold[e["doc_id"]].append((e["begin"], e["end"], e["type"]))
    data = [_tagged(annotator, d["text"], _outermost(gold[d["doc_id"]])) for d in docs]
    types = sorted({t for _, _, spans in data for *_, t in spans})
    order = np.random.default_rng(SEED).permutation(len(data))
    total = Score()
    for fold in np.array_split(order, FOLDS):
        train = [data[i] for i in order if i not in fold]
        weights = _fit(
            np.concatenate([x for x, _, _ in train]), np.concatenate([_tags(d, types) for d in train]), types
        )
        for i in fold:
            x, words, spans = data[i]
            total += of(spans, list(_spans(_with_one(x) @ weights, words, types)))
    return {"re3d f1": total.f1, "re3d precision": total.precision, "re3d recall": total.recall}


Document = tuple[np.ndarray, list[Span], list[tuple[int, int, str]]]


def _tagged(annotator: Annotator, text: str, spans: list[tuple[int, int, str]]) -> Document:
    annotation, windows, pieces = annotator.windows(Report(id="", text=text, sha256=""))
    states = [annotator.network.states([pieces.slice(w.first, w.last)])[0] for w in windows]
    return np.concatenate(states), [Span(t.start, t.end) for t in annotation.tokens], spans


def _outermost(spans: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    kept: list[tuple[int, int, str]] = []
    for span in sorted(spans, key=lambda s: (s[0], -s[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def _tags(document: Document, types: Sequence[str]) -> np.ndarray:
    """0 outside, then begins and goes on of each type."""
    _, words, spans = document
    tags = np.zeros(len(words), dtype=np.int64)
    for start, end, kind in spans:
        inside = [i for i, w in enumerate(words) if w.start < end and w.end > start]
        for n, i in enumerate(inside):
            tags[i] = 1 + 2 * types.index(kind) + (n > 0)
    return tags


def _with_one(x: np.ndarray) -> np.ndarray:
    return np.concatenate([x, np.ones((len(x), 1), dtype=x.dtype)], axis=1)


def _fit(x: np.ndarray, tags: np.ndarray, types: Sequence[str]) -> np.ndarray:
    """Softmax regression by 300 full-batch steps of Adam at 0.02 with a small ridge."""
    x, classes = _with_one(x), 1 + 2 * len(types)
    weights, m, v = (np.zeros((x.shape[1], classes), dtype=np.float32) for _ in range(3))
    target = np.eye(classes, dtype=np.float32)[tags]
    for step in range(1, 301):
        scores = x @ weights
        p = np.exp(scores - scores.max(1, keepdims=True))
        gradient = x.T @ (p / p.sum(1, keepdims=True) - target) / len(x) + 1e-5 * weights
        m, v = 0.9 * m + 0.1 * gradient, 0.999 * v + 0.001 * gradient**2
        weights -= 0.02 * (m / (1 - 0.9**step)) / (np.sqrt(v / (1 - 0.999**step)) + 1e-8)
    return weights


def _spans(scores: np.ndarray, words: Sequence[Span], types: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    start, kind = -1, -1
    for i, tag in enumerate([*scores.argmax(1), 0]):
        goes_on = tag > 0 and tag % 2 == 0 and (tag - 1) // 2 == kind and start >= 0
        if start >= 0 and not goes_on:
            yield words[start].start, words[i - 1].end, types[kind]
            start = -1
        if tag > 0 and not goes_on:
            start, kind = i, (tag - 1) // 2


def speed(annotator: Annotator, gold: Path) -> None:
    """Raw text to annotation beside the bare encoder, and words a second of each."""
    reports = _reports(gold)
    found = pace(annotator, reports, lambda: annotator(reports))
    print(
        f"{'speed against bare encoder':28}{found.ratio:8.2f}   at least 0.5 "
        f"(1 thread, {ROUNDS} rounds in turn, {found.words} words)"
    )
    print(f"{'words a second':28}{found.work:8.0f}   bare encoder {found.bare:.0f}")


def _reports(gold: Path) -> list[Report]:
    rows = [json.loads(line)["report"] for line in gold.open(encoding="utf-8")]
    return [Report(id=r["id"], text=r["text"], sha256="") for r in rows]


if __name__ == "__main__":
    sys.exit(main())
