"""Counts against gold: `python bench/counts.py GOLD.jsonl ... [--errors] [--scorer FILE]`.

GOLD: reports coded by hand, or sentences of our own with the counts of their events
(bench/tables/counts_*.jsonl: values are quotes of the text). Of the tables one half is open: what is wrong
there may be mended. The other is blind: `--errors` shows none of its sentences.

Bounds: low and high of each gold number's own words. Kind: by rule, given the number's span. Whole: kind, low
and high of the numbers that the rules find, given gold triggers, types and recipients, without a model.
Coded, of sentences alone (`bench/events.py` has it of reports): the same of the events that the whole coder
finds, by the scorer.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import marsad
from marsad.coding.counted import Rival, Told, kind_of
from marsad.coding.how_many import numbers_told
from marsad.errors import MarsadError
from marsad.evaluate.coded import f1, load_scorer, tallies
from marsad.evaluate.scores import Score
from marsad.export import to_json
from marsad.model.problem import Problem
from marsad.model.span import Span
from marsad.text.numbers import resolve

Item = dict[str, Any]
Figure = tuple[str, int | None, int | None]
# Where one of the tables' sentences ends.
SENTENCE = re.compile(r"(?<=[.;]) (?=[A-Z])(?<!No\. )")


def read(path: Path) -> list[Item]:
    """The gold of a file, in the form of the record."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [row if "report" in row else as_gold(row, f"{path.stem}-{n}") for n, row in enumerate(rows, 1)]


def as_gold(row: Item, name: str) -> Item:
    """A sentence of a table in the form of the record."""
    text = row["text"]
    starts = [0, *(m.end() for m in SENTENCE.finditer(text)), len(text)]
    events = []
    for event in row["events"]:
        trigger = located(text, event["trigger"])
        start = max(s for s in starts if s <= trigger["start"])
        end = min(s for s in starts if s > trigger["start"])
        parties = {role: [located(text, q) for q in event.get(role, ())] for role in ("actors", "recipients")}
        numbers = [number | located(text, number["text"]) for number in event["numbers"]]
        sentence = {"start": start, "end": end}
        events.append(
            {"status": "asserted"}
            | event
            | parties
            | {"trigger": trigger, "numbers": numbers, "sentence": sentence}
        )
    return {"report": {"id": name, "text": text, "published": None}, "events": events}


def located(text: str, quote: str) -> Item:
    found = re.search(rf"(?<!\w){re.escape(quote)}(?!\w)", text)
    if found is None:
        sys.exit(f"Error: {quote!r} does not stand in {text!r}")
    return {"start": found.start(), "end": found.end(), "text": quote}


def events(gold: list[Item]) -> Iterator[tuple[Told, Item]]:
    for report in gold:
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


def rivals(event: Item, among: list[Item]) -> Iterator[Rival]:
    for other in among:
        if other is not event and other["sentence"] == event["sentence"]:
            yield Rival(trigger=span(other["trigger"]), type=other["type"])


def span(node: Item) -> Span:
    return Span(node["start"], node["end"])


def share(right: int, all_: int) -> str:
    return f"{100 * right / max(1, all_):5.1f} % of {all_}"


def measure(gold: list[Item], errors: bool) -> None:
    bounds: list[bool] = []
    kinds: list[bool] = []
    hit = asked = said = 0
    for told, event in events(gold):
        for number in event["numbers"]:
            stated, kind = resolve(number["text"]), kind_of(told, span(number))
            bounds.append(stated is not None and (stated.low, stated.high) == (number["low"], number["high"]))
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


def measure_coded(gold: list[Item], scorer_at: Path, errors: bool) -> None:
    """Number F1 of the whole coder, with its interval, and how many of the events it finds."""
    results = marsad.load().batch({"id": g["report"]["id"], "text": g["report"]["text"]} for g in gold)
    coded = [to_json(record) for record in results if not isinstance(record, Problem)]
    counted = tallies(load_scorer(scorer_at), gold, coded)
    for name in ("typed", "number"):
        total = sum(counted[name], Score())
        shares = f"P {total.precision:.1f} R {total.recall:.1f} (gold {total.gold}, coded {total.said})"
        print(f"coded, {name:6} {f1(counted[name]):5.1f}   {shares}")
    for want, have in zip(gold, coded, strict=True) if errors else ():
        told = [[figure(n) for e in r["events"] for n in e["numbers"]] for r in (want, have)]
        if Counter(told[0]) != Counter(told[1]):
            triggers = [(e["type"], e["trigger"]["text"]) for e in have["events"]]
            print(f"  gold {told[0]}, coded {told[1]} {triggers}: {want['report']['text']}")


def figure(number: Item) -> Figure:
    return number["kind"], number.get("low"), number.get("high")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--errors", action="store_true", help="show what is not right")
    parser.add_argument("--scorer", type=Path, default=Path("../shared/bench/score_events.py"))
    arguments = parser.parse_args()
    for path in arguments.gold:
        print(path.stem)
        gold = read(path)
        errors = arguments.errors and not path.stem.endswith("_blind")
        measure(gold, errors)
        if "report" not in json.loads(path.read_text("utf-8").splitlines()[0]):
            try:
                measure_coded(gold, arguments.scorer, errors)
            except MarsadError as error:
                sys.exit(f"Error: {error}")


if __name__ == "__main__":
    main()
