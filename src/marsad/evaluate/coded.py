"""Coded reports beside gold ones, by the scorer that the project is held to: ../shared/bench/score_events.py.

The scorer is a script beside the checkout, loaded from its path, so that no rule of it is written twice.
"""

import importlib.util
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, cast

from marsad.errors import BadInput
from marsad.evaluate.intervals import Figure, bootstrap
from marsad.evaluate.scores import Score

Item = dict[str, Any]
"""A report, an event or a part of one in the form of docs/record.md."""

PARTIES = ("actors", "recipients")


class Scorer(Protocol):
    """What is used of the script."""

    def score(self, gold: Sequence[Item], coded: Sequence[Item], errors: int) -> tuple[Item, list[str]]:
        """Rows by name (precision, recall, f1, gold, coded; of status accuracy and pairs), and errors."""

    def closeness(self, gold: Item, coded: Item, text: str) -> float:
        """How well two events fit as a pair; 0 where they are none."""

    def pair_up(self, gold: Sequence[Item], coded: Sequence[Item], same: Any) -> int:
        """How many find a partner."""

    def agree(self, gold: Item, coded: Item, text: str) -> bool:
        """Whether two spans are one thing."""

    def move_spans(self, node: Any, old: str, new: str) -> Any:
        """Spans of one text found again in another."""


def load_scorer(path: Path) -> Scorer:
    """The scorer in the script at `path`. Raises BadInput if there is none."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None or not path.exists():
        raise BadInput(f"{path}: no scorer here; name it with --scorer")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return cast(Scorer, module)


def tallies(scorer: Scorer, gold: Sequence[Item], coded: Sequence[Item]) -> dict[str, list[Score]]:
    """What the scorer counts, by name and report; of `status`, right ones among the pairs.

    Raises BadInput where the reports scored one by one do not add up to all of them scored together.
    """
    mine = {name_of(c): c for c in coded}
    found: dict[str, list[Score]] = {}
    for report in gold:
        own = mine.get(report["report"]["id"])
        for name, counted in _rows(scorer, [report], [own] if own else []).items():
            found.setdefault(name, []).append(counted)
    whole = _rows(scorer, gold, coded)
    if differ := [n for n in whole if not _is_same(sum(found[n], Score()), whole[n])]:
        raise BadInput(f"one by one the reports do not add up to the scorer's totals: {', '.join(differ)}")
    return found


def _is_same(one: Score, other: Score) -> bool:
    """Whether two scores may be one: hits read off per cents are exact up to a thousand things said."""
    unread = one.said / 2000 + 0.5
    return (one.gold, one.said) == (other.gold, other.said) and abs(one.hit - other.hit) <= unread


def name_of(coded: Item) -> str:
    """The id under which its gold report goes."""
    return str(coded["report"].get("external_id") or coded["report"]["id"])


def _rows(scorer: Scorer, gold: Sequence[Item], coded: Sequence[Item]) -> dict[str, Score]:
    return {name: _counts(row) for name, row in scorer.score(gold, coded, 0)[0].items() if name != "reports"}


def _counts(row: Item) -> Score:
    """Counts from the scorer's per cents, whose one decimal says which count it was up to a thousand."""
    if "accuracy" in row:
        return Score(round(row["accuracy"] * row["pairs"] / 100), row["pairs"], row["pairs"])
    return Score(round(row["precision"] * row["coded"] / 100), row["gold"], row["coded"])


def f1(counted: Sequence[Score]) -> Figure:
    """F1 of all reports, with its interval over reports."""
    return bootstrap(
        [(s.hit, s.gold, s.said) for s in counted],
        lambda t: 200.0 * float(t[0]) / float(t[1] + t[2]) if t[1] + t[2] else 0.0,
    )


@dataclass(frozen=True, slots=True)
class Judged:
    """A coded event held against gold, with the trust that the model had in it."""

    report: str
    trust: float
    typed: bool
    """There is such an event, of its type."""
    right: bool
    """Typed, and its status is right: what confidence stands for."""
    whole: bool
    """Right, and so is every actor and every recipient, none over and none missing."""


def judged(scorer: Scorer, gold: Item, coded: Item) -> Iterator[Judged]:
    """Every coded event of a report but those that gold leaves open; `trust` is read from the events.

    Raises BadInput where the pairs are others than the scorer's own.
    """
    text, events = gold["report"]["text"], coded["events"]
    if coded["report"]["text"] != text:
        moved = scorer.move_spans(events, coded["report"]["text"], text)
        events = [e for e in moved if e.get("trigger")]
    partner = _partners(scorer, gold["events"], events, text)
    found = [
        _judged(scorer, gold["report"]["id"], partner.get(at), event, text)
        for at, event in enumerate(events)
        if not partner.get(at, {}).get("optional")
    ]
    typed = _rows(scorer, [gold], [coded])["typed"]
    if (sum(j.typed for j in found), len(found)) != (typed.hit, typed.said):
        raise BadInput(f"{gold['report']['id']}: the events pair otherwise than in the scorer")
    yield from found


def _partners(scorer: Scorer, gold: Sequence[Item], coded: Sequence[Item], text: str) -> Mapping[int, Item]:
    """The gold event of each coded one that has one, by its place among the coded; closest first."""
    close = [(scorer.closeness(g, c, text), i, j) for i, g in enumerate(gold) for j, c in enumerate(coded)]
    of_gold: dict[int, int] = {}
    of_coded: dict[int, int] = {}
    for closeness, i, j in sorted(close, key=lambda t: (-t[0], t[1], t[2])):
        if closeness > 0 and i not in of_gold and j not in of_coded:
            of_gold[i], of_coded[j] = j, i
    return {j: gold[i] for j, i in of_coded.items()}


def _judged(scorer: Scorer, report: str, gold: Item | None, coded: Item, text: str) -> Judged:
    typed = gold is not None and coded["type"] in (gold["type"], *gold.get("alt_types", ()))
    right = gold is not None and typed and coded["status"] == gold["status"]
    whole = right and gold is not None and all(_same(scorer, gold, coded, role, text) for role in PARTIES)
    return Judged(report, coded["trust"], typed, right, whole)


def _same(scorer: Scorer, gold: Item, coded: Item, role: str, text: str) -> bool:
    theirs, ours = gold.get(role, []), coded.get(role, [])
    agreeing = scorer.pair_up(theirs, ours, lambda a, b: scorer.agree(a, b, text))
    return agreeing == len(theirs) == len(ours)
