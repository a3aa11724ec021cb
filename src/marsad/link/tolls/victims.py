"""Which class of people is counted, read off the words: children, soldiers, fighters, people, ..."""

import re

from marsad.model.record import Mention

__all__ = ["ANYBODY", "victims_of"]

ANYBODY = "people"
"""The class of those of whom nothing more is said; it holds all others."""

# Words of each class. Where a phrase has several, the last decides, as the noun counted ends its phrase:
# "police officers' children". Words that only say that it is a person tell nothing of a class.
_WORDS = {
    "children": """child children boy boys girl girls infant infants baby babies toddler toddlers minor minors
        kid kids schoolchildren schoolgirl schoolgirls schoolboy schoolboys pupil pupils teenager teenagers
        teen teens son sons daughter daughters""",
    "women": "woman women mother mothers wife wives widow widows sister sisters",
    "civilians": """civilian civilians resident residents villager villagers worshipper worshippers bystander
        bystanders shopper shoppers farmer farmers passenger passengers refugee refugees protester protesters
        demonstrator demonstrators student students teacher teachers worker workers""",
    "soldiers": """soldier soldiers troop troops serviceman servicemen conscript conscripts army personnel
        marine marines pilot pilots airman airmen sailor sailors paratrooper paratroopers peacekeeper
        peacekeepers""",
    "police": """police policeman policemen policewoman policewomen constable constables gendarme gendarmes
        deputy deputies""",
    "fighters": """fighter fighters militant militants rebel rebels insurgent insurgents terrorist terrorists
        jihadist jihadists jihadi jihadis gunman gunmen militiaman militiamen guerrilla guerrillas combatant
        combatants mercenary mercenaries extremist extremists commander commanders militia militias
        attacker attackers assailant assailants bomber bombers""",
    "medics": "medic medics doctor doctors nurse nurses paramedic paramedics surgeon surgeons",
    "rescuers": "rescuer rescuers firefighter firefighters helmets",
    "journalists": "journalist journalists reporter reporters cameraman cameramen photographer photographers",
}
_CLASS = {word: kind for kind, words in _WORDS.items() for word in words.split()}
_WORD = re.compile(r"[a-z]+")
# Sectors of the record (docs/record.md) whose members are one class, where the words tell none: "three of
# its men".
_SECTORS = {
    "MIL": "soldiers",
    "COP": "police",
    "REB": "fighters",
    "UAF": "fighters",
    "MED": "medics",
    "CVL": "civilians",
}


def victims_of(words: str, counted: Mention | None = None) -> str:
    """The class that the words of a phrase tell, else that of the party counted, else `people`."""
    told = [_CLASS[word] for word in _WORD.findall(words.lower()) if word in _CLASS]
    if told:
        return told[-1]
    return _SECTORS.get((counted.sector if counted else None) or "", ANYBODY)
