"""With what: weapons from the list and from the model."""

import pytest
from annotated import annotated, proposal
from hypothesis import given
from hypothesis import strategies as st

from marsad.coding.with_what import weapons_of, weapons_told
from marsad.model.annotation import Annotation, Proposal, Scored, Sentence
from marsad.model.report import Report
from marsad.model.span import Span


@pytest.mark.parametrize(
    ("text", "trigger", "weapons"),
    [
        ("Gunmen fired mortar shells at the quarter.", "fired", ["mortar shells"]),
        ("A suicide car bomb tore through the market in an attack.", "attack", ["suicide car bomb"]),
        ("Rockets and barrel bombs fell.", "fell", ["Rockets", "barrel bombs"]),
        ("The rocket attack hit a clinic.", "attack", ["rocket"]),
        ("Jets bombed a weapons depot.", "bombed", []),
        ("They struck a rocket depot.", "struck", []),
        ("The army shelled the hills.", "shelled", []),
    ],
)
def test_weapons_near_the_trigger(text: str, trigger: str, weapons: list[str]) -> None:
    at = text.index(trigger)
    found = weapons_told(text, Span(0, len(text)), Span(at, at + len(trigger)))
    assert [s.of(text) for s in found] == weapons


def test_weapons_of_ones_own() -> None:
    text = "Raiders threw javelins."
    trigger = Span(8, 13)
    assert [s.of(text) for s in weapons_told(text, Span(0, 23), trigger, weapons={"javelin"})] == ["javelins"]
    assert list(weapons_told(text, Span(0, 23), trigger, weapons=())) == []


def event(type: str, *roles: Scored) -> Proposal:
    return Proposal(
        start=13, end=18, sentence=0, score=1.0, types={type: 0.9}, status={},
        historical=0.0, modes={}, stance={}, roles=roles,
    )  # fmt: skip


TEXT = "Rebel drones fired missiles and a thing."
ANNOTATION = Annotation(
    report=Report(id="r", text=TEXT, sha256="0"), sentences=(Sentence(0, len(TEXT), 0, 0),)
)


def test_what_the_model_marks_joins_the_list_and_a_party_is_no_weapon() -> None:
    proposal = event("ASSAULT", Scored("weapons", 32, 39, 0.8), Scored("actors", 0, 12, 0.9))
    assert [w.text for w in weapons_of(proposal, ANNOTATION)] == ["missiles", "a thing"]


def test_the_list_speaks_for_assaults_only() -> None:
    assert weapons_of(event("AID"), ANNOTATION) == ()


@given(st.text(), st.integers(0, 20), st.integers(0, 20))
def test_spans_stand_in_the_sentence(text: str, start: int, length: int) -> None:
    sentence = Span(0, len(text))
    for span in weapons_told(f"{text}", sentence, Span(start, start + length)):
        assert sentence.holds(span)


def test_an_adjective_alone_is_no_weapon():
    a = annotated("Troops/NOUN/2/nsubj built/VERB/0/root hardened/ADJ/4/amod walls/NOUN/2/obj")
    assert weapons_of(proposal(a, "built", "MOBILIZE", weapons="hardened"), a) == ()
    assert [w.text for w in weapons_of(proposal(a, "built", "MOBILIZE", weapons="walls"), a)] == ["walls"]
