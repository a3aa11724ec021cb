"""Sets of reports with gold incidents: read, compared, linked; weights fitted on some of their months."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from marsad.evaluate.coded_records import records_of
from marsad.evaluate.link_scores import tallies
from marsad.knowledge import load_knowledge
from marsad.link.copies import CopyIndex
from marsad.link.incidents import accounts_of, grouped, settled
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
    "fitted",
    "folds_of",
    "from_links",
    "from_stories",
    "incidents",
    "judged_apart",
    "measured",
    "shipped",
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
        return (told[0].published or "")[:7] if told else ""

    def tallies(self, found: Iterable[Incident], months: Collection[str] | None = None) -> list[list[float]]:
        """Its counts (evaluate/link_scores.py)."""
        return tallies(self.gold, self.month, found, months)


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
    knowledge = load_knowledge()
    index = CopyIndex(knowledge.sources)
    outer = {}
    for record in records_of(records):
        report = record.report
        outer[report.id] = report.external_id or report.id
        accounts[outer[report.id]] = tuple(
            replace(one, report=outer[report.id])
            for one in settled(accounts_of(record), record, knowledge.places)
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
    """Whether gold knows both: of a report with several main accounts it does not say which is meant."""
    return all(one.main and not one.of_several and one.report in labelled.gold for one in pair)


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


def judged_apart(one: Measured, others: Sequence[Measured]) -> list[list[float]]:
    """Rows of tallies, each month by weights that were fitted on other months, and on other months of the
    other sets.
    """
    rows = []
    for months in folds_of(one.labelled):
        away = {each.labelled.name: months for each in (one, *others)}
        found = incidents(one, fitted((one, *others), away))
        rows.extend(one.labelled.tallies(found, months))
    return rows
