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
        ("troops backed/VERB by/ADP Norland/PROPN lost/VERB "
         "Qamar/PROPN", [("lost", "Qamar", None, "troops")]),
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


WARS = {
    "Goma": "LOC", "Sake": "LOC", "Kiwanja": "LOC", "North Kivu": "LOC", "M23": "ARM", "Bakhmut": "LOC",
    "Kherson": "LOC", "Russia": "LOC", "Robotyne": "LOC", "El Fasher": "LOC", "Darfur": "LOC", "RSF": "ARM",
    "Mekelle": "LOC", "Lashio": "LOC", "Myawaddy": "LOC", "Kidal": "LOC", "Djibo": "LOC", "Marib": "LOC",
    "Borno": "LOC", "Boko Haram": "ARM", "Houthi": "ARM", "May": "DATE", "Monday": "DATE", "2014": "DATE",
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Congo
        ("M23/PROPN rebels seized/VERB Sake/PROPN ,/PUNCT Kiwanja/PROPN and/CCONJ Goma/PROPN",
         [("taken", p, "M23 rebels", None) for p in ("Sake", "Kiwanja", "Goma")]),
        ("rebels seized/VERB Sake/PROPN Kiwanja/PROPN and/CCONJ Goma/PROPN",
         [("taken", p, "rebels", None) for p in ("Sake", "Kiwanja", "Goma")]),
        ("rebels seized/VERB Goma/PROPN ,/PUNCT North/PROPN Kivu/PROPN", [("taken", "Goma", "rebels", None)]),
        ("rebels seized/VERB Sake/PROPN and/CCONJ Goma/PROPN was/AUX calm/ADJ",
         [("taken", "Sake", "rebels", None)]),
        ("the/DET army helped/VERB militias retake/VERB Goma/PROPN", [("taken", "Goma", "militias", None)]),
        ("rebels captured/VERB three/NUM villages in/ADP North/PROPN Kivu/PROPN", []),
        # Ukraine
        ("Bakhmut/PROPN was/AUX captured/VERB by/ADP Russia/PROPN in/ADP May/PROPN",
         [("taken", "Bakhmut", "Russia", None)]),
        ("Kherson/PROPN ,/PUNCT captured/VERB by/ADP Russia/PROPN in/ADP May/PROPN ,/PUNCT was/AUX/be "
         "shelled/VERB", [("taken", "Kherson", "Russia", None)]),
        ("troops pushed/VERB rebels out/ADP of/ADP Robotyne/PROPN",
         [("taken", "Robotyne", "troops", "rebels")]),
        ("rebels were/AUX driven/VERB out/ADP of/ADP Robotyne/PROPN by/ADP troops",
         [("taken", "Robotyne", "troops", "rebels")]),
        ("Bakhmut/PROPN fell/VERB on/ADP Monday/PROPN", [("lost", "Bakhmut", None, None)]),
        ("shells fell/VERB on/ADP Bakhmut/PROPN", []),
        ("Russia/PROPN controls/VERB about/ADP 18/NUM percent of/ADP Borno/PROPN",
         [("held", "Borno", "Russia", None)]),
        # Sudan
        ("the/DET RSF/PROPN controls/VERB all/DET of/ADP Darfur/PROPN", 
         [("held", "Darfur", "the RSF", None)]),
        ("El/PROPN Fasher/PROPN ,/PUNCT the/DET last/ADJ army stronghold",
         [("held", "El Fasher", "army", None)]),
        ("El/PROPN Fasher/PROPN has/AUX been/AUX besieged/VERB since/ADP May/PROPN",
         [("besieged", "El Fasher", None, None)]),
        ("El/PROPN Fasher/PROPN has/AUX been/AUX under/ADP siege", [("besieged", "El Fasher", None, None)]),
        ("hills surround/VERB El/PROPN Fasher/PROPN", []),
        # Ethiopia
        ("the/DET army managed/VERB to/PART regain/VERB Mekelle/PROPN",
         [("taken", "Mekelle", "the army", None)]),
        ("the/DET army failed/VERB to/PART regain/VERB Mekelle/PROPN",
         [("taken", "Mekelle", "the army", None)]),
        ("Mekelle/PROPN ,/PUNCT which/PRON the/DET army took/VERB in/ADP May/PROPN",
         [("taken", "Mekelle", "the army", None)]),
        ("Mekelle/PROPN returned/VERB to/ADP army control", [("taken", "Mekelle", "army", None)]),
        ("he/PRON took/VERB the/DET road to/ADP Mekelle/PROPN", []),
        # Myanmar
        ("troops handed/VERB over/ADP Lashio/PROPN to/ADP rebels", [("taken", "Lashio", "rebels", "troops")]),
        ("rebels seized/VERB control over/ADP Lashio/PROPN", [("taken", "Lashio", "rebels", None)]),
        ("troops lost/VERB the/DET towns of/ADP Lashio/PROPN and/CCONJ Myawaddy/PROPN",
         [("lost", "Lashio", None, "troops"), ("lost", "Myawaddy", None, "troops")]),
        # The Sahel
        ("troops seized/VERB the/DET rebel stronghold of/ADP Kidal/PROPN",
         [("taken", "Kidal", "troops", "rebel")]),
        ("Djibo/PROPN ,/PUNCT once/ADV an/DET army bastion", [("lost", "Djibo", None, "army")]),
        ("Djibo/PROPN ,/PUNCT a/DET rebel -/PUNCT held/VERB town", [("held", "Djibo", "rebel", None)]),
        ("Boko/PROPN Haram/PROPN once/ADV controlled/VERB parts of/ADP Borno/PROPN state",
         [("lost", "Borno", None, "Boko Haram")]),
        ("the/DET army cleared/VERB Djibo/PROPN of/ADP militants",
         [("taken", "Djibo", "the army", "militants")]),
        ("the/DET army broke/VERB the/DET siege of/ADP Djibo/PROPN", []),
        ("preparations for/ADP the/DET liberation of/ADP Djibo/PROPN", []),
        # Yemen
        ("the/DET besieged/ADJ Houthi/PROPN -/PUNCT held/VERB district of/ADP Marib/PROPN",
         [("held", "Marib", "Houthi", None), ("besieged", "Marib", None, None)]),
        ("the/DET town in/ADP Marib/PROPN which/PRON fell/VERB to/ADP rebels",
         [("taken", "the town", "rebels", None)]),
        ("areas in/ADP Marib/PROPN under/ADP rebel control", [("held", "areas in Marib", "rebel", None)]),
        ("Houthi/PROPN -/PUNCT controlled/VERB mostly/ADV Norish/ADJ towns of/ADP Marib/PROPN and/CCONJ "
         "Sake/PROPN", [("held", "Marib", "Houthi", None), ("held", "Sake", "Houthi", None)]),
    ],
)  # fmt: skip
def test_wars_on_all_continents(text, expected):
    found = sorted(ground(tagged(text, WARS)), key=str)
    assert found == sorted(expected, key=str)


def test_what_is_denied_is_negated():
    text = (
        "Norland/PROPN/2/nsubj denied/VERB/0/root/deny that/SCONJ/6/mark rebels/NOUN/6/nsubj had/AUX/6/aux "
        "captured/VERB/2/ccomp/capture Qamar/PROPN/6/obj"
    )
    assert [h.status for h in find_ground(Tree.of(annotated(text, entities=NAMES)))] == ["negated"]


def test_a_city_divided_is_held_by_both():
    text = (
        "Qamar/PROPN/3/nsubj:pass is/AUX/3/aux:pass/be divided/VERB/0/root/divide into/ADP/12/case "
        "rebel/NOUN/7/compound +-/PUNCT/5/punct +held/VERB/12/amod and/CCONJ/11/cc army/NOUN/11/compound "
        "+-/PUNCT/9/punct +held/VERB/7/conj areas/NOUN/3/obl"
    )
    assert ground(annotated(text, entities=NAMES)) == [
        ("held", "Qamar", "rebel", None),
        ("held", "Qamar", "army", None),
    ]
