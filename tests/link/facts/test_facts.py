from dataclasses import replace
from datetime import date

import pytest

from link.tolls.building import record
from marsad.link.facts import incident_day
from marsad.model.record import Time


def dated(body, *times, published="2024-12-03", kind="ASSAULT"):
    """A report whose lines are events at the given times: words, from, to, precision."""
    made = record(body)
    events = tuple(
        replace(
            event, type=kind, time=Time(start=0, end=1, text=words, from_=start, to=end, precision=precision)
        )
        for event, (words, start, end, precision) in zip(made.events, times, strict=True)
    )
    return replace(made, report=replace(made.report, published=published), events=events)


def test_the_day_is_that_of_the_deed_and_not_of_the_arrest():
    report = dated(
        "Shots were fired at the mill on Sunday.\nA man was questioned on Tuesday.",
        ("on Sunday", "2024-12-01", "2024-12-01", "day"),
        ("on Tuesday", "2024-12-03", "2024-12-03", "day"),
    )
    assert incident_day([report]) == date(2024, 12, 1)


def test_overnight_is_the_day_on_which_the_night_ends():
    report = dated("Shots rang out overnight.", ("overnight", "2024-12-02", "2024-12-03", "part_of_day"))
    assert incident_day([report]) == date(2024, 12, 3)


def test_an_hour_without_a_day_gives_way_to_a_day():
    report = dated(
        "A shot was heard at 11 p.m.\nIt was a shot fired on Monday.",
        ("at 11 p.m.", "2024-12-03", "2024-12-03", "hour"),
        ("on Monday", "2024-12-02", "2024-12-02", "day"),
    )
    assert incident_day([report]) == date(2024, 12, 2)


@pytest.mark.parametrize(
    "when", [("in May", "2024-05-01", "2024-05-31", "month"), ("now", None, None, "unknown")]
)
def test_without_a_day_it_is_the_first_publication(when):
    reports = [dated("A shot.", when), dated("A shot.", when, published="2024-12-05")]
    assert incident_day(reports) == date(2024, 12, 3)


def test_nothing_known_is_no_day():
    assert incident_day([]) is None
