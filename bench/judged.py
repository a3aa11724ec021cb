#!/usr/bin/env python3
"""Count what a reader said of coded events: bench/judged.py FOLDER

FOLDER holds `judged.jsonl`, one row for each event that a reader has judged (`report`, `event`, `type_ok`,
`status_ok`, `whom_ok`, `cause`), beside the reports, `reports.jsonl`, in the form of rows. Prints how many
events are right in type and status, how many in all parties too, with 95 % bootstrap intervals over reports,
and the causes of errors, the commonest first.
"""

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from marsad.evaluate.intervals import bootstrap

Row = dict[str, Any]


def main() -> int:
    """Read and count."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    path = parser.parse_args().folder / "judged.jsonl"
    if not path.is_file():
        sys.exit(f"{path}: no judgements here; the folder must hold judged.jsonl (see --help)")
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    reports: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        reports[row["report"]].append(row)
    print(f"{len(rows)} events of {len(reports)} reports")
    for name, right in (("type and status", _acted), ("parties too", _whole)):
        tallies = [(sum(map(right, own)), len(own)) for own in reports.values()]
        share = bootstrap(tallies, lambda t: 100.0 * t[0] / t[1])
        print(f"{name:16} {share:.1f} per cent")
    causes = Counter(_cause(row) for row in rows if not _whole(row))
    for cause, n in causes.most_common():
        print(f"{n:5}  {cause}")
    return 0


def _acted(row: Row) -> bool:
    return bool(row["type_ok"] and row["status_ok"])


def _whole(row: Row) -> bool:
    return _acted(row) and bool(row["whom_ok"])


def _cause(row: Row) -> str:
    """The first cause that the reader gave, without its details."""
    first = (row["cause"] or "not said").split(";")[0]
    return re.split(r"[(:]| of '", first)[0].strip().lower()


if __name__ == "__main__":
    sys.exit(main())
