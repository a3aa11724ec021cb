"""Fit the weights of src/marsad/link/facts/place.py: fit_incident_place.py STORIES CODED LINKS CODED

STORIES: the folder of gva_docs.jsonl and gva_incidents.jsonl (shared/data/stories); LINKS: a gold of
happenings with a "place" in words (shared/data/links/visible.json); CODED: the reports of each, coded
(`marsad code --format jsonl`). A log-linear model over the towns that the reports of an incident name: the
weights under which the gold is likeliest, shrunk towards nought. Prints the weights, and the share of
incidents right on each set when each fifth of the months is kept out.
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from marsad.knowledge import load_knowledge
from marsad.knowledge.places import Places
from marsad.link.facts.namings import key_of
from marsad.link.facts.towns import Town, towns
from marsad.model.codec import from_dict
from marsad.model.record import Record
from marsad.text.names import sound_key

Numbers = NDArray[np.float64]
SHRINK, STEPS, RATE, FOLDS = 1.0, 400, 0.1, 5
# The smaller set, of another kind of news, counts so much more.
COUNTS = {"stories": 1.0, "links": 3.0}
# Words of a gold's place that are no part of a name.
KINDS = re.compile(
    r"\b(?:city|province|countryside|suburbs?|district|area|town|village|rural|base|near|of|the"
    r"|(?:north|south|east|west|central)(?:ern)?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Incident:
    """The towns that the reports of an incident name, and which of them are right."""

    kind: str
    month: str
    towns: tuple[Town, ...]
    right: tuple[bool, ...]


def main(stories: str, coded: str, links: str, linked: str) -> None:
    """Read, fit, print, keep out."""
    places = load_knowledge().places
    incidents = [
        *of_stories(Path(stories), records(coded), places),
        *of_links(Path(links), records(linked), places),
    ]
    signs = sorted({sign for one in incidents for town in one.towns for sign in town.signs})
    for sign, weight in zip(signs, fit(incidents, signs), strict=True):
        print(f"{sign:16}{weight:6.2f}")
    months = sorted({one.month for one in incidents})
    right: dict[str, list[bool]] = defaultdict(list)
    for fold in range(FOLDS):
        out = set(months[fold::FOLDS])
        weights = fit([one for one in incidents if one.month not in out], signs)
        for one in incidents:
            if one.month in out:
                right[one.kind].append(is_right(one, signs, weights))
    for kind, hits in right.items():
        print(f"kept out: {kind} {100 * sum(hits) / len(hits):.1f} % of {len(hits)} incidents")


def records(path: str) -> dict[str, Record]:
    """Reports coded, by their ids in the data set."""
    with Path(path).open(encoding="utf-8") as lines:
        return {r.report.external_id or "": r for r in map(from_dict, map(json.loads, lines))}


def of_stories(folder: Path, coded: dict[str, Record], places: Places) -> Iterator[Incident]:
    of: dict[str, list[Record]] = defaultdict(list)
    for doc in lines(folder / "gva_docs.jsonl"):
        if doc["doc_id"] in coded:
            of[doc["cluster"]].append(coded[doc["doc_id"]])
    for incident in lines(folder / "gva_incidents.jsonl"):
        if told := of[incident["cluster"]]:
            gold = {key_of(re.sub(r" *\(.*\)", "", incident["city_or_county"]))}
            yield labelled("stories", incident["date"], told, gold, places)


def of_links(path: Path, coded: dict[str, Record], places: Places) -> Iterator[Incident]:
    for incident in json.loads(path.read_text(encoding="utf-8"))["incidents"]:
        if told := [coded[report] for report in incident["reports"] if report in coded]:
            named = re.split(r",|/| and | or |;", KINDS.sub("", incident["place"]))
            yield labelled("links", incident["date"], told, {sound_key(name) for name in named}, places)


def labelled(kind: str, day: str, told: Sequence[Record], gold: set[str], places: Places) -> Incident:
    found = tuple(towns(told, places))
    alike = key_of if kind == "stories" else sound_key
    names = [(town.words.text, town.key, town.row.name if town.row else "") for town in found]
    right = tuple(any(alike(name) in gold for name in each if name) for each in names)
    return Incident(kind, day[:7], found, right)


def lines(path: Path) -> Iterator[Any]:
    with path.open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())


def fit(incidents: Sequence[Incident], signs: Sequence[str]) -> Numbers:
    """Weights by Adam's steps; incidents that name no right town teach nothing."""
    taught = [one for one in incidents if any(one.right)]
    table = np.concatenate([matrix(one, signs) for one in taught])
    right = np.concatenate([np.array(one.right, dtype=float) for one in taught])
    sizes = [len(one.towns) for one in taught]
    of = np.repeat(np.arange(len(taught)), sizes)
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    counts = np.array([COUNTS[one.kind] for one in taught])
    weights, mean, spread = (np.zeros(len(signs)) for _ in range(3))
    for step in range(1, STEPS + 1):
        scores = table @ weights
        each = np.exp(scores - np.maximum.reduceat(scores, starts)[of])
        said = each / np.add.reduceat(each, starts)[of]
        gold = each * right / np.add.reduceat(each * right, starts)[of]
        slope = (table.T @ ((said - gold) * counts[of]) + SHRINK * weights) / counts.sum()
        mean, spread = 0.9 * mean + 0.1 * slope, 0.99 * spread + 0.01 * slope**2
        weights = weights - RATE * (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.99**step)) + 1e-9)
    return weights


def matrix(incident: Incident, signs: Sequence[str]) -> Numbers:
    return np.array([[town.signs.get(sign, 0.0) for sign in signs] for town in incident.towns])


def is_right(incident: Incident, signs: Sequence[str], weights: Numbers) -> bool:
    return bool(incident.towns) and incident.right[int(np.argmax(matrix(incident, signs) @ weights))]


if __name__ == "__main__":
    main(*sys.argv[1:])
