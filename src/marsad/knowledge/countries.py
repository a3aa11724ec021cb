"""Countries in words: names, adjectives, peoples and seats of government -> alpha-3."""

import re
from collections.abc import Iterable, Sequence
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
        self._longest = max(map(len, self._named), default=0)

    def spot(self, tokens: Sequence[str]) -> Spotted | None:
        """The first country in the tokens; of two that start together, the longer."""
        keys = keys_of(tokens)
        for start in range(len(tokens)):
            for end in range(min(len(tokens), start + self._longest), start, -1):
                found = self._named.get(keys[start:end])
                if found and _cased(tokens[start:end], acronym=found[2]):
                    return Spotted(found[0], found[1], start, end)
        return None

    def is_demonym(self, words: str) -> bool:
        """Whether the words are an adjective or a people and no more: "Syrian", "the Syrians"."""
        tokens = tokens_of(words)
        tokens = tokens[1:] if tokens and tokens[0].lower() in _ARTICLES else tokens
        found = self.spot(tokens)
        return found is not None and found.by in ("adjective", "people") and found[2:] == (0, len(tokens))


def tokens_of(words: str) -> list[str]:
    """Words without punctuation and possessives; acronyms with dots stay whole."""
    return _TOKEN.findall(_POSSESSIVE.sub("", words))


def keys_of(tokens: Sequence[str]) -> tuple[str, ...]:
    """The tokens as they are looked up."""
    return tuple(fold(t).replace(".", "") for t in tokens)


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
