#!/usr/bin/env python3
"""Learned heads, the frame lexicon, or both: bench/ablation.py GOLD.jsonl ... [--scorer FILE]

GOLD: reports coded by hand, in the form of docs/record.md. Each is annotated once and coded in three ways:
by the built-in frames alone (a dictionary coder on our parse); by the model's heads alone, without what the
words correct (coding/corrections) and without frames; and as shipped.
F1 with its 95 % bootstrap interval over reports, where there are several.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from marsad.annotate import load
from marsad.coding import code
from marsad.coding.conditions import hold
from marsad.coding.lexicon import matches, propose
from marsad.coding.scene import Scene
from marsad.errors import MarsadError
from marsad.evaluate.coded import f1, load_scorer, tallies
from marsad.export import to_json
from marsad.knowledge import Frames, Knowledge, load_knowledge
from marsad.model.annotation import Annotation
from marsad.model.record import Record
from marsad.model.report import Report

SHOWN = ("event", "typed", "actor", "recipient", "who-what-whom", "not-happened", "status")


def ways(knowledge: Knowledge) -> Iterator[tuple[str, Callable[[Annotation], Record]]]:
    """The ways to code a report, by name."""
    without = replace(knowledge, frames=Frames(()))
    yield "frames alone", lambda a: code(by_frames(a, knowledge), knowledge, corrections=False)
    yield "heads alone", lambda a: code(a, without, corrections=False)
    yield "as shipped", lambda a: code(a, knowledge)


def by_frames(annotation: Annotation, knowledge: Knowledge) -> Annotation:
    """The annotation with what the built-in frames propose, and nothing of the model's events."""
    bare = replace(annotation, proposals=())
    scene = Scene.of(bare, knowledge)
    found = matches(scene.tree, knowledge.frames, lambda m: hold(scene, m))
    lights, cues = knowledge.frames.lights, knowledge.words.cues
    return replace(bare, proposals=tuple(propose(scene.tree, m, lights, cues) for m in found))


def main() -> int:
    """Annotate once, code in each way, score."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--scorer", type=Path, default=Path("../shared/bench/score_events.py"))
    args = parser.parse_args()
    gold = [json.loads(line) for path in args.gold for line in path.read_text("utf-8").splitlines()]
    try:
        scorer = load_scorer(args.scorer)
        annotations = list(load()(_report(g["report"]) for g in gold))
        counted = {
            name: tallies(scorer, gold, [to_json(way(a)) for a in annotations])
            for name, way in ways(load_knowledge())
        }
    except MarsadError as error:
        sys.exit(f"Error: {error}")
    print(" " * 14 + "".join(name.ljust(23) for name in counted))
    for shown in SHOWN:
        print(f"{shown:14}" + "".join(f"{f1(counts[shown]):5.1f}".ljust(23) for counts in counted.values()))
    return 0


def _report(report: dict[str, Any]) -> Report:
    return Report(id=report["id"], text=report["text"], sha256="", published=report["published"])


if __name__ == "__main__":
    sys.exit(main())
