"""States as parties: "Iran", "the United States" and "Ankara" act through their governments.

Made from countries.yml, so that every country has a party with a stable id, `country:` and its alpha-3 code
in small letters. Parties of the lexicon come before them: "the Turkish army" is no state.
"""

from marsad.knowledge.countries import Countries, tokens_of
from marsad.knowledge.records import Party

STATE = "country:"
"""How the ids of states begin."""
# What may follow a country's adjective or name and leave it the state: "Kenyan authorities".
_GOVERNMENTS = frozenset(("government", "authorities", "state"))


class States:
    """The countries of the lexicon as parties of sector GOV."""

    def __init__(self, countries: Countries) -> None:
        self._countries = countries
        self._parties = {
            code: Party(id=f"{STATE}{code.lower()}", name=c.name, country=code, sector="GOV", aliases=c.also)
            for code, c in countries.by_code.items()
        }
        self._by_id = {p.id: p for p in self._parties.values()}

    def get(self, id_: str) -> Party | None:
        """The state with this id."""
        return self._by_id.get(id_)

    def find(self, words: str) -> Party | None:
        """The state that `words` are, with nothing beside its name but "the" and "government".

        An adjective alone stands for the state too ("Russian" of "Russian airstrikes"), a people does not.
        """
        tokens = tokens_of(words)
        definite = tokens[:1] in (["the"], ["The"])
        tokens, governing = _without_government(tokens[definite:])
        found = self._countries.spot(tokens)
        if found is None or (found.start, found.end) != (0, len(tokens)):
            return None
        adjectives = governing or not definite
        named = found.by in ("name", "seat") or (adjectives and found.by == "adjective")
        return self._parties[found.code] if named else None


def _without_government(tokens: list[str]) -> tuple[list[str], bool]:
    """The words without "government" behind or "government of" before them, and whether it stood there."""
    if len(tokens) > 1 and tokens[-1].lower() in _GOVERNMENTS:
        return tokens[:-1], True
    if len(tokens) > 2 and tokens[0].lower() in _GOVERNMENTS and tokens[1] == "of":
        return tokens[2:], True
    return tokens, False
