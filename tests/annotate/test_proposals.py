"""Events as the learned heads see them."""

import numpy as np
import pytest

from annotate.fake import LABELS, page
from marsad.annotate.features import CONTEXT, ROLES
from marsad.annotate.network import Page, Reading
from marsad.annotate.proposals import Trigger, proposals, question, tolls, triggers
from marsad.annotate.windows import Window
from marsad.model.annotation import Scored
from marsad.model.span import Span


def page_of(kinds: str) -> Page:
    """A page whose words are surely no trigger (.) or one of the first (1) or second (2) type."""
    return page(len(kinds))._replace(
        types=np.array([[6.0 * (k == c) for c in ".12"] for k in kinds], dtype=np.float32)
    )


@pytest.mark.parametrize(
    ("kinds", "ends", "found"),
    [
        ("...", [3], []),
        (".1.", [3], [(1, 2)]),
        ("11.", [3], [(0, 2)]),
        ("12.", [3], [(0, 1), (1, 2)]),
        ("111", [1, 3], [(0, 1), (1, 3)]),
        ("2.2", [3], [(0, 1), (2, 3)]),
    ],
)
def test_a_trigger_is_a_run_of_one_type_in_one_sentence(
    kinds: str, ends: list[int], found: list[tuple[int, int]]
) -> None:
    assert [(t.start, t.end) for t in triggers(page_of(kinds), ends)] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Tora : 3 killed , 8 wounded", [(3, 4)]),
        ("Tora : twelve dead", [(3, 4)]),
        ("Tora : nobody killed", []),
        ("the dead of Tora", []),
    ],
)
def test_a_toll_in_a_sentence_without_a_trigger_is_one(words: str, found: list[tuple[int, int]]) -> None:
    cut = words.split()
    assert [(t.start, t.end) for t in tolls([len(cut)], cut, [])] == found
    other = Trigger(0, 1, Window(0, len(cut)), 0.9)
    assert tolls([len(cut)], cut, [other]) == []


def test_a_doubtful_word_is_proposed_and_an_unlikely_one_is_not() -> None:
    doubtful = page(2)._replace(types=np.log(np.float32([[0.55, 0.3, 0.15], [0.9, 0.05, 0.05]])))
    assert [(t.start, round(t.score, 3)) for t in triggers(doubtful, [2])] == [(0, 0.45)]


def test_the_role_reader_is_shown_the_sentence_and_some_words_around() -> None:
    asked = question(page(200), Trigger(101, 102, Window(100, 110), 0.9))
    assert (asked.first, asked.last) == (100 - CONTEXT[0], 110 + CONTEXT[1])
    assert len(asked.view.marks) == asked.last - asked.first
    assert asked.view.marks.tolist().index(2) == 101 - asked.first


def sure(labels: str, label: str) -> np.ndarray:
    return np.float32([9.0 * (x == label) for x in LABELS[labels]])


def reading(words: int, **roles: tuple[int, int]) -> Reading:
    """A sure reading of an aerial assault that is denied; roles are stretches of the words seen."""
    scores = np.zeros((words, len(ROLES), 3), dtype=np.float32)
    scores[..., 0] = 8
    for role, (start, end) in roles.items():
        scores[start:end, ROLES.index(role)] = [0, 0, 8]
        scores[start, ROLES.index(role)] = [0, 8, 0]
    return Reading(
        roles=scores,
        kinds=np.tile(sure("kinds", "wounded"), (words, 1)),
        types=sure("types", "ASSAULT"),
        status=sure("status", "negated"),
        historical=np.float32([9, 0]),
        modes=np.float32([9, -9, -9]),
        stance=sure("stance", "denies"),
    )


def test_a_proposal_stands_in_the_report() -> None:
    spans = [Span(50 + 10 * i, 57 + 10 * i) for i in range(6)]
    trigger = Trigger(2, 3, Window(0, 6), 0.91234567)
    asked = question(page_of("..2..."), trigger)
    told = reading(6, actors=(0, 2), numbers=(4, 5))
    (made,) = proposals(LABELS, [asked], [trigger], [told], spans, [3])
    assert (made.start, made.end, made.sentence, made.score) == (70, 77, 3, 0.9123)
    assert max(made.types, key=made.types.__getitem__) == "ASSAULT"
    assert made.status["negated"] > 0.99
    assert made.stance["denies"] > 0.99
    assert made.historical < 0.01
    assert made.modes["aerial"] > 0.99 > 0.01 > made.modes["drone"]
    assert [(s.role, s.start, s.end, s.kind) for s in made.roles] == [
        ("actors", 50, 67, None),
        ("numbers", 90, 97, "wounded"),
    ]
    assert all(isinstance(s, Scored) and 0.99 < s.score <= 1 for s in made.roles)


def test_type_probabilities_are_those_of_both_passes() -> None:
    trigger = Trigger(0, 1, Window(0, 1), 0.9)
    first_says_aid = page_of("1")
    asked = question(first_says_aid, trigger)
    (made,) = proposals(LABELS, [asked], [trigger], [reading(1)], [Span(0, 4)], [0])
    assert made.types == {"AID": pytest.approx(0.5, abs=0.01), "ASSAULT": pytest.approx(0.5, abs=0.01)}
