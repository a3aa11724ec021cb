"""Who holds an office on a date: "the Syrian president", "Jordan's king", "prime minister of Chad"."""

import re
from collections.abc import Iterable

from marsad.knowledge.countries import Countries, keys_of, tokens_of
from marsad.knowledge.periods import is_before, is_last, is_there
from marsad.knowledge.records import Party

_SPELLINGS = {"defense": "defence", "premier": "prime minister"}
_ARTICLES = frozenset(("a", "an", "the"))
_CALLED = frozenset(("current", "new", "newly", "sitting"))
"""Words before an office that leave it to its holder."""


_HEADS = frozenset(("chancellor", "emir", "king", "president", "prime minister", "sultan", "supreme leader"))
"""Offices of which the lexicon names nearly every holder since 2010."""
# How the offices of one person are parted: "prime minister, later president".
_PARTS = re.compile(r",\s*(?:and |before that |earlier |later |then )?")


class Offices:
    """The holders of offices that have one holder at a time.

    Of who is listed with several offices ("foreign minister, later president") only the dates of all together
    are known, so they are taken only where nobody else may be it, and hardly any holder is missing.
    """

    def __init__(self, parties: Iterable[Party], countries: Countries) -> None:
        self._countries = countries
        self._holders: dict[tuple[str, str], list[tuple[Party, bool]]] = {}
        for party in parties:
            if party.office and party.country and party.since:
                offices = [_key(keys_of(tokens_of(part))) for part in _PARTS.split(party.office)]
                for office in offices:
                    holders = self._holders.setdefault((party.country, office), [])
                    holders.append((party, len(offices) == 1))

    def find(self, words: str, on: str | None) -> Party | None:
        """The one holder of the office that `words` name with its country, and nobody's name."""
        tokens = tokens_of(words)
        while tokens and tokens[0].lower() in _ARTICLES | _CALLED:
            tokens = tokens[1:]
        state = self._countries.spot(tokens)
        if on is None or state is None or state.by not in ("name", "adjective"):
            return None
        keys = keys_of(tokens)
        if state.start == 0:
            office = keys[state.end :]
        elif state.end == len(tokens) and keys[state.start - 1] == "of":
            office = keys[: state.start - 1]
        else:
            return None
        return self._one(state.code, _key(office), on)

    def _one(self, country: str, office: str, on: str) -> Party | None:
        """The holder on a date; None where several may be it."""
        there = [(p, sure) for p, sure in self._holders.get((country, office), ()) if is_there(p, on)]
        there = [(p, sure) for p, sure in there if not is_last(p, on)] or there
        if len(there) == 1:
            party, sure = there[0]
            return party if sure or office in _HEADS else None
        within = [p for p, sure in there if sure and all(_is_within(p, other) for other, _ in there)]
        return within[0] if len(within) == 1 else None


def _is_within(party: Party, other: Party) -> bool:
    """Whether a term lies within another: of who came back to an office, the years between are listed too."""
    begins = not is_before(party.since or "", other.since or "")
    ends = other.until is None or (party.until is not None and not is_before(other.until, party.until))
    return begins and ends


def _key(office: Iterable[str]) -> str:
    return " ".join(_SPELLINGS.get(word, word) for word in office)
