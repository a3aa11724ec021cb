#!/usr/bin/env python3
"""Time expressions: bench/times.py DATA.jsonl ... [--errors] [--seconds]

DATA is of one of three kinds. Gold reports: how many times of events come to the gold's dates, given their
words, and in how many an expression is found. Files of ../shared/data/time: F1 of finding, strict (the very
span) and relaxed (any overlap), and how many values of the matched are the gold's, to the letter; WikiWars,
whose date is that of its download, is read as narrative, each time counted from those before. Tables of
expressions (bench/tables/times_*.jsonl): how many are right in all, from and to, precision, TIMEX value.

Beside each figure stands its 95 % bootstrap interval over reports or rows, and what others published.
"""

import argparse
import json
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from marsad.coding.moments import Timex, timexes
from marsad.coding.when import resolve
from marsad.evaluate.intervals import bootstrap
from marsad.model.span import Span
from marsad.text import dates

Row = dict[str, Any]
# By shared/data/time/README.md: hmosousa/tei2go (CIKM 2023), and SynTime's outputs rescored there.
PUBLISHED = {
    "wikiwars": {"strict": "HeidelTime 83.6, TEI2GO 90.8", "relaxed": "HeidelTime 91.4, TEI2GO 96.7"},
    "te3_platinum": {"strict": "HeidelTime 81.8, SynTime 92.1", "relaxed": "HeidelTime 90.7, SynTime 95.0"},
}


def show(name: str, tallies: Sequence[Sequence[float]], note: str = "") -> None:
    """The share of the first count in the second, with its interval."""
    asked = int(sum(tally[1] for tally in tallies))
    figure = bootstrap(tallies, lambda total: 100 * total[0] / total[1] if total[1] else float("nan"))
    print(f"{name:28}{figure:5.1f}   of {asked}{note}")


# --- gold reports ----------------------------------------------------------------------------------------
def of_reports(rows: list[Row], errors: bool) -> None:
    tallies = [_of_report(row, errors) for row in rows]
    show("dates, given the words", [(right, asked) for right, _, asked in tallies])
    show("an expression found", [(found, asked) for _, found, asked in tallies])


def _of_report(row: Row, errors: bool) -> tuple[int, int, int]:
    text, published = row["report"]["text"], row["report"].get("published")
    spans, right, found, asked = list(dates.find(text)), 0, 0, 0
    for at, told, status in times_of(row):
        before = [resolve(s.of(text), published) for s in spans if s.end <= at.start]
        anchor = next((b for b in reversed(before) if b and b.from_), None)
        said = resolve(told["text"], published, status, anchor=anchor)
        same = said is not None and (said.from_, said.to) == (told.get("from"), told.get("to"))
        right, found, asked = right + same, found + any(s.overlaps(at) for s in spans), asked + 1
        if errors and not same:
            print(f"  {published} {told['text']!r}: gold {told.get('from')}..{told.get('to')}, coded {said}")
    return right, found, asked


def times_of(row: Row) -> Iterator[tuple[Span, Row, str]]:
    """Each time span once, with the status of the first event that has it as tense."""
    once: dict[Span, tuple[Row, str]] = {}
    for event in row["events"]:
        if event.get("time"):
            span = Span(event["time"]["start"], event["time"]["end"])
            once.setdefault(span, (event["time"], event["status"]))
    yield from ((span, told, status) for span, (told, status) in once.items())


# --- TIMEX -----------------------------------------------------------------------------------------------
def of_timex(rows: list[Row], name: str, errors: bool) -> None:
    tallies = [_of_document(row, "wikiwars" in name, errors) for row in rows]
    others = PUBLISHED.get(name, {})
    for way, measure in {"strict": strict_f1, "relaxed": relaxed_f1}.items():
        figure = bootstrap([counts for counts, _ in tallies], measure)
        gold, said = (int(sum(counts[at] for counts, _ in tallies)) for at in (0, 1))
        note = f"gold {gold}, said {said}" + (f"; {others[way]}" if way in others else "")
        print(f"{f'found, {way} F1':28}{figure:5.1f}   {note}")
    show("value right, of the matched", [values for _, values in tallies])


def strict_f1(total: Any) -> float:
    gold, said, same = total[:3]
    return float(200 * same / (gold + said)) if gold + said else float("nan")


