"""The best tree."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from marsad.annotate.tree import heads


def is_tree(found: list[int]) -> bool:
    """Whether every word reaches the root, which has one word."""

    def reaches(word: int) -> bool:
        for _ in found:
            word = found[word - 1]
            if word == 0:
                return True
        return False

    return found.count(0) == 1 and all(reaches(w) for w in range(1, len(found) + 1))


def total(scores: np.ndarray, found: list[int]) -> float:
    return sum(float(scores[i, h]) for i, h in enumerate(found))


def scores_of(
    sizes: st.SearchStrategy[int], values: st.SearchStrategy[float]
) -> st.SearchStrategy[np.ndarray]:
    return sizes.flatmap(lambda n: arrays(np.float32, (n, n + 1), elements=values))


@given(scores_of(st.integers(1, 4), st.integers(-9, 9).map(float)))
@settings(max_examples=300)
def test_no_tree_scores_higher(scores: np.ndarray) -> None:
    n = len(scores)
    best = max(total(scores, list(t)) for t in product(range(n + 1), repeat=n) if is_tree(list(t)))
    assert total(scores, heads(scores)) == best


@given(scores_of(st.integers(1, 14), st.floats(-1e3, 1e3, width=32)))
def test_it_is_a_tree_with_one_root(scores: np.ndarray) -> None:
    assert is_tree(heads(scores))


@pytest.mark.parametrize("n", [1, 2, 60])
def test_equal_scores_give_a_tree_too(n: int) -> None:
    assert is_tree(heads(np.zeros((n, n + 1), dtype=np.float32)))


def test_two_words_that_want_the_root_share_one() -> None:
    scores = np.array([[9, -9, 1], [8, 2, -9]], dtype=np.float32)
    assert heads(scores) == [0, 1]


def test_the_root_is_chosen_by_the_whole_tree() -> None:
    # Taken alone the first word is the likelier root, but then the two others have no good head.
    scores = np.array([[5, 0, 4, 0], [3, 0, 0, 0], [0, 0, 5, 0]], dtype=np.float32)
    assert heads(scores) == [2, 0, 2]


def test_a_circle_is_broken_where_it_costs_least() -> None:
    scores = np.array([[1, 0, 9], [4, 9, 0]], dtype=np.float32)
    assert heads(scores) == [2, 0]
