#!/usr/bin/env python3
"""Measure memory: bench/memory.py REPORTS.jsonl [--reports 1000]

REPORTS: rows (id, title, text, published, outlet) or gold in the form of the record. Prints the peak of one
`marsad code` on one report (bar: 600 MB), then what one process holds after every tenth of --reports reports
(bar: it does not grow).
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import marsad

MEGABYTE = 1024
"""Kilobytes, the unit of ru_maxrss and VmRSS on Linux."""
BAR = 600


def main() -> int:
    """One report in a process of its own, then many in this one."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("reports_file", type=Path)
    parser.add_argument("--reports", type=int, default=1000)
    args = parser.parse_args()
    rows = list(_rows(args.reports_file))
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(f"{rows[0].get('title') or ''}\n\n{rows[0]['text']}")
        file.flush()
        subprocess.run(
            [sys.executable, "-m", "marsad", "code", file.name, "--format", "json"],
            check=True,
            stdout=subprocess.DEVNULL,
        )
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / MEGABYTE
    print(f"marsad code on one report: peak {peak:.0f} MB (bar {BAR})")
    coder = marsad.load()
    held = []
    for number, _ in enumerate(coder.batch(islice(cycle(rows), args.reports)), 1):
        if number % max(1, args.reports // 10) == 0:
            held.append(_held())
            print(f"after {number:5} reports: {held[-1]:.0f} MB", flush=True)
    print(f"growth from the first to the last tenth: {held[-1] - held[0]:+.0f} MB")
    return 0 if peak < BAR else 1


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        report = row.get("report")
        if report:
            title, _, body = report["text"].partition("\n\n")
            row = {"id": report["id"], "title": title, "text": body, "published": report["published"]}
        yield row


def _held() -> float:
    status = Path("/proc/self/status").read_text("ascii", errors="replace")
    return float(status.split("VmRSS:")[1].split()[0]) / MEGABYTE


if __name__ == "__main__":
    sys.exit(main())
