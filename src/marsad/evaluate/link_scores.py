"""Incidents against gold: counts over pairs of reports and B-cubed, by month, and the figures of them.

A report counts in the first incident that has it, as in shared/bench/score_links.py.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from math import nan

from marsad.evaluate.intervals import Tally, bootstrap
from marsad.model.incident import Incident

__all__ = ["tallies", "told"]

Pair = tuple[str, str]


def tallies(
    gold_of: Mapping[str, str],
    month: Callable[[str], str],
    found: Iterable[Incident],
    months: Collection[str] | None = None,
) -> list[list[float]]:
    """A row for each month (`months`, or all): pairs right, said, in gold; sums of precision and recall of
    the reports of an incident of two or more, and their number; the same three of all reports.
    """
    gold = _sets(gold_of)
    said = _sets(_first(gold_of, found))
    rows: dict[str, list[float]] = defaultdict(lambda: [0.0] * 9)
    for at, pairs in enumerate((_pairs(gold) & _pairs(said), _pairs(said), _pairs(gold))):
        for left, right in pairs:
            rows[min(month(left), month(right))][at] += 1
    for report in gold_of:
        both, row = len(gold[report] & said[report]), rows[month(report)]
        for at in (3, 6) if len(gold[report]) > 1 else (6,):
            row[at] += both / len(said[report])
            row[at + 1] += both / len(gold[report])
            row[at + 2] += 1
    return [rows[one] for one in sorted(rows) if months is None or one in months]


def told(name: str, rows: Sequence[Sequence[float]]) -> list[str]:
    """The figures of tallies, with 95 % intervals over months, in three lines."""
    total = [sum(column) for column in zip(*rows, strict=True)]
    precision, recall = 100 * total[0] / max(1, total[1]), 100 * total[0] / max(1, total[2])
    return [
        f"{name:<20}pairs P {precision:.1f} R {recall:.1f} F1 {bootstrap(rows, pairs_f1):.1f}",
        f"{'':<20}B-cubed, two or more {bootstrap(rows, b_cubed(3)):.1f}",
        f"{'':<20}B-cubed, all {bootstrap(rows, b_cubed(6)):.1f}",
    ]


def _first(gold: Collection[str], found: Iterable[Incident]) -> dict[str, str]:
    home: dict[str, str] = {}
    for incident in found:
        for report in incident.reports:
            if report in gold:
                home.setdefault(report, incident.id)
    return {report: home.get(report, f"alone {report}") for report in gold}


def _sets(home: Mapping[str, str]) -> dict[str, frozenset[str]]:
    members: dict[str, set[str]] = defaultdict(set)
    for report, group in home.items():
        members[group].add(report)
    frozen = {group: frozenset(reports) for group, reports in members.items()}
    return {report: frozen[group] for report, group in home.items()}


def _pairs(sets: Mapping[str, frozenset[str]]) -> set[Pair]:
    return {pair for group in set(sets.values()) for pair in _two(group)}


def _two(group: frozenset[str]) -> Iterator[Pair]:
    return combinations(sorted(group), 2)


def pairs_f1(tally: Tally | Sequence[float]) -> float:
    """F1 over pairs of reports, in per cent."""
    return 200 * float(tally[0]) / max(1.0, float(tally[1] + tally[2]))


def b_cubed(at: int) -> Callable[[Tally], float]:
    """B-cubed F1, in per cent, of the sums at that place of a tally: 3, incidents of two or more; 6, all."""

    def figure(tally: Tally) -> float:
        if not tally[at + 2]:
            return nan
        precision, recall = (
            float(tally[at]) / float(tally[at + 2]),
            float(tally[at + 1]) / float(tally[at + 2]),
        )
        return 200 * precision * recall / (precision + recall)

    return figure
