"""On whose side a party is: a state with all its offices and forces, or an armed group with its units."""

from dataclasses import dataclass

from marsad.knowledge import Knowledge
from marsad.knowledge.records import Party
from marsad.model.record import Mention

__all__ = ["STATE", "Side", "exclusive", "side_of", "side_of_party", "state_of"]

# Sectors of those who speak and act for a state (ontology.yml, group `state`).
STATE = frozenset({"COP", "GOV", "JUD", "LEG", "MIL", "SPY"})
# Sectors of armed groups (group `organised`, and those whose allegiance is not told).
ARMED = frozenset({"CRM", "IMG", "PRM", "REB", "UAF"})
# Who reports is taken for who acts where a byline runs into the text; media hold no ground and strike nobody.
TELLERS = frozenset({"JRN"})
# No party of the lexicon is nested deeper or has had more names; it ends a circle that a user may draw.
DEEP = 5


@dataclass(frozen=True, slots=True)
class Side:
    """`key` tells sides apart; `is_whole` is False where only its kind is known ("rebels", "gunmen")."""

    key: str
    name: str
    is_whole: bool = True
    country: str | None = None
    backers: frozenset[str] = frozenset()
    is_alliance: bool = False
    """Of several states, any of which may be meant."""


def side_of(mention: Mention, knowledge: Knowledge) -> Side | None:
    """The side of a party; None where the words tell neither party nor kind."""
    party = knowledge.actors.get(mention.id) if mention.id else None
    if party is not None:
        return side_of_party(party, knowledge) if party.sector not in TELLERS else None
    if mention.id:
        return Side(mention.id, mention.name or mention.id, country=mention.country)
    if mention.country and mention.sector in STATE:
        return state_of(mention.country, knowledge)
    if mention.sector in ARMED:
        return Side(f"{mention.country or ''}/armed", mention.text, False, mention.country)
    return None


def side_of_party(party: Party, knowledge: Knowledge) -> Side:
    """The state that the party is a body of, else the largest body that it belongs to, by its oldest name."""
    if party.country and party.sector in STATE:
        return state_of(party.country, knowledge)
    for _ in range(DEEP):
        above = knowledge.actors.get(party.parent) if party.parent else None
        if above is None:
            break
        party = above
    key = _oldest(party, knowledge).id
    return Side(
        key,
        party.name,
        country=party.country,
        backers=frozenset(party.backers),
        is_alliance=party.sector in STATE,
    )


def _oldest(party: Party, knowledge: Knowledge) -> Party:
    """The party that it continues, under whatever name."""
    for _ in range(DEEP):
        before = knowledge.actors.get(party.after) if party.after else None
        if before is None:
            break
        party = before
    return party


def exclusive(one: Side, other: Side) -> bool:
    """Whether the two cannot be the same: both known, or one a state and the other an armed group.

    "Rebels" may be any armed group of their country, a party that a state backs may have acted with it, and
    so may an alliance of states.
    """
    if one.key == other.key or one.key in other.backers or other.key in one.backers:
        return False
    if (one.is_alliance and other.key.startswith("country:")) or (
        other.is_alliance and one.key.startswith("country:")
    ):
        return False
    if one.is_whole and other.is_whole:
        return True
    whole, loose = (one, other) if one.is_whole else (other, one)
    return whole.is_whole and whole.key.startswith("country:") and loose.key.endswith("/armed")


def state_of(country: str, knowledge: Knowledge) -> Side:
    """The state of a country (alpha-3)."""
    key = f"country:{country.lower()}"
    party = knowledge.actors.get(key)
    return Side(key, party.name if party else country, country=country)
