"""What the first pass says, decided."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from annotate.fake import LABELS, FakeNetwork, page
from marsad.annotate.features import ENTITIES
from marsad.annotate.syntax import Named, names, parse, sentence_ends, softmax, stretches
from marsad.model.span import Span

LOGITS = st.floats(-50, 50, width=32)


def tagged(tags: str) -> np.ndarray:
    """Sure scores of words tagged o (outside), b (begins) or i (goes on)."""
    return np.array([[8.0 * (t == k) for k in "obi"] for t in tags], dtype=np.float32).reshape(-1, 3)


@given(arrays(np.float32, (4, 5), elements=LOGITS))
def test_probabilities_add_up(scores: np.ndarray) -> None:
    found = softmax(scores)
    assert found.dtype == np.float32
    assert np.allclose(found.sum(-1), 1, atol=1e-5)
    assert (found.argmax(-1) == scores.argmax(-1)).all() or len(np.unique(scores)) < scores.size


@pytest.mark.parametrize(
    ("tags", "runs"),
    [
        ("", []),
        ("ooo", []),
        ("obiio", [(1, 4)]),
        ("bb", [(0, 1), (1, 2)]),
        ("bibi", [(0, 2), (2, 4)]),
        ("oiio", [(1, 3)]),
        ("ob", [(1, 2)]),
        ("ioi", [(0, 1), (2, 3)]),
    ],
)
def test_a_stretch_begins_and_goes_on(tags: str, runs: list[tuple[int, int]]) -> None:
    assert stretches(["obi".index(t) for t in tags], joined=False) == runs


def test_names_that_touch_are_one() -> None:
    assert stretches([1, 1, 0, 1, 2, 0]) == [(0, 2), (3, 5)]


@given(st.lists(st.integers(0, 2)), st.booleans())
def test_stretches_are_ordered_and_hold_what_is_not_outside(tags: list[int], joined: bool) -> None:
    found = stretches(tags, joined=joined)
    assert all(a < b for a, b in found)
    assert all(b <= a for (_, b), (a, _) in pairwise(found))
    assert [i for a, b in found for i in range(a, b)] == [i for i, tag in enumerate(tags) if tag]


@pytest.mark.parametrize(
    ("says", "paragraphs", "ends"),
    [
        ([0, 0, 0], [0, 0, 1], [3]),
        ([0, 1, 0], [0, 0, 1], [2, 3]),
        ([0, 0, 0], [1, 0, 0], [1, 3]),
        ([1, 1, 1], [1, 1, 1], [1, 2, 3]),
    ],
)
def test_a_sentence_ends_where_the_network_or_a_paragraph_says(
    says: list[int], paragraphs: list[int], ends: list[int]
) -> None:
    scores = np.array([[1 - s, s] for s in says], dtype=np.float32)
    assert sentence_ends(page(3)._replace(ends=scores), [bool(p) for p in paragraphs]) == ends


def entities(words: int, **tags: str) -> np.ndarray:
    """Entity scores from tags of labels."""
    scores = np.zeros((words, len(ENTITIES), 3), dtype=np.float32)
    scores[..., 0] = 8
    for label, row in tags.items():
        scores[:, ENTITIES.index(label)] = tagged(row)
    return scores


def test_names_end_with_their_sentence() -> None:
    found = names(page(4)._replace(entities=entities(4, LOC="obib")), [3, 4])
    assert [(n.first, n.last, n.label) for n in found] == [(1, 3, "LOC"), (3, 4, "LOC")]


def test_the_likelier_label_has_a_word_that_two_claim() -> None:
    scores = entities(3, PER="bio", ORG="obo")
    scores[:, ENTITIES.index("ORG")] /= 4
    found = names(page(3)._replace(entities=scores), [3])
    assert found == [Named(0, 2, "PER")]


@given(st.integers(1, 30), st.integers(0, 5))
def test_names_never_overlap(words: int, seed: int) -> None:
    found = names(page(words, seed), [words])
    assert all(a.last <= b.first for a, b in pairwise(found))


def test_words_become_tokens_with_heads_in_the_report() -> None:
    given_page = page(5, 3)
    words = ["Rebels", "shelled", ".", "They", "Fled"]
    spans = [Span(7 * i, 7 * i + len(w)) for i, w in enumerate(words)]
    found = parse(FakeNetwork(), given_page, [3, 5], words, spans, 100)
    assert [(t.start, t.end) for t in found] == [(s.start, s.end) for s in spans]
    for first, last in ((0, 3), (3, 5)):
        heads = [t.head for t in found[first:last]]
        assert heads.count(-1) == 1
        assert all(h == -1 or 100 + first <= h < 100 + last for h in heads)
    assert all((t.relation == "root") == (t.head == -1) for t in found)
    assert [t.upos for t in found] == [LABELS["upos"][i] for i in given_page.upos.argmax(1)]
