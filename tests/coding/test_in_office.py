"""Which day an undated report is from, as far as offices tell."""

import pytest
from annotated import annotated

from marsad.coding import code
from marsad.coding.scene import Scene
from marsad.knowledge import load_knowledge

KNOWLEDGE = load_knowledge()
ASSAD = (
    "Syrian/ADJ/4/amod President/NOUN/4/compound Bashar/PROPN/4/compound Assad/PROPN/5/nsubj {}/VERB/0/root"
)
OBAMA = "US/PROPN/4/dep President/NOUN/4/dep Barack/PROPN/4/dep Obama/PROPN/5/nsubj said/VERB/0/root"
FORMER = (
    "Former/ADJ/4/amod President/NOUN/4/compound Bashar/PROPN/4/compound Assad/PROPN/5/nsubj fled/VERB/0/root"
)
BARE = "Bashar/PROPN/2/compound Assad/PROPN/3/nsubj fled/VERB/0/root"
SHARAA = "President/NOUN/3/compound Ahmed/PROPN/3/compound al-Sharaa/PROPN/4/nsubj spoke/VERB/0/root"
NAMES = {"Bashar Assad": "PER", "Barack Obama": "PER", "Ahmed al-Sharaa": "PER"}


def day(*sentences: str, published: str | None = None) -> str | None:
    return Scene.of(annotated(*sentences, entities=NAMES, published=published), KNOWLEDGE).day


@pytest.mark.parametrize(
    ("sentences", "told"),
    [
        ([ASSAD.format("spoke")], "2024-12-07"),
        ([ASSAD.format("spoke"), OBAMA], "2016-12-31"),
        ([FORMER], None),
        ([BARE], None),
        ([SHARAA], None),
        ([ASSAD.format("spoke"), SHARAA], None),
    ],
)
def test_who_is_called_by_an_office_held_it_then(sentences: list[str], told: str | None) -> None:
    assert day(*sentences) == told


def test_the_date_of_the_report_goes_before_offices() -> None:
    assert day(ASSAD.format("spoke"), published="2025-02-01") == "2025-02-01"


def test_the_government_of_an_undated_report_is_that_of_its_president_and_the_record_says_so() -> None:
    army = "The/DET/3/det Syrian/ADJ/3/amod government/NOUN/4/nsubj fell/VERB/0/root"
    undated = annotated(ASSAD.format("spoke"), army, entities=NAMES, published=None)
    [warning] = code(undated, KNOWLEDGE).warnings
    assert "parties are those of 2024-12-07" in warning
    assert "Syrian President Bashar Assad" in warning
