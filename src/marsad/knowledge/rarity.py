"""How rare a word is in news, in bits: 1 stands in half of all reports, RAREST in hardly any.

Counted once by tools/build_rarity.py over open and research collections, so that it never changes with what
is stored.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType

from marsad.text.names import fold, sound_key

__all__ = ["LEAST", "RAREST", "rarity", "stem", "terms"]

# The bits of words in more than two thirds of the reports of a kind: they tell nothing.
LEAST = 0
# The bits of a word that was not counted: in fewer than one in seven hundred reports of each kind.
RAREST = 10
# Letters of a word that count: "explosion" and "explosive", "Tokhar" and "Tukhar" are one.
STEM = 6

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_MARKS = re.compile(r"['’]")


def terms(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """The words of a text in small letters, without accents and possessive, and where they stand."""
    for match in _WORD.finditer(text):
        word = fold(match[0])
        yield word if word.isalnum() else _MARKS.sub("", _POSSESSIVE.sub("", word)), match


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """What a word is counted and compared by: its first letters, as it sounds."""
    return word if word[0].isdigit() else sound_key(word)[:STEM] or word


def rarity(word: str) -> int:
    """Bits, from LEAST to RAREST, of a word as `stem` gives it."""
    return _counted().get(word, RAREST)


@cache
def _counted() -> Mapping[str, int]:
    table = files("marsad.knowledge").joinpath("data", "rarity.txt").read_text("utf-8")
    return MappingProxyType(
        {word: int(line.split()[0]) for line in table.splitlines() for word in line.split()[1:]}
    )
