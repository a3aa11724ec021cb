"""When: words and a day of publication to dates, and the time of an event."""

from collections.abc import Mapping

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from marsad.coding.moments import MEANINGS
from marsad.coding.syntax import Tree
from marsad.coding.when import Interval, find, resolve, when, when_told
from marsad.errors import BadInput
from marsad.model.annotation import Annotation, Proposal, Scored, Sentence
from marsad.model.report import Report
from marsad.model.span import Span
from marsad.text.forms import DAYS, FORMS, WIDER

# A Monday.
PUBLISHED = "2024-12-02"


@pytest.mark.parametrize(
    ("words", "first", "last", "precision"),
    [
        # days
        ("on Monday", "2024-12-02", "2024-12-02", "day"),
        ("Sunday", "2024-12-01", "2024-12-01", "day"),
        ("on Sunday morning", "2024-12-01", "2024-12-01", "part_of_day"),
        ("early on Saturday", "2024-11-30", "2024-11-30", "part_of_day"),
        ("at 3 a.m. on Sunday", "2024-12-01", "2024-12-01", "hour"),
        ("around noon on Thursday", "2024-11-28", "2024-11-28", "part_of_day"),
        ("last Monday", "2024-11-25", "2024-11-25", "day"),
        ("next Friday", "2024-12-06", "2024-12-06", "day"),
        ("today", "2024-12-02", "2024-12-02", "day"),
        ("yesterday evening", "2024-12-01", "2024-12-01", "part_of_day"),
        ("tomorrow", "2024-12-03", "2024-12-03", "day"),
        ("Overnight", "2024-12-01", "2024-12-02", "part_of_day"),
        ("during the night", "2024-12-01", "2024-12-02", "part_of_day"),
        ("overnight Friday to Saturday", "2024-11-29", "2024-11-30", "part_of_day"),
        ("overnight into Sunday", "2024-11-30", "2024-12-01", "part_of_day"),
        ("tonight", "2024-12-02", "2024-12-02", "part_of_day"),
        ("last night", "2024-12-01", "2024-12-01", "part_of_day"),
        ("at dawn", "2024-12-02", "2024-12-02", "part_of_day"),
        ("at the weekend", "2024-11-30", "2024-12-01", "day"),
        # dates
        ("on November 27", "2024-11-27", "2024-11-27", "day"),
        ("December 23", "2023-12-23", "2023-12-23", "day"),
        ("27 Nov 2016", "2016-11-27", "2016-11-27", "day"),
        ("Saturday, March 28, 2015", "2015-03-28", "2015-03-28", "day"),
        ("the 3rd of May 2016", "2016-05-03", "2016-05-03", "day"),
        ("29 February", "2024-02-29", "2024-02-29", "day"),
        ("on the 25th", "2024-11-25", "2024-11-25", "day"),
        ("the 31st", "2024-10-31", "2024-10-31", "day"),
        ("11/27/2016", "2016-11-27", "2016-11-27", "day"),
        ("27-11-2016", "2016-11-27", "2016-11-27", "day"),
        ("10/12/2024", "2024-10-12", "2024-10-12", "day"),
        ("12/11/2024", "2024-11-12", "2024-11-12", "day"),
        ("3-5 May 2016", "2016-05-03", "2016-05-05", "day"),
        ("from 3 to 5 May", "2024-05-03", "2024-05-05", "day"),
        ("between 28 April and 3 May 2016", "2016-04-28", "2016-05-03", "day"),
        ("from Friday to Sunday", "2024-11-29", "2024-12-01", "day"),
        ("between January and March 2022", "2022-01-01", "2022-03-31", "month"),
        ("the first three months of 2024", "2024-01-01", "2024-03-31", "month"),
        ("the last ten days of May", "2024-05-22", "2024-05-31", "day"),
        ("this weekend", "2024-11-30", "2024-12-01", "day"),
        # months, years
        ("in March", "2024-03-01", "2024-03-31", "month"),
        ("in March 2011", "2011-03-01", "2011-03-31", "month"),
        ("last December", "2023-12-01", "2023-12-31", "month"),
        ("in late November", "2024-11-21", "2024-11-30", "month"),
        ("early 2011", "2011-01-01", "2011-04-30", "year"),
        ("the second half of 2015", "2015-07-01", "2015-12-31", "month"),
        ("the last week of October", "2024-10-25", "2024-10-31", "week"),
        ("2015", "2015-01-01", "2015-12-31", "year"),
        ("in the 1980s", "1980-01-01", "1989-12-31", "year"),
        ("the 20th century", "1901-01-01", "2000-12-31", "year"),
        ("last summer", "2024-06-01", "2024-08-31", "month"),
        ("spring 2012", "2012-03-01", "2012-05-31", "month"),
        # calendar units
        ("last week", "2024-11-25", "2024-12-01", "week"),
        ("next week", "2024-12-09", "2024-12-15", "week"),
        ("earlier this week", "2024-12-02", "2024-12-02", "week"),
        ("this month", "2024-12-01", "2024-12-02", "month"),
        ("last month", "2024-11-01", "2024-11-30", "month"),
        ("last year", "2023-01-01", "2023-12-31", "year"),
        ("earlier this year", "2024-01-01", "2024-12-02", "year"),
        ("by the end of the year", None, "2024-12-31", "year"),
        # counted from the day of publication
        ("two days ago", "2024-11-30", "2024-11-30", "day"),
        ("three months ago", "2024-09-01", "2024-09-30", "month"),
        ("two years ago", "2022-01-01", "2022-12-31", "year"),
        ("more than five years ago", None, "2019-12-02", "year"),
        ("over the past 24 hours", "2024-12-01", "2024-12-02", "hour"),
        ("in the last 48 hours", "2024-11-30", "2024-12-02", "hour"),
        ("during the past week", "2024-11-25", "2024-12-02", "week"),
        ("for three days", "2024-11-29", "2024-12-02", "day"),
        ("for four and a half years", "2020-06-02", "2024-12-02", "year"),
        ("in recent days", None, "2024-12-02", "unknown"),
        ("recently", None, "2024-12-02", "unknown"),
        ("for months", None, "2024-12-02", "unknown"),
        # open at one end
        ("since 2011", "2011-01-01", "2024-12-02", "year"),
        ("since March 2011", "2011-03-01", "2024-12-02", "month"),
        ("since mid-January", "2024-01-15", "2024-12-02", "month"),
        ("since Sunday morning", "2024-12-01", "2024-12-02", "part_of_day"),
        ("since the uprising began in March 2011", "2011-03-01", "2024-12-02", "month"),
        ("since the start of the uprising", None, "2024-12-02", "unknown"),
        ("from Saturday onwards", "2024-11-30", "2024-12-02", "day"),
        ("until Friday", None, "2024-11-29", "day"),
        ("before 2011", None, "2010-12-31", "year"),
        # feasts
        ("during Eid al-Fitr", "2024-04-10", "2024-04-12", "day"),
        ("on Christmas Day", "2023-12-25", "2023-12-25", "day"),
    ],
)
def test_words_come_to(words: str, first: str | None, last: str | None, precision: str) -> None:
    assert resolve(words, PUBLISHED) == Interval(first, last, precision)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("on Friday", "2024-12-06", "2024-12-06"),
        ("on Monday", "2024-12-02", "2024-12-02"),
        ("on January 10", "2025-01-10", "2025-01-10"),
        ("in March", "2025-03-01", "2025-03-31"),
        ("for three days", "2024-12-02", "2024-12-05"),
        ("this week", "2024-12-02", "2024-12-08"),
        ("the coming two weeks", "2024-12-02", "2024-12-16"),
        ("at the weekend", "2024-12-07", "2024-12-08"),
    ],
)
def test_the_future_looks_ahead(words: str, first: str, last: str) -> None:
    read = resolve(words, PUBLISHED, "future")
    assert read is not None
    assert (read.from_, read.to) == (first, last)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("the next day", "2024-11-28", "2024-11-28"),
        ("the day before", "2024-11-26", "2024-11-26"),
        ("that same day", "2024-11-27", "2024-11-27"),
        ("a week earlier", "2024-11-18", "2024-11-24"),
        ("two days later", "2024-11-29", "2024-11-29"),
        ("since then", "2024-11-27", "2024-12-02"),
        ("since", "2024-11-27", "2024-12-02"),
        ("in the morning", "2024-11-27", "2024-11-27"),
    ],
)
def test_some_words_count_from_the_time_told_before(words: str, first: str, last: str) -> None:
    read = resolve(words, PUBLISHED, anchor=Interval("2024-11-27", "2024-11-27", "day"))
    assert read is not None
    assert (read.from_, read.to) == (first, last)


