"""Time expressions as corpora of TIMEX mark them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.text.timexes import find


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("They fought from 22-25 April 1951.", ["22", "25 April 1951"]),
        ("Parts surrendered on May 4 and 5.", ["May 4", "5"]),
        ("It was long the rule in 1915-17.", ["1915", "17"]),
        ("The former mayor fled; at the same time rents rose daily.", ["former", "the same time", "daily"]),
        ("In the Summer Offensive of 1918", ["Summer", "1918"]),
        ("after a month-long siege", ["month-long"]),
        ("Five days after the raid they left.", ["Five days"]),
        ("Five days after, they left.", ["Five days after"]),
        ("Once more they attacked, this time from the north.", []),
        ("The men were 19 years old.", ["19 years old"]),
        ("the league of 499-493 BC", ["499", "493 BC"]),
    ],
)
def test_marks_are_those_of_the_corpora(text: str, marked: list[str]) -> None:
    assert [m.span.of(text) for m in find(text)] == marked


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("22-25 April 1951", ["22 april 1951", "25 april 1951"]),
        ("May 4 and 5", ["4 may", "5 may"]),
        ("1915-17", ["1915", "1917"]),
    ],
)
def test_each_end_says_in_full_what_it_is(text: str, said: list[str]) -> None:
    assert [m.said for m in find(text)] == said


@given(
    st.text()
    | st.lists(
        st.sampled_from(
            ["3", "5", "May", "2016", "-", "17", "the", "time", "daily", "a", "month-long", "after", "."]
        )
    ).map(" ".join)
)
def test_marks_are_ordered_apart_and_inside(text: str) -> None:
    spans = [m.span for m in find(text)]
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
