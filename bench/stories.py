#!/usr/bin/env python3
"""Incidents of a crime desk against gold: bench/stories.py PATH [--records RECORDS] [--links GOLD RECORDS]

PATH: ../shared/data/stories (gva_docs.jsonl, and beside it duplicates and incident_linking_gvc). RECORDS: its
reports, coded before (seconds); without, they are coded now (half an hour). GOLD, RECORDS: the other set that
the weights are fitted on (bench/links.py).

Printed: the figures of bench/links.py, shipped and by cross-validation over months; the same over documents
of the Gun Violence Corpus alone; how well the score tells two reports of one incident from two of one town
and month (AUC); then the facts of each incident beside the archive's (bench/story_facts.py).
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from marsad.errors import BadInput
from marsad.evaluate.link_scores import told
from marsad.evaluate.linking import (
    Labelled,
    from_links,
    from_stories,
    incidents,
    judged_apart,
    measured,
    shipped,
)
from marsad.link.incidents.features import features
from marsad.link.incidents.sketch import sketch
from marsad.link.incidents.weights import PRIOR, WEIGHTS
from marsad.model.codec import from_dict
from marsad.model.incident import Incident
from story_facts import facts_of, gold_facts, lines, report, told_by


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("path", type=Path)
    parser.add_argument("--records", type=Path)
    parser.add_argument("--links", type=Path, nargs=2, metavar=("GOLD", "RECORDS"))
    args = parser.parse_args()
    documents = args.path / "gva_docs.jsonl"
    try:
        one = measured(from_stories(documents, args.records or documents))
        others = [measured(from_links(*args.links))] if args.links else []
    except (BadInput, OSError) as error:
        sys.exit(f"Error: {error}")
    found = incidents(one, shipped())
    corpus = within(one.labelled, args.path.parent / "incident_linking_gvc")
    for name, rows in (
        ("shipped", one.labelled.tallies(found)),
        ("cross-validated", judged_apart(one, others)),
        ("corpus alone", corpus.tallies(found)),
    ):
        print("\n".join(told(name, rows)))
    pairs = args.path.parent / "duplicates/gva_pairs.jsonl"
    print(f"{'pairs of one town':<20}{town_pairs(one.labelled, pairs)}")
    if args.records:
        show_facts(one.labelled, found, args.path / "gva_incidents.jsonl", args.records)


def show_facts(labelled: Labelled, found: Sequence[Incident], gold: Path, coded: Path) -> None:
    """The facts of each incident of gold by its own reports, and by the incident that has most of them."""
    records = {r.report.external_id: r for r in map(from_dict, lines(coded))}
    claims = {record.report.id: told_by(record) for record in records.values()}
    facts = {incident["cluster"]: gold_facts(incident) for incident in lines(gold)}
    own: dict[str, list[str]] = defaultdict(list)
    for one in sorted(labelled.gold.keys() & records.keys()):
        own[labelled.gold[one]].append(one)
    key = {account.report: name for name, told_of in labelled.accounts.items() for account in told_of}
    linked = {incident.id: [key[one] for one in incident.reports] for incident in found}
    home = {one: name for name, reports in linked.items() for one in reports}
    groups = {}
    for cluster, reports in own.items():
        [(name, _)] = Counter(home.get(one, one) for one in reports).most_common(1)
        groups[cluster] = linked.get(name, [name])
    for title, of in (("reports given", own), ("reports found", groups)):
        print(f"\nfacts, {title}")
        said = {name: facts_of([records[r] for r in reports], claims=claims) for name, reports in of.items()}
        report("median", said, facts)


def within(labelled: Labelled, folder: Path) -> Labelled:
    """Only documents of the Gun Violence Corpus (train and dev), by the corpus's own incidents."""
    gold = {}
    for name in ("train", "dev"):
        for row in map(json.loads, (folder / f"{name}.jsonl").open(encoding="utf-8")):
            if f"gva:{row['doc_id']}" in labelled.gold:
                gold[f"gva:{row['doc_id']}"] = str(row["incident_id"])
    return replace(labelled, gold=gold)


def town_pairs(labelled: Labelled, path: Path) -> str:
    """Area under the curve of the score over pairs of reports."""
    scores: list[float] = []
    same: list[bool] = []
    mains = {report: told[0] for report, told in labelled.accounts.items() if told}
    for row in map(json.loads, path.open(encoding="utf-8")):
        if row["a"] in mains and row["b"] in mains:
            row_features = features(sketch(mains[row["a"]]), sketch(mains[row["b"]]))
            scores.append(PRIOR + sum(WEIGHTS.get(name, 0) * value for name, value in row_features.items()))
            same.append(row["same_incident"])
    ranks = np.argsort(np.argsort(scores))
    right = np.array(same)
    above = ranks[right].sum() - right.sum() * (right.sum() - 1) / 2
    return f"AUC {above / (right.sum() * (~right).sum()):.3f} over {len(same):,} pairs"


if __name__ == "__main__":
    main()
