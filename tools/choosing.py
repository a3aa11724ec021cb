"""For tools that fit how one of several candidates is chosen: gold happenings, a log-linear model, its test.

STORIES: the folder of gva_docs.jsonl and gva_incidents.jsonl (shared/data/stories); LINKS: a gold of
happenings (shared/data/links/visible.json); CODED: the reports of each, coded (`marsad code --format jsonl`).
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from marsad.model.codec import from_dict
from marsad.model.record import Record

Numbers = NDArray[np.float64]
Told = tuple[dict[str, Any], list[Record]]
SHRINK, STEPS, RATE, FOLDS = 1.0, 400, 0.1, 5


@dataclass(frozen=True, slots=True)
class Choice:
    """What speaks for each candidate of a happening, and which of them are right."""

    kind: str
    month: str
    signs: tuple[Mapping[str, float], ...]
    right: tuple[bool, ...]


def of_stories(folder: str, coded: str) -> Iterator[Told]:
    """The incidents of the archive with their reports."""
    records, of = _records(coded), defaultdict[str, list[Record]](list)
    for doc in _lines(Path(folder) / "gva_docs.jsonl"):
        if doc["doc_id"] in records:
            of[doc["cluster"]].append(records[doc["doc_id"]])
    for incident in _lines(Path(folder) / "gva_incidents.jsonl"):
        if told := of[incident["cluster"]]:
            yield incident, told


def of_links(path: str, coded: str) -> Iterator[Told]:
    """The happenings of the gold of linking with their reports."""
    records = _records(coded)
    for incident in json.loads(Path(path).read_text(encoding="utf-8"))["incidents"]:
        if told := [records[report] for report in incident["reports"] if report in records]:
            yield incident, told


def _records(path: str) -> dict[str, Record]:
    return {r.report.external_id or "": r for r in map(from_dict, _lines(Path(path)))}


def _lines(path: Path) -> Iterator[Any]:
    with path.open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())


def show(choices: Sequence[Choice], counts: Mapping[str, float]) -> None:
    """Print the weights, and the share right of each kind when each fifth of the months is kept out.

    A choice of a kind counts as much in the fit as `counts` says.
    """
    names = sorted({name for one in choices for signs in one.signs for name in signs})
    for name, weight in zip(names, fit(choices, names, counts), strict=True):
        print(f"{name:16}{weight:6.2f}")
    months = sorted({one.month for one in choices})
    right: dict[str, list[bool]] = defaultdict(list)
    for fold in range(FOLDS):
        out = set(months[fold::FOLDS])
        weights = fit([one for one in choices if one.month not in out], names, counts)
        for one in choices:
            if one.month in out:
                right[one.kind].append(is_right(one, names, weights))
    for kind, hits in right.items():
        print(f"kept out: {kind} {100 * sum(hits) / len(hits):.1f} % of {len(hits)} incidents")


def fit(choices: Sequence[Choice], names: Sequence[str], counts: Mapping[str, float]) -> Numbers:
    """Weights by Adam's steps, shrunk towards nought; choices of which none is right teach nothing."""
    taught = [one for one in choices if any(one.right)]
    table = np.concatenate([matrix(one, names) for one in taught])
    right = np.concatenate([np.array(one.right, dtype=float) for one in taught])
    sizes = [len(one.signs) for one in taught]
    of = np.repeat(np.arange(len(taught)), sizes)
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    each_counts = np.array([counts[one.kind] for one in taught])
    weights, mean, spread = (np.zeros(len(names)) for _ in range(3))
    for step in range(1, STEPS + 1):
        scores = table @ weights
        each = np.exp(scores - np.maximum.reduceat(scores, starts)[of])
        said = each / np.add.reduceat(each, starts)[of]
        gold = each * right / np.add.reduceat(each * right, starts)[of]
        slope = (table.T @ ((said - gold) * each_counts[of]) + SHRINK * weights) / each_counts.sum()
        mean, spread = 0.9 * mean + 0.1 * slope, 0.99 * spread + 0.01 * slope**2
        weights = weights - RATE * (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.99**step)) + 1e-9)
    return weights


def matrix(choice: Choice, names: Sequence[str]) -> Numbers:
    """A row of numbers for each candidate."""
    return np.array([[signs.get(name, 0.0) for name in names] for signs in choice.signs])


def is_right(choice: Choice, names: Sequence[str], weights: Numbers) -> bool:
    """Whether the candidate with the highest score is right."""
    return bool(choice.signs) and choice.right[int(np.argmax(matrix(choice, names) @ weights))]
