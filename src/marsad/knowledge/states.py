"""States as parties: "Iran", "the United States" and "Ankara" act through their governments.

Made from countries.yml, so that every country has a party with a stable id, `country:` and its alpha-3 code
in small letters. Parties of the lexicon come before them: "the Turkish army" is no state.
"""

from marsad.knowledge.countries import Countries, tokens_of
from marsad.knowledge.records import Party

STATE = "country:"
"""How the ids of states begin, and those of their composed bodies (bodies.py)."""


def is_state(party: Party) -> bool:
    """Whether a party is a state itself."""
    return party.id.startswith(STATE) and party.id.count(":") == 1


class States:
    """The countries of the lexicon as parties of sector GOV."""

    def __init__(self, countries: Countries) -> None:
        self._countries = countries
        self._parties = {
            code: Party(id=f"{STATE}{code.lower()}", name=c.name, country=code, sector="GOV", aliases=c.also)
            for code, c in countries.by_code.items()
        }

    def get(self, id_: str) -> Party | None:
        """The state with this id."""
        return self._parties.get(id_.removeprefix(STATE).upper()) if id_.startswith(STATE) else None

    def of(self, code: str) -> Party | None:
        """The state of a country."""
        return self._parties.get(code)

    def find(self, words: str) -> Party | None:
        """The state that `words` are, with nothing beside its name but "the".

        An adjective alone stands for the state too ("Russian" of "Russian airstrikes"), a people does not.
        """
        tokens = tokens_of(words)
        definite = tokens[:1] in (["the"], ["The"])
        tokens = tokens[definite:]
        found = self._countries.spot(tokens)
        if found is None or (found.start, found.end) != (0, len(tokens)):
            return None
        named = found.by in ("name", "seat") or (not definite and found.by == "adjective")
        return self._parties[found.code] if named else None
