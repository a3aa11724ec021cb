"""Every change of an incident is one row in the feed, so that who reads it can follow each id."""

import pytest

from marsad.model.incident import Account, Incident
from store.told import keep, told


def incidents(groups):
    """`{"a": "12"}` is an incident a of the accounts 1 and 2."""
    return {name: Incident(id=name, what=name, accounts=tuple(members)) for name, members in groups.items()}


@pytest.fixture
def with_accounts(store):
    keep(store, told())
    report = told().report.id
    store.replace_accounts(
        report,
        [Account(id=one, report=report, main=True, what=one, events=(), types=()) for one in "123456"],
    )
    return store


@pytest.mark.parametrize(
    ("before", "after", "rows"),
    [
        ({}, {"a": "12"}, [("added", "a", ())]),
        ({"a": "12"}, {"a": "12"}, []),
        ({"a": "12"}, {"a": "123"}, [("corrected", "a", ())]),
        ({"a": "12", "b": "34"}, {"a": "1234"}, [("merged", "b", ("a",)), ("corrected", "a", ())]),
        (
            {"a": "12", "b": "34"},
            {"c": "1234"},
            [("merged", "a", ("c",)), ("merged", "b", ("c",)), ("added", "c", ())],
        ),
        ({"a": "1234"}, {"a": "12", "b": "34"}, [("split", "a", ("a", "b")), ("added", "b", ())]),
        (
            {"a": "1234"},
            {"b": "12", "c": "34"},
            [("split", "a", ("b", "c")), ("added", "b", ()), ("added", "c", ())],
        ),
        ({"a": "12"}, {}, [("withdrawn", "a", ())]),
    ],
)  # fmt: skip
def test_a_change_of_incidents_is_told(with_accounts, before, after, rows):
    store = with_accounts
    store.replace_incidents({}, list(incidents(before).values()))
    last = max((change.id for change in store.changes()), default=0)
    store.replace_incidents(incidents(before), list(incidents(after).values()))
    assert [(change.kind, change.of, change.into) for change in store.changes(last)] == rows
    assert {one.id: one for one in store.incidents()} == incidents(after)
    assert store.incidents_with("123456") == incidents(after)
