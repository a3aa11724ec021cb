"""Incidents against gold: scores over pairs of reports and B-cubed, and weights fitted on some months.

A report counts in the first incident that has it, as in shared/bench/score_links.py.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from marsad.evaluate.coded_records import records_of
from marsad.evaluate.intervals import Tally
from marsad.knowledge import load_knowledge
from marsad.link.copies import CopyIndex
from marsad.link.incidents import accounts_of, grouped
from marsad.link.incidents.compare import scored
from marsad.link.incidents.features import features
from marsad.link.incidents.grouped import BAR
from marsad.link.incidents.incident import incident_of, printed_first
from marsad.link.incidents.sketch import sketch
from marsad.link.incidents.weights import PRIOR, WEIGHTS
from marsad.model.incident import Account, Incident, Joined

__all__ = [
    "Labelled",
    "Measured",
    "Weights",
    "b_cubed",
    "folds_of",
    "fitted",
    "from_links",
    "from_stories",
    "incidents",
    "measured",
    "pairs_f1",
    "shipped",
    "tallies",
]

Pair = tuple[str, str]
Vector = NDArray[np.float64]

# Pull of the weights towards 0 (variance 1/2 each), so that a feature that few pairs have stays small.
PULL = 2.0
# Newton's method settles within ten rounds.
ROUNDS = 30
# Folds of months in cross-validation.
FOLDS = 5


@dataclass(frozen=True, slots=True)
class Weights:
    """The table of one model."""

    prior: float
    weights: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A set of reports with gold: the accounts of each, and the incident that it belongs to."""

    name: str
    accounts: Mapping[str, tuple[Account, ...]]
    gold: Mapping[str, str]
    copies: frozenset[Pair]

    def month(self, report: str) -> str:
        """The month in which it was published."""
        told = self.accounts.get(report)
        return (told[0].published if told else None or "")[:7] if told else ""


@dataclass(frozen=True, slots=True)
class Measured:
    """All pairs of accounts that share a key, with their features."""

    labelled: Labelled
    pairs: tuple[tuple[Account, Account], ...]
    found: tuple[Mapping[str, float], ...]

    def months(self) -> list[str]:
        """The earlier month of each pair."""
        return [min((one.published or "")[:7], (other.published or "")[:7]) for one, other in self.pairs]


def from_links(gold: Path, records: Path) -> Labelled:
    """shared/data/links: gold over reports by their ids."""
    found = json.loads(gold.read_text("utf-8"))["incidents"]
    home = {str(report): str(at) for at, one in enumerate(found) for report in one["reports"]}
    return _labelled("links", records, home)


def from_stories(documents: Path, records: Path) -> Labelled:
    """shared/data/stories: each document has the cluster it belongs to."""
    with documents.open(encoding="utf-8") as lines:
        home = {row["doc_id"]: row["cluster"] for row in map(json.loads, lines)}
    return _labelled(documents.stem, records, home)


def _labelled(name: str, records: Path, gold: Mapping[str, str]) -> Labelled:
    accounts: dict[str, tuple[Account, ...]] = {}
    index = CopyIndex(load_knowledge().sources)
    outer = {}
    for record in records_of(records):
        report = record.report
        outer[report.id] = report.external_id or report.id
        accounts[outer[report.id]] = tuple(
            replace(one, report=outer[report.id]) for one in accounts_of(record)
        )
        index.add(report)
    groups = [sorted(outer[one.id] for one in group.reports) for group in index.groups()]
    copies = frozenset(pair for group in groups for pair in combinations(group, 2))
    return Labelled(name, accounts, {one: gold[one] for one in accounts if one in gold}, copies)


def shipped() -> Weights:
    """The model as it is."""
    return Weights(PRIOR, WEIGHTS)


def measured(labelled: Labelled) -> Measured:
    """Every pair of accounts that share a key, one of them main, measured."""
    by_key: dict[str, list[Account]] = defaultdict(list)
    for report in sorted(labelled.accounts):
        for account in labelled.accounts[report]:
            for key in account.keys:
                by_key[key].append(account)
    pairs = {
        (one.id, other.id): (one, other)
        for same in by_key.values()
        for one, other in combinations(same, 2)
        if one.report != other.report and (one.main or other.main)
    }
    ordered = tuple(pairs[ids] for ids in sorted(pairs))
    return Measured(labelled, ordered, tuple(features(sketch(one), sketch(other)) for one, other in ordered))


