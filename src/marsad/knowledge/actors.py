"""Parties by name: looked up as written, then without what commonly stands around a name, then by sound."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from marsad.knowledge.countries import Countries
from marsad.knowledge.describe import Describer
from marsad.knowledge.records import Heads, Party
from marsad.knowledge.states import States
from marsad.text.names import name_key, sound_key

# Shorter names have too many neighbours in sound: Hama and Amah, Mali and Male.
_SHORTEST_SOUND = 6
# An acronym of so few letters may be a word (IS, WHO, AU): it counts only in capitals.
_LONGEST_CASED = 4
# No party's name is longer; what is longer is no mention.
_LONGEST = 300
_BACKED = re.compile(
    r"^(?:[\w.]+-)?(?:affiliated|aligned|allied|backed|based|controlled|dominated|led|linked|run|supported)$",
    re.I,
)
_AFTER = re.compile(r"\s*(?:\(.*\)?|,.*)$", re.S)
_OF = re.compile(r"^([^,]*?)\s+(?:of|for|from|in|with)\s+(.+)$", re.S)
# Copies lose the apostrophe of a possessive: "Assads forces".
_MARK = re.compile(r"['’](?=s\b)")
_MARKED = re.compile(r"['’]s?$")
_BRACKET_MARKED = re.compile(r"(?<=\))['’]s?\b")
_EDGES = " \t\n\r\"“”'‘’`.,;:!?()[]-–—"


class Actors:
    """The actor lexicon, and the tables that describe parties without a name."""

    def __init__(self, parties: Iterable[Party], heads: Heads, countries: Countries) -> None:
        self.countries = countries
        self._parties = {p.id: p for p in parties}
        self._states = States(countries)
        self._describer = Describer(heads, countries)
        self._followers = frozenset(name_key(w) for w in heads.followers)
        self._describers = frozenset((*heads.describers, *(p.lower() for p in heads.peoples)))
        armed = (*heads.sectors.get("MIL", ()), *heads.open_heads.get("MIL", ()))
        self._armed = frozenset((*armed, *(f"{w}s" for w in armed)))
        self._titles = frozenset(name_key(w) for w in heads.titles)
        self._named: dict[str, list[tuple[Party, str]]] = {}
        self._sounding: dict[str, list[tuple[Party, str]]] = {}
        for party in self._parties.values():
            for name in (party.name, *party.aliases):
                for key in dict.fromkeys((name_key(name), name_key(_MARK.sub("", name)))):
                    self._named.setdefault(key, []).append((party, name))
                self._sounding.setdefault(sound_key(name), []).append((party, name))
        self.find = lru_cache(maxsize=8192)(self._find)
        self.describe = lru_cache(maxsize=8192)(self._describer.describe)

    def __iter__(self) -> Iterator[Party]:
        return iter(self._parties.values())

    def __len__(self) -> int:
        return len(self._parties)

    def get(self, id_: str) -> Party | None:
        """The party with this id; states have `country:` and their code in small letters."""
        return self._parties.get(id_) or self._states.get(id_)

    def _find(self, words: str, *, country: str | None = None) -> Party | None:
        """The party that `words` name, else the state that they are; None if they are neither.

        Of parties that share the name, one of `country` is taken.
        """
        if len(words) > _LONGEST:
            return None
        return self._listed(words, country) or self._states.find(words)

    def _listed(self, words: str, country: str | None) -> Party | None:
        """The party of the lexicon that `words` name."""
        forms = list(dict.fromkeys(self._forms(words)))
        for look_up in (self._written_like, self._sounding_like):
            for form, only in forms:
                party = look_up(form, only, country)
                if party and not self._is_its_army(party, form, words):
                    return party
        return self._within(words, country) or self._leading(forms, country)

    def _written_like(self, form: str, only: str | None, country: str | None) -> Party | None:
        return _chosen(form, self._named.get(name_key(form), ()), only, country)

    def _is_its_army(self, party: Party, form: str, words: str) -> bool:
        """Whether `words` go on from a government to its armed forces: "Assad regime forces"."""
        if party.sector != "GOV" or form not in words:
            return False
        after = words[words.find(form) + len(form) :].lower().split()
        said = takewhile(lambda w: w in self._followers or w in self._armed, after)
        return any(w in self._armed for w in said)

    def _leading(self, forms: Sequence[tuple[str, str | None]], country: str | None) -> Party | None:
        """The party that a person's title begins with: "Pentagon spokesman John Doe"."""
        for form, only in forms:
            tokens = form.split()
            for end in range(len(tokens) - 1, 0, -1):
                if name_key(tokens[end]) in self._followers:
                    name = " ".join(tokens[:end])
                    if party := self._written_like(name, only, country):
                        return None if self._is_its_army(party, name, form) else party
        return None

    def _sounding_like(self, form: str, only: str | None, country: str | None) -> Party | None:
        """The one party whose name sounds like `form`.

        Names have a capital, so that "the army" is not the Thai army.
        """
        if len(name_key(form)) < _SHORTEST_SOUND or form == form.lower() or self._is_described(form):
            return None
        alike = {
            p.id: p
            for p, _ in self._sounding.get(sound_key(form), ())
            if only is None or p.country in (None, only)
        }
        here = [p for p in alike.values() if country and p.country == country]
        fitting = here or list(alike.values())
        return fitting[0] if len(fitting) == 1 else None

    def _forms(self, words: str) -> Iterator[tuple[str, str | None]]:
        """The words, then ever less of what stands before and after the name.

        Beside each form stands the country that an adjective named which is left out.
        """
        whole = _BRACKET_MARKED.sub("", words).strip(_EDGES)
        yield whole, None
        bare = _AFTER.sub("", whole)
        yield from ((form, None) for form in self._with_adjective(bare))
        for start in dict.fromkeys((whole, bare)):  # a bracket may be part of the name: "the CPI (Maoist)"
            for form, only in self._without_front(start):
                yield form, only
                yield from ((less, only) for less in self._without_followers(form))

    def _without_front(self, words: str) -> Iterator[tuple[str, str | None]]:
        """The name without articles, backers, titles and the country's adjective before it."""
        only: str | None = None
        while words:
            yield words, only
            less, code = self._without_title(words)
            if less == words:
                return
            words, only = less, code or only

    def _without_title(self, words: str) -> tuple[str, str | None]:
        first, _, rest = words.partition(" ")
        if rest and (self._is_described(words) or name_key(first) in self._titles or not name_key(first)):
            return rest.lstrip(), None
        tokens = words.split()
        spotted = self.countries.spot([_MARKED.sub("", t) for t in tokens])
        if rest and spotted and spotted.start == 0:
            left = tokens[spotted.end :]
            if left and _BACKED.match(left[0]):  # "UK based": where it sits or who backs it, not whose it is
                return " ".join(left[1:]), None
            return " ".join(left), spotted.code
        return words, None

    def _is_described(self, words: str) -> bool:
        """Whether the first word only describes the party: the, so-called, rebel, US-backed."""
        first = words.partition(" ")[0].lower()
        return first in self._describers or first.isdigit() or _BACKED.match(first) is not None

    def _with_adjective(self, words: str) -> Iterator[str]:
        """With the adjective for a possessive: "Syria's army" and "Syrias army" as "Syrian army"."""
        rest, code = self._without_title(words)
        country = self.countries.by_code.get(code or "")
        for adjective in country.adjectives if country and rest else ():
            yield f"{adjective} {rest}"

    def _without_followers(self, words: str) -> Iterator[str]:
        tokens = words.split()
        while len(tokens) > 1 and name_key(tokens[-1]) in self._followers:
            tokens = tokens[:-1]
            yield " ".join(tokens)

    def _within(self, words: str, country: str | None) -> Party | None:
        """The party of "fighters of X", "a spokesman for X"."""
        match = _OF.match(words.strip(_EDGES))
        if match is None or not match[1].split():
            return None
        head = name_key(match[1].split()[-1])
        if head not in self._followers and head not in self._titles:
            return None
        return self._listed(match[2], country)


def _chosen(
    words: str, named: Sequence[tuple[Party, str]], only: str | None, wished: str | None
) -> Party | None:
    fitting = [p for p, name in named if _cased(words, name) and (only is None or p.country in (None, only))]
    return next((p for p in fitting if wished and p.country == wished), fitting[0] if fitting else None)


def _cased(words: str, name: str) -> bool:
    letters = name.replace(".", "")
    if len(letters) > _LONGEST_CASED or not letters.isupper():
        return True
    return any(
        t.replace(".", "").upper() == letters and t.replace(".", "").isupper()
        for t in re.split(r"[\s'’]+", words)
    )
