#!/usr/bin/env python3
"""Score the coder: bench/events.py GOLD.jsonl ... [--scorer FILE] [--errors N] [--keep OUT] [--folds DIR]

GOLD: reports coded by hand, in the form of docs/record.md. Each is coded from its title, body and publication
date alone, as a user's row would be, and compared by the scorer (../shared/bench/score_events.py). Beside
each F1, and the accuracy of status, stands its 95 % bootstrap interval over reports, if there are several.
--folds: each report is coded by the model of DIR that was trained without it (tools/train_folds.py).
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import marsad
from marsad.errors import BadInput, MarsadError
from marsad.evaluate.coded import f1, load_scorer, tallies
from marsad.evaluate.scores import Score
from marsad.export import to_json
from marsad.model.problem import Problem


def main() -> int:
    """Code, keep, score."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--scorer", type=Path, default=Path("../shared/bench/score_events.py"))
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--keep", type=Path, help="write the coded records here")
    parser.add_argument("--model", type=Path, help="a model file other than the shipped one")
    parser.add_argument(
        "--folds", type=Path, help="models of a cross-validation, in place of the shipped one"
    )
    args = parser.parse_args()
    gold = [json.loads(line) for path in args.gold for line in path.read_text("utf-8").splitlines()]
    rows = [_row(g["report"]) for g in gold]
    try:
        results = _by_folds(args.folds, rows) if args.folds else marsad.load(model=args.model).batch(rows)
        coded = [to_json(record) for record in results if not isinstance(record, Problem)]
    except MarsadError as error:
        sys.exit(f"Error: {error}")
    if args.keep:
        args.keep.write_text("".join(json.dumps(c, ensure_ascii=False) + "\n" for c in coded), "utf-8")
    try:
        scorer = load_scorer(args.scorer)
        for name, counted in tallies(scorer, gold, coded).items():
            print(_line(name, counted))
    except MarsadError as error:
        sys.exit(f"Error: {error}")
    print(f"reports {len(gold)}, not coded {len(gold) - len(coded)}")
    if args.errors:
        print(*scorer.score(gold, coded, args.errors)[1], sep="\n")
    return 0


def _line(name: str, counted: Sequence[Score]) -> str:
    total = sum(counted, Score())
    figure = f"{f1(counted):5.1f}" if len(counted) > 1 else f"{total.f1:5.1f}"
    rest = f"P {total.precision:5.1f}  R {total.recall:5.1f}  gold {total.gold}, coded {total.said}"
    return f"{name:14}{figure:21}   " + (f"of {total.gold} pairs" if name == "status" else rest)


def _by_folds(folder: Path, rows: Sequence[dict[str, Any]]) -> Iterator[Any]:
    """What each row's own model, which never saw it, makes of it."""
    told = folder / "folds.json"
    if not told.exists():
        raise BadInput(f"{told} is not there; tools/train_folds.py makes it, with the models")
    for number, fold in enumerate(json.loads(told.read_text("utf-8"))):
        coder = marsad.load(model=folder / f"fold{number}.zip")
        yield from coder.batch(row for row in rows if row["id"] in fold)


def _row(report: dict[str, Any]) -> dict[str, Any]:
    title, _, body = report["text"].partition("\n\n")
    return {"id": report["id"], "title": title, "text": body} | {
        k: report[k] for k in ("published", "outlet")
    }


if __name__ == "__main__":
    sys.exit(main())
