"""What befell those who are counted or described: killed, wounded, or hit, which may be either."""

import re

from marsad.model.span import Span

__all__ = ["ONE_PERSON", "PERSON", "fate_of"]

# Nouns for people who can be harmed, singular and plural.
_PEOPLE = """
    man men woman women boy boys girl girls teen teens teenager teenagers child children kid kids
    toddler toddlers infant infants baby babies person persons people victim victims student students
    pupil pupils officer officers deputy deputies trooper troopers policeman policemen mother mothers
    father fathers son sons daughter daughters brother brothers sister sisters wife husband girlfriend
    boyfriend grandmother grandfather grandson granddaughter uncle aunt nephew niece cousin cousins
    friend friends youth youths male males female females adult adults minor minors juvenile juveniles
    individual individuals gunman gunmen shooter driver passenger passengers clerk employee employees
    worker workers resident residents neighbor neighbour bystander bystanders coach teacher teachers
    pastor couple family member members other others civilian civilians soldier soldiers fighter
    fighters militant militants rebel rebels schoolgirl schoolboy farmer medic nurse doctor journalist
    reporter villager villagers guard guards siblings twins patron patrons customer customers
"""
PERSON = rf"(?:{'|'.join(sorted(_PEOPLE.split(), key=len, reverse=True))})"
"""A pattern for one of those nouns."""
_MANY = re.compile(r"children|people|\w*men|\w+s|family")
ONE_PERSON = (
    rf"(?:{'|'.join(w for w in sorted(_PEOPLE.split(), key=len, reverse=True) if not _MANY.fullmatch(w))})"
)
"""A pattern for those of one person."""

_DEAD = (
    r"(?:shot|stabbed|beaten) (?:and |to )?(?:killed|death|dead)|killed|dead|slain|murdered|gunned down"
    r"|fatally|died|dies|deceased|perished"
)
_HURT = (
    r"injured|wounded|hurt|hospitali[sz]ed|injur(?:y|ies)|critically|non-?fatal|(?:suffered|sustained)|survived|recovering|treated|grazed"
    r"|in (?:\w+ )?(?:critical|serious|stable|fair|good|grave)(?: but \w+)? condition|underwent surgery"
    r"|fighting for (?:his|her|their|its) li(?:fe|ves)|expected to (?:survive|recover|live|be ok)"
    r"|(?:taken|rushed|airlifted|transported|sent|flown|admitted)(?: by \w+)?"
    r" to (?:[\w.'’-]+ ){0,4}(?:hospitals?|center)"
)
_FATE = re.compile(
    rf"\b(?<!without )(?<!no )(?<!not )"
    rf"(?:(?P<killed>{_DEAD})|(?P<wounded>{_HURT})|(?P<casualties>shot|gunshot|struck|hit))\b",
    re.I,
)
# What follows "shot" and decides: "shot, one fatally" does not, "shot and killed" does.
_KILLED_TOO = re.compile(r"\W*(?:\w+\W+)?(?:and |to )?(?:killed|dead|death|fatally)\b", re.I)
_HURT_TOO = re.compile(r"\W*(?:\w+\W+)?(?:and )?(?:wounded|injured|hurt)\b", re.I)
# Between people and a word of fate these begin what others suffered, or what the people did.
_ELSE = re.compile(
    r"\b(?:charged|arrested|accused|indicted|sentenced|sought|wanted|suspected|convicted|fired|in the|of the"
    r"|who shot|for|after|when|before|while|and)\b",
    re.I,
)
_BEFORE = re.compile(
    r"\b(?:(?P<killed>kill(?:s|ed|ing)|murder(?:ed|ing|s)?(?: of)?|fatal(?:ly)? (?:shooting of|shot)"
    r"|(?:deaths?|slayings?|killings?|lives|life) of)"
    r"|(?P<wounded>wound(?:s|ed|ing)|injur(?:es|ed|ing)|hurt(?:s|ing)?)"
    r"|(?P<casualties>shoots|shootings?(?: of)?|shot|strik(?:es|ing)|hit(?:ting)?))"
    r"(?: (?:at least|the|other|both))* ?$",
    re.I,
)
# Who is sent, or lies, there was hurt: "sent five people to the hospital".
_SENDING = re.compile(
    r"\b(?:sen(?:ds|t|ding)|put(?:s|ting)?|land(?:s|ed|ing))(?: (?:at least|the|other|all))* ?$", re.I
)
_HOSPITAL = re.compile(r"[\w ,'’-]{0,30}? (?:to|in) (?:[\w.'’-]+ ){0,4}hospitals?\b", re.I)
# Characters behind people, and before them, in which their fate can stand.
_BEHIND, _AHEAD = 80, 40


def fate_of(text: str, people: Span, clause: Span) -> str | None:
    """The fate of the people at a place: told before ("wounding three"), else behind ("three were shot").

    `clause` ends where the next people are counted.
    """
    before = text[max(clause.start, people.start - _AHEAD) : people.start]
    ahead = _BEFORE.search(before)
    if _SENDING.search(before) and _HOSPITAL.match(text, people.end, clause.end):
        return "wounded"
    behind = _FATE.search(text, people.end, min(clause.end, people.end + _BEHIND))
    if ahead and ahead.lastgroup != "casualties":
        return ahead.lastgroup
    if behind is None or _ELSE.search(text, people.end, behind.start()) or _does(text, people.end, behind):
        return ahead.lastgroup if ahead else None
    return ahead.lastgroup if ahead and behind.lastgroup != "killed" else _decided(text, behind, clause.end)


_SUFFERED = re.compile(
    r"\b(?:was|were|is|are|be|been|being|got|gets|found|left|have|has|had|both|all|who)\b", re.I
)
_OBJECT = re.compile(
    r" (?:and \w+ )?(?:an?|the|his|her|their|its|him|them|himself|herself|another|one|two|three|four|five"
    r"|six|\d+)\b",
    re.I,
)


def _does(text: str, start: int, fate: re.Match[str]) -> bool:
    """Whether the people are those who harm: "a man shot his wife", not "a man was shot at home"."""
    return not _SUFFERED.search(text, start, fate.start()) and _OBJECT.match(text, fate.end()) is not None


def _decided(text: str, fate: re.Match[str], end: int) -> str | None:
    words = fate[0].lower()
    if words == "fatally" or fate.lastgroup != "casualties":
        return fate.lastgroup
    if _KILLED_TOO.match(text, fate.end(), end):
        return "killed"
    return "wounded" if _HURT_TOO.match(text, fate.end(), end) else fate.lastgroup
