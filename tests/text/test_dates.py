"""Time expressions: where they stand, and the little calendar under them."""

import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.text import calendar
from marsad.text.calendar import Stretch
from marsad.text.dates import find, match
from marsad.text.forms import FORMS, OPENING


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Shells fell on Sunday morning and late on Tuesday.", ["Sunday morning", "late on Tuesday"]),
        ("It began around noon on Wednesday; at 3 p.m. on Friday", ["noon on Wednesday", "3 p.m. on Friday"]),
        ("on 27 November 2016, Nov. 28 and 11/29/2016", ["27 November 2016", "Nov. 28", "11/29/2016"]),
        ("from 3-5 May to 2016-06-01", ["3-5 May", "2016-06-01"]),
        ("in late November, mid-2011 and the 1980s", ["late November", "mid-2011", "the 1980s"]),
        (
            "two days ago, a week earlier, the day before",
            ["two days ago", "a week earlier", "the day before"],
        ),
        ("over the past 24 hours and in recent days", ["the past 24 hours", "recent days"]),
        ("for three days since March 2011", ["three days", "March 2011"]),
        ("in the first three months of 2024", ["the first three months of 2024"]),
        ("last week, earlier this year, next Friday", ["last week", "earlier this year", "next Friday"]),
        ("by the end of the year, until last summer", ["the end of the year", "last summer"]),
        ("overnight Friday to Saturday; since then", ["overnight Friday to Saturday", "then"]),
        ("during Ramadan and Eid al-Fitr", ["Ramadan", "Eid al-Fitr"]),
        ("the war of 1914-1918", ["1914", "1918"]),
        ("The dead of Fridays raid", ["Friday"]),
        ("Shells fell on the 25th; the 24th brigade left.", ["the 25th"]),
        (
            "(14 August-24 August) and August-September 1950",
            ["14 August", "24 August", "August", "September 1950"],
        ),
        (
            "a third straight day of raids, five nights running",
            ["a third straight day", "five nights running"],
        ),
        ("on Easter Monday, the third day of Eid al-Adha", ["Easter Monday", "the third day of Eid al-Adha"]),
        ("in 1915-17 and in Q3 2023", ["1915-17", "Q3 2023"]),
        ("at 2100 GMT on Sunday; by 9:15 p.m. local time", ["2100 GMT on Sunday", "9:15 p.m. local time"]),
        (
            "two days after Monday's raid, the week of 6 March",
            ["two days after Monday", "the week of 6 March"],
        ),
        ("on the last Friday of March", ["the last Friday of March"]),
        (
            "the fiscal year 2024, the spring of next year",
            ["the fiscal year 2024", "the spring of next year"],
        ),
        ("They broke in at two in the morning.", ["two in the morning"]),
    ],
)
def test_times_are_found_whole(text: str, times: list[str]) -> None:
    assert [s.of(text) for s in find(text)] == times


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the town.",
        "The army lost 2000 men and 1950 tents.",
        "A 12-year-old boy, aged 12 years old",
        "since the fall of the town",
        "in Operation Dawn",
        "It cost $1999.",
        "the Long March",
        "Mortars killed two in the morning prayers' queue.",
    ],
)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert [s.of(text) for s in find(text)] == []


def test_an_expression_ends_with_its_paragraph() -> None:
    assert [s.of(t) for t in ["late\n\nTuesday"] for s in find(t)] == ["Tuesday"]


def test_words_take_a_form_only_as_a_whole() -> None:
    found = match("this week")
    assert found is not None
    assert found[0] == "unit"
    assert match("this week's raid") is None
    assert match("this week", only=["year"]) is None


@given(
    st.text()
    | st.lists(
        st.sampled_from(["on", "the", "3", "5", "May", "2016", "of", "last", "-", ",", ":30", "week", "\n"])
    ).map(" ".join)
)
def test_spans_are_ordered_and_inside(text: str) -> None:
    spans = list(find(text))
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@given(data=st.data())
@settings(max_examples=50)
def test_every_expression_begins_with_an_opening(form: str, data: st.DataObject) -> None:
    words = data.draw(st.from_regex(form, fullmatch=True, alphabet=st.characters(codec="ascii")))
    assert re.match(OPENING, words)


def test_every_form_compiles_with_its_own_name() -> None:
    assert all(name.isidentifier() for name in FORMS)


# --- the calendar ----------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("whole", "number", "first", "last"),
    [
        (calendar.month(2024, 2), 0, date(2024, 2, 1), date(2024, 2, 10)),
        (calendar.month(2024, 2), 1, date(2024, 2, 11), date(2024, 2, 20)),
        (calendar.month(2024, 2), 2, date(2024, 2, 21), date(2024, 2, 29)),
        (calendar.year(2011), 0, date(2011, 1, 1), date(2011, 4, 30)),
        (calendar.year(2011), 2, date(2011, 9, 1), date(2011, 12, 31)),
    ],
)
def test_thirds(whole: Stretch, number: int, first: date, last: date) -> None:
    third = calendar.third(whole, number)
    assert (third.first, third.last) == (first, last)


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        (date(2024, 5, 3), date(2024, 5, 3), "2024-05-03"),
        (date(2024, 5, 1), date(2024, 5, 31), "2024-05"),
        (date(2024, 4, 29), date(2024, 5, 5), "2024-W18"),
        (date(2024, 7, 1), date(2024, 9, 30), "2024-Q3"),
        (date(2024, 1, 1), date(2024, 6, 30), "2024-H1"),
        (date(2024, 1, 1), date(2024, 12, 31), "2024"),
        (date(2010, 1, 1), date(2019, 12, 31), "201"),
        (date(2024, 1, 1), date(2024, 9, 30), "2024-01/2024-09"),
        (date(2024, 5, 3), date(2024, 5, 5), "2024-05-03/2024-05-05"),
        (date(2024, 5, 3), None, None),
    ],
)
def test_days_are_called_by_the_calendar(first: date, last: date | None, name: str | None) -> None:
    assert calendar.value_of(Stretch(first, last)) == name


@given(st.dates(), st.integers(-200_000, 200_000))
def test_arithmetic_stays_in_the_calendar(at: date, count: int) -> None:
    for there in (calendar.shift(at, days=count * 100), calendar.months_on(at, count)):
        assert date.min <= there <= date.max
    for name in ("day", "week", "month", "quarter", "year", "decade", "century"):
        around = calendar.unit(at, name)
        assert around is not None
        assert around.first is not None
        assert around.last is not None
        assert around.first <= at <= around.last
