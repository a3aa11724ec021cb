"""Bodies of states composed by rule: "the Kenyan defence ministry", "army of Chad", "12 Malian soldiers".

A state's body is the party of the lexicon that bears one of its composed names, if there is one at the time;
else a party made here, whose id is the state's with the body's: `country:ken:defence-ministry`.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from marsad.knowledge.countries import Countries, Spotted, keys_of, tokens_of
from marsad.knowledge.name_forms import NameForms
from marsad.knowledge.named import Named, fittest
from marsad.knowledge.periods import is_there
from marsad.knowledge.records import Body, Country, Party
from marsad.knowledge.states import States

GOVERNMENT = "government"
ARMED_FORCES = "armed-forces"
# Bodies whose name may stand before another's: "government warplanes", "Syrian army helicopters".
_OWNERS = (GOVERNMENT, ARMED_FORCES)


class _Match(NamedTuple):
    """A body in words: its id, whether the word may stand alone, and where it ends."""

    id: str
    alone: bool
    end: int


class Bodies:
    """The bodies of bodies.yml for every country."""

    def __init__(
        self,
        table: Mapping[str, Body],
        countries: Countries,
        states: States,
        named: Named,
        forms: NameForms,
    ) -> None:
        self._table = table
        self._countries = countries
        self._states = states
        self._named = named
        self._forms = forms
        self._words: dict[tuple[str, ...], tuple[str, bool]] = {}
        for id_, body in table.items():
            for alone, words in ((True, body.alone), (False, body.words)):
                for word in words:
                    self._words.setdefault(keys_of(tokens_of(word)), (id_, alone))
        self._longest = max(map(len, self._words), default=0)
        self.of = lru_cache(maxsize=8192)(self._of)
        self._listed = lru_cache(maxsize=8192)(self._bearing)

    def get(self, id_: str) -> Party | None:
        """The composed party with this id."""
        state, _, body = id_.rpartition(":")
        party = self._states.get(state)
        return self._composed(party, body) if party and body in self._table else None

    def find(self, words: str, *, country: str | None = None, on: str | None = None) -> Party | None:
        """The body that `words` name; `country` is whose it is where they do not say it."""
        tokens = tokens_of(words)
        keys = keys_of(tokens)
        start = next(
            (at for at, key in enumerate(keys) if not (key in self._forms.plain or key.isdigit())), 0
        )
        state = self._state_within(tokens, start)
        match = self._match(keys, state.end if state else start)
        if match is None:
            return None
        if not state and keys[match.end : match.end + 1] == ("of",):
            state = self._owner(tokens, match.end + 1)
        elif match.end < len(keys) and keys[match.end] not in self._forms.behind:
            return None
        if state and state.by == "seat" and not self._table[match.id].seats:
            return None
        code = state.code if state else country if match.alone else None
        next_word = " ".join(keys[match.end : match.end + 1])
        armed = match.id == GOVERNMENT and next_word in self._forms.armed  # "regime positions"
        return self._of(code, ARMED_FORCES if armed else match.id, on) if code else None

    def may_stand_alone(self, words: str) -> bool:
        """Whether words are a body of any state and no more: one country's Senate is not another's."""
        return self._words.get(keys_of(tokens_of(words)), ("", False))[1]

    def _state_within(self, tokens: list[str], start: int) -> Spotted | None:
        """The country that begins at a token or before it: "New Zealand" begins with a plain word."""
        found = self._countries.spot(tokens)
        return found if found and found.start <= start and found.by != "people" else None

    def _state_at(self, tokens: list[str], start: int) -> Spotted | None:
        """The country that begins at a token, its positions counted from the first."""
        found = self._countries.spot(tokens[start:])
        if found is None or found.start or found.by == "people":
            return None
        return found._replace(start=start, end=start + found.end)

    def _owner(self, tokens: list[str], start: int) -> Spotted | None:
        """The country that is all of the words from a token on."""
        start += tokens[start : start + 1] == ["the"]
        found = self._state_at(tokens, start)
        return found if found and found.by == "name" and found.end == len(tokens) else None

    def _match(self, keys: tuple[str, ...], start: int) -> _Match | None:
        """The longest body at a key; "government" and "army" give way to a body right behind them."""
        for end in range(min(len(keys), start + self._longest), start, -1):
            if known := self._words.get(keys[start:end]):
                inner = self._match(keys, end) if known[0] in _OWNERS else None
                return inner._replace(alone=known[1]) if inner else _Match(*known, end)
        return None

    def _of(self, code: str, body: str, on: str | None = None) -> Party | None:
        """The body of a country on a date: the listed one that is there then, else the composed one."""
        listed = [p for p in self._listed(code, body) if is_there(p, on)]
        state = self._states.of(code)
        return fittest(listed, code, on) or (self._composed(state, body) if state else None)

    def is_of(self, party: Party, body: str) -> bool:
        """Whether a party is this body of its state, now or once."""
        return party.country is not None and party in self._listed(party.country, body)

    def is_any(self, party: Party) -> bool:
        """Whether a party is one of the bodies of its state."""
        return self.get(party.id) is not None or any(self.is_of(party, body) for body in self._table)

    def _bearing(self, code: str, body: str) -> tuple[Party, ...]:
        """The parties of the lexicon with a composed name of the body, those of its first words first."""
        state = self._countries.by_code.get(code)
        found = (
            (p for name in self._names(state, body) for p in self._named.written_like(name)) if state else ()
        )
        known = {p.id: p for p in found if p.country == code and p.sector == self._table[body].sector}
        return tuple(known.values())

    def _names(self, country: Country, body: str) -> Iterator[str]:
        """The ways to name a body of a country."""
        for word in (*self._table[body].alone, *self._table[body].words):
            yield from (f"{adjective} {word}" for adjective in country.adjectives)
            yield from (
                way
                for name in (country.name, *country.also)
                for way in (f"{name} {word}", f"{word} of {name}")
            )

    def _composed(self, state: Party, body: str) -> Party:
        """The body as a party by itself; the government is the state."""
        if body == GOVERNMENT:
            return state
        country = self._countries.by_code[state.country or ""]
        word = self._table[body].alone[0]
        name = f"{country.adjectives[0]} {word}" if country.adjectives else f"{word} of {country.name}"
        return Party(
            id=f"{state.id}:{body}",
            name=name,
            country=country.code,
            sector=self._table[body].sector,
            aliases=tuple(n for n in self._names(country, body) if n != name),
            parent=state.id,
        )
