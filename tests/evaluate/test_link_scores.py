"""Counts of incidents against gold."""

import pytest

from marsad.evaluate.link_scores import tallies
from marsad.model.incident import Incident

GOLD = {"a": "1", "b": "1", "c": "2", "d": "3"}


def incident(name, *reports):
    return Incident(id=name, what="", accounts=(), reports=reports)


def counted(*incidents):
    [row] = tallies(GOLD, lambda report: "2031-05", incidents)
    return row


@pytest.mark.parametrize(
    ("groups", "pairs"),
    [
        ([("a", "b"), ("c",), ("d",)], [1, 1, 1]),
        ([("a", "b", "c")], [1, 3, 1]),
        ([("a",), ("b",)], [0, 0, 1]),
        ([("a", "x"), ("b", "a")], [0, 0, 1]),
    ],
    ids=["right", "one too many", "parted", "a report counts in the first"],
)
def test_pairs_right_said_and_in_gold(groups, pairs):
    assert counted(*(incident(str(at), *group) for at, group in enumerate(groups)))[:3] == pairs


def test_b_cubed_is_summed_over_reports():
    row = counted(incident("1", "a", "b", "c"))
    assert row[3:6] == pytest.approx([4 / 3, 2, 2])
    assert row[6:] == pytest.approx([4 / 3 + 1 / 3 + 1, 4, 4])


def test_months_are_counted_apart():
    rows = tallies(GOLD, {"a": "1", "b": "1", "c": "2", "d": "2"}.get, [], {"2"})
    assert rows == [[0, 0, 0, 0, 0, 0, 2, 2, 2]]
