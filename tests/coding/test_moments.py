"""What time expressions come to as TIMEX3, by kind: value, hours, and what may be said in other words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.coding.moments import Interval, resolve, timexes

# A Monday.
PUBLISHED = "2024-12-02"


@pytest.mark.parametrize(
    ("words", "timex"),
    [
        # days and parts of days
        ("on Sunday", "2024-12-01"),
        ("Sunday morning", "2024-12-01TMO"),
        ("in the small hours of Friday", "2024-11-29TMO"),
        ("yesterday afternoon", "2024-12-01TAF"),
        ("after sunset on Thursday", "2024-11-28TEV"),
        ("last night", "2024-12-01TNI"),
        ("overnight", "2024-12-01TNI"),
        ("the night of 3 to 4 May", "2024-05-03TNI"),
        ("late on Friday", "2024-11-29"),
        ("midday Thursday", "2024-11-28T12:00"),
        # units of the calendar
        ("last week", "2024-W48"),
        ("at the weekend", "2024-W48-WE"),
        ("earlier this month", "2024-12"),
        ("early November", "2024-11"),
        ("the second quarter of 2023", "2023-Q2"),
        ("Q3 2022", "2022-Q3"),
        ("the first half of last year", "2023-H1"),
        ("last summer", "2024-SU"),
        ("the winter of 2013-14", "2013-WI"),
        ("this year", "2024"),
        ("the 1990s", "199"),
        ("the eighties", "198"),
        ("the 20th century", "19"),
        ("fiscal year 2024", "FY2024"),
        ("480 BC", "BC0480"),
        # lengths
        ("for three days", "P3D"),
        ("over the past 48 hours", "PT48H"),
        ("for half a year", "P6M"),
        ("for two and a half years", "P2.5Y"),
        ("for months", "PXM"),
        ("in the past few days", "PXD"),
        ("a third straight day", "P3D"),
        # ranges and openers: "since" and "until" leave the value to what they open
        ("from 3 to 5 May", "2024-05-03/2024-05-05"),
        ("from June until September last year", "2023-06/2023-09"),
        ("2011-2013", "2011/2013"),
        ("since Sunday morning", "2024-12-01TMO"),
        ("until March 2015", "2015-03"),
        # what only refers
        ("now", "PRESENT_REF"),
        ("recently", "PAST_REF"),
        ("in recent weeks", "PAST_REF"),
        ("in the near future", "FUTURE_REF"),
        ("every Friday", "XXXX-WXX-5"),
        ("daily", "XXXX-XX-XX"),
    ],
)
def test_values_are_those_of_timex3(words: str, timex: str) -> None:
    read = resolve(words, PUBLISHED)
    assert read is not None
    assert read.timex == timex


@pytest.mark.parametrize(
    ("words", "begins", "ends"),
    [
        ("at 3:15 p.m.", "2024-12-02T15:15", "2024-12-02T15:15"),
        ("at 14h30 on Sunday", "2024-12-01T14:30", "2024-12-01T14:30"),
        ("2100 GMT on Sunday", "2024-12-01T21:00Z", "2024-12-01T21:00Z"),
        ("at 9 a.m. local time on Friday", "2024-11-29T09:00", "2024-11-29T09:00"),
        ("at 6:00 a.m. (0300 GMT)", "2024-12-02T06:00", "2024-12-02T06:00"),
        ("at 8 p.m. EST", "2024-12-02T20:00-05:00", "2024-12-02T20:00-05:00"),
        ("at 17:00 UTC+3", "2024-12-02T17:00+03:00", "2024-12-02T17:00+03:00"),
        ("at half past seven in the evening", "2024-12-02T19:30", "2024-12-02T19:30"),
        ("at nine o'clock", "2024-12-02T09:00", "2024-12-02T09:00"),
        ("between 8 and 10 a.m. on Friday", "2024-11-29T08:00", "2024-11-29T10:00"),
        ("between 0400 and 0600 GMT", "2024-12-02T04:00Z", "2024-12-02T06:00Z"),
        ("from 10 p.m. to 5 a.m.", "2024-12-02T22:00", "2024-12-03T05:00"),
        ("since 2 p.m. on Sunday", "2024-12-01T14:00", "2024-12-02"),
        ("until 8 p.m. Sunday", None, "2024-12-01T20:00"),
        ("2024-12-02T10:00Z", "2024-12-02T10:00Z", "2024-12-02T10:00Z"),
    ],
)
def test_hours_and_zones_are_kept_beside_the_dates(words: str, begins: str | None, ends: str) -> None:
    read = resolve(words, PUBLISHED)
    assert read is not None
    assert (read.precision, read.begins, read.ends) == ("hour", begins, ends)
    assert (read.from_, read.to) == (begins[:10] if begins else None, ends[:10])


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        # feasts
        ("during Ramadan", "2024-03-11", "2024-04-09"),
        ("Ramadan 1445", "2024-03-11", "2024-04-09"),
        ("the holy month of Ramadan last year", "2023-03-23", "2023-04-20"),
        ("the third day of Ramadan", "2024-03-13", "2024-03-13"),
        ("the last Friday of Ramadan", "2024-04-05", "2024-04-05"),
        ("27 Ramadan 1445", "2024-04-06", "2024-04-06"),
        ("on the eve of Eid al-Adha", "2024-06-15", "2024-06-15"),
        ("on Easter Monday", "2024-04-01", "2024-04-01"),
        ("two days before Christmas", "2023-12-23", "2023-12-23"),
        # what counts from a day named beside
        ("two days after Friday", "2024-12-01", "2024-12-01"),
        ("the week of 6 March 2017", "2017-03-06", "2017-03-12"),
        ("Tuesday of last week", "2024-11-26", "2024-11-26"),
        ("the last Sunday in October", "2024-10-27", "2024-10-27"),
        ("the 5th of last month", "2024-11-05", "2024-11-05"),
        ("Friday the 13th", "2024-09-13", "2024-09-13"),
        ("a year ago today", "2023-12-02", "2023-12-02"),
        ("the weekend before last", "2024-11-23", "2024-11-24"),
        ("two weekends ago", "2024-11-23", "2024-11-24"),
        # in a row
        ("for the third day running", "2024-11-30", "2024-12-02"),
        ("four nights in a row", "2024-11-29", "2024-12-02"),
        # other words for the same
        ("Fri.", "2024-11-29", "2024-11-29"),
        ("the first of May", "2024-05-01", "2024-05-01"),
        ("16/11/2024", "2024-11-16", "2024-11-16"),
        ("2024/11/16", "2024-11-16", "2024-11-16"),
        ("over a three-day period", "2024-11-29", "2024-12-02"),
        ("for two years now", "2022-12-02", "2024-12-02"),
        ("2011 to the present", "2011-01-01", "2024-12-02"),
        ("mid-to-late 2014", "2014-05-01", "2014-12-31"),
        ("March and April 2015", "2015-03-01", "2015-04-30"),
        ("from December to January", "2023-12-01", "2024-01-31"),
        ("after 2015", "2016-01-01", "2024-12-02"),
        ("after Friday prayers", "2024-11-29", "2024-11-29"),
        # Without a time told before, the day of publication is the one that they count from.
        ("a day earlier", "2024-12-01", "2024-12-01"),
        ("the previous year", "2023-01-01", "2023-12-31"),
    ],
)
def test_words_come_to_days(words: str, first: str, last: str) -> None:
    read = resolve(words, PUBLISHED)
    assert read is not None
    assert (read.from_, read.to) == (first, last)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("in three days", "2024-12-05", "2024-12-05"),
        ("in a year's time", "2025-01-01", "2025-12-31"),
        ("starting Wednesday", "2024-12-04", None),
        ("from next month", "2025-01-01", None),
        ("by Friday", None, "2024-12-06"),
        ("before the end of the year", None, "2024-12-31"),
        ("over the next year", "2024-12-02", "2025-12-02"),
        ("next year", "2025-01-01", "2025-12-31"),
        ("for the rest of the year", "2024-12-02", "2024-12-31"),
        ("next Ramadan", "2025-03-01", "2025-03-29"),
        ("from 28 December to 3 January", "2024-12-28", "2025-01-03"),
        ("this coming June", "2025-06-01", "2025-06-30"),
        ("a week from Monday", "2024-12-09", "2024-12-15"),
    ],
)
def test_the_future_is_open_or_ahead(words: str, first: str | None, last: str | None) -> None:
    read = resolve(words, PUBLISHED, "future")
    assert read is not None
    assert (read.from_, read.to) == (first, last)


def test_what_began_weeks_ago_began_on_a_day() -> None:
    assert resolve("two weeks ago", PUBLISHED) == Interval("2024-11-18", "2024-11-24", "week")
    assert resolve("since two weeks ago", PUBLISHED) == Interval("2024-11-18", "2024-12-02", "week")
    assert resolve("since two weeks ago", "2024-12-05") == Interval("2024-11-21", "2024-12-05", "week")


def test_a_whole_text_has_its_timexes() -> None:
    text = "On Sunday rebels took the town. Two days earlier, and daily since, shells fell for three hours."
    found = [(t.span.of(text), t.type, t.value) for t in timexes(text, PUBLISHED)]
    assert found == [
        ("Sunday", "DATE", "2024-12-01"),
        ("Two days earlier", "DATE", "2024-11-29"),
        ("daily", "SET", "XXXX-XX-XX"),
        ("three hours", "DURATION", "PT3H"),
    ]


def test_a_narrative_is_dated_by_what_it_told_before() -> None:
    text = "In 1936 war broke out. In July the general flew in, and by the end of the year he held the north."
    assert [t.value for t in timexes(text, None)] == ["1936", "1936-07", "1936"]


@given(
    st.text()
    | st.lists(
        st.sampled_from(["On", "3-5", "May", "2016", "noon", ",", "daily", "this", "time", ".", "BC", "499-"])
    ).map(" ".join)
)
def test_any_text_has_timexes_in_order(text: str) -> None:
    spans = [t.span for t in timexes(text, PUBLISHED)]
    assert spans == sorted(spans)
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
