"""The bundled reports, coded by the shipped model and weighed: told once, contested, planned, held."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

import marsad
from link.weighing.build import KNOWLEDGE, names, weigh
from marsad.link.views import ground, party_ties
from marsad.link.weighing import claims_of
from marsad.model.report import Capture
from marsad.pipeline.linking import Linker
from marsad.store import Input, open_store

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"
DORMITORY = ("lc-1129-5", "jp-1129-8", "np-1130-4")
BULLETIN = "Daily bulletin: 29 November 2024"


@pytest.fixture(scope="module")
def records():
    return list(marsad.load().collect(EXAMPLES))


@pytest.fixture(scope="module")
def shelling(records):
    return weigh(*(record for record in records if record.report.external_id in DORMITORY))


def test_two_outlets_that_quote_one_television_are_one_origin(shelling):
    assert set(names(shelling)) == {"Syrian state television", "Hayat Tahrir al-Sham", "Red Crescent"}
    assert [len(origin.reports) for origin in shelling.origins] == [2, 1, 1]


def test_who_shelled_it_is_contested_and_the_toll_that_rises_is_not(shelling):
    assert [contest.about for contest in shelling.contested] == ["responsibility"]
    assert {"Syria", "not Syria", "insurgents"} == {value for value, _ in shelling.contested[0].sides}
    assert shelling.grade.airwars == "Contested"


def linked(records, path):
    """The incidents that a store makes of the records, added in this order."""
    with open_store(str(path)) as store:
        for record in records:
            content = record.report.text.encode()
            given = Input(Capture(content=content, sha256=record.report.sha256, origin="example"))
            settled = store.settled(record)
            store.keep_record(given, settled, claims_of(settled), "the shipped model")
        list(Linker(store, KNOWLEDGE).link())
        return list(store.incidents())


def test_a_store_links_them_whatever_their_order(records, tmp_path):
    incidents = linked(records, tmp_path / "0.db")
    ids = {record.report.id: record.report.external_id for record in records}
    [dormitory] = [one for one in incidents if "lc-1129-5" in map(ids.get, one.reports)]
    titles = {record.report.id: record.report.title for record in records}
    assert {ids[report] or titles[report] for report in dormitory.reports} == {*DORMITORY, BULLETIN}
    assert [contest.about for contest in dormitory.contested] == ["responsibility"]
    assert {
        (one.low, one.high) for one in dormitory.tolls if (one.kind, one.victims) == ("killed", "people")
    } == {(4, 6)}
    for seed in (1, 2, 3):
        shuffled = random.Random(seed).sample(records, len(records))
        assert linked(shuffled, tmp_path / f"{seed}.db") == incidents


def test_a_bulletin_has_each_of_its_items_in_an_incident_of_its_own(records, tmp_path):
    [south] = [record.report.id for record in records if record.report.title == "Southern bulletin"]
    told = [one for one in linked(records, tmp_path / "marsad.db") if south in one.reports]
    assert {(one.types[0], one.place.name, one.from_) for one in told} == {
        ("AGREE", "Daraa", "2024-12-06"),
        ("ASSAULT", "Nawa", "2024-12-06"),
        ("ASSAULT", "Khān Arnabah", "2024-12-06"),
        ("COERCE", "Shahbā", "2024-12-06"),
        ("PROTEST", "Suwayda", "2024-12-06"),
    }
    assert {len(one.reports) for one in told if one.types[0] == "PROTEST"} == {2}


def test_a_plan_has_no_grade(records):
    planned = [
        replace(record, events=tuple(event for event in record.events if event.status == "future"))
        for record in records
    ]
    planned = [record for record in planned if record.events]
    assert planned
    assert [weigh(record).grade for record in planned] == [None] * len(planned)


def test_hama_changes_hands(records):
    before, after = (
        {one.place.name: one.holder and one.holder.name for one in ground(records, KNOWLEDGE, day)}
        for day in ("2024-12-04", "2024-12-05")
    )
    assert before["Hama"] is None
    assert after["Hama"] == "armed groups (Syria)"


def test_who_backs_whom(records):
    ties = {(tie.type, tie.from_.name, tie.to.name) for tie in party_ties(records, KNOWLEDGE)}
    assert ("backs", "Turkey", "Syrian National Army") in ties
