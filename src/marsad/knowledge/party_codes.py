"""What other data sets call a party: codes of its state, ACLED's inter code, the side that it is on for UCDP.

Where it hangs on the event what a party is (rioters, forces abroad), the code is that of the plain case.
"""

from collections.abc import Mapping
from typing import NamedTuple

from marsad.knowledge.records import Ontology, Party, PartyRule, Scheme, StateNumbers
from marsad.knowledge.rules import of_sector, said

_INTER = "acled"
_SIDES = {"state": "state", "organised": "non-state", "civilian": "civilians"}
"""Group of sectors -> UCDP's word for the side."""


class CodesOfParty(NamedTuple):
    """A party's codes; None where there is none or no rule is clear."""

    iso: str | None
    """ISO 3166 alpha-3."""
    gw: int | None
    """Gleditsch and Ward's number of the state."""
    cow: int | None
    """Correlates of War's number of the state."""
    wikidata: str | None
    acled_inter: str | None
    """1 state forces, 2 rebels, 3 political and 4 identity militias, 7 civilians, 8 others."""
    ucdp_side: str | None
    """state, non-state, or civilians."""


class PartyCodebook:
    """The codes of parties, from states.yml and the sectors."""

    def __init__(
        self, states: Mapping[str, int | StateNumbers], schemes: Mapping[str, Scheme], ontology: Ontology
    ) -> None:
        self._states = {
            c: n if isinstance(n, StateNumbers) else StateNumbers(gw=n, cow=n) for c, n in states.items()
        }
        self._rules = schemes[_INTER].parties.rules if _INTER in schemes else ()
        self._groups = ontology.sector_groups

    def of(self, party: Party) -> CodesOfParty:
        """The codes of a party, or of a state or its body."""
        numbers = self._states.get(party.country or "")
        return CodesOfParty(
            iso=party.country,
            gw=numbers.gw if numbers else None,
            cow=numbers.cow if numbers else None,
            wikidata=party.wikidata,
            acled_inter=next((r.then or None for r in self._rules if self._holds(r, party)), None),
            ucdp_side=next(
                (s for g, s in _SIDES.items() if of_sector(party.sector, (g,), self._groups)), None
            ),
        )

    def _holds(self, rule: PartyRule, party: Party) -> bool:
        """Whether a rule holds of the party whatever the event."""
        by_event = rule.side is not None or rule.abroad or rule.code
        return (
            not by_event
            and of_sector(party.sector, rule.sector, self._groups)
            and said(rule.words, party.name.casefold())
        )
