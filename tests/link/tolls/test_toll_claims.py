from dataclasses import replace

import pytest

from link.tolls.building import record
from marsad.link.tolls import toll_claims


def said(*args, **kwargs):
    claims = toll_claims(record(*args, **kwargs))
    return {(c.kind, c.low, c.high, c.victims, c.part_of) for c in claims}


@pytest.mark.parametrize(
    ("body", "counts", "expected"),
    [
        (
            "A shell killed 12 villagers.",
            [("12", "killed", 12, 12)],
            {("killed", 12, 12, "civilians", False)},
        ),
        (
            "Nobody counted the soldiers, but at least 30 soldiers were wounded.",
            [("at least 30", "wounded", 30, None)],
            {("wounded", 30, None, "soldiers", False)},
        ),
        (
            "The blast killed 12 people.\nFive of the dead were children.",
            [("12", "killed", 12, 12), ("Five", "killed", 5, 5)],
            {("killed", 12, 12, "people", False), ("killed", 5, 5, "people", True)},
        ),
        (
            "Nine fighters and three guerrillas were killed.",
            [("Nine", "killed", 9, 9), ("three", "killed", 3, 3)],
            {
                ("killed", 12, 12, "fighters", False),
                ("killed", 9, 9, "fighters", True),
                ("killed", 3, 3, "fighters", True),
            },
        ),
        (
            "Nine soldiers and three rebels were killed.",
            [("Nine", "killed", 9, 9), ("three", "killed", 3, 3)],
            {("killed", 9, 9, "soldiers", False), ("killed", 3, 3, "fighters", False)},
        ),
        (
            "A mine killed 4 people.\nThe war has killed 300,000 people since 2011.",
            [("4", "killed", 4, 4), ("300,000", "killed", 300000, 300000)],
            {("killed", 4, 4, "people", False)},
        ),
        (
            "Six people were shot at the bridge.",
            [("Six", "killed", 6, 6)],
            {("casualties", 6, 6, "people", False)},
        ),
        (
            "A girl, 9, was killed in the raid.",
            [("9", "killed", 9, 9)],
            {("killed", 1, 1, "children", False)},
        ),
        ("Mortar rounds hit a student dormitory.", [], set()),
        ("Rockets struck a soldier's house.", [], set()),
        (
            "No casualties were reported.",
            [("No", "killed", 0, 0)],
            {("casualties", 0, 0, "people", False)},
        ),
    ],
)
def test_a_report_claims_what_its_words_count(body, counts, expected):
    assert said(body, *counts) == expected


@pytest.mark.parametrize(
    ("body", "kind", "number"),
    [
        ("A fourth victim was taken to hospital with a wound.", "casualties", 4),
        ("A third man was wounded.", "casualties", 3),
        ("A boy was killed and another was shot in the arm.", "wounded", 1),
        ("He accidentally shot another boy.", "casualties", 1),
        ("Another woman was wounded.", "wounded", 1),
    ],
)
def test_somebody_told_as_one_more_says_how_many_were_hit(body, kind, number):
    assert (kind, number) in {(said_kind, low) for said_kind, low, *_ in said(body)}


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Shots were fired at 2501 Carter Hill Rd. and a man was hit.", "2501"),
        ("Two separate shootings killed a farmer.", "Two"),
        ("The attack was told of by three sources, who said a farmer died.", "three"),
    ],
)
def test_houses_and_attacks_and_sources_are_no_people(body, words):
    assert not {low for _, low, *_ in said(body, (words, "killed", 99, 99))} & {99}


def test_who_escapes_without_injury_is_not_wounded():
    assert "wounded" not in {kind for kind, *_ in said("Another man escaped without injury.")}


def test_people_told_one_by_one_are_added_up():
    told = said("A woman and her three children were killed in the raid.")
    assert ("killed", 4, 4, "people", False) in told


@pytest.mark.parametrize("status", ["future", "hypothetical", "negated"])
def test_what_did_not_happen_is_no_claim(status):
    assert not toll_claims(record("They may kill 12 people.", ("12", "killed", 12, 12), status=status))


def test_background_is_no_claim():
    assert not toll_claims(record("A raid killed 12 people.", ("12", "killed", 12, 12), historical=True))


def test_a_title_gives_way_to_the_text_that_says_it_with_more_care():
    counts = [("twelve", "killed", 12, 12), ("at least 12", "killed", 12, None)]
    told = toll_claims(record("A raid killed at least 12 people.", *counts, title="Raid kills twelve"))
    assert [(c.low, c.high) for c in told] == [(12, None)]


def test_a_vague_word_gives_way_to_a_count():
    counts = [("dozens", "wounded", 24, None), ("40", "wounded", 40, 40)]
    told = toll_claims(record("The raid wounded dozens.\nDoctors said 40 were wounded.", *counts))
    assert [(c.low, c.high) for c in told] == [(40, 40)]


def test_claims_of_some_events_are_those_that_these_events_tell():
    counts = [("12", "killed", 12, 12), ("3", "killed", 3, 3)]
    both = record("A raid killed 12 people.\nA mine killed 3 farmers.", *counts)
    assert [(c.low, c.event) for c in toll_claims(both, ["e1"])] == [(3, "e1")]


def test_a_claim_carries_its_words():
    told = toll_claims(record("A raid killed 12 people.", ("12", "killed", 12, 12)))
    assert [(c.text, c.start, c.end) for c in told] == [("12 people", 14, 23)]


@pytest.mark.parametrize(
    ("body", "title", "kind", "low"),
    [
        ("A mother and son were shot dead at home.", "", "killed", 2),
        ("The blast sent seven people to the hospital.", "", "wounded", 7),
        ("Six people -- including a child -- were injured at noon.", "", "wounded", 6),
        ("The boy passed away overnight.", "", "killed", 1),
        ("Police came at noon.", "Five hurt. Police: shooting at a club", "wounded", 5),
    ],
)
def test_who_was_harmed_is_read_from_the_words_where_no_number_is_coded(body, title, kind, low):
    assert (kind, low) in {(told, least) for told, least, *_ in said(body, title=title)}


def test_a_sentence_of_the_opening_that_has_no_event_counts_too():
    told = record("Gunfire ended a party.\nFour women were wounded.")
    claims = toll_claims(replace(told, events=told.events[:1]))
    assert [(c.kind, c.low, c.event) for c in claims if c.kind == "wounded"] == [("wounded", 4, "e0")]


@pytest.mark.parametrize(
    ("body", "number"),
    [("One of the four men was in critical condition.", 4), ("She died of a single gunshot wound.", 1)],
)
def test_the_whole_of_a_part_and_a_wound_are_no_people_wounded(body, number):
    assert ("wounded", number) not in {(kind, low) for kind, low, *_ in said(body)}


@pytest.mark.parametrize(
    "where",
    ["in two separate shootings", "in weekend shootings", "since Friday", "in three attacks", "last year"],
)
def test_a_sum_of_several_happenings_is_told_but_surely_of_none(where):
    [told] = toll_claims(record(f"Nine people were wounded {where}.", ("Nine", "wounded", 9, 9)))
    assert (told.low, told.sure) == (9, False)
