"""Lists, maps and counts from briefs; reports, outlets and origins: the same in both databases."""

from dataclasses import replace

import pytest

from marsad.model.incident import Account, Judgement
from marsad.store import Wanted, open_store
from store.test_finding import ALL, incident
from store.told import HOMS, keep, told


@pytest.fixture
def filled(store):
    """Four incidents of `test_finding`, each with an account in a report of its own."""
    for number, one in enumerate(ALL):
        record = told(number=f"r{number}", outlet="Valley Post" if number < 3 else "Hill Times")
        keep(store, record)
        account = Account(
            id=one.accounts[0],
            report=record.report.id,
            main=True,
            what=one.what,
            events=tuple(event.id for event in record.events),
            types=one.types,
            modes=("aerial",) if one.id == "hama" else (),
            speakers=("monitor",) if one.id == "homs" else ("outlet",),
        )
        store.replace_accounts(record.report.id, [account])
    store.replace_incidents({}, ALL)
    return store


def ids(lines):
    return [line.id for line in lines]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(), {"hama", "homs", "truce", "dateline"}),
        (Wanted(bbox=(36, 35, 37, 36)), {"hama"}),
        (Wanted(bbox=(179, -20, -179, 0)), {"dateline"}),
        (Wanted(near=(35.13, 36.75), within=10), {"hama"}),
        (Wanted(near=(35.13, 36.75), within=100), {"hama", "homs"}),
        (Wanted(near=(0, 0), within=1), set()),
        (Wanted(modes=("aerial", "drone")), {"hama"}),
        (Wanted(speaker="monitor"), {"homs"}),
        (Wanted(outlet="Hill Times"), {"dateline"}),
        (Wanted(min_origins=2), {"hama"}),
        (Wanted(min_killed=1), set()),
        (Wanted(reviewed=True), set()),
        (Wanted(reviewed=False, status="future"), {"truce"}),
        (Wanted(text="truce doha"), {"truce"}),
        (Wanted(text="soldiers", outlet="Valley Post"), {"hama", "homs", "truce"}),
    ],
)
def test_list_map_and_counts_are_of_the_same_incidents(filled, wanted, found):
    assert set(ids(filled.lines(wanted))) == found
    assert {one.id for one in filled.spotted(wanted, 100)} == found
    assert filled.counted(wanted, 10).total == len(found)
    assert sum(number for *_, number in filled.by_day(wanted)) == len(found - {"truce"})


@pytest.mark.parametrize(
    ("newest", "order"),
    [(True, ["homs", "hama", "dateline", "truce"]), (False, ["dateline", "hama", "homs", "truce"])],
)
def test_a_list_goes_on_behind_any_of_its_lines(filled, newest, order):
    lines = filled.lines(Wanted(), newest=newest)
    assert ids(lines) == order
    for at, line in enumerate(lines):
        rest = filled.lines(Wanted(), newest=newest, after=(line.day, line.id))
        assert ids(rest) == order[at + 1 :]
    assert ids(filled.lines(Wanted(), newest=newest, most=2)) == order[:2]


def test_counts_name_types_parties_and_outlets_the_commonest_first(filled):
    counts = filled.counted(Wanted(), 10)
    assert dict(counts.types) == {"ASSAULT": 2, "COERCE": 1, "RETREAT": 1, "MEET": 1}
    assert counts.parties == [("SYRREB", 1)]
    assert counts.outlets == [("Valley Post", 3), ("Hill Times", 1)]
    assert filled.counted(Wanted(), 1).outlets == [("Valley Post", 3)]


def test_a_judgement_makes_an_incident_reviewed_once_it_is_put_anew(filled):
    [event] = next(one for one in filled.accounts(["account of hama"])).events
    filled.judge(
        Judgement(id="j", decision="accept", events=(event,), by="amal", when="2024-12-07T10:00:00Z")
    )
    [old] = [one for one in ALL if one.id == "hama"]
    filled.replace_incidents({"hama": old}, [incident("hama", origins=4)])
    assert ids(filled.lines(Wanted(reviewed=True))) == ["hama"]
    assert b'"reviewed":true' in filled.brief("hama")
    assert [one.id for one in filled.staked(1)] != ["hama"]


def test_an_incident_that_goes_takes_its_brief_along(filled):
    filled.replace_incidents({"hama": ALL[0]}, [])
    assert "hama" not in ids(filled.lines(Wanted()))
    assert filled.counted(Wanted(), 10).total == 3


def test_its_history_has_what_became_of_it_and_what_it_became(filled):
    new = replace(incident("both"), accounts=ALL[0].accounts)
    filled.replace_incidents({"hama": ALL[0]}, [new])
    rows = [("added", "hama"), ("merged", "hama")]
    assert [(one.kind, one.of) for one in filled.history(["hama"])] == rows
    assert [(one.kind, one.of) for one in filled.history(["both"])] == [rows[1], ("added", "both")]


def test_origins_are_told_with_how_often_they_stand_alone(filled):
    told_by = {one.name: one for one in filled.tellers()}
    assert (told_by["0"].incidents, told_by["0"].alone) == (4, 3)
    assert (told_by["2"].incidents, told_by["2"].alone) == (1, 0)


def test_reports_are_listed_newest_first_and_outlets_by_how_much_they_publish(filled):
    text = "Rebels shelled Homs on Monday, killing 10 soldiers."
    keep(filled, told(text, number="new", published="2024-12-09", place=HOMS))
    keep(filled, told(number="undated", published=None))
    lines = filled.report_lines()
    assert lines[0].external_id == "new"
    assert lines[-1].published is None
    for at, line in enumerate(lines):
        assert filled.report_lines(after=(line.published, line.id)) == lines[at + 1 :]
    assert [one.external_id for one in filled.report_lines(text="homs")] == ["new"]
    assert [(one.name, one.reports) for one in filled.outlets()] == [("Valley Post", 5), ("Hill Times", 1)]


def test_reports_that_tell_of_ties_or_ground_are_the_newest_and_the_others_are_counted(filled):
    keep(filled, told(number="new", published="2024-12-09T08:00:00Z"))
    found, left = filled.telling("ties", most=2)
    assert (len(found), left) == (2, 3)
    assert filled.record(found[0]).report.external_id == "new"
    every, _ = filled.telling("control", most=10)
    assert filled.telling("control", until="2024-12-08", most=10) == (every[1:], 0)
    assert filled.telling("control", since="2024-12-09", until="2024-12-09", most=10) == (found[:1], 0)
    assert [one.report.id for one in filled.records_of(found)] == list(found)


def test_what_is_read_within_one_reading_is_of_one_moment(place, filled):
    with open_store(place) as other, filled.reading():
        before = filled.last_change()
        keep(other, told(number="late"))
        assert filled.last_change() == before
    assert filled.last_change() > before
