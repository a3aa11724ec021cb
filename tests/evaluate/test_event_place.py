"""The bench of event places: which rows it keeps, which sources lost marks, and its light reader."""

import importlib
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

BENCH = Path(__file__).parents[2] / "bench"
TEXT = "Rockets fell on Samra-Nord"
FELL = (8, 12, "fell")


@pytest.fixture
def module(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Imports a module of the bench."""
    monkeypatch.syspath_prepend(str(BENCH))
    kept = set(sys.modules)

    def load(name: str) -> ModuleType:
        if name != "others.event_places":
            pytest.importorskip("torch")
        return importlib.import_module(name)

    yield load
    for name in set(sys.modules) - kept:
        if name.split(".")[0] in ("others", "event_place"):
            del sys.modules[name]


@pytest.mark.parametrize(
    ("verb", "place", "intact"),
    [
        (FELL, (16, 26, "Samra-Nord"), True),
        (FELL, (16, 21, "Samra"), True),
        (FELL, (16, 20, "Samr"), False),
        (FELL, (16, 26, "Samra"), False),
        (FELL, (16, 16, ""), False),
        (FELL, (21, 22, "-"), False),
        (FELL, (15, 16, " "), False),
        ((8, 11, "fel"), (16, 26, "Samra-Nord"), False),
    ],
)
def test_a_row_is_kept_when_its_marks_hold_whole_words(
    module: Any, verb: tuple[int, int, str], place: tuple[int, int, str], intact: bool
) -> None:
    row = module("others.event_places").Row("1", "a", TEXT, [verb], [place])
    assert row.intact is intact


def test_two_marks_of_one_verb_are_held_against_each_other(module: Any) -> None:
    row = module("others.event_places").Row
    loose = "Rockets fell  on Samra - Nord"
    rows = [
        row("1", "a", TEXT, [FELL], [(16, 26, "Samra-Nord")]),
        row("2", "a", TEXT, [(0, 7, "Rockets")], [(16, 26, "Samra-Nord")]),
        row("3", "b", loose, [FELL], [(17, 22, "Samra")]),
    ]
    told = module("event_place").agreement(rows)
    assert told == "1 verbs are marked twice; the two marks agree to F1 66.7"


def test_a_source_loses_marks_where_the_record_lists_a_place_and_nobody_marked_one(module: Any) -> None:
    bench = module("event_place")
    row = module("others.event_places").Row
    rows, told = [], []
    # Source, marked, in the record, how many: what the record passes over counts for nothing.
    for source, marked, listed, many in (
        ("kept", True, True, 30),
        ("kept", False, False, 30),
        ("lost", False, True, 15),
        ("lost", True, True, 5),
        ("few", False, True, 3),
    ):
        rows += [row("1", source, TEXT, [FELL], [])] * many
        words = [frozenset({3}) if there else frozenset() for there in (marked, listed)]
        told += [bench.Told(*words, frozenset(), None, None)] * many
    assert bench.lost_marks(rows, told) == {"lost": 0.75, "kept": 0.0}
    assert len(bench.kinds(rows, told)["without lost"]) == 63


def rows_of(module: Any, many: int) -> list[Any]:
    """Rows of one to three words whose first is right; it tells by its numbers."""
    asked, random, made = module("others.place_words").Asked, np.random.default_rng(1), []
    for i in range(many):
        words = 1 + i % 3
        right = np.array([1.0] + [0.0] * (words - 1), dtype=np.float32)
        states = tuple(random.normal(size=(7, words, 2)).astype(np.float16))
        known = np.tile(right[:, None], 20).astype(np.float16)
        made.append(asked(str(i), list(range(words)), states, known, right, 0))
    return made


def test_the_reader_learns_and_no_row_changes_the_words_of_another(module: Any) -> None:
    rows = rows_of(module, 240)
    learnt = module("others.place_reader").learnt(rows[:200], seed=0)
    together = learnt.put(rows[200:])
    right = np.concatenate([r.right for r in rows[200:]])
    assert ((np.concatenate(together) > 0.5) == right).mean() > 0.9
    for row, found in zip(rows[200:], together, strict=True):
        assert learnt.put([row])[0] == pytest.approx(found, abs=1e-4)


def test_the_least_score_is_where_the_lower_of_precision_and_recall_is_highest(module: Any) -> None:
    reader, row = module("others.place_reader"), rows_of(module, 3)[2]
    least = reader.balanced([(row, np.array([0.6, 0.4, 0.2]))])
    assert 0.4 < least <= 0.6
