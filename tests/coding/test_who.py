"""Which spans of a role are pieces of one phrase, and which parties stand side by side."""

from collections.abc import Sequence

import pytest
from annotated import annotated, proposal

from marsad.coding.events import parties
from marsad.coding.scene import Scene
from marsad.coding.syntax import Tree
from marsad.coding.who import abreast, joined, mention
from marsad.knowledge import load_knowledge
from marsad.model.span import Span

PHRASE = (
    "The/DET/4/det Northern/ADJ/4/amod Liberation/PROPN/4/compound Front/PROPN/8/nsubj of/ADP/6/case "
    "Qamar/PROPN/4/nmod has/AUX/8/aux left/VERB/0/root/leave"
)
TIED = (
    "Zeri/PROPN/2/amod rebels/NOUN/6/nsubj/rebel armed/VERB/2/acl/arm by/ADP/5/case Norland/PROPN/3/obl "
    "struck/VERB/0/root/strike"
)
ROW = (
    "Rebels/NOUN/5/nsubj/rebel and/CCONJ/3/cc soldiers/NOUN/1/conj/soldier "
    "have/AUX/5/aux met/VERB/0/root/meet"
)


def tree(sentence: str) -> Tree:
    return Tree.of(annotated(sentence))


def spans(t: Tree, words: Sequence[str]) -> list[Span]:
    return [Span(t.text.index(w), t.text.index(w) + len(w)) for w in words]


@pytest.mark.parametrize(
    ("sentence", "pieces", "whole"),
    [
        (PHRASE, ["The", "Liberation Front"], ["The Northern Liberation Front"]),
        (PHRASE, ["Front", "Qamar"], ["Front of Qamar"]),
        (ROW, ["Rebels", "soldiers"], ["Rebels", "soldiers"]),
        (TIED, ["rebels", "Norland"], ["rebels", "Norland"]),
        (PHRASE, ["The"], []),
        (PHRASE, [], []),
    ],
)
def test_pieces_of_one_phrase_are_joined(sentence: str, pieces: list[str], whole: list[str]) -> None:
    t = tree(sentence)
    assert [s.of(t.text) for s in joined(t, spans(t, pieces))] == whole


@pytest.mark.parametrize(
    ("piece", "clean"),
    [("by Norland", "Norland"), ("rebels armed by", "rebels armed"), ("Norland", "Norland")],
)
def test_a_span_ends_with_its_phrase(piece: str, clean: str) -> None:
    t = tree(TIED)
    assert [s.of(t.text) for s in joined(t, spans(t, [piece]))] == [clean]


CHILD = (
    "a/DET/7/det two/NUM/4/nummod +-/PUNCT/2/punct +year/NOUN/6/obl +-/PUNCT/4/punct +old/ADJ/7/amod "
    "girl/NOUN/0/root of/ADP/10/case the/DET/10/det camp/NOUN/7/nmod left/VERB/7/acl"
)


@pytest.mark.parametrize(
    ("piece", "completed"),
    [
        ("two-", "two-year-old girl"),
        ("a two-year", "a two-year-old girl"),
        ("girl of the", "girl of the camp"),
    ],
)
def test_a_span_that_breaks_off_goes_on_to_its_noun(piece: str, completed: str) -> None:
    t = tree(CHILD)
    assert [s.of(t.text) for s in joined(t, spans(t, [piece]))] == [completed]


@pytest.mark.parametrize(
    ("sentence", "told", "kept"),
    [
        (TIED, ["rebels", "Norland"], ["rebels"]),
        (ROW, ["Rebels", "soldiers"], ["Rebels", "soldiers"]),
        (TIED, ["Norland"], ["Norland"]),
    ],
)
def test_who_only_describes_a_party_is_no_party(sentence: str, told: list[str], kept: list[str]) -> None:
    t = tree(sentence)
    assert [s.of(t.text) for s in abreast(t, spans(t, told))] == kept


NAMED = (
    "Activist/NOUN/2/compound Omar/PROPN/7/nsubj al/PROPN/2/flat -/PUNCT/5/punct Golani/PROPN/2/flat "
    "has/AUX/7/aux spoken/VERB/0/root/speak ./PUNCT/7/punct"
)
LATER = "Golani/PROPN/2/nsubj spoke/VERB/0/root/speak ./PUNCT/2/punct"


@pytest.mark.parametrize(
    ("sentences", "known"), [((LATER,), "abu-mohammad-al-golani"), ((NAMED, LATER), None)]
)
def test_a_private_person_is_not_taken_for_a_public_one(
    sentences: tuple[str, ...], known: str | None
) -> None:
    a = annotated(*sentences, entities={"Omar al - Golani": "PER"} if len(sentences) > 1 else {})
    scene = Scene.of(a, load_knowledge())
    start = scene.text.rindex("Golani")
    assert mention(scene, Span(start, start + len("Golani"))).id == known


