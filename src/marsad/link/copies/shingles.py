"""The words of a text and its runs of words, each run as one number that is the same on every machine."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

from marsad.text.names import fold

__all__ = ["RUN", "Word", "is_mark", "number_of", "runs_of", "words_of"]

# Words in a run. Four join independent tellings by their formulas ("at least ten people"), eight lose every
# text whose house style changes a word a line; five is also what shared/data/duplicates measures with.
RUN = 5
# One run in so many is a mark, chosen by the run itself, so that two texts choose the same ones. Of the 21
# runs of a shared passage of 25 words five are marks, and in one of 50 such passages fewer than two.
THINNING = 4

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_APOSTROPHES = str.maketrans("", "", "'’")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: where it stands, and what it is compared by."""

    start: int
    end: int
    key: str


def words_of(text: str) -> tuple[Word, ...]:
    """The words in order; case, accents and apostrophes do not tell two of them apart."""
    return tuple(
        Word(match.start(), match.end(), fold(match[0]).translate(_APOSTROPHES))
        for match in _WORD.finditer(text)
    )


def runs_of(keys: Sequence[str]) -> tuple[int, ...]:
    """The number of every run of RUN words, in order; none for a text that is shorter."""
    return tuple(number_of(keys[at : at + RUN]) for at in range(len(keys) - RUN + 1))


def number_of(words: Sequence[str]) -> int:
    """64 bits that stand for the words."""
    return int.from_bytes(blake2b(" ".join(words).encode(), digest_size=8).digest(), "big")


def is_mark(run: int) -> bool:
    """Whether the run is one of those that are looked up."""
    return run % THINNING == 0
