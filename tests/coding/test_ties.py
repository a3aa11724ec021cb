"""Ties between parties: every shape, and what must not be taken for one."""

import pytest
from annotated import annotated, tagged

from marsad.coding.syntax import Tree
from marsad.coding.ties import find_ties


def ties(annotation):
    tree = Tree.of(annotation)
    return [(f.from_.of(tree.text), f.type, f.to.of(tree.text)) for f in find_ties(tree)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland/PROPN -/PUNCT backed/VERB insurgents", [("Norland", "backs", "insurgents")]),
        ("the/DET Zeri/ADJ -/PUNCT led/VERB coalition", [("Zeri", "leads", "coalition")]),
        ("Norland/PROPN -/PUNCT aligned/VERB militias", [("militias", "allied_with", "Norland")]),
        ("pro-Moreno/ADJ militias attacked/VERB", [("militias", "backs", "Moreno")]),
        ("pro-government/ADJ militias", []),
        ("anti-Moreno/ADJ protesters", [("protesters", "opposes", "Moreno")]),
        ("militias backed/VERB by/ADP Norland/PROPN", [("Norland", "backs", "militias")]),
        ("rebels supported/VERB by/ADP Norland/PROPN and/CCONJ Sudvia/PROPN",
         [("Norland", "backs", "rebels"), ("Sudvia", "backs", "rebels")]),
        ("fighters under/ADP the/DET command of/ADP General/PROPN "
         "Moreno/PROPN", [("General Moreno", "leads", "fighters")]),
        ("troops loyal/ADJ to/ADP the/DET president", [("troops", "backs", "the president")]),
        ("Backed/VERB by/ADP Norland/PROPN ,/PUNCT the/DET army "
         "advanced/VERB", [("Norland", "backs", "the army")]),
        ("Norland/PROPN ,/PUNCT a/DET main/ADJ backer of/ADP the/DET "
         "rebels", [("Norland", "backs", "the rebels")]),
        ("Norland/PROPN has/AUX been/AUX one/NUM of/ADP Moreno/PROPN 's/PART main/ADJ backers",
         [("Norland", "backs", "Moreno")]),
        ("the/DET Qamar/PROPN Front/PROPN ,/PUNCT an/DET offshoot of/ADP Banu/PROPN Salt/PROPN",
         [("the Qamar Front", "part_of", "Banu Salt")]),
        ("the/DET Qamar/PROPN Front/PROPN ,/PUNCT an/DET alliance of/ADP militias",
         [("militias", "part_of", "the Qamar Front")]),
        ("rebels backed/VERB by/ADP Norish/ADJ and/CCONJ Zeri/ADJ jets",
         [("Norish", "backs", "rebels"), ("Zeri", "backs", "rebels")]),
        ("rebels backed/VERB by/ADP fighters from/ADP "
         "Norland/PROPN", [("fighters from Norland", "backs", "rebels")]),
        ("Moreno/PROPN ally Norland/PROPN", [("Norland", "allied_with", "Moreno")]),
        ("the/DET army and/CCONJ its/PRON allies", [("its allies", "allied_with", "the army")]),
        ("troops and/CCONJ allied/VERB militias", [("militias", "allied_with", "troops")]),
        ("Norland/PROPN ,/PUNCT which/PRON supports/VERB the/DET "
         "rebels", [("Norland", "backs", "the rebels")]),
        ("a/DET member of/ADP parliament", []),
        ("protests led/VERB by/ADP students", []),
        ("the/DET war backed/VERB by/ADP nothing", []),
        ("Norland/PROPN -/PUNCT backed/VERB talks", []),
        ("fuel -/PUNCT backed/VERB insurgents", []),
    ],
)  # fmt: skip
def test_shapes(text, expected):
    assert ties(tagged(text)) == expected


def test_an_act_is_no_party_but_the_one_who_does_it_is():
    assert ties(tagged("a/DET rebel offensive led/VERB by/ADP Norland/PROPN")) == [
        ("Norland", "leads", "rebel")
    ]


def test_a_leader_needs_a_body_to_lead():
    body = tagged(
        "Qamar/PROPN Front/PROPN leader Omar/PROPN Zeri/PROPN", {"Qamar Front": "ARM", "Omar Zeri": "PER"}
    )
    assert ties(body) == [("Omar Zeri", "leads", "Qamar Front")]
    assert ties(tagged("rebel leader Omar/PROPN Zeri/PROPN")) == []


def test_a_name_is_taken_whole():
    found = ties(tagged("the/DET Banu/PROPN Salt/PROPN -/PUNCT linked/VERB militants", {"Banu Salt": "ARM"}))
    assert found == [("militants", "allied_with", "Banu Salt")]


def test_nothing_is_found_in_an_empty_report():
    assert ties(annotated()) == []
