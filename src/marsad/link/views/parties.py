"""Who may be a node: parties of the lexicon and kinds of parties of one country. No private person is one."""

from marsad.knowledge import Knowledge
from marsad.link.weighing.sides import ARMED, STATE, side_of
from marsad.model.record import Mention
from marsad.model.views import Party
from marsad.text.names import fold

__all__ = ["holder_of", "party_of"]

# Sectors of bodies, not of people who may be private: what fights, governs, or is organised.
BODIES = STATE | ARMED | frozenset({"IGO", "NGO", "OPP", "PTY"})
# How a kind of party is called.
CALLED = {
    "COP": "police",
    "CRM": "gangs",
    "GOV": "government",
    "IGO": "international body",
    "IMG": "armed groups",
    "JUD": "courts",
    "LEG": "parliament",
    "MIL": "forces",
    "NGO": "organisations",
    "OPP": "opposition",
    "PRM": "militias",
    "PTY": "parties",
    "REB": "armed groups",
    "SPY": "intelligence",
    "UAF": "gunmen",
}
# Words that stand for somebody named before; they name nobody.
PRONOUNS = frozenset(
    {"he", "it", "she", "they", "we", "who", "which", "its", "their", "our", "his", "her", "them"}
)


def party_of(mention: Mention | None, knowledge: Knowledge) -> Party | None:
    """The party of a mention, if it may be named.

    Without an id, words could be anybody's name: then country and sector stand for the party, not its words.
    """
    if mention is None:
        return None
    if mention.id is not None:
        party = knowledge.actors.get(mention.id)
        return Party(key=mention.id, name=party.name if party else mention.name or mention.id)
    if mention.country is None or mention.sector not in BODIES:
        return None
    state = knowledge.actors.get(f"country:{mention.country.lower()}")
    if mention.sector == "GOV" and state is not None:
        return Party(key=state.id, name=state.name)
    called = CALLED[mention.sector]
    return Party(
        key=f"{mention.country}/{mention.sector}",
        name=f"{called} ({state.name if state else mention.country})",
    )


def holder_of(mention: Mention | None, knowledge: Knowledge) -> Party | None:
    """Who holds ground: a party, or an armed force of no known country by the report's words."""
    known = party_of(mention, knowledge)
    if mention is None or known is not None:
        return known
    side = side_of(mention, knowledge)
    if side is None:
        return None
    is_pronoun = fold(mention.text).split()[0] in PRONOUNS
    return Party(key=side.key, name=CALLED.get(mention.sector or "", side.name) if is_pronoun else side.name)
