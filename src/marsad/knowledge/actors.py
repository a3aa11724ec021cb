"""Parties by name: looked up as written, then without what commonly stands around a name, then by sound.

Bodies of states need no entry (bodies.py), nor do states. Which party a name means may hang on the country
that a report is about and on its date: "the Syrian government" of November 2024 is not that of January 2025.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from marsad.knowledge.bodies import ARMED_FORCES, GOVERNMENT, Bodies
from marsad.knowledge.countries import Countries
from marsad.knowledge.describe import OUT_OF_OFFICE, Describer
from marsad.knowledge.name_forms import EDGES, PARTICLES, Form, NameForms, without_apposition
from marsad.knowledge.named import Keys, Named, fittest, of_country
from marsad.knowledge.offices import Offices
from marsad.knowledge.periods import away, is_before, is_there
from marsad.knowledge.records import Body, Heads, Party
from marsad.knowledge.states import States
from marsad.text.names import name_key

# Shorter names have too many neighbours in sound: Hama and Amah, Mali and Male.
_SHORTEST_SOUND = 6
_OF_STATE = frozenset(("COP", "GOV", "JUD", "LEG", "MIL", "SPY"))
_OFFICIAL = _OF_STATE | {"EUR", "IGO", "UNO"}
"""Sectors that a person leaves with the office; who led rebels is told as one of them."""
# No party's name is longer; what is longer is no mention.
_LONGEST = 300
# A place where those live or act who are named by a common noun: "protesters in Port Sudan".
_PLACED = re.compile(
    r"(?<!\w)[a-z][\w-]*\s(?:in|of|from|near|at|around|outside|across)\s(?:the\s)?"
    r"((?:[A-Z][\w'’-]*|(?:al|el)-\w+)(?:[\s-](?:[A-Z][\w'’-]*|al|el))*)"
)
_OF = re.compile(r"^([^,]*?)\s+(?:of|for|from|in|with)\s+(.+)$", re.S)


class Identity(NamedTuple):
    """What is known of a party from the words for it: which it is, its country and its sector."""

    party: Party | None
    country: str | None
    sector: str | None


UNKNOWN = Identity(None, None, None)


class Actors:
    """The actor lexicon, and the tables that describe parties without a name."""

    def __init__(
        self,
        parties: Iterable[Party],
        heads: Heads,
        countries: Countries,
        bodies: Mapping[str, Body],
        keys: Mapping[str, Keys],
        country_of: Callable[[str], str | None],
    ) -> None:
        """`keys` are those of names that are known beforehand; `country_of` tells in which country a place
        lies."""
        self._country_of = country_of
        self.countries = countries
        self._parties = {p.id: p for p in parties}
        self._forms = NameForms(heads, countries)
        self._named = Named(self._parties.values(), keys, frozenset(heads.spelled))
        self._states = States(countries)
        self._bodies = Bodies(bodies, countries, self._states, self._named, self._forms)
        self._offices = Offices(self._parties.values(), countries)
        self.find = lru_cache(maxsize=8192)(self._find)
        self.describe = lru_cache(maxsize=8192)(Describer(heads, countries).describe)

    def __iter__(self) -> Iterator[Party]:
        return iter(self._parties.values())

    def __len__(self) -> int:
        return len(self._parties)

    def get(self, id_: str) -> Party | None:
        """The party with this id; states have `country:` and their code in small letters, and their bodies
        that with the body's name, `country:ken:navy`."""
        return self._parties.get(id_) or self._states.get(id_) or self._bodies.get(id_)

    def is_body(self, party: Party) -> bool:
        """Whether a party is a body that every state has, or the state itself."""
        return self._states.get(party.id) is not None or self._bodies.is_any(party)

    def line(self, id_: str) -> tuple[Party, ...]:
        """All parties of which one continues the other, the oldest first; a party may have several heirs."""
        party = self._parties.get(id_)
        while party and party.after in self._parties:
            party = self._parties[party.after]
        found = [party] if party else []
        for one in found:
            found += [p for p in self._parties.values() if p.after == one.id]
        return tuple(found)

    def candidates(
        self, words: str, *, countries: Iterable[str] = (), on: str | None = None
    ) -> tuple[Party, ...]:
        """Every party that `words` may mean, those first that are there on the date.

        `countries` are those that a report is about: "the army" may be each one's, and "the opposition" any
        party of that sector there.
        """
        named = next(filter(None, (self._named.written_like(f) for f, _ in self._forms.forms(words))), ())
        asked = [self._find(words, country=c, on=on) for c in (None, *countries)]
        found = {p.id: p for p in (*filter(None, asked), *named)}
        if not found:
            said = self.describe(words)
            places = {said.country} if said.country else set(countries)
            alike = (p for p in self if p.sector == said.sector and p.country in places and not p.office)
            found = {p.id: p for p in alike if is_there(p, on)}
        return tuple(sorted(found.values(), key=lambda p: away(p, on)))

    def identify(self, words: str, *, country: str | None = None, on: str | None = None) -> Identity:
        """The party that `words` name, with country and sector; without one, what the words say of them.

        Who holds an office no more, or not yet, is no government, unless the words say so ("President X").
        """
        on = on[:10] if on else None
        party, said = self.find(words, country=country, on=on), self.describe(words)
        if party is None:
            return self.described(words)
        left = said.sector == OUT_OF_OFFICE or not (on is None or is_there(party, on))
        if left and party.office and party.sector in _OFFICIAL:
            return Identity(party, party.country, said.sector if said.head else OUT_OF_OFFICE)
        return Identity(party, party.country, party.sector)

    def described(self, words: str) -> Identity:
        """Country and sector that the words themselves tell, the country also by a place: "residents of
        Goma"."""
        said = self.describe(words)
        placed = None if said.country or said.sector is None else _PLACED.search(words[:_LONGEST])
        if placed is None or self.find(placed[1]):
            return Identity(None, said.country, said.sector)
        return Identity(None, self._country_of(placed[1]), said.sector)

    def _find(self, words: str, *, country: str | None = None, on: str | None = None) -> Party | None:
        """The party that `words` name, else the state that they are; None if they are neither.

        Of parties that share the name, one of `country` is taken, and the one that is there on the date `on`
        (ISO 8601; without it, today). Words that name no country ("the army") stand for a body of `country`.
        """
        if len(words) > _LONGEST:
            return None
        return self._listed(words, country, on) or self._states.find(words)

    def _listed(self, words: str, country: str | None, on: str | None) -> Party | None:
        """The party of the lexicon, or the body of a state, that `words` name."""
        forms = self._forms.forms(words)
        return (
            self._titled(words, country, on)
            or self._written(forms, words, country, on)
            or self._bodies.find(words.strip(EDGES), country=country, on=on)
            or self._offices.find(words, on)
            or self._sounding(forms, words, country, on)
            or self._within(words, country, on)
            or self._leading(forms, country, on)
        )

    def _titled(self, words: str, country: str | None, on: str | None) -> Party | None:
        """The person behind the last title in the words: "Quds Force commander Qassem Soleimani"."""
        tokens = without_apposition(words).split()
        behind = (
            at for at in range(len(tokens) - 1, 0, -1) if name_key(tokens[at - 1]) in self._forms.behind
        )
        name = tokens[next(behind, len(tokens)) :]
        if not name or not all(t[:1].isupper() or name_key(t) in PARTICLES for t in name):
            return None
        person = self._called(" ".join(name), None, country, on)
        return person if person and person.office else None

    def _written(
        self, forms: Sequence[Form], words: str, country: str | None, on: str | None
    ) -> Party | None:
        for form, only in forms:
            party = self._called(form, only, country, on)
            if party is None or self._is_apart(party, words.partition(form)[2]):
                continue
            if self._is_its_army(party, form, words):
                return self._army_of(party, words.partition(form)[2], on)
            if country and party.country != country and self._bodies.may_stand_alone(form):
                return self._bodies.find(form, country=country, on=on)
            if is_there(party, on):
                return party
            # A body that has gone leaves its name to the one that came after it.
            return self._bodies.find(form, country=party.country, on=on) or party
        return None

    def _called(self, form: str, only: str | None, country: str | None, on: str | None) -> Party | None:
        return fittest(of_country(self._named.written_like(form), only), country, on)

    def _is_its_army(self, party: Party, form: str, words: str) -> bool:
        """Whether `words` go on from a government to its armed forces: "Assad regime forces"."""
        if party.sector != "GOV" or form not in words:
            return False
        after = words.partition(form)[2].lower().split()
        said = takewhile(lambda w: w in self._forms.followers or w in self._forms.armed, after)
        return any(w in self._forms.armed for w in said)

    def _is_another(self, party: Party, form: str, words: str) -> bool:
        """Whether `words` go on from the name of a party to another."""
        return self._is_its_army(party, form, words) or self._is_apart(party, words.partition(form)[2])

    def _is_apart(self, party: Party, after: str) -> bool:
        """Whether the words after a body of a state turn to those who stand by it or have left it."""
        return party.sector in _OF_STATE and self._forms.parts(after)

    def _army_of(self, party: Party, after: str, on: str | None) -> Party | None:
        """The armed forces, or the part of them that is named, of a state whose government a party is."""
        if on and party.until and is_before(party.until, on):  # whose forces they were when it ruled
            on = party.until
        country = self.countries.by_code.get(party.country or "")
        if country is None or not (party.office or self._bodies.is_of(party, GOVERNMENT)):
            return None
        part = self._bodies.find(f"{country.name} government {after}", on=on)
        return part or self._bodies.of(country.code, ARMED_FORCES, on)

    def _leading(self, forms: Sequence[Form], country: str | None, on: str | None) -> Party | None:
        """The party that a person's title begins with: "Pentagon spokesman John Doe"."""
        for form, only in forms:
            tokens = form.split()
            for end in range(len(tokens) - 1, 0, -1):
                if name_key(tokens[end]) in self._forms.followers:
                    name = " ".join(tokens[:end])
                    if party := self._called(name, only, country, on):
                        return None if self._is_another(party, name, form) else party
        return None

    def _sounding(
        self, forms: Sequence[Form], words: str, country: str | None, on: str | None
    ) -> Party | None:
        """The one party whose name sounds like one of the forms.

        Names have a capital, so that "the army" is not the Thai army.
        """
        for form, only in forms:
            if (
                len(name_key(form)) < _SHORTEST_SOUND
                or form == form.lower()
                or self._forms.is_described(form)
            ):
                continue
            alike = of_country(self._named.sounding_like(form), only)
            fitting = [p for p in alike if country and p.country == country] or alike
            there = [p for p in fitting if is_there(p, on)] or fitting
            if len(there) == 1 and not self._is_another(there[0], form, words):
                return there[0]
        return None

    def _within(self, words: str, country: str | None, on: str | None) -> Party | None:
        """The party of "fighters of X", "a spokesman for X"."""
        match = _OF.match(words.strip(EDGES))
        if match is None or not match[1].split():
            return None
        head = name_key(match[1].split()[-1])
        if head not in self._forms.followers and head not in self._forms.titles:
            return None
        party = self._listed(match[2], country, on)
        return None if party and self._is_apart(party, head) else party
