"""Things said against things that are."""

import pytest

from marsad.evaluate.matches import Matches, f1, matched


def overlap(left: str, right: str) -> bool:
    return bool({*left} & {*right})


@pytest.mark.parametrize(
    ("gold", "said", "matches"),
    [
        (["ab", "c"], ["a", "b", "x"], Matches(right=2, said=3, found=1, gold=2)),
        (["ab"], ["ab"], Matches(1, 1, 1, 1)),
        ([], ["a"], Matches(0, 1, 0, 0)),
        (["a"], [], Matches(0, 0, 0, 1)),
    ],
)
def test_several_things_said_may_be_one_of_the_gold(gold, said, matches):
    assert matched(gold, said, overlap) == matches


def test_ratios_come_from_counts_that_add_up():
    total = sum([Matches(2, 3, 1, 2), Matches(0, 1, 0, 2)], Matches())
    assert (total.precision, total.recall, total.f1) == pytest.approx((50, 25, 33.33), abs=0.01)
    assert (Matches().precision, Matches().recall, Matches().f1) == (0, 0, 0)


def test_f1_over_reports_is_that_of_their_sum():
    parts = [Matches(2, 3, 1, 2), Matches(0, 1, 0, 2)]
    figure = f1(parts)
    assert figure.value == pytest.approx(sum(parts, Matches()).f1)
    assert figure.low <= figure.value <= figure.high
    assert f1([Matches()]).value == 0
