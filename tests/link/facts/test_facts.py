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


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("It happened at about 10:20 p.m. Sunday on Mill Road.", date(2024, 12, 1)),
        ("Two farmers were shot on Mill Road last night.", date(2024, 12, 2)),
        ("A market was shelled on 28 November.", date(2024, 11, 28)),
        ("A market was shelled on Nov. 28, 2023, officials recalled.", date(2023, 11, 28)),
        ("A bridge was blown up last Tuesday.", date(2024, 11, 26)),
        ("Three men were shot Saturday, police said Monday.", date(2024, 11, 30)),
        (
            "A man was charged Monday with the shooting. Shots were fired on Saturday night.",
            date(2024, 11, 30),
        ),
        ("Posted: Monday, 11:15\nA girl was hurt when a gun went off on Friday.", date(2024, 11, 29)),
    ],
)
def test_the_day_is_read_off_sentences_that_tell_no_event(body, day):
    report = replace(record(body), events=())
    told = replace(report, report=replace(report.report, published="2024-12-03"))
    assert incident_day([told]) == day


def test_a_date_far_ahead_is_of_the_year_before():
    report = replace(record("The bombing of 28 December still haunts the town."), events=())
    told = replace(report, report=replace(report.report, published="2024-01-10"))
    assert incident_day([told]) == date(2023, 12, 28)


def test_a_report_of_another_happening_is_outvoted():
    bodies = ["Shots were fired on Sunday.", "The mill was attacked on Sunday.", "A raid happened Friday."]
    reports = [replace(record(body), events=()) for body in bodies]
    told = [replace(one, report=replace(one.report, published="2024-12-03")) for one in reports]
    assert incident_day(told) == date(2024, 12, 1)


def test_a_day_after_the_first_report_is_that_of_what_followed():
    first = replace(record("Shots were fired at the mill."), events=())
    later = replace(record("The matter was heard in court on Tuesday."), events=())
    reports = [
        replace(first, report=replace(first.report, published="2024-12-01")),
        replace(later, report=replace(later.report, published="2024-12-03")),
    ]
    assert incident_day(reports) == date(2024, 12, 1)


def test_only_days_beside_the_events_asked_for_count():
    far = "Nothing else is known of it. " * 12
    told = dated(f"A shot.\n{far}Shots were fired on Sunday.", *[("now", None, None, "unknown")] * 2)
    assert incident_day([told]) == date(2024, 12, 1)
    assert incident_day([told], {told.events[0].id}) == date(2024, 12, 3)
