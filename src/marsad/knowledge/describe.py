"""Parties named by common nouns: "Russian warplanes" is RUS MIL, "rebels" REB, "doctors" MED.

1. Words about backers are set aside ("Turkey-backed", "pro-Russian").
2. The first country named is the party's; if there is none, that of a people of one country ("Catalan").
   Ethnic Albanians are of where they live.
3. The last head noun before a preposition decides the sector; an open head (forces, fighters) asks the words
   before it. Who once held an office holds it no more ("the former minister").
4. Where nothing but a country is named, a name or seat stands for the government, a people for civilians.
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from marsad.knowledge.countries import Countries, Spotted, keys_of, tokens_of
from marsad.knowledge.records import Heads

_BACKED = "aligned|allied|affiliated|backed|dominated|funded|inspired|led|linked|sponsored|supported|trained"
_PARTICIPLES = f"{_BACKED}|armed|based|born|friendly|leaning|loyal|occupied"
# What says whose friend or foe a party is, not what it is: "Turkey-backed", "pro-Russian".
_BACKERS = re.compile(
    rf"\b(?:[\w.]+(?:[ -][A-Z][\w.]+)?[-‐‑–](?:{_PARTICIPLES})"
    rf"|[A-Z][\w.]+ (?:{_BACKED})(?! (?:by|with|to|from|in)\b)"
    r"|(?:pro|anti|ex)[-‐‑–](?!government|regime|junta)[A-Z][\w.]*)\b",
)
# Who leads soldiers has a part in what they are: "Saudi-led coalition". Such a coalition is an armed one.
_LED = re.compile(
    r"(?<=\w)[-‐‑–]led (?=(?:air |Arab |ground |international |military |multinational |naval )?"
    r"(?:coalition|alliance|forces?|troops|air ?strikes?|warplanes|jets)\b)",
    re.I,
)
_LEADS = " military "
_PREPOSITIONS = frozenset(("in", "from", "for", "to", "at", "near", "on"))
_FORMER = frozenset(
    (
        "deposed",
        "erstwhile",
        "ex",
        "exiled",
        "fallen",
        "former",
        "late",
        "onetime",
        "ousted",
        "overthrown",
        "toppled",
    )
)
_ETHNIC = "ethnic"
# No noun phrase needs more characters to say what it is.
_LONGEST = 300
_LONGEST_HEAD = 4
OUT_OF_OFFICE = "ELI"
"""The sector of those who hold an office no more."""
FALLEN = "PRE"
"""The sector of governments that are no more, and of those who are loyal to them."""


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
        self._national = _by_words(heads.national)
        self._gone = _by_words({OUT_OF_OFFICE: heads.offices, FALLEN: heads.governments})
        self._peoples = {k for p in heads.peoples for word in (p, f"{p}s") for k in keys_of([word])}
        self._homes = {
            k: code for code, peoples in heads.homes.items() for p in peoples for k in keys_of([p, f"{p}s"])
        }

    def describe(self, words: str) -> Description:
        """Country, sector and head of the party that `words` name."""
        tokens = tokens_of(_BACKERS.sub(" ", _LED.sub(_LEADS, words[:_LONGEST])))
        keys = keys_of(tokens)
        own = next((at for at, key in enumerate(keys) if key in self._others and at), len(keys))
        country = self._country(tokens[:own], keys[:own])
        sector, head = self._sector(keys)
        if head is None:
            sector = self._by_people(keys, country)
        elif sector is None and country:
            sector = self._national.get(" ".join(keys[country.end : country.end + 1]))
        home = (self._homes[k] for k in keys[:own] if k in self._homes)
        return Description(country.code if country else next(home, None), sector, head)

    def _country(self, tokens: Sequence[str], keys: Sequence[str]) -> Spotted | None:
        """The first country that is not only the origin of a people that lives elsewhere."""
        found = self._countries.spot(tokens)
        if found is None or found.start == 0 or keys[found.start - 1] != _ETHNIC:
            return found
        other = self._countries.spot(tokens[found.end :])
        return other and other._replace(start=other.start + found.end, end=other.end + found.end)

    def _by_people(self, keys: Sequence[str], country: Spotted | None) -> str | None:
        """The sector of a phrase without a head noun."""
        if _ETHNIC in keys or (any(k in self._peoples for k in keys) and keys[-1].endswith("s")):
            return "CVL"
        if country is None:
            return None
        if any(k in self._stops for k in keys[: country.start]):  # "a river near Chad"
            return None
        return {"name": "GOV", "seat": "GOV", "people": "CVL"}.get(country.by)

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
        """The sector of a head with the words before it."""
        gone = None if _FORMER.isdisjoint(before) else self._gone.get(head)
        if gone or head not in self._open:
            return gone or self._closed[head], head
        return self._of_open(head, before), head

    def _of_open(self, head: str, before: Sequence[str]) -> str | None:
        sector = self._open[head]
        for start in range(len(before)):
            for end in range(len(before), start, -1):
                told = self._modifiers.get(" ".join(before[start:end]))
                if told and (told, sector) != ("CVL", "UAF"):  # ethnic fighters are no civilians
                    return told
        if sector in ("UAF", "MIL") and any(k in self._peoples for k in before):
            return "REB"
        return None if sector == "UNK" else sector


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
