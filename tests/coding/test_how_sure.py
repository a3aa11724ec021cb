"""Status, background and confidence."""

from pathlib import Path

import pytest
from annotated import annotated, proposal
from hypothesis import given
from hypothesis import strategies as st

from marsad.coding import how_sure
from marsad.coding.status import status_by_cues
from marsad.coding.syntax import Tree
from marsad.evaluate.shipped import SHIPPED, model_id
from marsad.knowledge import load_knowledge


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Rebels/NOUN/2/nsubj attacked/VERB/0/root/attack", 1, "asserted"),
        ("Rebels/NOUN/4/nsubj did/AUX/4/aux not/PART/4/advmod attack/VERB/0/root", 3, "negated"),
        ("No/DET/2/det attack/NOUN/3/nsubj came/VERB/0/root", 1, "negated"),
        (
            "He/PRON/2/nsubj denied/VERB/0/root/deny attacking/VERB/2/xcomp/attack Tora/PROPN/3/obj",
            2,
            "negated",
        ),
        ("Rebels/NOUN/3/nsubj may/AUX/3/aux attack/VERB/0/root", 2, "hypothetical"),
        (
            "If/SCONJ/3/mark rebels/NOUN/3/nsubj attack/VERB/5/advcl they/PRON/5/nsubj lose/VERB/0/root",
            2,
            "hypothetical",
        ),
        ("Rebels/NOUN/3/nsubj will/AUX/3/aux attack/VERB/0/root", 2, "future"),
        ("Rebels/NOUN/2/nsubj plan/VERB/0/root to/PART/4/mark attack/VERB/2/xcomp", 3, "future"),
        ("Rebels/NOUN/2/nsubj tried/VERB/0/root/try to/PART/4/mark attack/VERB/2/xcomp", 3, "hypothetical"),
        ("Rebels/NOUN/2/nsubj moved/VERB/0/root/move to/PART/4/mark attack/VERB/2/advcl", 3, "hypothetical"),
        ("Rebels/NOUN/2/nsubj managed/VERB/0/root/manage to/PART/4/mark attack/VERB/2/xcomp", 3, "asserted"),
    ],
)
def test_status_by_cues(text, word, expected):
    assert status_by_cues(Tree.of(annotated(text)), word, load_knowledge().words.cues) == expected


@pytest.fixture
def shelled():
    return proposal(
        annotated("Rebels/NOUN/2/nsubj shelled/VERB/0/root Tora/PROPN/2/obj"), "shelled", "ASSAULT"
    )


def test_the_likeliest_status_is_taken(shelled):
    assert how_sure.status(shelled) == "asserted"
    assert not how_sure.historical(shelled)
    assert how_sure.likeliest({}, "asserted") == "asserted"
    assert how_sure.likeliest({"b": 0.5, "a": 0.5}, "") == "a"


def test_trust_is_the_product_of_what_must_be_right(shelled):
    assert how_sure.trust(shelled, "ASSAULT") == pytest.approx(0.95 * 0.9 * 0.9)
    assert how_sure.trust(shelled, "PROTEST") == 0.0


def test_confidence_is_calibrated_trust(shelled):
    expected = how_sure.CALIBRATION(how_sure.trust(shelled, "ASSAULT"))
    assert how_sure.confidence(shelled, "ASSAULT") == pytest.approx(expected, abs=0.001)
    assert how_sure.confidence(shelled, "PROTEST") < 0.05


@given(st.lists(st.floats(-1, 2, allow_nan=False), min_size=2, max_size=5))
def test_calibration_keeps_the_order_and_the_bounds(raw):
    found = [how_sure.CALIBRATION(x) for x in sorted(raw)]
    assert found == sorted(found)
    assert all(0.0 <= x <= 1.0 for x in found)


def test_a_straight_calibration_leaves_trust_as_it_is():
    same = how_sure.Calibration(slope=1.0, intercept=0.0, model="")
    assert [same(x) for x in (0.0, 0.25, 0.9, 1.0)] == pytest.approx([how_sure.EDGE, 0.25, 0.9, 0.999])


@pytest.mark.skipif(not Path(str(SHIPPED)).exists(), reason="the model file is not built yet")
def test_confidence_is_calibrated_for_the_shipped_model():
    assert model_id() == how_sure.CALIBRATION.model, (
        "the model is a new one: give the command above CALIBRATION in how_sure.py"
    )


@given(st.floats(0.01, 0.99))
def test_calibration_can_be_undone(raw: float) -> None:
    calibration = how_sure.CALIBRATION
    assert calibration.undone(calibration(raw)) == pytest.approx(raw, abs=1e-6)
