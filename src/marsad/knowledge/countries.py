"""Countries in words: names, adjectives, peoples and seats of government -> alpha-3."""

import re
from collections.abc import Iterable, Iterator, Sequence
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
        return next(self.every(tokens), None)

    def every(self, tokens: Sequence[str]) -> Iterator[Spotted]:
        """Every country in the tokens, in order; of those that share tokens, the first."""
        keys, start = keys_of(tokens), 0
        while start < len(tokens):
            found = self._at(tokens, keys, start)
            if found:
                yield found
            start = found.end if found else start + 1

    def _at(self, tokens: Sequence[str], keys: Sequence[str], start: int) -> Spotted | None:
        """The longest name of a country that begins at a token."""
        for end in range(min(len(tokens), start + self._longest), start, -1):
            found = self._named.get(tuple(keys[start:end]))
            if found and _cased(tokens[start:end], acronym=found[2]):
                return Spotted(found[0], found[1], start, end)
        return None

    def is_demonym(self, words: str) -> bool:
        """Whether the words are an adjective or a people and no more: "Syrian", "the Syrians"."""
        return self.of_demonym(words) is not None

    def of_demonym(self, words: str) -> str | None:
        """The country of words that are an adjective or a people and no more."""
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
