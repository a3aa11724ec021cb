"""Towns taken for persons."""

import pytest
from annotated import tagged

from marsad.coding.misread import with_towns
from marsad.coding.scene import Scene
from marsad.knowledge import load_knowledge


@pytest.fixture(scope="module")
def knowledge():
    return load_knowledge()


@pytest.mark.parametrize(
    ("text", "entities", "label"),
    [
        ("rebels seized/VERB Kherson/PROPN", {"Kherson": "PER"}, "LOC"),
        ("rebels seized/VERB Zembrak/PROPN", {"Zembrak": "PER"}, "PER"),  # no such town
        ("rebels seized/VERB Putin/PROPN", {"Putin": "PER"}, "PER"),  # a known party
        (
            "Ivan/PROPN Kherson/PROPN and/CCONJ Kherson/PROPN",
            {"Ivan Kherson": "PER", "Kherson": "PER"},
            "PER",
        ),
        ("rebels seized/VERB Kherson/PROPN", {"Kherson": "ARM"}, "ARM"),
    ],
)
def test_the_gazetteer_decides(knowledge, text, entities, label):
    tree = with_towns(Scene.of(tagged(text, entities), knowledge))
    entity = tree.entity_at(len(tree) - 1)
    assert entity is not None
    assert entity.label == label
