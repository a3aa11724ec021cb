"""What the encoder sees: words cut into pieces, each with the shape of its word.

The encoder (all-MiniLM-L6-v2) was pretrained on lower-cased text; capitals reach it through shape numbers
that are added to its input, and so does what stands before a word: nothing, a space, or the end of a
paragraph.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

Ints = NDArray[np.int64]

# Pieces a window may hold: half of the encoder's 512 positions, those that the treebanks' windows train.
WINDOW = 254
NOTHING, SPACE, PARAGRAPH = 0, 1, 2
"""What stands before a word: it is joined to the one before, parted by a space, or begins a paragraph."""
SHAPES = 24
"""Numbers of word shapes: eight shapes times what stands before the word."""
MARKS = 3
"""What the role reader knows of a word: 0 context, 1 the event's sentence, 2 the trigger."""
REACH = 40
DISTANCES = 2 * REACH + 1
"""Distances of a word from the trigger, in words, that the role reader tells apart."""
# Words that the role reader sees before and behind an event's own sentence. In gold/train every actor,
# recipient and count stands in the event's sentence, and most places outside it lie up to 24 words before.
CONTEXT = (24, 8)
ENTITIES = ("PER", "ORG", "ARM", "LOC", "FAC", "NOR", "WEA", "PLT")
"""Person, organisation, armed group, place, facility, nationality or religion, weapon, platform."""
ROLES = ("actors", "recipients", "places", "sources", "time", "numbers", "weapons")
CLS, SEP, PAD, UNK = 101, 102, 0, 100  # ids of the special pieces in the encoder's own vocabulary


def load_tokenizer() -> Tokenizer:
    """The encoder's own WordPiece tokenizer, as shipped."""
    tokenizer = Tokenizer.from_str(
        files("marsad.annotate").joinpath("data/tokenizer.json").read_text("utf-8")
    )
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def shape_of(word: str, gap: int) -> int:
    """The number (0 to 23) of a word's shape.

    The eight shapes: lower, Title, UPPER, mIxed, single capital, digits, with digit, sign.
    `gap` says what stands before the word: NOTHING, SPACE or PARAGRAPH.
    """
    return _letters(word) + 8 * gap


@lru_cache(maxsize=65536)
def _letters(word: str) -> int:
    if not any(c.isalnum() for c in word):
        return 7
    if word.isdigit():
        return 5
    if any(c.isdigit() for c in word):
        return 6
    if word.islower() or word.upper() == word.lower():
        return 0
    if word.isupper():
        return 4 if len(word) == 1 else 2
    return 1 if word[0].isupper() and word[1:].islower() else 3


@dataclass(frozen=True, slots=True)
class Pieces:
    """One text's words as pieces, no special pieces yet.

    `ids` and `shapes` are per piece, `first[i]` is the first piece of word i; `first` has one entry more than
    there are words: the number of pieces.
    """

    ids: list[int]
    shapes: list[int]
    first: list[int]

    def slice(self, start: int, end: int) -> "Pieces":
        """The pieces of words `start` to `end` (excluded)."""
        a, b = self.first[start], self.first[end]
        return Pieces(self.ids[a:b], self.shapes[a:b], [f - a for f in self.first[start : end + 1]])


def cut(tokenizer: Tokenizer, words: Sequence[str], gaps: Sequence[int]) -> Pieces:
    """Cut words into pieces; `gaps` as in shape_of.

    A word that the vocabulary cannot write becomes one unknown piece, and one that would not fit into a
    window keeps its first WINDOW pieces.
    """
    ids: list[int] = []
    shapes: list[int] = []
    first = [0]
    for word, gap in zip(words, gaps, strict=True):
        own = _pieces(tokenizer, word)
        ids += own
        shapes += [shape_of(word, gap)] * len(own)
        first.append(len(ids))
    return Pieces(ids, shapes, first)


# Most words of a report stand in many others.
@lru_cache(maxsize=65536)
def _pieces(tokenizer: Tokenizer, word: str) -> tuple[int, ...]:
    """The pieces of one word: none depends on the words beside it."""
    encoding = tokenizer.encode([word], is_pretokenized=True, add_special_tokens=False)
    return tuple(encoding.ids[:WINDOW]) or (UNK,)


@dataclass(frozen=True, slots=True)
class Batch:
    """Arrays for the encoder.

    Per piece (windows x length): `ids`, `shapes`, `mask`. Per word (windows x words): the place of its
    `first` piece.
    """

    ids: Ints
    shapes: Ints
    mask: Ints
    first: Ints


def collate(windows: Sequence[Pieces]) -> Batch:
    """Pad windows to one batch."""
    length = max(len(w.ids) for w in windows) + 2
    words = max(len(w.first) - 1 for w in windows)
    ids, shapes, mask = (np.zeros((len(windows), length), dtype=np.int64) for _ in range(3))
    first = np.zeros((len(windows), words), dtype=np.int64)
    for row, window in enumerate(windows):
        n = len(window.ids)
        ids[row, 0], ids[row, 1 : n + 1], ids[row, n + 1] = CLS, window.ids, SEP
        shapes[row, 1 : n + 1] = window.shapes
        mask[row, : n + 2] = 1
        first[row, : len(window.first) - 1] = np.asarray(window.first[:-1]) + 1
    return Batch(ids, shapes, mask, first)


@dataclass(frozen=True, slots=True)
class View:
    """What the role reader is told of the words around one trigger, besides their states."""

    distances: Ints
    marks: Ints


def view(seen: range, sentence: range, trigger: range) -> View:
    """Distances from the trigger and marks of the words seen; all three ranges count words of one window."""
    at = np.arange(seen.start, seen.stop)
    before, behind = np.minimum(at - trigger.start, 0), np.maximum(at - trigger.stop + 1, 0)
    marks = np.zeros(len(seen), dtype=np.int64)
    marks[sentence.start - seen.start : sentence.stop - seen.start] = 1
    marks[trigger.start - seen.start : trigger.stop - seen.start] = MARKS - 1
    return View(np.maximum(before, -REACH) + np.minimum(behind, REACH) + REACH, marks)
