"""The words of a place whole."""

import pytest
from annotated import annotated
from hypothesis import given
from hypothesis import strategies as st

from marsad.coding.place_spans import whole_places
from marsad.coding.syntax import Tree
from marsad.model.annotation import Scored

ZOR = (
    "Jets/NOUN/2/nsubj/jet struck/VERB/0/root/strike rural/ADJ/4/amod Deir/PROPN/2/obj ez/PROPN/4/flat "
    "+-/PUNCT/4/punct +Zor/PROPN/4/flat and/CCONJ/9/cc Jaish/PROPN/4/conj al/PROPN/9/flat +-/PUNCT/9/punct "
    "+Tora/PROPN/9/flat near/ADP/15/case the/DET/15/det Norland/PROPN/2/obl +-/PUNCT/17/punct "
    "+Sudvia/PROPN/18/compound border/NOUN/15/flat"
)
NAMES = {"Deir ez-Zor": "LOC", "Jaish al-Tora": "ARM", "Norland-Sudvia": "LOC"}


def whole(*words: str, **entities: str) -> list[str]:
    names = {name.replace("_", " "): label for name, label in entities.items()}
    tree = Tree.of(annotated(ZOR, entities=NAMES | names))
    spans = [(tree.text.index(w), tree.text.index(w) + len(w)) for w in words]
    found = whole_places(tree, [Scored("places", *s, 0.9 - n / 10) for n, s in enumerate(spans)])
    return [tree.text[r.start : r.end] for r in found]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["Deir ez", "-Zor"], ["Deir ez-Zor"]),
        (["Zor"], ["Deir ez-Zor"]),
        (["rural"], []),
        (["-Tora"], []),
        (["Norland-"], ["Norland-Sudvia"]),
        (["Norland", "Sudvia"], ["Norland", "Sudvia"]),
        (["rural Deir ez-Zor"], ["rural Deir ez-Zor"]),
    ],
)
def test_pieces_are_made_whole_or_left_out(words: list[str], told: list[str]) -> None:
    assert whole(*words) == told


@given(st.integers(0, 110), st.integers(1, 40), st.sampled_from(["places", "actors"]))
def test_whatever_is_proposed_a_place_is_told_in_whole_words_of_the_text(
    start: int, length: int, role: str
) -> None:
    tree = Tree.of(annotated(ZOR, entities=NAMES))
    start = min(start, len(tree.text) - 1)
    told = whole_places(tree, [Scored(role, start, min(start + length, len(tree.text)), 0.7)])
    assert all(r.role == "places" and 0 <= r.start < r.end <= len(tree.text) for r in told)
    assert all(r.start in (start, *tree.starts) and r.end in (start + length, *tree.ends) for r in told)