def fitted(sets: Sequence[Measured], without: Mapping[str, Collection[str]]) -> Weights:
    """Logistic regression over the pairs of main accounts of which gold knows both reports; each set counts
    alike. `without`: name of the set -> months that are left out.
    """
    names = sorted({name for one in sets for row in one.found for name in row})
    place = {name: at for at, name in enumerate(names)}
    rows: list[Vector] = []
    same: list[float] = []
    share: list[float] = []
    for one in sets:
        kept = [
            (pair, found)
            for pair, found, month in zip(one.pairs, one.found, one.months(), strict=True)
            if month not in without.get(one.labelled.name, ()) and _known(one.labelled, pair)
        ]
        labels = [
            one.labelled.gold[left.report] == one.labelled.gold[right.report] for (left, right), _ in kept
        ]
        for _, found in kept:
            row = np.zeros(len(names) + 1)
            row[-1] = 1.0
            for name, value in found.items():
                row[place[name]] = value
            rows.append(row)
        same.extend(map(float, labels))
        share.extend([1000 / max(1, sum(labels))] * len(kept))
    solved = _logistic(np.array(rows), np.array(same), np.array(share))
    return Weights(float(solved[-1]), {name: float(solved[at]) for name, at in place.items()})


def _known(labelled: Labelled, pair: tuple[Account, Account]) -> bool:
    return all(one.main and one.report in labelled.gold for one in pair)


def _logistic(rows: Vector, same: Vector, share: Vector) -> Vector:
    """Newton's method; the last column, the prior, is not pulled."""
    weights = np.zeros(rows.shape[1])
    pull = np.diag([PULL] * (rows.shape[1] - 1) + [1e-3])
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (share * (chance - same)) + pull @ weights
        step = np.linalg.solve((rows.T * (share * chance * (1 - chance))) @ rows + pull, slope)
        weights = weights - step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def incidents(one: Measured, weights: Weights, bar: float = BAR) -> list[Incident]:
    """What the linker makes of the set."""
    joined = [
        Joined(left=left.id, right=right.id, score=score)
        for (left, right), found in zip(one.pairs, one.found, strict=True)
        if (score := scored(found, weights.prior, weights.weights)) is not None
    ]
    accounts = [account for told in one.labelled.accounts.values() for account in told]
    groups = grouped(accounts, joined, copies=one.labelled.copies, bar=bar)
    return sorted(map(incident_of, groups), key=printed_first)


def folds_of(labelled: Labelled, count: int = FOLDS) -> list[set[str]]:
    """The months, dealt out."""
    months = sorted({labelled.month(report) for report in labelled.gold})
    return [set(months[at::count]) for at in range(count)]


def tallies(
    labelled: Labelled, found: Iterable[Incident], months: Collection[str] | None = None
) -> list[list[float]]:
    """A row for each month: pairs right, said, in gold; sums of precision and recall of the reports of an
    incident of two or more, and their number.
    """
    gold = _sets(labelled.gold)
    said = _sets(_first(labelled.gold, found))
    rows: dict[str, list[float]] = defaultdict(lambda: [0.0] * 6)
    for at, pairs in enumerate((_pairs(gold) & _pairs(said), _pairs(said), _pairs(gold))):
        for left, right in pairs:
            rows[min(labelled.month(left), labelled.month(right))][at] += 1
    for report in labelled.gold:
        if len(gold[report]) > 1:
            both = len(gold[report] & said[report])
            row = rows[labelled.month(report)]
            row[3] += both / len(said[report])
            row[4] += both / len(gold[report])
            row[5] += 1
    return [rows[month] for month in sorted(rows) if months is None or month in months]


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


def b_cubed(tally: Tally | Sequence[float]) -> float:
    """B-cubed F1 over reports of incidents of two or more, in per cent."""
    if not tally[5]:
        return 0.0
    precision, recall = float(tally[3]) / float(tally[5]), float(tally[4]) / float(tally[5])
    return 200 * precision * recall / (precision + recall)
