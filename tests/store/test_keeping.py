"""What is kept of a report, once, with its revisions."""

from dataclasses import replace

import pytest

from marsad.model.problem import Problem
from marsad.model.record import Words
from marsad.store import open_store
from store.told import given, keep, told


def feed(store):
    return [(change.kind, change.noun) for change in store.changes()]


# --- once ------------------------------------------------------------------------------------------------
def test_a_report_is_found_again_as_it_was_coded(store):
    record = told()
    assert keep(store, record)
    assert store.record(record.report.id) == record
    [kept] = store.captures()
    assert kept.capture == given(record).capture


def test_the_same_bytes_twice_are_nothing_new(store):
    record = told()
    assert keep(store, record)
    assert store.is_known(given(record))
    assert not keep(store, record)
    assert feed(store) == [("added", "report")]


def test_a_date_that_the_caller_gives_now_makes_known_bytes_new(store):
    record = told()
    keep(store, record)
    assert store.is_known(given(record))
    assert not store.is_known(given(record)._replace(published="2024-12-03"))


def test_what_was_kept_is_there_after_the_store_is_closed(place):
    record = told()
    with open_store(place) as store:
        keep(store, record)
    with open_store(place) as store:
        assert store.record(record.report.id) == record


def test_the_evidence_of_the_reader_is_left_to_the_capture(store):
    record = told()
    read = replace(record, report=replace(record.report, original="<p>Rebels", origins=(3, 4)))
    keep(store, read)
    assert store.record(record.report.id) == record


def test_a_transaction_that_fails_leaves_nothing(store):
    record = told()

    def broken():
        yield 1 / 0

    with pytest.raises(ZeroDivisionError):
        store.keep_record(given(record), record, broken(), "coder 1")
    assert store.record(record.report.id) is None
    assert list(store.changes()) == []
    assert keep(store, record)


# --- revisions and coders --------------------------------------------------------------------------------
OLD = "Rebels shelled Hama on Monday, killing 10 soldiers."
NEW = "Update. Rebels shelled Hama on Monday, killing 10 soldiers and one medic."


def test_other_bytes_of_one_report_are_a_new_revision(store):
    first, second = told(OLD), told(NEW)
    keep(store, first)
    assert keep(store, second)
    texts = [record.report.text for record in store.revisions(first.report.id)]
    assert texts == [OLD, NEW]
    assert store.record(first.report.id).report.text == NEW
    assert store.headers([first.report.id])[first.report.id].revision == 2
    assert store.is_known(given(first))


@pytest.mark.parametrize(
    ("old", "new", "kept"),
    [
        (told(OLD), told(OLD, trigger="shelled Hama"), True),  # a newer coder takes more words
        (told(OLD), told(NEW), True),  # the outlet added words
        (told(OLD), told(OLD, type="COERCE"), False),  # another type is another event
        (told(OLD), told(OLD, trigger="killing"), False),  # and so is another trigger
        (told(OLD), told("Rebels left Hama on Monday; 10 soldiers.", trigger="left"), False),
    ],
)
def test_an_event_keeps_its_id_by_type_and_overlapping_trigger(store, old, new, kept):
    keep(store, old)
    keep(store, new)
    event = store.record(old.report.id).events[0]
    assert (event.id == old.events[0].id) is kept
    assert store.record(old.report.id).control[0].event == event.id
    assert (("withdrawn", "event") in feed(store)) is not kept


def test_of_two_triggers_that_overlap_the_nearer_one_keeps_the_id(store):
    old = told(OLD, trigger="shelled")
    [event] = old.events
    far = replace(
        event, id="far", trigger=Words(start=0, end=event.trigger.end, text=OLD[: event.trigger.end])
    )
    keep(store, old)
    keep(store, replace(old, events=(far, replace(event, id="near"))))
    ids = [one.id for one in store.record(old.report.id).events]
    assert ids == ["far", event.id]


def test_the_same_bytes_at_another_address_are_another_report_with_other_events(store):
    one = told(url="https://a.example/1")
    other = replace(one, report=replace(one.report, id="other", url="https://b.example/1"))
    keep(store, one)
    keep(store, other)
    first, second = store.record(one.report.id), store.record("other")
    assert first.events[0].id != second.events[0].id
    assert second.control[0].event == second.events[0].id


def test_a_value_that_changed_is_told_as_corrected_and_only_that(store):
    old = told(OLD)
    keep(store, old)
    less_sure = replace(old, events=(replace(old.events[0], confidence=0.5),))
    keep(store, less_sure)
    assert feed(store)[1:] == [("corrected", "report")]
    keep(store, replace(old, events=(replace(old.events[0], status="negated"),)))
    assert feed(store)[2:] == [("corrected", "event"), ("corrected", "report")] or feed(store)[2:] == [
        ("corrected", "report"),
        ("corrected", "event"),
    ]


def test_characters_that_a_column_cannot_hold_lose_nothing_else(store):
    record = told(number="r\0x", outlet="Val\0ley")
    keep(store, record)
    assert store.record(record.report.id) == record
    [header] = store.headers([record.report.id]).values()
    assert (header.external_id, header.outlet) == ("rx", "Valley")
    store.keep_problem(Problem("caf\udce9.html", "is empty"))
    assert list(store.problems()) == [Problem("caf?.html", "is empty")]


# --- problems --------------------------------------------------------------------------------------------
def test_a_problem_is_kept_until_its_origin_gives_a_report(store):
    record = told()
    origin = given(record).capture.origin
    for reason in ("holds no text", "is empty"):
        store.keep_problem(Problem(origin, reason))
    store.keep_problem(Problem("other.html", "is an image"))
    assert list(store.problems()) == [Problem("other.html", "is an image"), Problem(origin, "is empty")]
    keep(store, record)
    assert list(store.problems()) == [Problem("other.html", "is an image")]


# --- the feed --------------------------------------------------------------------------------------------
def test_the_feed_goes_on_after_the_last_change_that_is_known(store):
    for number in range(5):
        keep(store, told(number=f"r{number}"))
    all_of_it = list(store.changes())
    assert [change.id for change in all_of_it] == sorted({change.id for change in all_of_it})
    assert list(store.changes(all_of_it[2].id)) == all_of_it[3:]
    assert list(store.changes(all_of_it[-1].id)) == []
