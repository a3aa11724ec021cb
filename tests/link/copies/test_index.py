"""Which reports are copies, of which kind, and that order and number do not matter."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from link.copies.texts import (
    BACKGROUND,
    EDITED,
    INDEPENDENT,
    PARTIAL,
    REWORDED,
    REWRITTEN,
    WIRE,
    flowed,
    told,
)
from marsad.knowledge import load_knowledge
from marsad.link.copies import CopyIndex, copies

SOURCES = load_knowledge().sources
WIRED = told(WIRE, "Wire", number="wire")


# --- copies and their kinds ------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (WIRE, "identical"),
        (WIRE.upper(), "identical"),
        (f"Smoke over the roofs of the old town, Monday.\n\n{WIRE}", "identical"),
        (EDITED, "light edit"),
        (WIRE.partition("“We had")[0], "light edit"),
        (PARTIAL, "partial"),
        (REWRITTEN, "rewrite"),
        (REWORDED, "rewrite"),
    ],
)
def test_a_copy_has_its_kind(found, text, kind):
    [copy] = found(WIRED, told(text, "Valley Post"))
    assert copy.kind == kind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (WIRE, INDEPENDENT),
        (REWRITTEN, INDEPENDENT),
        (PARTIAL, INDEPENDENT),
        ("Explosion heard in the harbour.", "Explosion heard in the harbour."),
        ("", ""),
    ],
)
def test_two_tellings_of_one_attack_are_no_copies(found, one, other):
    assert found(told(one, "Wire"), told(other, "Valley Post")) == ()


REVERSED = " ".join(reversed(REWORDED.replace("\n\n", " ").split(". ")))


@pytest.mark.parametrize(
    "change",
    [{"published": "2021-03-11"}, {"agency": "Reuters"}, {"text": REVERSED}],
    ids=["days later", "of another agency", "in another order"],
)
def test_words_all_changed_make_no_copy(found, change):
    reworded = told(REWORDED, "Valley Post")
    assert found(WIRED, reworded)
    assert found(WIRED, replace(reworded, **change)) == ()


ITEM = flowed("""
    Rockets killed 12 people and injured 45 in Wadi Noor on Tuesday. The director of the Noor hospital
    told SANA that 12 bodies had arrived, and that most of the injured were pupils of the Zahra school.
    A source in the province added that Karam district was hit as well.
""")
ALERT = flowed("""
    Twelve people killed, 45 injured in rocket fire on Wadi Noor on Tuesday, SANA reports. Zahra school
    and Karam district hit.
