"""Who holds what, by the last dated report; what is planned, part of a place, or undated says nothing."""

from dataclasses import replace
from itertools import permutations

import pytest

from link.weighing.build import (
    ARMY,
    HTS,
    IDLIB,
    KNOWLEDGE,
    MILITARY_SOURCE,
    REBELS,
    SOHR,
    control,
    record,
    said,
)
from marsad.link.views import ground
from marsad.model.record import Mention, Place, Time

ARMY_SAID = said("Syrian Arab Army", "syrian-army", "military")
THEY = Mention(start=0, end=4, text="They", name="Karim N.", sector="REB")


def told(name, day, *controls):
    return record(name, published=day, control=controls, text="Idlib was taken by rebels")


def held(*records, at=None):
    return [(one.state, one.holder and one.holder.name) for one in ground(records, KNOWLEDGE, at)]


TAKEN = told("A", "2024-12-01", control(HTS, previous=ARMY, sources=(SOHR,)))
RETAKEN = told("B", "2024-12-09", control(ARMY, previous=HTS, sources=(ARMY_SAID,)))


def test_the_last_dated_report_tells_the_holder():
    for order in permutations([TAKEN, RETAKEN]):
        [one] = ground(order, KNOWLEDGE)
        assert (one.holder.key, one.since, one.last) == ("syrian-army", "2024-12-09", "2024-12-09")


@pytest.mark.parametrize(
    ("at", "holder"),
    [
        ("2024-12-01", "Hayat Tahrir al-Sham"),
        ("2024-12-08", "Hayat Tahrir al-Sham"),
        ("2024-12-09", "Syrian Arab Army"),
    ],
)
def test_at_a_day_what_was_told_up_to_it_counts(at, holder):
    assert held(TAKEN, RETAKEN, at=at) == [("held", holder)]


def test_before_the_first_report_nothing_is_known():
    assert held(TAKEN, at="2024-11-30") == []


def test_the_evidence_is_words_with_speaker_report_and_day():
    [one] = ground([TAKEN], KNOWLEDGE)
    [words] = one.quotes
    assert (words.text, words.report, words.day) == ("Idlib", "A", "2024-12-01")
    assert words.said_by == "Syrian Observatory for Human Rights"


def test_the_day_told_outweighs_the_day_of_publication():
    late = replace(control(ARMY), time=Time(start=0, end=1, text="", from_="2024-11-01", to="2024-11-30"))
    assert held(TAKEN, told("B", "2024-12-20", late)) == [("held", "Hayat Tahrir al-Sham")]


def test_who_lost_it_leaves_it_to_nobody_but_confirms_another_holder():
    loss = control(None, "lost", previous=ARMY)
    assert held(told("A", "2024-12-01", loss)) == [("lost", None)]
    assert held(TAKEN, told("B", "2024-12-02", loss)) == [("held", "Hayat Tahrir al-Sham")]
    assert held(RETAKEN, told("C", "2024-12-10", loss)) == [("lost", None)]


def test_a_siege_lasts_until_the_place_is_taken_and_leaves_the_holder():
    besieged = told("B", "2024-12-03", control(None, "besieged"))
    assert held(TAKEN, besieged) == [("besieged", "Hayat Tahrir al-Sham")]
    assert held(TAKEN, besieged, RETAKEN) == [("held", "Syrian Arab Army")]


@pytest.mark.parametrize(
    ("one", "name"),
    [
        (control(HTS, status="future"), "planned"),
        (control(HTS, status="hypothetical"), "supposed"),
        (control(HTS, status="negated"), "denied"),
        (control(HTS, place=replace(IDLIB, text="villages in Idlib")), "a part"),
        (control(HTS, place=Place(start=0, end=8, text="the area")), "no name"),
        (control(HTS, place=Place(start=0, end=5, text="Syria", precision="country")), "a country"),
    ],
)
def test_what_says_nothing_of_a_holder_is_left_out(one, name):
    assert held(told("A", "2024-12-01", one)) == [], name


def test_a_road_between_two_towns_is_neither():
    one = told("A", "2024-12-01", control(HTS))
    road = replace(one, report=replace(one.report, text="Idlib-Aleppo highway cut"))
    assert held(road) == []


def test_what_has_no_day_is_left_out():
    assert held(told("A", None, control(HTS))) == []


def test_half_of_a_town_is_a_place_of_its_own():
    half = control(ARMY, place=replace(IDLIB, text="eastern Idlib"))
    assert sorted(held(TAKEN, told("B", "2024-12-02", half))) == [
        ("held", "Hayat Tahrir al-Sham"),
        ("held", "Syrian Arab Army"),
    ]


def test_two_speakers_who_disagree_within_days_are_a_dispute():
    other = told("B", "2024-12-02", control(ARMY, "held", (ARMY_SAID,)))
    denial = told("B", "2024-12-02", control(None, "lost", (ARMY_SAID,), previous=ARMY, status="negated"))
    for contradiction in (other, denial):
        [one] = ground([TAKEN, contradiction], KNOWLEDGE)
        assert one.dispute is not None
        assert {name for _, names in one.dispute.sides for name in names} == {"SOHR", "officials of Syria"}


def test_later_changes_and_kinds_of_one_party_are_no_dispute():
    same = told("B", "2024-12-02", control(REBELS, "held", (MILITARY_SOURCE,)))
    for other in (RETAKEN, same):
        [one] = ground([TAKEN, other], KNOWLEDGE)
        assert one.dispute is None


def test_a_pronoun_is_no_holder_s_name():
    [one] = ground([told("A", "2024-12-01", control(THEY))], KNOWLEDGE)
    assert one.holder.name == "armed groups"
