"""Counts against gold reports: `python bench/counts.py GOLD.jsonl`.

Bounds: low and high of each gold number's own words. Kind: by rule, given the number's span. Whole: kind, low
and high of the numbers that the rules find, given gold triggers, types and recipients, without a model.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from marsad.coding.counted import Rival, Told, kind_of
from marsad.coding.how_many import numbers_told
from marsad.model.span import Span
from marsad.text.numbers import resolve

Figure = tuple[str, int | None, int | None]


def events(gold: Path) -> Iterator[tuple[Told, dict[str, Any]]]:
    for line in gold.read_text("utf-8").splitlines():
        report = json.loads(line)
        for event in report["events"]:
            told = Told(
                text=report["report"]["text"],
                sentence=span(event["sentence"]),
                trigger=span(event["trigger"]),
                type=event["type"],
                recipients=tuple(span(r) for r in event["recipients"]),
                actors=tuple(span(a) for a in event["actors"]),
                rivals=tuple(rivals(event, report["events"])),
            )
            yield told, event


def rivals(event: dict[str, Any], among: list[dict[str, Any]]) -> Iterator[Rival]:
    for other in among:
        if other is not event and other["sentence"] == event["sentence"]:
            yield Rival(trigger=span(other["trigger"]), type=other["type"])


def span(node: dict[str, Any]) -> Span:
    return Span(node["start"], node["end"])


def share(right: int, all_: int) -> str:
    return f"{100 * right / max(1, all_):5.1f} % of {all_}"


def measure(gold: Path, errors: bool) -> None:
    bounds: list[bool] = []
    kinds: list[bool] = []
    hit = asked = said = 0
    for told, event in events(gold):
        for number in event["numbers"]:
            read, kind = resolve(number["text"]), kind_of(told, span(number))
            bounds.append(read is not None and (read.low, read.high) == (number["low"], number["high"]))
            kinds.append(kind == number["kind"])
            if errors and not kinds[-1]:
                print(
                    f"  {number['text']!r} is {number['kind']}, coded {kind}: {told.sentence.of(told.text)}"
                )
        if not event.get("optional"):
            want = Counter[Figure]((n["kind"], n.get("low"), n.get("high")) for n in event["numbers"])
            have = Counter[Figure]((n.kind, n.low, n.high) for n in numbers_told(told))
            hit, asked, said = hit + (want & have).total(), asked + want.total(), said + have.total()
            if errors and want != have:
                print(f"  gold {dict(want)}, coded {dict(have)}: {told.sentence.of(told.text)}")
    print(f"bounds {share(sum(bounds), len(bounds))}\nkind   {share(sum(kinds), len(kinds))}")
    precision, recall, f1 = hit / max(1, said), hit / max(1, asked), 2 * hit / max(1, said + asked)
    print(
        f"whole  P {100 * precision:.1f} R {100 * recall:.1f} F1 {100 * f1:.1f} (gold {asked}, coded {said})"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--errors", action="store_true", help="show what is not right")
    arguments = parser.parse_args()
    measure(arguments.gold, arguments.errors)
