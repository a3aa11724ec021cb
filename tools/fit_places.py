"""Fit the weights of src/marsad/knowledge/place_ranking.py: python tools/fit_places.py DATA.jsonl ...

DATA: reports with toponyms and their coordinates (shared/data/geoparsing). A log-linear model over the
places that each name may mean: the weights under which the places within NEAR_KM of the gold are likeliest,
all shrunk towards nought. What the other names mean is taken from the weights before, so the fit is repeated.
Those set by hand stay as they are. Prints the weights, and the share of names right within 161 km when each
fifth of the outlets is kept out.
"""

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from marsad.coding.geography import Geography
from marsad.evaluate.toponyms import outlet_of
from marsad.knowledge import load_knowledge
from marsad.knowledge.place_ranking import ALONE, AROUND, TOLD, alone, told
from marsad.knowledge.place_row import PlaceRow, distance_km
from marsad.knowledge.place_table import Table
from marsad.model.span import Span

Numbers = NDArray[np.float64]
BY_HAND = {"kept by hand": ALONE["kept by hand"], **TOLD}
FITTED = (*(name for name in ALONE if name not in BY_HAND), *AROUND)
NEAR_KM, RIGHT_KM = 100.0, 161.0
SHRINK, STEPS, RATE, REPEATS, FOLDS = 0.5, 400, 0.05, 4, 5


@dataclass(slots=True)
class Report:
    """A report's table, the features that do not change, and for each name the distances to its golds."""

    outlet: str
    table: Table
    own: Numbers
    fixed: Numbers
    golds: list[list[Numbers]]

    def features(self, weights: Numbers) -> Numbers:
        """All features, with the other names as the weights have them."""
        alone_, around = weights[: self.own.shape[1]], weights[self.own.shape[1] :]
        score = self.own @ alone_ + self.fixed
        context = self.table.around(self.table.likely(score))
        for _ in range(3):
            context = self.table.around(self.table.likely(score + context @ around))
        return np.hstack([self.own, context])


def main(paths: list[str]) -> None:
    """Read, fit, print, keep out."""
    places = load_knowledge().places
    documents = [document for path in paths for document in documents_of(Path(path))]
    reports = [report for d in documents if (report := read(d, places))]
    for name, weight in zip(FITTED, fit(reports), strict=True):
        print(f"{name:24}{weight:6.2f}")
    folds = {outlet: i % FOLDS for i, outlet in enumerate(sorted({r.outlet for r in reports}))}
    right = [0, 0]
    for fold in range(FOLDS):
        weights = fit([r for r in reports if folds[r.outlet] != fold])
        for report in reports:
            if folds[report.outlet] == fold:
                right = [a + b for a, b in zip(right, judged(report, weights), strict=True)]
    print(f"kept out: {100 * right[0] / right[1]:.1f} % of {right[1]} names that the gazetteer knows")


def documents_of(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:  # splitlines would break at separators within texts
        return [json.loads(line) for line in lines]


def read(document: dict[str, Any], places: Any) -> Report | None:
    spans = [Span(t["start"], t["end"]) for t in document["toponyms"]]
    geography = Geography(document["text"], spans, places, outlet=outlet_of(document))
    if not geography.names:
        return None
    own, fixed = [], []
    for asked in geography.names:
        for candidate, asks in zip(asked.candidates, told(asked), strict=True):
            features = {**alone(candidate), **asks}
            own.append([features.get(name, 0.0) for name in FITTED[: -len(AROUND)]])
            fixed.append(sum(weight * features.get(name, 0.0) for name, weight in BY_HAND.items()))
    golds: list[list[Numbers]] = [[] for _ in geography.names]
    for toponym, span in zip(document["toponyms"], spans, strict=True):
        number = geography.number_of(span)
        if number is not None and toponym["lat"] is not None:
            gold = PlaceRow(name="", lat=toponym["lat"], lon=toponym["lon"])
            rows = (c.row for c in geography.names[number].candidates)
            golds[number].append(np.array([distance_km(gold, row) for row in rows]))
    table = Table(geography.names)
    return Report(outlet_of(document) or document["doc_id"], table, np.array(own), np.array(fixed), golds)


def fit(reports: list[Report]) -> Numbers:
    weights = np.zeros(len(FITTED))
    weights[FITTED.index("people of a settlement")] = 1.0
    for _ in range(REPEATS):
        parts, right, share, fixed = [], [], [], []
        for report in reports:
            features = report.features(weights)
            for part, golds in zip(report.table.parts, report.golds, strict=True):
                for km in golds:
                    if 0 < (km < NEAR_KM).sum() < len(km):
                        parts.append(features[part])
                        right.append(km < NEAR_KM)
                        fixed.append(report.fixed[part])
                        share.append(len(golds) ** -0.5)
        weights = climb(parts, np.concatenate(right), np.concatenate(fixed), np.array(share), weights)
    return weights


def climb(parts: list[Numbers], right: Numbers, fixed: Numbers, share: Numbers, weights: Numbers) -> Numbers:
    """Adam on the log-likelihood of the right places."""
    features, sizes = np.vstack(parts), [len(p) for p in parts]
    starts = np.cumsum([0, *sizes[:-1]])
    name = np.repeat(np.arange(len(sizes)), sizes)
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        score = features @ weights + fixed
        above = np.exp(score - np.maximum.reduceat(score, starts)[name])
        all_, good = above / np.add.reduceat(above, starts)[name], above * right
        good = good / np.add.reduceat(good, starts)[name]
        slope = features.T @ ((all_ - good) * share[name]) + SHRINK * weights
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        weights = weights - RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return weights


def judged(report: Report, weights: Numbers) -> tuple[int, int]:
    """Names right within RIGHT_KM, names in all."""
    scores = report.features(weights) @ weights + report.fixed
    found = [
        km[int(scores[part].argmax())] < RIGHT_KM
        for part, golds in zip(report.table.parts, report.golds, strict=True)
        for km in golds
    ]
    return sum(found), len(found)


if __name__ == "__main__":
    main(sys.argv[1:])
