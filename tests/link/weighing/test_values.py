"""The grammar of values: what is written is read back, and nothing else is a value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.errors import BadInput
from marsad.link.weighing.values import (
    Count,
    Days,
    Geonames,
    Named,
    Nobody,
    Several,
    Symbol,
    named,
    parse,
    write,
)

ENDS = st.none() | st.integers(min_value=0)
DAYS = st.dates().map(lambda day: day.isoformat())
ONE = st.one_of(
    st.builds(Count, ENDS, ENDS),
    st.builds(Days, DAYS, st.none() | DAYS),
    st.builds(Days, st.none(), DAYS),
    st.builds(Geonames, st.integers(min_value=0)),
    st.builds(Symbol, st.from_regex(r"[A-Za-z][A-Za-z0-9_-]*", fullmatch=True)),
    st.builds(Named, st.text()),
    st.just(Nobody()),
)
VALUES = ONE | st.builds(Several, st.lists(ONE, min_size=2, max_size=4).map(tuple))


@given(VALUES)
def test_what_is_written_is_read_back(value):
    assert parse(write(value)) == value


@given(VALUES)
def test_a_value_holds_no_control_character(value):
    assert not any(ord(letter) < 32 or ord(letter) == 127 for letter in write(value))


@given(st.none() | st.text(), st.text())
def test_any_party_can_be_written(id_, words):
    assert parse(write(named(id_, words))) == named(id_, words)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Count(201, None), "201.."),
        (Count(10, 12), "10..12"),
        (Count(7, 7), "7"),
        (Count(None, 30), "..30"),
        (Days("2024-12-01", "2024-12-01"), "2024-12-01"),
        (Days("2024-11-27", "2024-12-01"), "2024-11-27..2024-12-01"),
        (Geonames(173576), "geonames:173576"),
        (Symbol("country:rus"), "country:rus"),
        (Named('the "gunmen"'), r'"the \"gunmen\""'),
        (Several((Symbol("taken"), Geonames(1), Symbol("hts"), Nobody())), "taken geonames:1 hts -"),
    ],
)
def test_values_are_written_as_the_page_says(value, written):
    assert write(value) == written


@pytest.mark.parametrize("written", ["", "10...12", "two words!", '"open', "2024-13", " 5", "5  6", "..x"])
def test_what_is_no_value_is_refused(written):
    with pytest.raises(BadInput, match="no value"):
        parse(written)
