#!/usr/bin/env python3
"""Toll claims against gold: bench/tolls.py GOLD.json RECORDS.jsonl [--scorer SCRIPT].

GOLD: ../shared/data/links/visible.json. RECORDS: its reports coded, a record a line (`marsad code --format
jsonl`), their ids as `external_id`. SCRIPT: ../shared/bench/score_links.py, run over the same claims.

Each report stands for an incident of its own with all the tolls that it tells, so linking plays no part: gold
has only tolls of happenings that several reports or one report's main news tell, and what a report tells
beside them counts as wrong here. Printed: precision, recall and F1 of (report, kind, low, high) of killed,
wounded and missing, with intervals over months; and what is wrong, by cause.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from marsad.evaluate.intervals import Tally, bootstrap
from marsad.export.tolls_text import toll_rows
from marsad.link.tolls import toll_claims
from marsad.model.codec import from_dict
from marsad.model.record import Record

Toll = tuple[str, str, int | None, int | None]
KINDS = ("killed", "wounded", "missing")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("records", type=Path)
    parser.add_argument("--scorer", type=Path)
    args = parser.parse_args()
    gold = json.loads(args.gold.read_text("utf-8"))
    with args.records.open(encoding="utf-8") as file:
        records = [from_dict(json.loads(line)) for line in file if line.strip()]
    rows = {name_of(record): rows_of(record) for record in records}
    told = {str(report) for incident in gold["incidents"] for report in incident["reports"]}
    right = {
        toll(t) for incident in gold["incidents"] for t in incident.get("tolls", []) if t["kind"] in KINDS
    }
    said = {toll(row) for name, own in rows.items() if name in told for row in own if row["kind"] in KINDS}
    print(f"{len(told)} reports, {len(right)} tolls in gold, {len(said)} told")
    print_scores(said, right, {name_of(r): (r.report.published or "")[:7] for r in records})
    print_causes(said, right, {name_of(r): r for r in records})
    if args.scorer:
        run(args.scorer, args.gold, rows)


def name_of(record: Record) -> str:
    return record.report.external_id or record.report.id


def rows_of(record: Record) -> list[dict[str, Any]]:
    return toll_rows(toll_claims(record), {record.report.id: name_of(record)})


def toll(row: Mapping[str, Any]) -> Toll:
    return str(row["report"]), row["kind"], row.get("low"), row.get("high")


def print_scores(said: set[Toll], right: set[Toll], months: Mapping[str, str]) -> None:
    by_month: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for place, tolls in enumerate((said & right, said, right)):
        for one in tolls:
            by_month[months.get(one[0], "")][place] += 1
    for name, figure in (("precision", precision), ("recall", recall), ("F1", f1)):
        print(f"{name:10} {bootstrap(list(by_month.values()), figure):.1f}")


def precision(sums: Tally) -> float:
    return float(100 * sums[0] / sums[1]) if sums[1] else 0.0


def recall(sums: Tally) -> float:
    return float(100 * sums[0] / sums[2]) if sums[2] else 0.0


def f1(sums: Tally) -> float:
    return float(200 * sums[0] / (sums[1] + sums[2]))


def print_causes(said: set[Toll], right: set[Toll], records: Mapping[str, Record]) -> None:
    """Why a toll is wrong or missing, as far as the numbers and the record show."""
    wrong = Counter(cause(one, right) for one in said - right)
    missing = Counter(lost(one, said, records[one[0]]) for one in right - said if one[0] in records)
    print("wrong:  ", ", ".join(f"{what} {count}" for what, count in wrong.most_common()))
    print("missing:", ", ".join(f"{what} {count}" for what, count in missing.most_common()))


def cause(one: Toll, right: set[Toll]) -> str:
    report, kind, low, _ = one
    own = [r for r in right if r[0] == report]
    if any(r[1] != kind and r[2:] == one[2:] for r in own):
        return "another kind"
    if any(r[1] == kind and low is not None and r[2] in (low, low - 1, low + 1) for r in own):
        return "another bound"
    return "a toll that gold leaves out" if own else "a report without tolls in gold"


def lost(one: Toll, said: set[Toll], record: Record) -> str:
    report, kind, low, _ = one
    if any(s[:2] == (report, kind) and s[2] == low for s in said):
        return "another bound"
    numbers = [(n.kind, n.low) for event in record.events for n in event.numbers]
    if (kind, low) in numbers:
        return "left out by a rule"
    return "another kind" if low in [number[1] for number in numbers] else "not in the record"


def run(scorer: Path, gold: Path, rows: Mapping[str, Iterable[Mapping[str, Any]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "incidents.jsonl"
        lines = (json.dumps({"reports": [name], "tolls": list(own)}) + "\n" for name, own in rows.items())
        path.write_text("".join(lines), "utf-8")
        command = [sys.executable, str(scorer), str(gold), str(path)]
        out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    print("scorer: ", next(line for line in out.splitlines() if line.startswith("tolls")))


if __name__ == "__main__":
    main()