""")


@pytest.mark.parametrize(
    ("change", "copies_found"),
    [
        ({}, 1),
        ({"published": "2021-03-09"}, 0),
        ({"published": None}, 0),
        ({"text": ALERT.replace(", SANA reports", "")}, 0),
    ],
)
def test_an_alert_and_the_full_item_of_one_outlet_day_and_agency_are_one_text(found, change, copies_found):
    assert len(found(told(ITEM), replace(told(ALERT), **change))) == copies_found


# --- standing text ---------------------------------------------------------------------------------------
WEEKS = ("2021-03-08", "2021-04-12", "2021-05-20", "2021-07-01", "2021-08-15")
OUTLETS = ("Coast Herald", "Valley Post", "Wire", "Beacon", "Star")
STORIES = (
    "A bus left the road near Deir Salim in fog and rolled into an orchard. Eleven pilgrims were hurt.",
    "Negotiators met in the hotel of the lake for a second day and ate lunch apart, a cook there let slip.",
    "Divers raised the wreck of a customs boat that a mine had sunk off Ras Tarfa two winters ago.",
    "The court of the province freed nine students who had painted slogans on the wall of the governor.",
    "Locusts came over the border in a brown cloud, and farmers of Qasr Amin burned tyres to drive them off.",
)


def with_background(outlets):
    return [
        told(f"{story}\n\n{BACKGROUND}", outlet, week, number=f"background {week}")
        for story, outlet, week in zip(STORIES, outlets, WEEKS, strict=True)
    ]


def test_what_comes_back_over_weeks_in_different_reports_makes_no_copies(sources):
    reports = with_background(OUTLETS)
    assert copies(reports[:2], sources) != ()
    assert copies(reports, sources) == ()


def test_an_outlet_may_use_its_own_paragraph_again(sources):
    reports = [
        told(f"{text}\n\n{BACKGROUND}", "Coast Herald", day)
        for text, day in ((WIRE, "2021-03-08"), (" ".join(STORIES), "2021-03-09"))
    ]
    assert copies(reports, sources) == ()
    assert copies([reports[0], replace(reports[1], outlet="Valley Post")], sources) != ()


def test_a_notice_that_stands_in_place_of_reports_makes_no_copies(sources):
    notice = f"You have read your one free report of this month. {BACKGROUND}"
    assert copies([told(notice, f"Paper {week}", week) for week in WEEKS], sources) == ()


def test_a_text_that_many_outlets_carry_stays_a_copy(sources):
    reports = [told(WIRE, f"Paper {number}", f"2021-03-{8 + number % 3:02}") for number in range(12)]
    [group] = copies(reports, sources)
    assert (len(group.reports), group.kind) == (12, "identical")


def test_copies_are_found_beside_standing_text(sources):
    reports = [
        *with_background(OUTLETS),
        told(f"{WIRE}\n\n{BACKGROUND}", "Coast Herald", "2021-09-01", number="one"),
        told(f"{EDITED}\n\n{BACKGROUND}", "Valley Post", "2021-09-01", number="other"),
    ]
    [group] = copies(reports, sources)
    assert [report.external_id for report in group.reports] == ["one", "other"]


# --- many reports ----------------------------------------------------------------------------------------
MIXED = [
    WIRED,
    told(EDITED, "Valley Post", number="edited"),
    told(PARTIAL, "Coast Herald", "2021-03-09", number="partial"),
    told(REWRITTEN, "Beacon", number="rewritten"),
    told(INDEPENDENT, "Star", number="independent"),
    told(WIRE, "Echo", None, number="undated"),
    *with_background(["Coast Herald", "Coast Herald", "Star", "Coast Herald", "Echo"]),
]


def shown(groups):
    return [(group.kind, [report.external_id for report in group.reports], group.copies) for group in groups]


@settings(max_examples=20, deadline=None)
@given(st.permutations(MIXED))
def test_order_of_arrival_changes_nothing(reports):
    assert shown(copies(reports, SOURCES)) == shown(copies(MIXED, SOURCES))


def test_a_report_given_twice_is_one(sources):
    index = CopyIndex(sources)
    assert index.add(WIRED) == index.add(WIRED) == ()
    assert index.groups() == ()


def test_every_two_reports_of_a_group_are_copies_of_its_kind(sources):
    for group in copies(MIXED, sources):
        assert {copy.kind for copy in group.copies} == {group.kind}
        assert len(group.copies) == len(group.reports) * (len(group.reports) - 1) // 2


def test_two_texts_in_one_report_do_not_become_one(sources):
    digest = told(f"{WIRE}\n\n{INDEPENDENT}", "Digest", number="digest")
    groups = copies([WIRED, told(INDEPENDENT, "Star", number="star"), digest], sources)
    assert sorted(sorted(report.external_id for report in group.reports) for group in groups) == [
        ["digest", "star"],
        ["digest", "wire"],
    ]


def test_the_work_for_a_report_does_not_grow_with_their_number(sources):
    dice = random.Random(3)
    syllables = ("ba", "ru", "mi", "to", "sel", "kan", "dor", "fi", "lam", "ne", "gur", "pes")
    lexicon = ["".join(dice.choices(syllables, k=3)) for _ in range(4000)]
    index = CopyIndex(sources)
    for number in range(1500):
        text = f"{' '.join(dice.choices(lexicon, k=60))}. Police in the town said so on Monday."
        index.add(told(text, f"Paper {number % 7}", f"2021-{1 + number % 12:02}-03", number=str(number)))
    chance = len(index.compared)
    index.add(WIRED)
    index.add(told(EDITED, "Valley Post"))
    assert chance <= 15  # of 1,124,250 pairs
    assert len(index.compared) == chance + 1
