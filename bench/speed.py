#!/usr/bin/env python3
"""What a whole record costs: bench/speed.py GOLD.jsonl

Raw text to complete record (reading a row, annotating, coding) on one thread, against the bare ONNX encoder
on the same words, in turn in one run. Prints the median of the rounds' ratios (bar 0.5), words a second,
reports of 250 words a second, and the size of the model file (bar 30 MB). GOLD: reports with `report.text`;
nothing is scored.
"""

# ruff: noqa: E402 (threads are set before numpy is imported)
import os

for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"  # else numpy's matrix products would take every core

import argparse
import json
import sys
from importlib.resources import files
from pathlib import Path

from marsad.annotate import load, network
from marsad.evaluate.pace import ROUNDS, pace
from marsad.knowledge import load_knowledge
from marsad.model.report import Report
from marsad.pipeline import Coder, Pipeline

REPORT = 250
"""Words of a report, as the issue counts them."""


def main() -> int:
    """Both in turn, ROUNDS times."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    path = parser.parse_args().gold
    if not path.is_file():
        sys.exit(f"{path}: no such file; a JSONL file of reports is needed")
    rows = [json.loads(line)["report"] for line in path.read_text("utf-8").splitlines()]
    annotator = load(threads=1)
    coder = Coder(Pipeline(load_knowledge(), annotator))
    reports = [Report(id=r["id"], text=r["text"], sha256="") for r in rows]
    given = [{"id": r["id"], "text": r["text"], "published": r["published"]} for r in rows]
    found = pace(annotator, reports, lambda: coder.batch(given))
    size = len(files("marsad.annotate").joinpath(network.SHIPPED).read_bytes()) / 1e6
    counted = f"{ROUNDS} rounds in turn, {found.words} words"
    print(f"record against bare encoder  {found.ratio:5.2f}   at least 0.5 ({counted})")
    print(f"words a second               {found.work:5.0f}   bare encoder {found.bare:.0f}")
    print(f"reports of {REPORT} words a second {found.work / REPORT:4.1f}")
    print(f"model file                   {size:5.1f} MB   under 30 MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
