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
        ("pro-government/ADJ militias", [("militias", "backs", "government")]),
        ("pro-government/ADJ fighters", []),
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


PEOPLE = {
    "M23": "ARM", "Rwanda": "LOC", "Uganda": "LOC", "RSF": "ARM", "Sudan": "LOC", "Egypt": "LOC",
    "Fano": "ARM", "Arakan Army": "ARM", "Brotherhood Alliance": "ARM",
    "Houthis": "ARM", "Iran": "LOC", "Hamas": "ARM",
    "Qassam Brigades": "ARM", "JNIM": "ARM", "al-Qaeda": "ARM", "Omar Zeri": "PER", "Moreno": "PER",
    "Azov Brigade": "ARM", "National Guard": "ARM", "Wagner": "ARM", "Norland": "LOC", "Sudvia": "LOC",
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Congo
        ("the/DET M23/PROPN ,/PUNCT which/PRON is/AUX backed/VERB by/ADP Rwanda/PROPN and/CCONJ "
         "Uganda/PROPN", [("Rwanda", "backs", "the M23"), ("Uganda", "backs", "the M23")]),
        ("Rwanda/PROPN 's/PART support/NOUN for/ADP the/DET M23/PROPN", [("Rwanda", "backs", "the M23")]),
        ("support/NOUN from/ADP Rwanda/PROPN for/ADP the/DET M23/PROPN", [("Rwanda", "backs", "the M23")]),
        # Sudan
        ("Egypt/PROPN and/CCONJ Iran/PROPN back/VERB the/DET army", [("Egypt", "backs", "the army"),
                                                                    ("Iran", "backs", "the army")]),
        ("Iran/PROPN has/AUX armed/VERB the/DET RSF/PROPN", [("Iran", "backs", "the RSF")]),
        ("Iran/PROPN has/AUX not/PART armed/VERB the/DET RSF/PROPN", []),
        ("the/DET army and/CCONJ the/DET militias allied/VERB with/ADP it/PRON", []),
        # Ethiopia
        ("Fano/PROPN militiamen fighting/VERB against/ADP the/DET army",
         [("Fano militiamen", "opposes", "the army")]),
        ("rebels fighting/VERB to/PART topple/VERB Moreno/PROPN", [("rebels", "opposes", "Moreno")]),
        ("troops fighting/VERB alongside/ADP militias", [("troops", "allied_with", "militias")]),
        ("troops alongside/ADP Fano/PROPN militias", [("Fano militias", "allied_with", "troops")]),
        ("Norish/ADJ troops fought/VERB alongside/ADP militias", []),
        # Myanmar
        ("the/DET Arakan/PROPN Army/PROPN ,/PUNCT part of/ADP the/DET Brotherhood/PROPN Alliance/PROPN",
         [("the Arakan Army", "part_of", "the Brotherhood Alliance")]),
        ("extremists fighting/VERB for/ADP the/DET Arakan/PROPN Army/PROPN",
         [("extremists", "part_of", "the Arakan Army")]),
        # Yemen
        ("Iran/PROPN ,/PUNCT an/DET ally of/ADP the/DET Houthis/PROPN",
         [("Iran", "allied_with", "the Houthis")]),
        ("opponents of/ADP the/DET Houthis/PROPN", [("opponents", "opposes", "the Houthis")]),
        ("opposition/NOUN to/ADP the/DET Houthis/PROPN", []),
        ("Norland/PROPN 's/PART opposition/NOUN to/ADP the/DET Houthis/PROPN",
         [("Norland", "opposes", "the Houthis")]),
        ("the/DET Houthis/PROPN and/CCONJ their/PRON Norish/ADJ and/CCONJ Sudvian/ADJ allies",
         [("their Norish and Sudvian allies", "allied_with", "the Houthis")]),
        # The Sahel
        ("JNIM/PROPN ,/PUNCT al-Qaeda/PROPN 's/PART branch", [("JNIM", "part_of", "al-Qaeda")]),
        ("JNIM/PROPN ,/PUNCT an/DET al-Qaeda/PROPN affiliate", [("JNIM", "part_of", "al-Qaeda")]),
        ("JNIM/PROPN ,/PUNCT a/DET splinter/ADJ group of/ADP al-Qaeda/PROPN",
         [("JNIM", "part_of", "al-Qaeda")]),
        ("al-Qaeda/PROPN linked/VERB militants", [("militants", "allied_with", "al-Qaeda")]),
        ("the/DET formerly/ADV al-Qaeda/PROPN +-/PUNCT +affiliated/VERB militia", []),
        ("a/DET former/ADJ member of/ADP JNIM/PROPN", []),
        # Ukraine
        ("the/DET Azov/PROPN Brigade/PROPN of/ADP the/DET National/PROPN Guard/PROPN",
         [("Azov Brigade", "part_of", "the National Guard")]),
        ("Omar/PROPN Zeri/PROPN of/ADP the/DET Azov/PROPN Brigade/PROPN",
         [("Omar Zeri", "part_of", "the Azov Brigade")]),
        ("Norish/ADJ +-/PUNCT and/CCONJ Sudvian/ADJ +-/PUNCT +backed/VERB separatists",
         [("Norish", "backs", "separatists"), ("Sudvian", "backs", "separatists")]),
        ("troops with/ADP the/DET backing of/ADP Norland/PROPN", [("Norland", "backs", "troops")]),
        # Palestine
        ("Hamas/PROPN 's/PART Qassam/PROPN Brigades/PROPN", [("Qassam Brigades", "part_of", "Hamas")]),
        ("its/PRON allies ,/PUNCT such as/ADP Iran/PROPN and/CCONJ Hamas/PROPN", []),
        ("Iran/PROPN 's/PART allies such/ADJ as/ADP Hamas/PROPN and/CCONJ JNIM/PROPN",
         [("Hamas", "allied_with", "Iran"), ("JNIM", "allied_with", "Iran")]),
        # Anywhere
        ("Omar/PROPN Zeri/PROPN the/DET expert in/ADP charge of/ADP the/DET team",
         [("Omar Zeri", "leads", "the team")]),
        ("the/DET expert leading/VERB the/DET team Omar/PROPN Zeri/PROPN",
         [("Omar Zeri", "leads", "the team")]),
        ("forces under/ADP Moreno/PROPN 's/PART command", [("Moreno", "leads", "forces")]),
        ("Moreno/PROPN supporters clashed/VERB", [("supporters", "backs", "Moreno")]),
        ("a/DET coalition of/ADP Norish/ADJ and/CCONJ Sudvian/ADJ rebels", []),
        ("the/DET Arakan/PROPN Army/PROPN ,/PUNCT a/DET coalition of/ADP Norish/ADJ "
         "and/CCONJ Sudvian/ADJ rebels",
         [("Norish and Sudvian rebels", "part_of", "the Arakan Army")]),
        ("the/DET RSF/PROPN ,/PUNCT which/PRON consists/VERB of/ADP militias",
         [("militias", "part_of", "the RSF")]),
        ("Norland/PROPN +-/PUNCT +Led/VERB Coalition/PROPN Strikes/PROPN Kill/PROPN 12/NUM",
         [("Norland", "leads", "Coalition")]),
    ],
)  # fmt: skip
def test_wars_on_all_continents(text, expected):
    assert ties(tagged(text, PEOPLE)) == expected


def test_help_is_given_by_the_subject_of_the_clause():
    text = (
        "Rebels/NOUN/2/nsubj attacked/VERB/0/root/attack the/DET/4/det army/NOUN/2/obj with/ADP/7/case "
        "Norish/ADJ/7/amod support/NOUN/2/obl ./PUNCT/2/punct"
    )
    assert ties(annotated(text)) == [("Norish", "backs", "Rebels")]
