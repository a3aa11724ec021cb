"""Places of an event: what the gazetteer knows, and no peoples."""

import pytest
from annotated import annotated, proposal

from marsad.coding.scene import Scene
from marsad.coding.where import place, places
from marsad.knowledge import load_knowledge
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
