"""Ties between parties over many reports; private persons never become nodes."""

from dataclasses import replace

import pytest

from link.weighing.build import ARMY, HTS, ISLAMIC_STATE, KNOWLEDGE, RUSSIA, SOHR, record, strike
from marsad.link.views import party_ties
from marsad.model.record import Mention, Relation, Time

PERSON = Mention(start=0, end=5, text="Karim N.", name="Karim N.", country="SYR", sector="CVL")
NAMELESS = Mention(start=0, end=5, text="Karim and his men", country="SYR", sector="REB")
SANA = Mention(start=0, end=4, text="SANA", id="sana", country="SYR", sector="JRN")
CLASHES = {"mode": (), "recipients": ()}


def relation(kind, one, other):
    return Relation(start=0, end=6, text="strike", type=kind, from_=one, to=other, sources=(SOHR,))


def ties(*records):
    return [(tie.type, tie.from_.key, tie.to.key, len(tie.quotes)) for tie in party_ties(records, KNOWLEDGE)]


def related(name, *relations, published="2024-12-01"):
    return record(name, relations=relations, published=published)


def test_what_several_reports_say_of_two_parties_is_one_tie_with_first_and_last_day():
    backs = relation("backs", RUSSIA, ARMY)
    one = related("A", backs, published="2024-12-05")
    [tie] = party_ties([one, related("B", backs, published="2024-12-01T10:00:00+00:00")], KNOWLEDGE)
    assert (tie.first, tie.last) == ("2024-12-01", "2024-12-05")
    assert [(quote.report, quote.text) for quote in tie.quotes] == [("B", "strike"), ("A", "strike")]
    assert {quote.said_by for quote in tie.quotes} == {"Syrian Observatory for Human Rights"}


def test_allies_are_one_tie_whoever_is_named_first():
    left, right = (relation("allied_with", *pair) for pair in ((RUSSIA, ARMY), (ARMY, RUSSIA)))
    assert ties(related("A", left), related("B", right)) == [("allied_with", "country:rus", "syrian-army", 2)]


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (strike(actors=(ARMY,), recipients=(HTS,)), [("fights", "hts", "syrian-army", 1)]),
        (strike(actors=(ARMY,), recipients=(HTS,), status="negated"), []),
        (strike(actors=(ARMY,), recipients=(HTS,), status="future"), []),
        (strike(actors=(ARMY,), recipients=(HTS,), type="ACCUSE"), []),
        (strike(actors=(ARMY, RUSSIA), recipients=()), []),
        (strike(actors=(ARMY, RUSSIA), recipients=(ISLAMIC_STATE,)), [
            ("fights", "country:rus", "islamic-state", 1), ("fights", "islamic-state", "syrian-army", 1)]),
    ],
    ids=["an assault", "denied", "planned", "words", "joint strikes", "two against one"],
)  # fmt: skip
def test_who_fights_whom_is_read_from_assaults_that_happened(event, expected):
    assert ties(record("A", event)) == expected


def test_both_sides_of_a_clash_fight_one_another():
    clash = strike(actors=(ARMY, HTS), recipients=())
    clash = replace(clash, trigger=replace(clash.trigger, text="clashes"))
    assert ties(record("A", clash)) == [("fights", "hts", "syrian-army", 1)]


def test_the_day_of_a_fight_is_its_own():
    time = Time(start=0, end=1, text="d", from_="2024-11-20", to="2024-11-20")
    [tie] = party_ties([record("A", strike(actors=(ARMY,), recipients=(HTS,), time=time))], KNOWLEDGE)
    assert (tie.first, tie.last) == ("2024-11-20", "2024-11-20")


def test_a_person_who_may_be_private_is_no_node_and_not_named():
    told = [relation("leads", PERSON, HTS), relation("backs", RUSSIA, NAMELESS)]
    found = party_ties([related("A", *told)], KNOWLEDGE)
    assert [(tie.type, tie.to.key, tie.to.name) for tie in found] == [
        ("backs", "SYR/REB", "armed groups (Syria)")
    ]


def test_media_are_no_part_of_whom_they_quote():
    assert ties(related("A", relation("part_of", SANA, HTS))) == []


def test_a_party_has_no_tie_to_itself():
    assert ties(related("A", relation("opposes", HTS, HTS))) == []
