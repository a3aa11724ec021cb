"""The fit of confidence, and how its error is measured."""

from itertools import pairwise
from math import exp

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.coding.how_sure import Calibration, log_odds
from marsad.errors import BadInput
from marsad.evaluate.calibration import (
    bins,
    brier,
    calibration_error,
    cross_fitted,
    error_by_chance,
    fit,
)

Events = tuple[list[float], list[bool]]


def drawn(count: int, slope: float, intercept: float) -> Events:
    """Events whose share of right ones is known for each trust."""
    chance = np.random.default_rng(1)
    trust = chance.uniform(0.05, 0.95, count)
    share = [1 / (1 + exp(-(slope * log_odds(t) + intercept))) for t in trust]
    return [float(t) for t in trust], [bool(r) for r in chance.random(count) < share]


@pytest.mark.parametrize(("slope", "intercept"), [(1.0, 0.0), (0.5, -0.5), (2.0, 1.0)])
def test_the_fit_finds_the_line_that_the_events_were_drawn_from(slope: float, intercept: float) -> None:
    found = fit(*drawn(20_000, slope, intercept), model="m")
    assert (found.slope, found.intercept) == pytest.approx((slope, intercept), abs=0.1)
    assert found.model == "m"


def test_the_fit_stays_within_bounds_where_trust_parts_right_from_wrong() -> None:
    found = fit([0.2] * 50 + [0.9] * 50, [False] * 50 + [True] * 50)
    assert 0.0 < found(0.2) < 0.05
    assert 0.95 < found(0.9) < 1.0


@pytest.mark.parametrize(
    ("trust", "right", "said"),
    [
        ([0.5] * 10, [True] * 10, "10 events are too few"),
        ([0.9] * 50 + [0.1] * 50, [False] * 50 + [True] * 50, "not right more often"),
    ],
)
def test_what_cannot_be_fitted_is_said(trust: list[float], right: list[bool], said: str) -> None:
    with pytest.raises(BadInput, match=said):
        fit(trust, right)


def test_no_event_is_measured_by_a_fit_on_its_own_report() -> None:
    trust, right = drawn(300, 1.0, 0.0)
    reports = [str(i % 3) for i in range(300)]
    found = cross_fitted(trust, right, reports)
    others = [i for i in range(300) if reports[i] != "1"]
    without = fit([trust[i] for i in others], [right[i] for i in others])
    assert [found[i] for i in range(300) if reports[i] == "1"] == [
        without(trust[i]) for i in range(1, 300, 3)
    ]
    turned = [not r if g == "1" else r for r, g in zip(right, reports, strict=True)]
    assert cross_fitted(trust, turned, reports)[1] == found[1]


def test_calibration_brings_its_error_down() -> None:
    trust, right = drawn(2000, 0.5, -1.0)
    after = cross_fitted(trust, right, [str(i % 10) for i in range(2000)])
    assert calibration_error(after, right) < 0.04 < 0.15 < calibration_error(trust, right)
    assert brier(after, right) < brier(trust, right)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=40), st.integers(1, 9))
def test_every_event_is_in_one_bin_and_bins_are_in_order(confidence: list[float], count: int) -> None:
    found = list(bins(confidence, count))
    assert sorted(i for b in found for i in b.members) == list(range(len(confidence)))
    assert all(a.high <= b.low for a, b in pairwise(found))
    assert max(len(b.members) for b in found) - min(len(b.members) for b in found) <= 1


@pytest.mark.parametrize(
    ("confidence", "right", "error", "score"),
    [
        ([1.0, 0.0], [True, False], 0.0, 0.0),
        ([1.0, 0.0], [False, True], 1.0, 1.0),
        ([0.5], [True], 0.5, 0.25),
    ],
)
def test_errors_by_hand(confidence: list[float], right: list[bool], error: float, score: float) -> None:
    assert calibration_error(confidence, right) == pytest.approx(error)
    assert brier(confidence, right) == pytest.approx(score)


def test_exact_confidence_has_no_more_error_than_chance_gives() -> None:
    sure = Calibration(1.0, 0.0, "")
    trust, right = drawn(800, 1.0, 0.0)
    by_chance = error_by_chance([sure(t) for t in trust])
    assert 0.0 < by_chance < 0.06
    assert calibration_error(trust, right) < 2 * by_chance
