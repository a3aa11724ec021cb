#!/usr/bin/env python3
"""Place names meant literally or for who acts there ("Moscow said"): bench/metonymy.py PATH ...

PATH: rows of ../shared/data/geoparsing: ReLocaR (one name a sentence) or GeoWebNews (documents with typed
toponyms). A name that is both at once counts as metonymic, as ReLocaR's authors count it; those types of
GeoWebNews that are neither are listed and not scored.

Prints accuracy with its 95 % bootstrap interval over texts, and for each reading how many names are taken
literally. The shipped weights are fitted on ReLocaR's train part; what they say of that would be no
measurement, so there they are fitted anew without each of five folds, ten times over, a text never on both
sides.

Published on ReLocaR's test part (Gritta et al. 2017): 83.6 (PreWin), 84.8 (ensemble).
"""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from marsad.annotate import load
from marsad.annotate.metonymy import weights
from marsad.errors import MarsadError
from marsad.evaluate.intervals import Figure, bootstrap
from marsad.evaluate.metonymy import Name, digest, read_names
from marsad.train.metonymy import fit

ROUNDS, FOLDS = 10, 5
PUBLISHED = "published on ReLocaR's test part: 83.6 (PreWin), 84.8 (ensemble)"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("path", type=Path, nargs="+")
    parser.add_argument("--model", type=Path, help="a model file other than the shipped one")
    asked = parser.parse_args()
    try:
        annotate = load(asked.model, events=False)
        for path in asked.path:
            measure(path.name, read_names(path, annotate))
    except MarsadError as error:
        print(f"Error: {error}", file=sys.stderr)
        return 2
    print(PUBLISHED)
    return 0


def measure(title: str, names: Sequence[Name]) -> None:
    known = digest(names) == weights().fitted_on
    shares = folded(names) if known else [[weights().share(n.cues)] for n in names]
    scored = [(n, s) for n, s in zip(names, shares, strict=True) if n.literal is not None]
    literal = sum(bool(n.literal) for n, _ in scored)
    print(f"{title}: {len(scored)} of {len(names)} names scored, {literal} literal")
    by = f"fitted anew, {ROUNDS} x {FOLDS} folds" if known else "shipped weights"
    print(f"accuracy {accuracy(scored):.1f}  ({by})")
    for reading, count in Counter(n.reading for n in names).most_common():
        taken = [taken_literally(s) for n, s in zip(names, shares, strict=True) if n.reading == reading]
        print(f"  {reading:22}{count:5}  taken literally {100 * sum(taken) / count:5.1f} %")


def taken_literally(shares: Sequence[float]) -> float:
    """In how many of the rounds a name was taken literally."""
    return sum(share > 0.5 for share in shares) / len(shares)


def accuracy(scored: Sequence[tuple[Name, Sequence[float]]]) -> Figure:
    """In per cent; names of one text are drawn together."""
    tallies: dict[str, tuple[float, float]] = {}
    for name, shares in scored:
        hits, count = tallies.get(name.text, (0.0, 0.0))
        literal = taken_literally(shares)
        tallies[name.text] = (hits + (literal if name.literal else 1 - literal), count + 1)
    return bootstrap(list(tallies.values()), lambda tally: float(100 * tally[0] / tally[1]))


def folded(names: Sequence[Name]) -> list[list[float]]:
    """For each name its share of the literal reading in each round, by weights fitted without its text."""
    shares: list[list[float]] = [[] for _ in names]
    for seed in range(ROUNDS):
        part = parts(names, seed)
        for fold in range(FOLDS):
            seen = [n for n, p in zip(names, part, strict=True) if p != fold and n.literal is not None]
            found = fit([n.cues for n in seen], [bool(n.literal) for n in seen])
            for at, name in enumerate(names):
                if part[at] == fold:
                    shares[at].append(found.share(name.cues))
    return shares


def parts(names: Sequence[Name], seed: int) -> list[int]:
    """The fold of each name: as many of either reading in each, and names of one text together."""
    texts = {n.text: n.reading for n in names}
    order = sorted(texts)
    random.Random(seed).shuffle(order)
    order.sort(key=texts.__getitem__)
    fold = {text: at % FOLDS for at, text in enumerate(order)}
    return [fold[n.text] for n in names]


if __name__ == "__main__":
    sys.exit(main())
