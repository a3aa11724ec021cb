#!/usr/bin/env python3
"""Score relations and control of coded reports against gold: relations.py GOLD CODED (JSONL files in the
form of the record).

A relation is right when its type and both ends are; a control record when its place, change and holder are.
Spans agree when one holds the other. `allied_with` has no direction. Reports are paired by `report.id` or
`external_id`.
"""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

Item = dict[str, Any]


def agree(a: Item | None, b: Item | None) -> bool:
    """Whether two spans are one thing; two missing ones are."""
    if not a or not b:
        return not a and not b
    inner = min(a["end"], b["end"]) - max(a["start"], b["start"])
    return inner > 0 and inner in (a["end"] - a["start"], b["end"] - b["start"])


def same_relation(gold: Item, coded: Item) -> bool:
    """Same type, same ends."""
    straight = agree(gold["from"], coded["from"]) and agree(gold["to"], coded["to"])
    turned = agree(gold["from"], coded["to"]) and agree(gold["to"], coded["from"])
    return gold["type"] == coded["type"] and (straight or (turned and gold["type"] == "allied_with"))


def same_control(gold: Item, coded: Item) -> bool:
    """Same change of the same place by the same holder."""
    placed = gold["change"] == coded["change"] and agree(gold["place"], coded["place"])
    return placed and agree(gold.get("holder"), coded.get("holder"))


def count(
    golds: Iterable[Item], codeds: Iterable[Item], same: Callable[[Item, Item], bool], key: str
) -> Counter[str]:
    """Hits, gold and coded, by kind and in all."""
    counts: Counter[str] = Counter()
    left = list(codeds)
    for gold in golds:
        hit = next((c for c in left if same(gold, c)), None)
        for kind in ("all", gold[key]):
            counts[f"{kind} gold"] += 1
            counts[f"{kind} hit"] += hit is not None
        if hit is not None:
            counts[f"{hit[key]} coded"] += 1
            counts["all coded"] += 1
            left.remove(hit)
    for rest in left:
        counts["all coded"] += 1
        counts[f"{rest[key]} coded"] += 1
    return counts


def read(path: str) -> dict[str, Item]:
    """Records by the id of their report."""
    rows = [json.loads(line) for line in Path(path).read_text("utf-8").splitlines() if line.strip()]
    return {r["report"].get("external_id") or r["report"]["id"]: r for r in rows}


def main(gold_path: str, coded_path: str) -> None:
    """Print both tables."""
    gold, coded = read(gold_path), read(coded_path)
    for field, same, key in (("relations", same_relation, "type"), ("control", same_control, "change")):
        total: Counter[str] = Counter()
        for name, record in gold.items():
            total += count(record.get(field) or (), coded.get(name, {}).get(field) or (), same, key)
        print(f"{field:14}{'P':>7}{'R':>7}{'F1':>7}{'gold':>7}{'coded':>7}")
        for kind in sorted({k.rsplit(" ", 1)[0] for k in total}, key=lambda k: (k != "all", k)):
            hit, n, said = (total[f"{kind} {what}"] for what in ("hit", "gold", "coded"))
            p, r = 100 * hit / max(said, 1), 100 * hit / max(n, 1)
            print(f"{kind:14}{p:7.1f}{r:7.1f}{2 * p * r / max(p + r, 1e-9):7.1f}{n:7}{said:7}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
