#!/usr/bin/env python3
"""Score the coder: bench/events.py GOLD.jsonl [--scorer FILE] [--errors N] [--keep OUT.jsonl]

GOLD: reports coded by hand, in the form of docs/record.md. Each is coded from its title, body and publication
date alone, as a user's row would be, and compared by the scorer (../shared/bench/score_events.py).
"""

import argparse
import importlib.util
import json
import sys
from pathlib import Path
from typing import Any

import marsad
from marsad.export import to_json


def main() -> int:
    """Code, keep, score."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("--scorer", type=Path, default=Path("../shared/bench/score_events.py"))
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--keep", type=Path, help="write the coded records here")
    parser.add_argument("--model", type=Path, help="a model file other than the shipped one")
    args = parser.parse_args()
    gold = [json.loads(line) for line in args.gold.read_text("utf-8").splitlines() if line.strip()]
    coder = marsad.load(model=args.model)
    coded = [to_json(record) for record in coder.batch(_row(g["report"]) for g in gold)]
    if args.keep:
        args.keep.write_text("".join(json.dumps(c, ensure_ascii=False) + "\n" for c in coded), "utf-8")
    result, shown = _scorer(args.scorer).score(gold, coded, args.errors)
    for name, row in result.items():
        print(
            f"{name:16}{row['f1']:6.1f}   P {row['precision']:5.1f}  R {row['recall']:5.1f}"
            if "f1" in row
            else f"{name:16}{row}"
        )
    print(*shown, sep="\n")
    return 0


def _row(report: dict[str, Any]) -> dict[str, Any]:
    title, _, body = report["text"].partition("\n\n")
    return {"id": report["id"], "title": title, "text": body} | {
        k: report[k] for k in ("published", "outlet")
    }


def _scorer(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location("score_events", path)
    if spec is None or spec.loader is None or not path.exists():
        sys.exit(f"{path}: no scorer here; name it with --scorer")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    sys.exit(main())
