"""Counts and their ratios."""

import pytest

from marsad.evaluate.scores import Score, of


@pytest.mark.parametrize(
    ("gold", "said", "score", "precision", "recall", "f1"),
    [
        ("abc", "abd", Score(2, 3, 3), 66.67, 66.67, 66.67),
        ("abc", "abc", Score(3, 3, 3), 100, 100, 100),
        ("ab", "", Score(0, 2, 0), 0, 0, 0),
        ("", "ab", Score(0, 0, 2), 0, 0, 0),
        ("", "", Score(), 0, 0, 0),
        ("abcd", "a", Score(1, 4, 1), 100, 25, 40),
    ],
)
def test_ratios_come_from_counts(  # noqa: PLR0913: a row of the table
    gold: str, said: str, score: Score, precision: float, recall: float, f1: float
) -> None:
    found = of(gold, said)
    assert found == score
    assert (found.precision, found.recall, found.f1) == pytest.approx((precision, recall, f1), abs=0.01)


def test_counts_add_up() -> None:
    assert sum([Score(1, 2, 3), Score(4, 5, 6)], Score()) == Score(5, 7, 9)
