"""Countries in words: names, adjectives, peoples and seats of government -> alpha-3."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from marsad.knowledge.records import Country
from marsad.text.names import fold

# Names that are also common words: they count only with their capital letter.
_COMMON = frozenset(
    [
        "turkey",
        "chad",
        "jordan",
        "china",
        "polish",
        "male",
        "lima",
        "niger",
        "guinea",
        "georgia",
        "is",
        "us",
        "car",
        "bay",
        "nice",
        "bern",
    ]
)
_ARTICLES = frozenset(["the", "a", "an"])
# Tokens of a country's name: dots inside acronyms stay ("U.S."), possessives go.
_TOKEN = re.compile(r"[^\W_]+(?:\.[^\W_]+)+\.?|[^\W_]+")
_POSSESSIVE = re.compile(r"['’`]s\b|(?<=s)['’`](?!\w)")


class Spotted(NamedTuple):
    """A country in words: its code, what named it (name, adjective, people, seat), and which tokens did."""

    code: str
    by: str
    start: int
    end: int


class Countries:
    """All countries by every word that names them."""

    def __init__(self, countries: Iterable[Country]) -> None:
        self.by_code = {c.code: c for c in countries}
        self._named: dict[tuple[str, ...], tuple[str, str, bool]] = {}
        for country in self.by_code.values():
            for by, words in _ways(country):
                for way in words:
                    for spelling in _spellings(way, by):
                        self._named.setdefault(
                            keys_of(tokens_of(spelling)), (country.code, by, _is_acronym(way))
                        )
        self._lengths: dict[str, list[int]] = {}
        """How many tokens the names that begin with a key have, the most first."""
        for length, key in sorted({(len(keys), keys[0]) for keys in self._named if keys}, reverse=True):
            self._lengths.setdefault(key, []).append(length)
        self.of_demonym = lru_cache(maxsize=8192)(self._of_demonym)
        """The country of words that are an adjective or a people and no more."""

    def spot(self, tokens: Sequence[str]) -> Spotted | None:
        """The first country in the tokens; of two that start together, the longer."""
        return next(self.every(tokens), None)

    def every(self, tokens: Sequence[str]) -> Iterator[Spotted]:
        """Every country in the tokens, in order; of those that share tokens, the first."""
        keys, free = keys_of(tokens), 0
        for start in (i for i, key in enumerate(keys) if key in self._lengths):
            if start >= free and (found := self._at(tokens, keys, start)):
                yield found
                free = found.end

    def _at(self, tokens: Sequence[str], keys: tuple[str, ...], start: int) -> Spotted | None:
        """The longest name of a country that begins at a token."""
        for end in (start + length for length in self._lengths[keys[start]]):
            found = self._named.get(keys[start:end])
            if found and end <= len(tokens) and _cased(tokens[start:end], acronym=found[2]):
                return Spotted(found[0], found[1], start, end)
        return None

    def is_demonym(self, words: str) -> bool:
        """Whether the words are an adjective or a people and no more: "Syrian", "the Syrians"."""
        return self.of_demonym(words) is not None

    def _of_demonym(self, words: str) -> str | None:
        tokens = tokens_of(words)
        tokens = tokens[1:] if tokens and tokens[0].lower() in _ARTICLES else tokens
        found = self.spot(tokens)
        whole = found is not None and found.by in ("adjective", "people") and found[2:] == (0, len(tokens))
        return found.code if found and whole else None


def tokens_of(words: str) -> list[str]:
    """Words without punctuation and possessives; acronyms with dots stay whole."""
    return _TOKEN.findall(_POSSESSIVE.sub("", words))


def keys_of(tokens: Sequence[str]) -> tuple[str, ...]:
    """The tokens as they are looked up."""
    return tuple(map(_key, tokens))


@lru_cache(maxsize=65536)
def _key(token: str) -> str:
    return fold(token).replace(".", "")


def _ways(country: Country) -> list[tuple[str, tuple[str, ...]]]:
    return [
        ("name", (country.name, *country.also)),
        ("adjective", country.adjectives),
        ("people", country.people),
        ("seat", (*((country.capital,) if country.capital else ()), *country.seats)),
    ]


def _spellings(way: str, by: str) -> tuple[str, ...]:
    """The word itself; a name also with the s of a possessive that lost its apostrophe ("Syrias army")."""
    return (
        (way, f"{way}s")
        if by == "name" and way[-1].isalpha() and not way.endswith("s") and len(way) > 3
        else (way,)
    )


def _is_acronym(words: str) -> bool:
    return words.replace(".", "").isupper() and len(words.replace(".", "")) <= 4


def _cased(tokens: Sequence[str], *, acronym: bool) -> bool:
    """Whether the tokens are written as the name would be: US is no "us", Turkey no "turkey"."""
    if acronym:
        return all(t.isupper() for t in tokens)
    return len(tokens) > 1 or not tokens[0].islower() or fold(tokens[0]) not in _COMMON
