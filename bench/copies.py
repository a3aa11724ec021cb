#!/usr/bin/env python3
"""Copies of one text against gold: bench/copies.py GOLD.json REPORTS [--scorer SCRIPT] [--archive DIR].

GOLD: ../shared/data/links/visible.json (groups of copies, hard negatives); REPORTS: the reports it is about.
SCRIPT: ../shared/bench/score_links.py, run over the same copies. DIR: ../shared/data, for pairs of reports of
the Gun Violence Archive (stories, duplicates), with whose help a few bars were set.

Printed: precision, recall and F1 over pairs of reports in one group, with intervals over months; copies
found by their kind in gold; hard negatives joined; agencies named right; how many pairs were compared. Then
the same by cross-validation: each tenth of the months is judged by the runs, opening and one_outlet that are
best on the others. The bars of rewrites are not swept, which may flatter that by the set's six rewrites.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product
from math import inf
from pathlib import Path
from typing import Any

from marsad.collect import captures
from marsad.evaluate.intervals import Tally, bootstrap
from marsad.export.copies_text import write_copies
from marsad.knowledge import Knowledge, load_knowledge
from marsad.link.copies import BARS, Bars, CopyIndex
from marsad.link.copies.shared import Overlap
from marsad.link.copies.telling import Telling
from marsad.link.copies.verdict import runs_needed
from marsad.model.copies import CopyGroup
from marsad.model.problem import Problem
from marsad.model.report import Report
from marsad.pipeline import read_all

Ids = tuple[str, str]
FOLDS = 10
SWEPT = [
    replace(BARS, runs=runs, opening=opening, one_outlet=one_outlet)
    for runs, opening, one_outlet in product((30, 36, 42, 50, 60, 72), (1, 2, 3, 4, 5), (1, 1.5, 2, 3))
]
# From this overlap on (word 5-grams, duplicates/README.md) a pair of the archive is an agency's copy.
COPIED = 0.5


@dataclass(frozen=True)
class Weighed:
    """A pair that was compared, or is a copy in gold: its month, and what speaks for it."""

    ids: Ids
    month: str
    both: tuple[Telling, Telling, Overlap] | None
    """None where it was never compared."""
    rewritten: bool
    """Whether a rule of rewrites joins it, whatever words it shares."""

    def said(self, bars: Bars) -> bool:
        """Whether these bars join it."""
        if self.both is None:
            return False
        return self.rewritten or self.both[2].runs >= runs_needed(*self.both, bars)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("reports", type=Path)
    parser.add_argument("--scorer", type=Path)
    parser.add_argument("--archive", type=Path)
    args = parser.parse_args()
    knowledge = load_knowledge()
    reports = list(read(args.reports, knowledge))
    index = filled(CopyIndex(knowledge.sources), reports)
    groups, gold = index.groups(), json.loads(args.gold.read_text("utf-8"))
    show(gold, reports, index, groups)
    show_sweep(copies_of(gold), reports, index, filled(CopyIndex(knowledge.sources, NO_WORDS), reports))
    if args.scorer:
        show_scorer(args.scorer, args.gold, groups)
    if args.archive:
        show_archive(args.archive, knowledge)


# Rules of rewrites alone: what is joined whatever words are shared.
NO_WORDS = replace(BARS, runs=inf)


def read(path: Path, knowledge: Knowledge) -> Iterator[Report]:
    for step in read_all(captures(str(path)), knowledge):
        if isinstance(step.value, Problem):
            sys.exit(f"Error: {step.value}")
        yield step.value


def filled(index: CopyIndex, reports: Sequence[Report]) -> CopyIndex:
    for report in reports:
        index.add(report)
    return index


def copies_of(gold: Mapping[str, Any]) -> dict[Ids, str]:
    """Pairs of ids -> kind."""
    return {
        (left, right): group["kind"]
        for group in gold["syndication"]
        for left, right in combinations(sorted(group["reports"]), 2)
    }


def pairs_of(groups: Sequence[CopyGroup]) -> dict[Ids, CopyGroup]:
    return {
        (left, right): group
        for group in groups
        for left, right in combinations(sorted(id_of(report) for report in group.reports), 2)
    }


def id_of(report: Report) -> str:
    return report.external_id or report.id


def show(
    gold: Mapping[str, Any], reports: Sequence[Report], index: CopyIndex, groups: Sequence[CopyGroup]
) -> None:
    wanted, said = copies_of(gold), pairs_of(groups)
    month = {id_of(report): (report.published or "")[:7] for report in reports}
    tallies: dict[str, list[int]] = {}
    for pair in wanted.keys() | said.keys():
        tally = tallies.setdefault(min(month[one] for one in pair), [0, 0, 0])
        for at, counts in enumerate((pair in wanted and pair in said, pair in said, pair in wanted)):
            tally[at] += counts
    rows = [tallies[one] for one in sorted(tallies)]
    for name, figure in (("precision", precision), ("recall", recall), ("F1", f1)):
        print(f"{name:<24}{bootstrap(rows, figure):.1f}")
    for kind, count in Counter(wanted.values()).most_common():
        print(f"{kind:<24}{sum(pair in said for pair in wanted if wanted[pair] == kind)} of {count} found")
    negatives = {tuple(sorted(one["reports"])) for one in gold["hard_negatives"]}
    print(f"{'hard negatives':<24}{len(negatives & said.keys())} of {len(negatives)} joined")
    print(f"{'agency':<24}{agencies(gold, said)}")
    print(f"{'pairs compared':<24}{len(index.compared):,} of {len(reports) * (len(reports) - 1) // 2:,}")


def agencies(gold: Mapping[str, Any], said: Mapping[Ids, CopyGroup]) -> str:
    named = {
        (left, right): group["agency"]
        for group in gold["syndication"]
        for left, right in combinations(sorted(group["reports"]), 2)
        if group["agency"]
    }
    found = [said[pair].origin.name == agency for pair, agency in named.items() if pair in said]
    return f"{sum(found)} of {len(found)} copies that were found and have one"


def show_sweep(
    wanted: Mapping[Ids, str], reports: Sequence[Report], index: CopyIndex, rewrites: CopyIndex
) -> None:
    pairs = list(weighed(wanted, reports, index, pairs_of(rewrites.groups())))
    months = sorted({pair.month for pair in pairs})
    fold = {month: at % FOLDS for at, month in enumerate(months)}
    joined = {bars: [pair.said(bars) for pair in pairs] for bars in SWEPT}

    def tally(bars: Bars, judged: Sequence[bool]) -> list[int]:
        counted = [
            (pair.ids in wanted, said)
            for pair, said, in_it in zip(pairs, joined[bars], judged, strict=True)
            if in_it
        ]
        return [
            sum(gold and said for gold, said in counted),
            sum(said for _, said in counted),
            sum(gold for gold, _ in counted),
        ]

    total, chosen = [0, 0, 0], Counter[Bars]()
    for held_out in range(FOLDS):
        inside = [fold[pair.month] == held_out for pair in pairs]
        best = max(SWEPT, key=lambda bars: f1(tally(bars, [not one for one in inside])))
        chosen[best] += 1
        total = [sum(both) for both in zip(total, tally(best, inside), strict=True)]
    print(f"\ncross-validated         P {precision(total):.1f} R {recall(total):.1f} F1 {f1(total):.1f}")
    for bars, folds in chosen.most_common():
        values = f"runs {bars.runs}, opening {bars.opening}, one_outlet {bars.one_outlet}"
        print(f"  chosen in {folds:>2} of {FOLDS}      {values}")


def weighed(
    wanted: Mapping[Ids, str], reports: Sequence[Report], index: CopyIndex, rewritten: Mapping[Ids, CopyGroup]
) -> Iterator[Weighed]:
    month = {id_of(report): (report.published or "")[:7] for report in reports}
    seen = set()
    for pair in index.near():
        left, right, both = index.overlap(pair)
        ids = min(id_of(left.report), id_of(right.report)), max(id_of(left.report), id_of(right.report))
        seen.add(ids)
        yield Weighed(ids, min(map(month.__getitem__, ids)), (left, right, both), ids in rewritten)
    for ids in wanted.keys() - seen:
        yield Weighed(ids, min(map(month.__getitem__, ids)), None, False)


def show_scorer(scorer: Path, gold: Path, groups: Sequence[CopyGroup]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        copies, incidents = Path(folder, "copies.jsonl"), Path(folder, "incidents.jsonl")
        incidents.touch()
        with copies.open("w", encoding="utf-8") as out:
            write_copies(groups, "jsonl", out)
        call = [sys.executable, scorer, gold, incidents, "--copies", copies, "--json"]
        done = json.loads(subprocess.run(call, capture_output=True, text=True, check=True).stdout)
    print(f"\n{scorer.name}")
    for name in ("copies", "copies found by kind", "hard negatives joined"):
        print(f"  {name:<24}{done[name]}")


def show_archive(data: Path, knowledge: Knowledge) -> None:
    rows = (json.loads(line) for line in (data / "stories/gva_docs.jsonl").read_text("utf-8").splitlines())
    index = filled(CopyIndex(knowledge.sources), [archived(row) for row in rows])
    said = pairs_of(index.groups())
    lines = (data / "duplicates/gva_pairs.jsonl").read_text("utf-8").splitlines()
    pairs = {(min(p["a"], p["b"]), max(p["a"], p["b"])): p for p in map(json.loads, lines)}
    same = {pair for pair, p in pairs.items() if p["same_incident"]}
    copied = {pair for pair in same if pairs[pair]["containment5"] >= COPIED}
    joined = pairs.keys() & said.keys()
    kinds = Counter(said[pair].kind for pair in sorted(joined))
    print("\nGun Violence Archive, pairs of reports of one incident, or of one city and month")
    print(f"  half their runs shared  {len(copied & joined)} of {len(copied)} found")
    print(f"  of one incident         {len(same & joined)} of {len(same)} are copies")
    print(f"  of different ones       {len(joined - same)} of {len(pairs) - len(same)} are called so")
    print(f"  kinds                   {', '.join(f'{kind} {count}' for kind, count in kinds.most_common())}")


def archived(row: Mapping[str, Any]) -> Report:
    return Report(
        id=row["doc_id"],
        text=f"{row['title']}\n\n{row['text']}",
        sha256="",
        title=row["title"],
        published=row["date"],
        outlet=row["publisher"],
    )


def precision(tally: Tally | Sequence[int]) -> float:
    return 100 * float(tally[0]) / max(1.0, float(tally[1]))


def recall(tally: Tally | Sequence[int]) -> float:
    return 100 * float(tally[0]) / max(1.0, float(tally[2]))


def f1(tally: Tally | Sequence[int]) -> float:
    return 200 * float(tally[0]) / max(1.0, float(tally[1] + tally[2]))


if __name__ == "__main__":
    main()
