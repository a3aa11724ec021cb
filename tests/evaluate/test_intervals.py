"""Bootstrap intervals."""

from math import isnan, nan

import pytest

from marsad.evaluate.intervals import Figure, bootstrap


def share(tally):
    return tally[0] / tally[1]


def test_a_figure_lies_within_its_interval_and_is_the_same_every_time():
    reports = [(right, 1) for right in (1, 1, 1, 0) * 50]
    first = bootstrap(reports, share)
    assert first == bootstrap(reports, share)
    assert first.value == 0.75
    # Normal approximation of 200 draws: 1.96 * sqrt(.75 * .25 / 200) = .06.
    assert first.low == pytest.approx(0.69, abs=0.01)
    assert first.high == pytest.approx(0.81, abs=0.01)


def test_reports_that_all_say_the_same_leave_no_doubt():
    assert bootstrap([(1, 2)] * 9, share) == Figure(0.5, 0.5, 0.5)


def test_draws_that_leave_the_figure_open_are_passed_over():
    rare = bootstrap([(1, 1), *[(0, 0)] * 9], lambda tally: share(tally) if tally[1] else nan)
    assert rare == Figure(1.0, 1.0, 1.0)
    assert isnan(bootstrap([(0, 0)], lambda _: nan).low)


def test_no_reports_give_no_figure():
    with pytest.raises(ValueError, match="no reports"):
        bootstrap([], share)


def test_a_figure_is_written_with_its_interval():
    assert f"{Figure(41.44, 36.02, 46.91):.1f}" == "41.4 [36.0, 46.9]"