@pytest.mark.parametrize(
    "words", ["Sunday", "last week", "two days ago", "overnight", "in March", "this morning"]
)
def test_what_is_relative_stays_open_without_a_day_of_publication(words: str) -> None:
    read = resolve(words, None)
    assert read is not None
    assert (read.from_, read.to) == (None, None)


def test_what_is_absolute_needs_no_day_of_publication() -> None:
    assert resolve("since March 2011", None) == Interval("2011-03-01", None, "month")


def test_a_date_time_is_a_day_of_publication() -> None:
    assert resolve("today", "2024-12-02T23:10:00+03:00") == resolve("today", PUBLISHED)


@pytest.mark.parametrize("words", ["the town", "", "forces", "soon after the battle"])
def test_what_is_no_time_comes_to_nothing(words: str) -> None:
    assert resolve(words, PUBLISHED) is None


def test_a_day_of_publication_that_is_no_date_is_said() -> None:
    with pytest.raises(BadInput, match="'yesterday' is no ISO date"):
        resolve("Sunday", "yesterday")


def test_every_form_has_a_meaning() -> None:
    assert set(MEANINGS) == {*FORMS, *DAYS, *WIDER}


# Words that expressions are made of, in any order: where rules meet, arbitrary text seldom goes.
WORDS = """
    since until the last next past 3 30 31 99999 0 Feb May 2016 0001 9999 of weeks ago years Sunday early - to
    and a few end Eid night decades '90s 10/10/10 century 9999-12-31 half from between mid- week month later
    earlier before after by p.m. 12:30 GMT noon Ramadan eve Easter 1445 AH first straight days running quarter
    fiscal year summer weekend BC every soon this time rest in year's
"""
TIMEISH = st.lists(st.sampled_from(WORDS.split()), max_size=7).map(" ".join)


