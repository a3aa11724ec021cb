"""What events are about: armed force is military, ground taken territory, people displaced migration."""

from dataclasses import replace

import pytest
from annotated import annotated, proposal

from marsad.coding import code
from marsad.knowledge import load_knowledge

SENTENCE = "{actor}/NOUN/2/nsubj {verb}/VERB/0/root {object}/NOUN/2/obj ./PUNCT/2/punct"


def contexts(actor, verb, object_, type_, *modes):
    a = annotated(SENTENCE.format(actor=actor, verb=verb, object=object_))
    made = proposal(a, verb, type_, actors=actor, recipients=object_)
    made = replace(made, modes=dict.fromkeys(modes, 0.9))
    return code(replace(a, proposals=(made,)), load_knowledge()).events[0].contexts


@pytest.mark.parametrize("type_", ["ASSAULT", "MOBILIZE", "COERCE"])
@pytest.mark.parametrize(
    "actor", ["Soldiers", "Rebels", "Militants", "Gunmen", "Paramilitaries", "Insurgents", "Warplanes"]
)
def test_what_armed_parties_do_is_military(actor, type_):
    assert "military" in contexts(actor, "met", "villagers", type_)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (("Rebels", "seized", "Tora", "COERCE", "seize"), {"military", "territory"}),
        (("They", "seized", "Tora", "COERCE", "seize"), {"territory"}),
        (("Fighting", "displaced", "families", "SANCTION", "expel"), {"migration"}),
        (("Clashes", "displaced", "people", "SANCTION", "expel"), {"migration"}),
        (("Iran", "attacked", "Tora", "ASSAULT"), {"military"}),
        (("They", "bombed", "Tora", "ASSAULT", "aerial"), {"military"}),
        (("Police", "detained", "students", "COERCE", "arrest"), {"repression"}),
        (("They", "met", "shelling", "ASSAULT"), {"military"}),
        (("Gangs", "robbed", "traders", "ASSAULT"), {"crime"}),
        (("Authorities", "deported", "workers", "COERCE", "deport"), {"migration"}),
    ],
)
def test_parties_modes_and_words_bring_contexts(told, expected):
    assert expected <= set(contexts(*told))


def test_an_attack_on_a_minister_is_not_military_for_that():
    assert "military" not in contexts("Students", "met", "ministers", "ASSAULT")
