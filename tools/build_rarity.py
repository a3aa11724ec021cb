#!/usr/bin/env python3
"""Count how rare words are in news: tools/build_rarity.py DATA, writes knowledge/data/rarity.txt.

DATA: ../shared/data. What two reports share tells the more the fewer reports have it. So that this never
changes with what is stored, it is counted once, over six collections: the Syrian war (FA-KES visible), the
project's own gold reports, Afghanistan (ISAF), El Salvador (MUC-4), South Africa (GLOCON) and shootings in
the United States (Gun Violence Archive visible). A word is as common as it is where it is most common: what
all reports of one war have tells nothing within it. Kept are counts alone, of words in four reports or more.
"""

import argparse
import csv
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from math import log2
from pathlib import Path

from marsad.knowledge.rarity import LEAST, RAREST, stem, terms

OUT = Path(__file__).resolve().parents[1] / "src/marsad/knowledge/data/rarity.txt"
# Fewer may be one happening, told by a few.
REPORTS = 4


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    data = parser.parse_args().data
    if not data.is_dir():
        sys.exit(f"{data}: no such folder (see --help)")
    commonest: dict[str, float] = {}
    for texts in collections(data):
        for word, share in shares(texts):
            commonest[word] = max(share, commonest.get(word, 0))
    by_bits: dict[int, list[str]] = {}
    for word, share in commonest.items():
        by_bits.setdefault(max(LEAST, round(-log2(share))), []).append(word)
    lines = [f"{bits} {' '.join(sorted(words))}" for bits, words in sorted(by_bits.items()) if bits < RAREST]
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{sum(map(len, by_bits.values())):,} words counted, written to {OUT}")


def collections(data: Path) -> Iterator[list[str]]:
    """The texts of one collection after the other."""
    with (data / "fakes/visible.csv").open(encoding="utf-8") as rows:
        yield [f"{row['title']}\n\n{row['text']}" for row in csv.DictReader(rows)]
    yield [row["report"]["text"] for row in rows_of(data / "gold/train.jsonl")]
    yield [f"{row['title']}\n\n{row['text']}" for row in rows_of(data / "stories/gva_docs.jsonl")]
    for name in (
        "conflict_events_isaf/dev",
        "incident_templates_muc4/train",
        "event_detection_glocon_za/document",
    ):
        yield [row["text"] for row in rows_of(data / f"{name}.jsonl")]


def rows_of(path: Path) -> Iterator[dict]:  # type: ignore[type-arg]
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def shares(texts: Iterable[str]) -> Iterator[tuple[str, float]]:
    """Words -> the share of the texts that have them."""
    texts = list(texts)
    counts = Counter(word for text in texts for word in {stem(key) for key, _ in terms(text)})
    return ((word, count / len(texts)) for word, count in counts.items() if count >= REPORTS)


if __name__ == "__main__":
    main()
