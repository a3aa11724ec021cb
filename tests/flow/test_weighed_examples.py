"""The bundled reports, coded by the shipped model and weighed: told once, contested, planned, held."""

from dataclasses import replace
from pathlib import Path

import pytest

import marsad
from link.weighing.build import KNOWLEDGE, names, weigh
from marsad.link.views import ground, party_ties

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"
DORMITORY = ("lc-1129-5", "jp-1129-8", "np-1130-4")


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