def relaxed_f1(total: Any) -> float:
    gold, said, _, gold_met, said_met = total
    precision, recall = said_met / max(1, said), gold_met / max(1, gold)
    return float(200 * precision * recall / (precision + recall)) if precision + recall else float("nan")


def _of_document(row: Row, narrative: bool, errors: bool) -> tuple[tuple[int, ...], tuple[int, int]]:
    marked = {Span(t["start"], t["end"]): t for t in row["timexes"] if not t.get("nested")}
    # MEANTIME marks the first sentences of a page only: what stands after the last mark is not asked.
    last = max((span.end for span in marked), default=0)
    told = [t for t in timexes(row["text"], None if narrative else row["dct"]) if t.span.start < last]
    said = {t.span for t in told}
    met = {span: [t for t in told if t.span.overlaps(span)] for span in marked}
    values = [
        (t["value"], _closest(span, met[span])) for span, t in marked.items() if t["value"] and met[span]
    ]
    right = sum(value == other.value for value, other in values)
    if errors:
        _print_errors(row["text"], set(marked), said, values)
    said_met = sum(any(s.overlaps(g) for g in marked) for s in said)
    counts = (len(marked), len(said), len(said & set(marked)), sum(map(bool, met.values())), said_met)
    return counts, (right, len(values))


def _closest(span: Span, told: list[Timex]) -> Timex:
    """The expression that shares the most characters with a span."""
    return max(told, key=lambda t: min(t.span.end, span.end) - max(t.span.start, span.start))


def _print_errors(text: str, gold: set[Span], said: set[Span], values: list[tuple[str, Timex]]) -> None:
    print(*(f"  found, not gold: {s.of(text)!r}" for s in sorted(said - gold)), sep="\n")
    print(*(f"  gold, not found: {s.of(text)!r}" for s in sorted(gold - said)), sep="\n")
    wrong = ((value, t) for value, t in values if value != t.value)
    print(*(f"  {t.span.of(text)!r}: gold {value}, said {t.value}" for value, t in wrong), sep="\n")


# --- tables ----------------------------------------------------------------------------------------------
def of_table(rows: list[Row], errors: bool) -> None:
    checked = [_of_row(row, errors) for row in rows]
    for name in ("all", "from and to", "precision", "timex"):
        show(f"right, {name}", [(right[name], 1) for right in checked])


def _of_row(row: Row, errors: bool) -> dict[str, bool]:
    """What is right of one expression; `also_` columns hold other readings, as defensible."""
    read = resolve(row["text"], row["published"], row["tense"])
    said: Row = {"from_to": None, "precision": None, "timex": None}
    if read:
        said = {"from_to": [read.begins, read.ends], "precision": read.precision, "timex": read.timex}
    gold = {**row, "from_to": [row["from"], row["to"]]}
    right = {field: said[field] in (gold[field], *row.get(f"also_{field}", ())) for field in said}
    if errors and not all(right.values()):
        print(f"  {row['published']} {row['tense']} {row['text']!r}: gold {gold}, said {said}")
    return {
        "all": all(right.values()),
        "from and to": right["from_to"],
        "precision": right["precision"],
        "timex": right["timex"],
    }


# --- all -------------------------------------------------------------------------------------------------
def seconds(texts: list[str]) -> None:
    words, finding = sum(len(t.split()) for t in texts), _spent(lambda t: list(dates.find(t)), texts)
    both = _spent(lambda t: list(timexes(t, "2024-12-02")), texts)
    scale = 250_000 / max(1, words)
    print(f"250 words: found in {scale * finding:.2f} ms, found and resolved in {scale * both:.2f} ms")


def _spent(work: Callable[[str], object], texts: list[str]) -> float:
    """Seconds of processor time, which other programs do not lengthen."""
    start = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - start


def measure(path: Path, errors: bool, timed: bool) -> None:
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    print(path.name)
    if "report" in rows[0]:
        of_reports(rows, errors)
    elif "timexes" in rows[0]:
        of_timex(rows, path.stem, errors)
    else:
        of_table(rows, errors)
    if timed:
        seconds([row["report"]["text"] if "report" in row else row["text"] for row in rows])


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, nargs="+")
    parser.add_argument("--errors", action="store_true", help="show what is not right")
    parser.add_argument("--seconds", action="store_true", help="time finding and resolving too")
    arguments = parser.parse_args()
    for path in arguments.data:
        measure(path, arguments.errors, arguments.seconds)


if __name__ == "__main__":
    main()
