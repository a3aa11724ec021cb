"""Which words are seen together."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.annotate.features import CONTEXT, NOTHING, PARAGRAPH, SPACE, WINDOW, Pieces
from marsad.annotate.tokens import tokens
from marsad.annotate.windows import Window, around, gaps, pack


def pieces_of(sizes: list[int]) -> Pieces:
    """Words of so many pieces each."""
    first = [0]
    for size in sizes:
        first.append(first[-1] + size)
    return Pieces([1] * first[-1], [0] * first[-1], first)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Truce holds.", [PARAGRAPH, SPACE, NOTHING]),
        ("\n\n Truce\n\nIt holds", [PARAGRAPH, PARAGRAPH, SPACE]),
        ("Truce\tholds", [PARAGRAPH, SPACE]),
        ("", []),
    ],
)
def test_a_gap_is_what_stands_before_a_word(text: str, expected: list[int]) -> None:
    assert gaps(text, list(tokens(text))) == expected


WORDS = st.lists(
    st.tuples(
        st.sampled_from(["rebels", ".", "!", "said"]),
        st.sampled_from([NOTHING, SPACE, SPACE, SPACE, PARAGRAPH]),
        st.integers(1, 9) | st.sampled_from([1, WINDOW // 2, WINDOW - 1, WINDOW]),
    ),
    min_size=1,
    max_size=120,
)


@given(WORDS)
def test_windows_hold_every_word_once_and_fit(words: list[tuple[str, int, int]]) -> None:
    pieces = pieces_of([n for _, _, n in words])
    found = pack([w for w, _, _ in words], [g for _, g, _ in words], pieces)
    assert found[0].first == 0
    assert found[-1].last == len(words)
    assert all(a.last == b.first for a, b in pairwise(found))
    assert all(0 < pieces.first[w.last] - pieces.first[w.first] <= WINDOW for w in found)


def test_paragraphs_that_fit_share_a_window() -> None:
    texts, before = ["a", "b", "c", "d"], [PARAGRAPH, SPACE, PARAGRAPH, PARAGRAPH]
    assert pack(texts, before, pieces_of([WINDOW // 3] * 4)) == [Window(0, 3), Window(3, 4)]


def test_a_paragraph_is_not_cut_where_it_fits_alone() -> None:
    before = [PARAGRAPH, SPACE, PARAGRAPH, SPACE]
    assert pack(["a", "b", "c", "d"], before, pieces_of([WINDOW // 2] * 4)) == [Window(0, 2), Window(2, 4)]


def test_a_long_paragraph_is_cut_behind_a_stop() -> None:
    texts = ["a", ".", "b", "c", "."]
    assert pack(
        texts, [PARAGRAPH, *[SPACE] * 4], pieces_of([WINDOW // 2, 1, WINDOW // 3, WINDOW // 3, 1])
    ) == [
        Window(0, 2),
        Window(2, 5),
    ]


def test_a_long_word_behind_an_early_stop_still_fits() -> None:
    texts = [".", "b", "c"]
    found = pack(texts, [PARAGRAPH, SPACE, SPACE], pieces_of([1, WINDOW - 2, WINDOW - 1]))
    assert found == [Window(0, 2), Window(2, 3)]


@pytest.mark.parametrize(
    ("sentence", "window", "seen"),
    [
        (Window(5, 9), Window(0, 15), Window(0, 15)),
        (Window(100, 110), Window(0, 300), Window(100 - CONTEXT[0], 110 + CONTEXT[1])),
        (Window(100, 110), Window(90, 112), Window(90, 112)),
    ],
)
def test_the_role_reader_sees_the_words_around(sentence: Window, window: Window, seen: Window) -> None:
    assert around(sentence, window) == seen
