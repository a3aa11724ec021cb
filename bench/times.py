"""Time expressions: `python bench/times.py DATA.jsonl ...`, gold reports or files of shared/data/time.

Gold reports: how many of the times of events resolve to the gold's dates, given their words, and in how many
of them an expression is found. TIMEX files: strict and relaxed F1 of finding, and how many of the values that
name days, months, years or decades resolve to the same days, given the words; in WikiWars, whose date is that
of its download, each time is counted from the gold time before it. `--seconds` times finding.
"""

import argparse
import json
import re
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from marsad.coding.when import Interval, resolve
from marsad.model.span import Span
from marsad.text import dates
from marsad.text.calendar import Stretch, day, month, third, week, year


def of_records(reports: list[dict[str, Any]], errors: bool) -> None:
    right = found = asked = 0
    for report in reports:
        text, published = report["report"]["text"], report["report"].get("published")
        spans = list(dates.find(text))
        for (start, end), (told, status) in times_of(report):
            before = [resolve(s.of(text), published) for s in spans if s.end <= start]
            anchor = next((b for b in reversed(before) if b and b.from_), None)
            said = resolve(told["text"], published, status, anchor=anchor)
            same = said is not None and (said.from_, said.to) == (told.get("from"), told.get("to"))
            right, asked = right + same, asked + 1
            found += any(s.overlaps(Span(start, end)) for s in spans)
            if errors and not same:
                print(
                    f"  {published} {told['text']!r}: gold {told.get('from')}..{told.get('to')}, coded {said}"
                )
    print(f"resolved as gold {100 * right / asked:.1f} %, found {100 * found / asked:.1f} % of {asked} spans")


def times_of(report: dict[str, Any]) -> Iterator[tuple[tuple[int, int], tuple[dict[str, Any], str]]]:
    """Each time span once, with the status of the first event that has it as tense."""
    once: dict[tuple[int, int], tuple[dict[str, Any], str]] = {}
    for event in report["events"]:
        if event.get("time"):
            key = (event["time"]["start"], event["time"]["end"])
            once.setdefault(key, (event["time"], event["status"]))
    yield from once.items()


def of_timex(documents: list[dict[str, Any]], narrative: bool, errors: bool) -> None:
    gold_all = said_all = strict = hit_gold = hit_said = 0
    values: list[bool] = []
    for document in documents:
        text, timexes = document["text"], [t for t in document["timexes"] if not t.get("nested")]
        gold = {Span(t["start"], t["end"]) for t in timexes}
        # MEANTIME marks the first sentences of a page only: what stands after the last mark is not asked.
        end = max((s.end for s in gold), default=0)
        said = {s for s in dates.find(text) if s.start < end}
        gold_all, said_all, strict = gold_all + len(gold), said_all + len(said), strict + len(gold & said)
        hit_gold += sum(any(g.overlaps(s) for s in said) for g in gold)
        hit_said += sum(any(g.overlaps(s) for g in gold) for s in said)
        if errors:
            print(*(f"  found, not gold: {s.of(text)!r}" for s in sorted(said - gold)), sep="\n")
            print(*(f"  gold, not found: {s.of(text)!r}" for s in sorted(gold - said)), sep="\n")
        values += values_of(timexes, None if narrative else document["dct"], errors)
    precision, recall = hit_said / max(1, said_all), hit_gold / max(1, gold_all)
    f1, relaxed = 2 * strict / (gold_all + said_all), 2 * precision * recall / max(1e-9, precision + recall)
    print(
        f"found: strict F1 {100 * f1:.1f}, relaxed F1 {100 * relaxed:.1f} (gold {gold_all}, said {said_all})"
    )
    print(f"values, given the words: {100 * sum(values) / len(values):.1f} % of {len(values)}")


def values_of(timexes: list[dict[str, Any]], published: str | None, errors: bool) -> Iterator[bool]:
    anchor: Interval | None = None
    for timex in timexes:
        days = stretch_of(timex["value"] or "", timex.get("mod"))
        if days and days.first and days.last:
            said = resolve(timex["text"], published, anchor=anchor)
            anchor = Interval(days.first.isoformat(), days.last.isoformat(), days.precision)
            same = said is not None and (said.from_, said.to) == (anchor.from_, anchor.to)
            if errors and not same:
                print(f"  {published} {timex['text']!r}: gold {anchor.from_}..{anchor.to}, coded {said}")
            yield same


def stretch_of(value: str, mod: str | None) -> Stretch | None:
    """The days of a TIMEX3 value; None for durations, sets, seasons, vague references and years BC."""
    value = re.sub(r"T.*$", "", value)
    if found := re.fullmatch(r"(\d{4})-W(\d\d)", value):
        return week(date.fromisocalendar(int(found[1]), min(int(found[2]), 52), 1))
    parts = [int(p) for p in value.split("-")] if re.fullmatch(r"\d{4}(-\d\d){0,2}", value) else []
    if len(parts) == 3:
        at = day(*parts)
        return Stretch(at, at) if at else None
    decade = re.fullmatch(r"\d{3}", value)
    whole = year(int(value) * 10, until=int(value) * 10 + 9) if decade else None
    if parts:
        whole = month(*parts) if len(parts) == 2 else year(parts[0])
    step = {"START": 0, "MID": 1, "END": 2}.get(mod or "")
    return third(whole, step) if whole and step is not None else whole


def seconds(texts: list[str]) -> None:
    words, start = sum(len(t.split()) for t in texts), time.perf_counter()
    for text in texts:
        list(dates.find(text))
    print(f"finding takes {250_000 * (time.perf_counter() - start) / words:.2f} ms for 250 words")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="+")
    parser.add_argument("--errors", action="store_true", help="show what is not right")
    parser.add_argument("--seconds", action="store_true", help="time finding too")
    arguments = parser.parse_args()
    for path in arguments.data:
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        print(path.name)
        if "report" in rows[0]:
            of_records(rows, arguments.errors)
        else:
            of_timex(rows, narrative="wikiwars" in path.name, errors=arguments.errors)
        if arguments.seconds:
            seconds([r["report"]["text"] if "report" in r else r["text"] for r in rows])


if __name__ == "__main__":
    main()
