"""What spelling says of names: hyphens join them, addresses are none, countries are places."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from marsad.annotate.features import NOTHING
from marsad.annotate.syntax import Named
from marsad.knowledge import load_knowledge

# An e-mail or web address names a mailbox or a page, and nobody.
_ADDRESS = re.compile(
    r"\S+@\S+\.\w+|(?:https?://|www\.).+|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|edu|gov)", re.I
)


# Words that tie the parts of a name together and never begin or end one.
_TIES = frozenset((",", "of", "and", "for", "in", "the", "&"))


def mended(names: Sequence[Named], words: Sequence[str], gaps: Sequence[int]) -> list[Named]:
    """Names of a window, none of an address alone and none that ends at a tie or at a hyphen inside a word.

    `gaps` say what stands before each word. "al-" goes on to "al-Sadr", and two names of one label that a
    hyphen joins are one.
    """
    made: list[Named] = []
    for name in (n for told in names if (n := _bare(told, words))):
        if name.last - name.first == 1 and _ADDRESS.fullmatch(words[name.first]):
            continue
        before = made[-1] if made else None
        if before and before.label == name.label and _hyphen(words, gaps, before.last, name.first):
            made[-1] = replace(before, last=name.last)
        elif not before or before.last <= name.first:
            made.append(name)
        if _open(words, gaps, made[-1].last):
            made[-1] = replace(made[-1], last=made[-1].last + 1)
    return made


def _bare(name: Named, words: Sequence[str]) -> Named | None:
    first, last = name.first, name.last
    while first < last and words[last - 1] in _TIES:
        last -= 1
    while first < last and words[first] in _TIES:
        first += 1
    return replace(name, first=first, last=last) if first < last else None


def _hyphen(words: Sequence[str], gaps: Sequence[int], end: int, start: int) -> bool:
    """Whether only a hyphen without spaces lies between two names, or they touch at one."""
    joined = start < len(words) and gaps[start] == NOTHING
    return joined and (start == end or (start == end + 1 and words[end] == "-" and gaps[end] == NOTHING))


def _open(words: Sequence[str], gaps: Sequence[int], end: int) -> bool:
    """Whether a name ends at a hyphen that its word goes on behind."""
    return words[end - 1] == "-" and end < len(words) and gaps[end] == NOTHING


def with_countries(names: Sequence[Named], words: Sequence[str]) -> list[Named]:
    """Names and, of the words that they leave free, the countries by their names."""
    openers = _openers()
    taken = {i for n in names for i in range(n.first, n.last)}
    begun = [i for i, word in enumerate(words) if word in openers and i not in taken]
    found = [n for i in begun if (n := _country(words, i, taken))]
    kept = [n for k, n in enumerate(found) if not k or n.first >= found[k - 1].last]
    return sorted([*names, *kept], key=lambda n: n.first)


def _country(words: Sequence[str], first: int, taken: set[int]) -> Named | None:
    """The longest name of a country that begins at a word."""
    for name in _openers()[words[first]]:
        own = range(first, first + len(name))
        if tuple(words[first : own.stop]) == name and taken.isdisjoint(own):
            return Named(first, own.stop, "LOC")
    return None


@lru_cache(maxsize=1)
def _openers() -> dict[str, list[tuple[str, ...]]]:
    """Names of countries by their first words, the longest first."""
    countries = load_knowledge().countries.by_code.values()
    names = {tuple(way.split()) for c in countries for way in (c.name, *c.also)}
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(names, key=len, reverse=True):
        found.setdefault(name[0], []).append(name)
    return found
