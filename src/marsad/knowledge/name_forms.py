"""A party's name and what commonly stands around it: articles, titles, adjectives, followers, appositions."""

import re
from collections.abc import Iterator
from functools import lru_cache

from marsad.knowledge.countries import Countries
from marsad.knowledge.records import Heads
from marsad.text.names import name_key

_BACKED = re.compile(
    r"^(?:[\w.]+-)?(?:affiliated|aligned|allied|backed|based|controlled|dominated|led|linked|run|supported)$",
    re.I,
)
_AFTER = re.compile(r"\s*(?:\(.*\)?|,.*)$", re.S)
_ARTICLES = frozenset(("a", "an", "the"))
_MARKED = re.compile(r"['’]s?$")
# The possessive of a bracket, a quotation or an acronym with dots.
_POINT_MARKED = re.compile(r"(?<=[).»”\"])['’]s?\b")
# Who stands by a body or has left it is not of it: "army defectors".
_APART = frozenset(("affiliate", "alliance", "allies", "ally", "defectors", "dissidents", "supporters"))
EDGES = " \t\n\r\"«»„“”'‘’`.,;:!?()[]-–—"
"""What is no part of a name where it begins or ends."""
PARTICLES = frozenset(
    ("abu", "al", "bin", "da", "de", "den", "der", "di", "dos", "el", "ibn", "la", "ul", "van", "von")
)
"""Words of a person's name that may have no capital."""

Form = tuple[str, str | None]
"""Less of the words, and the country of an adjective that was left out before them."""


def without_apposition(words: str) -> str:
    """The words up to a comma or a bracket at their end."""
    return _AFTER.sub("", words).strip(EDGES)


class NameForms:
    """What may be left out around a name, by the tables of heads.yml."""

    def __init__(self, heads: Heads, countries: Countries) -> None:
        self._countries = countries
        self.followers = frozenset(name_key(w) for w in heads.followers)
        """Keys of nouns that may follow a name and leave it that party."""
        self.titles = frozenset(name_key(w) for w in heads.titles)
        self.behind = (self.followers | self.titles) - _APART - {"of"}
        """Keys of words that may stand behind a body's name: its people, and the titles of persons."""
        armed = (*heads.sectors.get("MIL", ()), *heads.open_heads.get("MIL", ()))
        self.armed = frozenset((*armed, *(f"{w}s" for w in armed)))
        """Nouns that make a government's people its armed forces."""
        self.plain = frozenset(name_key(w) for w in heads.plain)
        """Keys of words that may stand before a body's name and leave it that body."""
        self.forms = lru_cache(maxsize=8192)(self._each)
        self._describers = frozenset((*heads.describers, *(p.lower() for p in heads.peoples)))

    def _each(self, words: str) -> tuple[Form, ...]:
        """The words, then ever less of what stands before and after the name."""
        return tuple(dict.fromkeys(self._forms(words)))

    def is_described(self, words: str) -> bool:
        """Whether the first word only describes the party: the, so-called, rebel, US-backed."""
        first = words.partition(" ")[0].lower()
        return first in self._describers or first.isdigit() or _BACKED.match(first) is not None

    def parts(self, after: str) -> bool:
        """Whether the words after a name turn to others: "defectors"."""
        return not _APART.isdisjoint(after.lower().split())

    def _forms(self, words: str) -> Iterator[Form]:
        whole = _POINT_MARKED.sub("", words).strip(EDGES)
        yield whole, None
        bare = without_apposition(whole)
        yield from ((form, None) for form in self._with_adjective(bare))
        for start in dict.fromkeys((whole, bare)):  # a bracket may be part of the name: "the CPI (Maoist)"
            for form, only in self._without_front(start):
                yield form, only
                yield from ((less, only) for less in self._without_followers(form))

    def _without_front(self, words: str) -> Iterator[Form]:
        """The name without articles, backers, titles and the country's adjective before it."""
        only: str | None = None
        while words:
            yield words, only
            less, code = self._without_title(words)
            if less == words:
                return
            words, only = less, code or only

    def _without_title(self, words: str) -> Form:
        first, _, rest = words.partition(" ")
        if rest and first.lower() in _ARTICLES:
            return rest.lstrip(), None
        tokens = words.split()
        spotted = self._countries.spot([_MARKED.sub("", t) for t in tokens]) if rest else None
        if spotted and spotted.start == 0:
            left = tokens[spotted.end :]
            if left and _BACKED.match(left[0]):  # "UK based": where it sits or who backs it, not whose it is
                return " ".join(left[1:]), None
            return " ".join(left), spotted.code
        if rest and (self.is_described(words) or name_key(first) in self.titles or not name_key(first)):
            return rest.lstrip(), None
        return words, None

    def _with_adjective(self, words: str) -> Iterator[str]:
        """With the adjective for a possessive: "Syria's army" and "Syrias army" as "Syrian army"."""
        rest, code = self._without_title(words)
        country = self._countries.by_code.get(code or "")
        for adjective in country.adjectives if country and rest else ():
            yield f"{adjective} {rest}"

    def _without_followers(self, words: str) -> Iterator[str]:
        tokens = words.split()
        while len(tokens) > 1 and name_key(tokens[-1]) in self.followers:
            tokens = tokens[:-1]
            yield " ".join(tokens)
