"""Call, code, show: the same for every set."""

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import marsad
from marsad.cli.progress import watched
from marsad.errors import BadInput, MarsadError
from marsad.evaluate.intervals import bootstrap
from marsad.evaluate.matches import Matches, f1
from marsad.evaluate.rows import files_of
from marsad.model.problem import Problem
from marsad.model.record import Record
from marsad.model.report import Report

T = TypeVar("T")
NOTHING = Record(report=Report(id="", text="", sha256=""))


@dataclass(frozen=True, slots=True)
class Call:
    """What the command line asks for."""

    paths: tuple[Path, ...]
    limit: int | None
    model: Path | None

    def files(self, *names: str) -> list[Path]:
        """The files asked for; of a folder those with these names."""
        return [file for path in self.paths for file in files_of(path, names)]


def bench(doc: str | None, measure: Callable[[Call], None]) -> None:
    """Measure what the command line names; an error on purpose is one sentence and exit code 2."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path, nargs="+", help="a file of the set, or its folder")
    parser.add_argument("--limit", type=int, metavar="N", help="the first N rows of each file only")
    parser.add_argument("--model", type=Path, help="a model file other than the shipped one")
    asked = parser.parse_args()
    try:
        if asked.limit is not None and asked.limit < 1:
            raise BadInput(f"--limit {asked.limit} leaves nothing to measure; give 1 or more")
        measure(Call(tuple(asked.path), asked.limit, asked.model))
    except MarsadError as error:
        print(f"Error: {error}", file=sys.stderr)
        sys.exit(2)


def coded(
    rows: Sequence[T], report: Callable[[T], Mapping[str, Any]], call: Call
) -> Iterator[tuple[T, Record]]:
    """Each row with its record; what cannot be coded is told, and counts as a report that says nothing.

    Progress shows on a terminal.
    """
    results = marsad.load(model=call.model).batch(report(row) for row in rows)
    problems = []
    for row, result in zip(rows, watched(results, f"coding {len(rows)}", quiet=False), strict=True):
        if isinstance(result, Problem):
            problems.append(result)
        yield row, NOTHING if isinstance(result, Problem) else result
    if problems:
        print(f"{len(problems)} of {len(rows)} could not be coded and say nothing; the first: {problems[0]}")


def together(*parts: Sequence[Matches]) -> list[Matches]:
    """Several counts of the same rows added up, row by row."""
    return [sum(row, Matches()) for row in zip(*parts, strict=True)]


def heading(name: str, rows: Sequence[object], path: Path) -> None:
    """What is measured on how much, and the names of the columns."""
    print(f"{name}, {len(rows)} rows of {path.name}")
    print(f"{'':26}{'P':>6}{'R':>7}{'F1':>7}  95 % interval     gold   said  published")


def show(name: str, parts: Sequence[Matches], published: str = "") -> None:
    """Precision, recall, F1 with its interval, and what others report; `parts` has one for each row."""
    total, figure = sum(parts, Matches()), f1(parts)
    ends = f"[{figure.low:.1f}, {figure.high:.1f}]"
    print(
        f"{name:24}{total.precision:8.1f}{total.recall:7.1f}{total.f1:7.1f}  {ends:14}"
        f"{total.gold:8}{total.said:7}  {published}".rstrip(),
        flush=True,
    )


def rate(name: str, right: Sequence[bool]) -> None:
    """The share of rows that are right, in per cent, with its interval."""
    figure = bootstrap([(float(one), 1.0) for one in right], lambda tally: float(100 * tally[0] / tally[1]))
    print(f"{name:40}{figure.value:6.1f}  [{figure.low:.1f}, {figure.high:.1f}]", flush=True)
