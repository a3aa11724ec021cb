"""Which noun a number counts, as far as a list of nouns tells what kind of count that makes."""

import re

from marsad.model.span import Span
from marsad.text.numbers import resolve

__all__ = ["SAY_ALL", "noun_of"]

_NOUNS = {
    "casualties": "casualty casualties causalities",
    "killed": "deaths death fatalities fatality bodies corpses lives martyrs",
    "wounded": "injuries injury",
    "captured": "prisoners captives hostages detainees abductees arrests",
    "displaced": "refugees idps evacuees",
    "strikes": """
        strike strikes airstrike airstrikes air-strikes raid raids sortie sorties shell shells missile
        missiles rocket rockets bomb bombs bombing bombings blast blasts explosion explosions attack
        attacks mortar mortars rounds projectiles shots grenades drone drones munitions shellings times""",
    "vehicles": """
        vehicle vehicles tank tanks truck trucks tanker tankers bus buses car cars pickup pickups
        pick-up pick-ups carrier carriers humvee humvees helicopter helicopters jeep jeeps lorry lorries
        bulldozer bulldozers ambulance ambulances motorcycles apcs warplane warplanes plane planes jet
        jets uavs tractors aircraft boat boats ship ships warships destroyers frigates quadcopters""",
    "other": """
        target targets position positions headquarters building buildings house houses home homes school
        schools hospital hospitals mosque mosques church churches checkpoint checkpoints village
        villages town towns hamlets hills districts areas suburbs neighbourhoods neighborhoods markets
        breach breaches violation violations stations pieces depots warehouses tunnels sites facilities
        bases camps posts battalions companies brigades units rifles""",
    "fighters": """
        fighters troops soldiers militants gunmen rebels militiamen insurgents guerrillas jihadists
        combatants police policemen officers servicemen marines commandos guards recruits mercenaries
        extremists terrorists trainers""",
    "people": """
        people persons civilians men women children others individuals residents citizens families
        members boys girls villagers students teachers schoolteachers medics journalists workers
        protesters pilgrims worshippers passengers inhabitants suspects farmers""",
}
_KIND_OF_NOUN = {word: kind for kind, words in _NOUNS.items() for word in words.split()}
SAY_ALL = frozenset({"casualties", "killed", "wounded", "strikes", "vehicles", "other"})
"""Kinds that the noun alone decides; what befell people, fighters, captives and refugees is in the verb."""

_ENDS = """
    was were is are has have had been be being who which that in on at by to from with when while after
    before as and or including among during since near for but into across over the a an his her their
    its this killed dead wounded injured
"""
_STOP = frozenset(_ENDS.split())
_WORD = re.compile(r"[A-Za-z][\w'’-]*")
_SIGN = re.compile(r"[,;:.()\n\d]")
# A noun further than this from its count is another phrase's.
_PHRASE = 6


def noun_of(text: str, span: Span, end: int) -> str | None:
    """The kind of the counted noun, before `end`: the last of the first run of known nouns ("rocket shells").

    Where it only qualifies a plural that is not known ("rocket launchers"), things are counted: "other".
    """
    last, at, kind = "", span.end, None
    for match in list(_WORD.finditer(text, span.end, end))[:_PHRASE]:
        word = match[0].lower()
        if _SIGN.search(text, at, match.start()) or (word in _STOP and last != "of"):
            break
        if kind and word not in _KIND_OF_NOUN:
            qualifies = kind in ("strikes", "vehicles") and word.endswith("s") and not last.endswith("s")
            return "other" if qualifies and _many(span.of(text)) else kind
        last, at, kind = word, match.end(), _KIND_OF_NOUN.get(word, kind)
    return kind


def _many(words: str) -> bool:
    bounds = resolve(words)
    return bounds is not None and bounds.low != 1
