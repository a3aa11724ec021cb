"""Places of an event: what the gazetteer knows, and no peoples."""

from dataclasses import replace

import pytest
from annotated import annotated, proposal, tagged

from marsad.coding.scene import Scene
from marsad.coding.where import place, places
from marsad.knowledge import load_knowledge
from marsad.model.annotation import Scored
from marsad.model.span import Span

TEXT = "Jets/NOUN/3/nsubj/jet +-/PUNCT/1/punct struck/VERB/0/root/strike {}/ADJ/5/amod Aleppo/PROPN/3/obj"


def told(words):
    a = annotated(TEXT.format(words))
    struck = proposal(a, "struck", "ASSAULT", places=[words, "Aleppo"])
    return Scene.of(a, load_knowledge()), list(struck.roles)


@pytest.mark.parametrize("words", ["Syrian", "Russian", "Russians", "Turk", "Somali"])
def test_an_adjective_or_a_people_is_no_place(words):
    assert [p.text for p in places(*told(words))] == ["Aleppo"]


@pytest.mark.parametrize("words", ["Syrian", "Somali"])
def test_a_people_that_stands_for_held_ground_is_not_looked_up(words):
    scene, (people, _) = told(words)
    found = place(scene, Span(people.start, people.end))
    assert (found.text, found.name, found.country) == (words, None, None)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Jets struck Zardana, 20 km (12 miles) north of Idlib.", ["Zardana"]),
        ("Jets struck Zardana, a few kilometres from the city of Idlib.", ["Zardana"]),
        ("Jets struck Zardana, two miles away from Idlib.", ["Zardana"]),
        ("Jets struck Zardana, 12km southeast of Idlib.", ["Zardana"]),
        ("Jets struck Zardana, north of Idlib.", ["Zardana", "Idlib"]),
        ("Jets flew 20 km and struck Zardana in the province of Idlib.", ["Zardana", "Idlib"]),
        ("Jets struck 20 km north of Idlib.", ["Idlib"]),
    ],
)
def test_a_place_that_only_measures_how_far_another_lies_is_not_where_it_happened(words, found):
    a = tagged(words, entities={"Zardana": "LOC", "Idlib": "LOC"})
    named = [name for name in ("Zardana", "Idlib") if name in words]
    struck = proposal(a, "struck", "ASSAULT", places=named)
    said = [p.text for p in places(Scene.of(a, load_knowledge()), list(struck.roles))]
    assert sorted(said) == sorted(found)


REJECTED = "Oslo/PROPN/2/nsubj rejected/VERB/0/root the/DET/4/det offer/NOUN/2/obj"


@pytest.mark.parametrize(
    ("literal", "score", "kept"),
    [(0.05, 0.55, False), (0.05, 0.95, True), (0.9, 0.55, True), (None, 0.55, True)],
)
def test_a_name_that_stands_for_who_acts_is_no_place_unless_the_model_is_sure(literal, score, kept):
    a = annotated(REJECTED, entities={"Oslo": "LOC"})
    a = replace(a, entities=(replace(a.entities[0], literal=literal),))
    scene = Scene.of(a, load_knowledge())
    assert [p.text for p in places(scene, [Scored("places", 0, 4, score)])] == ["Oslo"] * kept


def test_what_is_done_to_a_place_happens_there_however_its_name_is_read():
    a = annotated(
        "Rebels/NOUN/2/nsubj seized/VERB/0/root Tamra/PROPN/2/obj and/CCONJ/5/cc Samra/PROPN/3/conj",
        entities={"Tamra": "LOC", "Samra": "LOC"},
    )
    a = replace(a, entities=tuple(replace(e, literal=0.05) for e in a.entities))
    scene = Scene.of(a, load_knowledge())
    told = [Scored("places", e.start, e.end, 0.55) for e in a.entities]
    assert [p.text for p in places(scene, told)] == ["Tamra", "Samra"]


def test_what_lies_in_a_town_keeps_its_words_and_has_the_town_s_degrees_and_no_number():
    words = "Jets struck Qx Hospital and Zardana in Idlib province, while Mosul was calm."
    a = tagged(words, entities={"Qx Hospital": "FAC", "Mosul": "LOC"})
    scene = Scene.of(a, load_knowledge())
    told = place(scene, Span(words.index("Qx"), words.index(" and ")))
    assert (told.text, told.name, told.geonameid) == ("Qx Hospital", None, None)
    assert (told.country, told.precision, told.lies_in) == ("IRQ", "settlement", True)
    assert told.lat == pytest.approx(36.34, abs=0.05)


def test_what_lies_in_a_town_comes_before_it_and_what_lies_about_one_before_its_country():
    words = "Jets struck Qx Street in Mosul. Iraq was hit too."
    a = tagged(words, entities={"Qx Street": "LOC", "Mosul": "LOC", "Iraq": "LOC"})
    struck = proposal(a, "struck", "ASSAULT", places=["Iraq", "Mosul", "Qx Street"])
    said = [p.text for p in places(Scene.of(a, load_knowledge()), list(struck.roles))]
    assert said == ["Qx Street", "Mosul", "Iraq"]


@pytest.mark.parametrize(
    ("told", "kept"), [(["CONAKRY", "Labe"], ["Labe"]), (["CONAKRY"], ["CONAKRY"]), (["Labe"], ["Labe"])]
)
def test_a_dateline_is_where_it_happened_only_if_no_other_place_is_told(told, kept):
    a = tagged("CONAKRY (AP) - Gunmen attacked a post in Labe .", entities={"CONAKRY": "LOC", "Labe": "LOC"})
    a = replace(a, report=replace(a.report, dateline="CONAKRY"))
    attacked = proposal(a, "attacked", "ASSAULT", places=told)
    assert [p.text for p in places(Scene.of(a, load_knowledge()), list(attacked.roles))] == kept