CHAD = "The/DET/2/det army/NOUN/3/nsubj struck/VERB/0/root/strike near/ADP/5/case Moundou/PROPN/3/obl"
ZAMBIA = "The/DET/3/det Zambian/ADJ/3/amod army/NOUN/4/nsubj moved/VERB/0/root/move"
MALAWI = "The/DET/3/det Malawian/ADJ/3/amod military/NOUN/4/nsubj moved/VERB/0/root/move"
ARMY = "The/DET/2/det army/NOUN/3/nsubj denied/VERB/0/root/deny it/PRON/3/obj"
REBELS = "Rebels/NOUN/2/nsubj/rebel met/VERB/0/root/meet Zambian/ADJ/4/amod ministers/NOUN/2/obj/minister"
LOCAL = "Moundou/PROPN/2/compound residents/NOUN/3/nsubj/resident fled/VERB/0/root/flee"
ABROAD = "Foreign/ADJ/2/amod rebels/NOUN/3/nsubj/rebel left/VERB/0/root/leave Zambia/PROPN/3/obj"


@pytest.mark.parametrize(
    ("sentences", "words", "party", "country"),
    [
        ((ZAMBIA, CHAD), "The army struck", "Zambian army", "ZMB"),
        ((CHAD,), "The army struck", "Chadian army", "TCD"),
        ((CHAD, ZAMBIA, ARMY), "The army denied", "Zambian army", "ZMB"),
        ((MALAWI, CHAD, ARMY), "The army denied", "Malawian army", "MWI"),
        ((MALAWI, ZAMBIA, ARMY), "The army denied", "Zambian army", "ZMB"),
        ((ARMY,), "The army denied", None, None),
        ((REBELS,), "Rebels met", None, "ZMB"),
        ((REBELS, CHAD), "Rebels met", None, None),
        ((REBELS, "Kenya/PROPN/0/root"), "Rebels met", None, None),
        ((ABROAD,), "Foreign rebels left", None, None),
        ((LOCAL, ZAMBIA), "Moundou residents fled", None, "TCD"),
    ],
)
def test_whose_a_party_is_is_told_by_the_report(
    sentences: tuple[str, ...], words: str, party: str | None, country: str | None
) -> None:
    scene = Scene.of(annotated(*sentences, entities={"Moundou": "LOC"}), load_knowledge())
    start = scene.text.index(words)
    found = mention(scene, Span(start, start + len(words.rpartition(" ")[0])))
    meant = load_knowledge().actors.find(party) if party else None
    assert (found.id, found.country) == (meant.id if meant else None, country)


def test_a_name_means_who_bears_it_on_the_date_of_the_report() -> None:
    found = []
    for published in ("2024-11-20", "2025-01-22"):
        sentence = "The/DET/3/det Syrian/ADJ/3/amod government/NOUN/4/nsubj spoke/VERB/0/root/speak"
        scene = Scene.of(annotated(sentence, published=published), load_knowledge())
        found.append(mention(scene, Span(0, len("The Syrian government"))).id)
    assert found == ["syrian-government", "syrian-transitional-government"]


def test_a_pronoun_does_not_stand_beside_the_name_that_it_stands_for() -> None:
    a = annotated(
        "Zambia/PROPN/2/nsubj said/VERB/0/root it/PRON/4/nsubj struck/VERB/2/ccomp Moundou/PROPN/4/obj",
        entities={"Zambia": "LOC", "Moundou": "LOC"},
    )
    scene = Scene.of(a, load_knowledge())
    told = parties(scene, proposal(a, "struck", "ASSAULT", actors=["Zambia", "it"]), "actors")
    alone = parties(scene, proposal(a, "struck", "ASSAULT", actors="it"), "actors")
    assert [one.text for one in told] == ["Zambia"]
    assert [(one.text, one.country) for one in alone] == [("it", "ZMB")]


def test_its_troops_are_the_army_of_the_state_its_fighters_and_staff_the_group() -> None:
    said = "said/VERB/0/root its/PRON/4/nmod:poss {}/NOUN/5/nsubj left/VERB/2/ccomp"
    state = annotated("Zambia/PROPN/2/nsubj " + said.format("troops"), entities={"Zambia": "LOC"})
    group = annotated("Hezbollah/PROPN/2/nsubj " + said.format("fighters"), entities={"Hezbollah": "ARM"})
    found = []
    aid = annotated("Hezbollah/PROPN/2/nsubj " + said.format("staff"), entities={"Hezbollah": "ORG"})
    for a, words in ((state, "its troops"), (group, "its fighters"), (aid, "its staff")):
        start = a.report.text.index(words)
        found.append(mention(Scene.of(a, load_knowledge()), Span(start, start + len(words))))
    assert [(one.country, one.sector) for one in found[:1]] == [("ZMB", "MIL")]
    assert {found[1].id, found[2].id} == {load_knowledge().actors.find("Hezbollah").id}
