"""Ground held, taken, lost and besieged, as the words tell it."""

import pytest
from annotated import annotated, tagged

from marsad.coding.ground import find_ground
from marsad.coding.syntax import Tree

NAMES = {"Qamar": "LOC", "Zeri": "LOC", "Norland": "LOC"}


def ground(annotation):
    tree = Tree.of(annotation)
    of = lambda s: s.of(tree.text) if s else None  # noqa: E731
    return [(h.change, of(h.place), of(h.holder), of(h.previous)) for h in find_ground(tree)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rebel -/PUNCT held/VERB Qamar/PROPN", [("held", "Qamar", "rebel", None)]),
        ("the/DET rebel -/PUNCT held/VERB town of/ADP Qamar/PROPN", [("held", "Qamar", "rebel", None)]),
        ("the/DET army -/PUNCT controlled/VERB east", [("held", "east", "army", None)]),
        ("rebel -/PUNCT held/VERB suburbs of/ADP Qamar/PROPN", [("held", "suburbs of Qamar", "rebel", None)]),
        ("a/DET rebel -/PUNCT held/VERB area of/ADP Qamar/PROPN", []),
        ("rebel -/PUNCT held/VERB areas", []),
        ("Qamar/PROPN ,/PUNCT held/VERB by/ADP the/DET army", [("held", "Qamar", "the army", None)]),
        ("Qamar/PROPN under/ADP the/DET control of/ADP rebels", [("held", "Qamar", "rebels", None)]),
        ("Qamar/PROPN is/AUX in/ADP rebel hands", [("held", "Qamar", "rebel", None)]),
        ("Qamar/PROPN out/ADP of/ADP army control", [("lost", "Qamar", None, "army")]),
        ("Qamar/PROPN fell/VERB to/ADP insurgents", [("taken", "Qamar", "insurgents", None)]),
        ("The/DET army retook/VERB Qamar/PROPN from/ADP the/DET "
         "rebels", [("taken", "Qamar", "The army", "the rebels")]),
        ("Rebels took/VERB control of/ADP Qamar/PROPN and/CCONJ Zeri/PROPN",
         [("taken", "Qamar", "Rebels", None), ("taken", "Zeri", "Rebels", None)]),
        ("Authorities lost/VERB Qamar/PROPN to/ADP "
         "insurgents", [("taken", "Qamar", "insurgents", "Authorities")]),
        ("Authorities lost/VERB Qamar/PROPN", [("lost", "Qamar", None, "Authorities")]),
        ("Troops took/VERB part", []),
        ("Rebels will/AUX seize/VERB Qamar/PROPN", []),
        ("Rebels tried/VERB to/PART seize/VERB Qamar/PROPN", []),
        ("Rebels did/AUX not/PART capture/VERB Qamar/PROPN", [("taken", "Qamar", "Rebels", None)]),
        ("The/DET army now/ADV controls/VERB most/ADJ of/ADP "
         "Qamar/PROPN", [("held", "Qamar", "The army", None)]),
        ("Troops besieged/VERB Qamar/PROPN", [("besieged", "Qamar", None, None)]),
        ("besieged/ADJ Qamar/PROPN", [("besieged", "Qamar", None, None)]),
        ("the/DET siege of/ADP Qamar/PROPN", [("besieged", "Qamar", None, None)]),
        ("fighting for/ADP control of/ADP Qamar/PROPN", [("contested", "Qamar", None, None)]),
        ("the/DET loss of/ADP Qamar/PROPN", [("lost", "Qamar", None, None)]),
        ("the/DET army 's/PART capture of/ADP Qamar/PROPN", [("taken", "Qamar", "the army", None)]),
        ("Troops withdrew/VERB from/ADP Qamar/PROPN", [("lost", "Qamar", None, "Troops")]),
        ("Troops ousted/VERB the/DET rebels from/ADP "
         "Qamar/PROPN", [("taken", "Qamar", "Troops", "the rebels")]),
        ("the/DET key/ADJ rebel stronghold of/ADP Qamar/PROPN", [("held", "Qamar", "rebel", None)]),
        ("the/DET former/ADJ rebel stronghold of/ADP Qamar/PROPN", [("lost", "Qamar", None, "rebel")]),
        ("the/DET rebel enclave", [("held", "the rebel enclave", "rebel", None)]),
        ("Norland/PROPN holds/VERB talks", []),
        ("state -/PUNCT controlled/VERB Qamar/PROPN", []),
    ],
)  # fmt: skip
def test_shapes(text, expected):
    assert ground(tagged(text, NAMES)) == expected


def test_the_tree_says_which_noun_a_clause_describes():
    text = (
        "Qamar/PROPN/6/nsubj:pass which/PRON/3/nsubj lies/VERB/1/acl:relcl/lie in/ADP/5/case "
        "Norland/PROPN/3/obl "
        "held/VERB/0/root/hold by/ADP/8/case rebels/NOUN/6/obl/rebel"
    )
    assert ground(annotated(text, entities=NAMES)) == [("held", "Qamar", "rebels", None)]


def test_the_subject_is_read_off_the_tree():
    text = (
        "Rebels/NOUN/4/nsubj/rebel in/ADP/3/case Norland/PROPN/1/nmod seized/VERB/0/root/seize "
        "Qamar/PROPN/4/obj ./PUNCT/4/punct"
    )
    assert ground(annotated(text, entities=NAMES)) == [("taken", "Qamar", "Rebels", None)]


def test_a_refusal_is_kept_as_negated():
    tree = Tree.of(tagged("Rebels never/ADV captured/VERB Qamar/PROPN", NAMES))
    assert [h.status for h in find_ground(tree)] == ["negated"]
