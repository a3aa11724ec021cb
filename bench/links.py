#!/usr/bin/env python3
"""Incidents against gold: bench/links.py GOLD.json RECORDS [--scorer SCRIPT] [--also DOCS RECORDS] [--errors]

GOLD: ../shared/data/links/visible.json; RECORDS: its reports as coded records (marsad code --format jsonl,
seconds) or as they are (coded now, minutes). SCRIPT: ../shared/bench/score_links.py, run over the same
incidents. DOCS: ../shared/data/stories/gva_docs.jsonl with its records: what the weights are fitted on too.

Printed: precision, recall, F1 over pairs of reports and B-cubed over reports of incidents of two or more,
with intervals over months; then by cross-validation, weights fitted without the months that they are judged
on; then what is missed and what is joined wrongly, by the weightiest reason.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path

from marsad.errors import BadInput
from marsad.evaluate.link_scores import told
from marsad.evaluate.linking import (
    Measured,
    Weights,
    from_links,
    from_stories,
    incidents,
    judged_apart,
    measured,
    shipped,
)
from marsad.link.incidents.compare import scored
from marsad.model.incident import Account, Incident


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("records", type=Path)
    parser.add_argument("--scorer", type=Path)
    parser.add_argument("--also", type=Path, nargs=2, metavar=("DOCS", "RECORDS"))
    parser.add_argument("--errors", action="store_true", help="each pair that is missed or joined wrongly")
    args = parser.parse_args()
    try:
        one = measured(from_links(args.gold, args.records))
        others = [measured(from_stories(*args.also))] if args.also else []
    except (BadInput, OSError) as error:
        sys.exit(f"Error: {error}")
    found = incidents(one, shipped())
    for name, rows in (
        ("shipped", one.labelled.tallies(found)),
        ("cross-validated", judged_apart(one, others)),
    ):
        print("\n".join(told(name, rows)))
    show_pairs(one, found, listed=args.errors)
    if args.scorer:
        show_scorer(args.scorer, args.gold, one, found)


def show_pairs(one: Measured, found: Sequence[Incident], *, listed: bool) -> None:
    gold = one.labelled.gold
    said = {pair for each in found for pair in combinations(sorted(set(each.reports) & gold.keys()), 2)}
    compared = {
        tuple(sorted((left.report, right.report))): row
        for (left, right), row in zip(one.pairs, one.found, strict=True)
        if left.main and right.main
    }
    wanted = {pair for pair in combinations(sorted(gold), 2) if gold[pair[0]] == gold[pair[1]]}
    model = shipped()
    print(
        f"{'looked up together':<20}{len(wanted & compared.keys())} of {len(wanted)} pairs of gold, "
        f"{len(compared):,} in all"
    )
    for name, pairs, sign in (("missed", wanted - said, 1), ("wrong", said - wanted, -1)):
        causes = Counter(cause(compared.get(pair), model, sign) for pair in pairs)
        told = ", ".join(f"{feature} {count}" for feature, count in causes.most_common(8))
        print(f"{name:<20}{len(pairs)} pairs: {told}")
        for pair in sorted(pairs) if listed else ():
            row = compared.get(pair)
            score = scored(row, model.prior, model.weights) if row else None
            print(f"  {pair[0]} {pair[1]} {score if score is None else round(score, 1)}")


def cause(found: object, model: Weights, sign: int) -> str:
    """The weightiest reason against a pair that was missed (sign 1), for one that was joined (-1)."""
    if not isinstance(found, dict):
        return "no key shared"
    return min(found, key=lambda name: sign * model.weights.get(name, 0.0) * found[name])


def show_scorer(scorer: Path, gold: Path, one: Measured, found: Sequence[Incident]) -> None:
    told = {account.id: account for accounts in one.labelled.accounts.values() for account in accounts}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "incidents.jsonl")
        rows = (
            {"reports": each.reports, "mentions": each.mentions, "tolls": tolls(each, told)} for each in found
        )
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        call = [sys.executable, scorer, gold, path]
        print(f"\n{scorer.name}\n{subprocess.run(call, capture_output=True, text=True, check=True).stdout}")


def tolls(incident: Incident, told: Mapping[str, Account]) -> list[dict[str, object]]:
    """The claims of its accounts."""
    return [
        {"report": told[each].report, "kind": claim.kind, "low": claim.low, "high": claim.high}
        for each in incident.accounts
        for claim in told[each].tolls
    ]


if __name__ == "__main__":
    main()
