"""Parties named by common nouns: "Russian warplanes" is RUS MIL, "rebels" REB, "doctors" MED.

1. Words about backers are set aside ("Turkey-backed", "pro-Russian").
2. The first country named is the party's.
3. The last head noun before a preposition decides the sector; an open head (forces, fighters) asks the words
   before it.
4. Where nothing but a country is named, a name or seat stands for the government, a people for civilians.
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from marsad.knowledge.countries import Countries, keys_of, tokens_of
from marsad.knowledge.records import Heads

_PARTICIPLES = (
    "aligned|allied|affiliated|armed|backed|based|born|dominated|friendly|funded|inspired|leaning|led|linked|loyal"
    "|occupied|sponsored|supported|trained"
)
# What says whose friend or foe a party is, not what it is: "Turkey-backed", "pro-Russian".
_BACKERS = re.compile(
    rf"\b(?:[\w.]+(?:[ -][A-Z][\w.]+)?[-‐‑–](?:{_PARTICIPLES})"
    rf"|[A-Z][\w.]+ (?:{_PARTICIPLES})(?! (?:by|with|to|from|in)\b)"
    r"|(?:pro|anti|ex)[-‐‑–](?!government|regime|junta)[A-Z][\w.]*)\b",
)
_PREPOSITIONS = frozenset(("in", "from", "for", "to", "at", "near", "on"))
# No noun phrase needs more characters to say what it is.
_LONGEST = 300
_LONGEST_HEAD = 4


class Description(NamedTuple):
    """What a noun phrase says about its party, None where it does not; `head` is the noun that decided."""

    country: str | None
    sector: str | None
    head: str | None


class Describer:
    """Describes noun phrases by the tables of heads.yml and countries.yml."""

    def __init__(self, heads: Heads, countries: Countries) -> None:
        self._countries = countries
        self._others = frozenset(heads.others)
        self._stops = _PREPOSITIONS | self._others
        self._measures = frozenset(heads.measures)
        self._closed = _by_words(heads.sectors)
        self._open = _by_words(heads.open_heads)
        self._modifiers = _by_words(heads.modifiers)
        self._peoples = {k for p in heads.peoples for word in (p, f"{p}s") for k in keys_of([word])}

    def describe(self, words: str) -> Description:
        """Country, sector and head of the party that `words` name."""
        bare = _BACKERS.sub(" ", words[:_LONGEST])
        tokens = tokens_of(bare)
        keys = keys_of(tokens)
        own = next((at for at, key in enumerate(keys) if key in self._others and at), len(keys))
        country = self._countries.spot(tokens[:own])
        sector, head = self._sector(keys)
        if head is None and country:
            sector = {"name": "GOV", "seat": "GOV", "people": "CVL"}.get(country.by)
        elif head is None and any(k in self._peoples for k in keys) and keys[-1].endswith("s"):
            sector = "CVL"
        return Description(country.code if country else None, sector, head)

    def _sector(self, keys: tuple[str, ...]) -> tuple[str | None, str | None]:
        """Sector and head of the phrase; what stands after "of" is asked where the head only measures it."""
        first, rest = _parted(keys, self._stops)
        sector, head = self._of_segment(first)
        measures = head is None or head.split()[-1] in self._measures
        if rest and measures:
            inner = self._sector(rest)
            if inner[1] is not None:
                return inner
        return sector, head

    def _of_segment(self, keys: tuple[str, ...]) -> tuple[str | None, str | None]:
        for end in range(len(keys), 0, -1):
            for start in range(max(0, end - _LONGEST_HEAD), end):
                known = self._head(keys[start:end])
                if known:
                    return self._decided(known, keys[:start])
        return None, None

    def _head(self, keys: tuple[str, ...]) -> str | None:
        """The head noun that these words are, in the form of the tables."""
        words = " ".join(keys)
        return next((w for w in _singulars(words) if w in self._closed or w in self._open), None)

    def _decided(self, head: str, before: Sequence[str]) -> tuple[str | None, str]:
        if head not in self._open:
            return self._closed[head], head
        for start in range(len(before)):
            for end in range(len(before), start, -1):
                sector = self._modifiers.get(" ".join(before[start:end]))
                if sector:
                    return sector, head
        sector = self._open[head]
        if sector in ("UAF", "MIL") and any(k in self._peoples for k in before):
            return "REB", head
        return (None if sector == "UNK" else sector), head


def _by_words(table: Mapping[str, Sequence[str]]) -> dict[str, str]:
    return {" ".join(keys_of(tokens_of(w))): sector for sector, words in table.items() for w in words}


def _parted(keys: tuple[str, ...], stops: frozenset[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words before the first preposition, and those after it."""
    for at, key in enumerate(keys):
        if key == "of" or (key in stops and at):
            return keys[:at], keys[at + 1 :]
    return keys, ()


def _singulars(words: str) -> list[str]:
    forms = [words]
    if words.endswith("ies"):
        forms.append(f"{words[:-3]}y")
    if words.endswith("es"):
        forms.append(words[:-2])
    if words.endswith("s"):
        forms.append(words[:-1])
    return forms
