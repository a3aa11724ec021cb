#!/usr/bin/env python3
"""Whether it happened, from -3 (certainly not) to +3 (certainly): bench/factuality.py PATH ... [--limit N]

PATH: rows of ../shared/data/factuality (UDS-IH2: predicates of any kind in web texts; MEANTIME: news), or the
folder (uds_ih2_dev.jsonl and meantime_dev.jsonl are read then). Sentences are coded one by one.

What our record says of a word, by rule: the status of the surest event whose trigger overlaps the word;
asserted is +3, negated -3, future and hypothetical 0 (nobody says whether it happened). Background is as
asserted. Our events are of sixteen types, these sets judge every predicate: what is no event of ours has no
status.

Printed: mean absolute error and Pearson's r, with intervals, on the words that are events of ours (the line
of a system that aligns only some, as TruthTeller's), beside always saying +3 on the same words; and on all
words, +3 standing for those that are no events of ours. Lower error and higher r are better.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isnan, sqrt
from pathlib import Path

from marsad.evaluate.intervals import Figure, Tally, bootstrap
from marsad.evaluate.rows import read_rows
from marsad.evaluate.tokens import joined
from marsad.model.record import Record
from marsad.model.span import Span
from others.run import Call, bench, coded

VALUES = {"asserted": 3.0, "negated": -3.0, "future": 0.0, "hypothetical": 0.0}
CERTAIN = 3.0
# ../shared/data/factuality/README.md, on the test splits: mean absolute error, and r where it is given.
PUBLISHED = {
    "uds_ih2": "always +3: 2.255; always the median of the training set: 1.919",
    "meantime": "TruthTeller + SVM .151, r .606 (144 of 188 words aligned); always +3: .315",
}


@dataclass(frozen=True, slots=True)
class Judged:
    """A word or more, judged."""

    start: int
    end: int
    factuality: float


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with `tokens` and judged `events` (start, end, factuality)"""

    tokens: list[str]
    events: list[Judged]
    corpus: str = ""

    def __post_init__(self) -> None:
        if any(not 0 <= event.start < event.end <= len(self.tokens) for event in self.events):
            raise ValueError("an event stands outside the tokens")


@dataclass(frozen=True, slots=True)
class Pair:
    """What the set and our record say of one word; None where it is no event of ours."""

    gold: float
    said: float | None


def main(call: Call) -> None:
    for path in call.files("uds_ih2_dev.jsonl", "meantime_dev.jsonl"):
        rows = read_rows(path, Sentence, call.limit)
        pairs = [list(judged(row, record)) for row, record in coded(rows, report, call)]
        show(path, rows, pairs)


def report(row: Sentence) -> dict[str, str]:
    return {"text": joined(row.tokens).text}


def judged(row: Sentence, record: Record) -> Iterator[Pair]:
    """Each judged word with the value of the event that it is the trigger of."""
    words = joined(row.tokens).spans
    place = record.report.in_original
    for event in row.events:
        span = Span(words[event.start].start, words[event.end - 1].end)
        ours = [e for e in record.events if (at := place(e.trigger.span)) and at.overlaps(span)]
        surest = max(ours, key=lambda e: e.confidence, default=None)
        yield Pair(event.factuality, VALUES[surest.status] if surest else None)


def show(path: Path, rows: Sequence[Sentence], pairs: Sequence[Sequence[Pair]]) -> None:
    """The figures of one file."""
    words = [pair for row in pairs for pair in row]
    ours = [[pair for pair in row if pair.said is not None] for row in pairs]
    print(f"Factuality, {len(rows)} rows of {path.name}, {len(words)} words judged")
    print(f"{'':36}{'error':>6}  95 % interval    {'r':>5}  95 % interval")
    if aligned := sum(map(len, ours)):
        line(f"our events, {aligned} words", ours)
        line("  always +3", [[Pair(p.gold, CERTAIN) for p in row] for row in ours])
    line("all words, +3 for the others", pairs)
    line("  always +3", [[Pair(p.gold, CERTAIN) for p in row] for row in pairs])
    if rows[0].corpus in PUBLISHED:
        print(f"published, on the test split: {PUBLISHED[rows[0].corpus]}")


def line(name: str, pairs: Sequence[Sequence[Pair]]) -> None:
    tallies = [tally(row) for row in pairs]
    error, r = bootstrap(tallies, mean_error), bootstrap(tallies, pearson)
    print(f"{name:36}{spread(error)}   {spread(r)}", flush=True)


def spread(figure: Figure) -> str:
    """Value and interval; a figure without variance has none."""
    if isnan(figure.value):
        return f"{'-':>6}"
    return f"{figure.value:6.3f}  [{figure.low:.3f}, {figure.high:.3f}]"


def tally(row: Sequence[Pair]) -> list[float]:
    """Count, sum of errors, and the sums that Pearson's r is made of."""
    xy = [(pair.gold, CERTAIN if pair.said is None else pair.said) for pair in row]
    return [
        len(xy),
        sum(abs(x - y) for x, y in xy),
        sum(x for x, _ in xy),
        sum(y for _, y in xy),
        sum(x * x for x, _ in xy),
        sum(y * y for _, y in xy),
        sum(x * y for x, y in xy),
    ]


def mean_error(sums: Tally) -> float:
    return float(sums[1] / sums[0]) if sums[0] else float("nan")


def pearson(sums: Tally) -> float:
    """Correlation of the two; not a number where either does not vary."""
    n, _, x, y, xx, yy, xy = map(float, sums)
    spread = (n * xx - x * x) * (n * yy - y * y)
    return (n * xy - x * y) / sqrt(spread) if spread > 0 else float("nan")


if __name__ == "__main__":
    bench(__doc__, main)
