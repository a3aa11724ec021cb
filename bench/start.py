#!/usr/bin/env python3
"""Measure the start: bench/start.py REPORT [--date 2024-12-02] [--rounds 5]

REPORT: a page or text. Prints how long `./run --help` and `./run code REPORT` take as whole processes, set-up
done: the median and the slowest of some rounds, in seconds, after one that is not counted, with their bars.
"""

import argparse
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

RUN = str(Path(__file__).resolve().parents[1] / "run")


def main() -> int:
    """Time both commands."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("report", type=Path)
    parser.add_argument("--date", default="2024-12-02")
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    code = ["code", str(args.report), "--date", args.date]
    held = [
        _timed(name, call, bar, args.rounds)
        for name, call, bar in (("--help", ["--help"], 1), ("code", code, 3))
    ]
    return 0 if all(held) else 1


def _timed(name: str, call: list[str], bar: float, rounds: int) -> bool:
    seconds = []
    for _ in range(rounds + 1):
        start = time.perf_counter()
        subprocess.run([RUN, *call], check=True, stdout=subprocess.DEVNULL)
        seconds.append(time.perf_counter() - start)
    counted = seconds[1:]
    print(
        f"./run {name:8} median {median(counted):.2f} s, slowest {max(counted):.2f} s (bar {bar} s)",
        flush=True,
    )
    return median(counted) < bar


if __name__ == "__main__":
    sys.exit(main())
