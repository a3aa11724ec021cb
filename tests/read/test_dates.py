"""Absolute dates in the forms that pages use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.read.dates import find_date_words, parse_date


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("2024-12-02", "2024-12-02"),
        ("2024-12-02T10:15:00Z", "2024-12-02T10:15:00+00:00"),
        ("2024-12-02T10:15:00.123+02:00", "2024-12-02T10:15:00+02:00"),
        ("2024-12-02T10:15:00+0200", "2024-12-02T10:15:00+02:00"),
        ("2024-12-02 10:15:00 UTC", "2024-12-02T10:15:00+00:00"),
        ("Mon, 02 Dec 2024 10:15:00 GMT", "2024-12-02T10:15:00+00:00"),
        ("2 December 2024", "2024-12-02"),
        ("Dec. 2, 2024", "2024-12-02"),
        ("Sept 5, 2024 at 10 am", "2024-09-05"),
        ("the 1st of May 2023", "2023-05-01"),
        ("15-11-2014", "2014-11-15"),
        ("12/25/2024", "2024-12-25"),
        ("5/5/2024", "2024-05-05"),
        ("2024/12/02", "2024-12-02"),
        ("03/04/2024", None),
        ("31 February 2024", None),
        ("2024-13-02", None),
        ("2524-12-02", None),
        ("Mon, 99 Dec 2024 10:15:00 GMT", None),
        ("Monday", None),
        ("mayor 2, 2024", None),
        ("", None),
    ],
)
def test_a_date_is_read(words, date):
    assert parse_date(words) == date


def test_the_words_of_a_date_are_found():
    assert find_date_words("On December 2, 2024, rebels came.") == "December 2, 2024"
    assert find_date_words("On Monday rebels came.") is None


@given(st.text() | st.dates().map(str) | st.datetimes().map(str))
def test_any_words_are_judged(words):
    date = parse_date(words)
    assert date is None or date[:4].isdigit()
