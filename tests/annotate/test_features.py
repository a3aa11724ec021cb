"""What the encoder sees."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.annotate.features import (
    CLS,
    NOTHING,
    PARAGRAPH,
    REACH,
    SEP,
    SHAPES,
    SPACE,
    UNK,
    WINDOW,
    Pieces,
    collate,
    cut,
    load_tokenizer,
    shape_of,
    view,
)

TOKENIZER = load_tokenizer()


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("shelled", 0),
        ("حلب", 0),
        ("Aleppo", 1),
        ("UN", 2),
        ("iPhone", 3),
        ("HQs", 3),
        ("A", 4),
        ("2024", 5),
        ("9th", 6),
        ("T-55", 6),
        ("...", 7),
    ],
)
def test_a_shape_tells_letters_and_digits_apart(word: str, shape: int) -> None:
    assert shape_of(word, NOTHING) == shape


@given(st.text(min_size=1), st.sampled_from([NOTHING, SPACE, PARAGRAPH]))
def test_every_word_has_a_shape(word: str, gap: int) -> None:
    assert 0 <= shape_of(word, gap) < SHAPES
    assert shape_of(word, gap) // 8 == gap


WORDS = st.lists(st.text(st.characters(exclude_categories=["Cs", "Zs", "Zl", "Zp"]), min_size=1), min_size=1)


@given(WORDS)
def test_every_word_has_a_piece_of_its_own(words: list[str]) -> None:
    pieces = cut(TOKENIZER, words, [SPACE] * len(words))
    assert len(pieces.first) == len(words) + 1
    assert pieces.first[0] == 0
    assert all(a < b <= a + WINDOW for a, b in zip(pieces.first, pieces.first[1:], strict=False))
    assert pieces.first[-1] == len(pieces.ids) == len(pieces.shapes)


def test_a_word_without_pieces_becomes_one_unknown_piece() -> None:
    pieces = cut(TOKENIZER, ["\u200b", "truce"], [PARAGRAPH, SPACE])
    assert pieces.ids[0] == UNK
    assert pieces.first == [0, 1, 2]


def test_a_word_too_long_for_a_window_is_cut_to_one() -> None:
    pieces = cut(TOKENIZER, ["/".join("ab" * 300), "truce"], [PARAGRAPH, SPACE])
    assert pieces.first == [0, WINDOW, WINDOW + 1]


def test_a_slice_is_what_cutting_its_words_gives() -> None:
    words, gaps = ["Rebels", "seized", "Qamarlu", "."], [PARAGRAPH, SPACE, SPACE, NOTHING]
    whole = cut(TOKENIZER, words, gaps)
    assert whole.slice(1, 3) == cut(TOKENIZER, words[1:3], gaps[1:3])
    assert whole.slice(0, 4) == whole


def test_a_batch_pads_its_windows() -> None:
    long, short = Pieces([7, 8, 9], [1, 2, 2], [0, 1, 3]), Pieces([5], [3], [0, 1])
    batch = collate([long, short])
    assert batch.ids.tolist() == [[CLS, 7, 8, 9, SEP], [CLS, 5, SEP, 0, 0]]
    assert batch.shapes.tolist() == [[0, 1, 2, 2, 0], [0, 3, 0, 0, 0]]
    assert batch.mask.tolist() == [[1] * 5, [1, 1, 1, 0, 0]]
    assert batch.first.tolist() == [[1, 2], [1, 0]]


def test_a_view_counts_words_from_the_trigger() -> None:
    seen = view(range(2, 9), range(3, 8), range(4, 6))
    assert (seen.distances - REACH).tolist() == [-2, -1, 0, 0, 1, 2, 3]
    assert seen.marks.tolist() == [0, 1, 2, 2, 1, 1, 0]


def test_far_words_are_all_as_far() -> None:
    seen = view(range(200), range(200), range(100, 101))
    assert seen.distances.min() == 0
    assert seen.distances.max() == 2 * REACH
    assert seen.distances.dtype == np.int64