@given(
    st.text() | TIMEISH,
    st.none() | st.dates().map(str),
    st.sampled_from([None, "future"]),
    st.none() | st.dates().map(str),
)
@example("1/1/00 0:00#FEB", None, None, None)
@example("1/1/01 0:00#FEB", "2001-01-01", None, None)
def test_any_words_are_borne(words: str, published: str | None, tense: str | None, told: str | None) -> None:
    anchor = Interval(told, told, "day") if told else None
    read = resolve(words, published, tense, anchor=anchor)
    assert read is None or read.from_ is None or read.to is None or read.from_ <= read.to
    assert read is None or (read.begins or "")[:10] == (read.from_ or "")
    assert read is None or (read.ends or "")[:10] == (read.to or "")
    assert all(0 <= s.start < s.end <= len(words) for s in find(words))


def test_an_opener_belongs_to_its_expression() -> None:
    text = "They have fought since March 2011, and from May to July, and will rest until Friday, on Sunday."
    found = [s.of(text) for s in find(text)]
    assert found == ["since March 2011", "from May to July", "until Friday", "Sunday"]


# --- the time of an event --------------------------------------------------------------------------------
def told(text: str, trigger: str, marked: Mapping[str, float]) -> tuple[Proposal, Tree]:
    """A report of one sentence, and a proposal with times marked at their scores."""
    at = text.index(trigger)
    roles = tuple(Scored("time", text.index(w), text.index(w) + len(w), score) for w, score in marked.items())
    proposal = Proposal(
        start=at,
        end=at + len(trigger),
        sentence=0,
        score=1.0,
        types={"ASSAULT": 1.0},
        status={"asserted": 1.0},
        historical=0.0,
        modes={},
        stance={},
        roles=roles,
    )
    report = Report(id="r", text=text, sha256="0", published=PUBLISHED)
    return proposal, Tree.of(Annotation(report=report, sentences=(Sentence(0, len(text), 0, 0),)))


def test_the_marked_time_is_read_whole() -> None:
    time = when(*told("Shells fell on Sunday morning on two villages.", "fell", {"Sunday": 0.9}))
    assert time is not None
    assert (time.text, time.from_, time.precision) == ("Sunday morning", "2024-12-01", "part_of_day")


def test_a_time_counts_from_the_one_told_before_it() -> None:
    text = "A raid hit the port on Thursday and the army answered the next day."
    time = when(*told(text, "answered", {"the next day": 0.9}))
    assert time is not None
    assert time.from_ == "2024-11-29"


def test_hours_count_from_a_day_and_from_no_month() -> None:
    text = "A raid hit the port on Thursday, the worst of this year; hours later the army answered."
    time = when(*told(text, "answered", {"hours later": 0.9}))
    assert time is not None
    assert (time.from_ or "")[:10] == "2024-11-28"


def test_marked_words_that_are_no_time_keep_their_span() -> None:
    time = when(
        *told("Troops withdrew once the talks had failed.", "withdrew", {"once the talks had failed": 0.8})
    )
    assert time is not None
    assert (time.from_, time.to, time.precision) == (None, None, "unknown")


def test_a_doubtful_mark_is_left_out() -> None:
    assert when(*told("Shells fell on Sunday.", "fell", {"Sunday": 0.1})) is None


def test_without_a_model_the_nearest_time_is_taken_but_not_that_of_saying_so() -> None:
    text = "Mortars hit the market on Saturday, the mayor said on Monday."
    time = when(*told(text, "hit", {}))
    assert time is not None
    assert time.text == "Saturday"


def test_a_stamp_is_no_time_of_an_event() -> None:
    text = "12 Nov 2023 A blast shook the port."
    assert when_told(text, Span(0, len(text)), Span(14, 19)) is None


def test_the_next_day_is_not_known_where_no_day_was_told() -> None:
    time = when(*told("The army answered the next day.", "answered", {"the next day": 0.9}))
    assert time is not None
    assert (time.from_, time.to) == (None, None)


def test_the_day_before_is_that_before_publication_where_no_day_was_told() -> None:
    time = when(*told("Shells fell the day before.", "fell", {"the day before": 0.9}))
    assert time is not None
    assert (time.from_, time.to) == ("2024-12-01", "2024-12-01")


def test_a_name_behind_since_is_no_time() -> None:
    text = "Thousands have fled since Norland closed the pass."
    assert when(*told(text, "fled", {"since Norland": 0.9})) is None
    assert when(*told("Thousands have fled since Ramadan.", "fled", {"since Ramadan": 0.9})) is not None
