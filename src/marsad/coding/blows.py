"""Counts of blows and of things: which weapons struck, which were taken or shot down, and what was hit."""

import re

from marsad.coding.countable import names_things
from marsad.coding.harm import words_of_harm
from marsad.model.span import Span

__all__ = ["breaks", "of_blows", "things_hit"]

# Triggers by which weapons do not strike: "40 drones were shot down".
_DOWNED = re.compile(
    r"\b(?:(?:shot|shoot\w*|brought|bring\w*|took|tak\w+) down|down(?:ed|ing|s)\b|intercept|thwart|foil"
    r"|repel)",
    re.IGNORECASE,
)
# What is done to weapons before they strike: "destroyed three rockets".
_UNDONE = (
    r"(?:destroy|dismantl|defus|neutrali[sz]|intercept|confiscat|seiz|captur|thwart|foil|uncover|disabl"
    r"|deactivat|remov|clear|dispos|surrender)\w*"
    r"|shot down|shoot(?:ing)? down|down(?:ed|ing|s)|found|brought down|st[eo]l\w+|handed over"
)
# That, and what is done with weapons that nobody fires: "a depot storing 40 rockets", "planted two mines".
_UNDOING = re.compile(
    rf"\b(?:{_UNDONE}|discover\w*|recover\w*|unearth\w*|carrying|containing|wreck\w*|demolish\w*|damag\w*"
    r"|target(?:ed|ing)?|burn\w*|torch\w*|bl[eo]w\w* up|knock\w* out|t(?:ook|ak\w+) out|engag\w*|silenc\w*"
    r"|smash\w*|suppress\w*|eliminat\w*|plant(?:ed|ing|s)|la(?:y|id|ying)|stor(?:ed|ing)|smuggl\w*"
    r"|possess\w*|hid(?:den|ing)|transport\w*|produc\w*|assembl\w*|load\w*|deliver\w*|transfer\w*"
    r"|suppl(?:y|ied|ying)|bought|deploy\w*|install\w*|collect\w*)\b",
    re.IGNORECASE,
)
# Types whose acts strike, or threaten to; any other hands weapons over, moves them or clears them away.
_STRIKING = frozenset({"ASSAULT", "THREATEN", "ACCUSE", "PROTEST"})
# The same of what stands before it: "two rockets and a launcher were destroyed".
_THWARTED = re.compile(
    rf"(?:,? (?!(?:who\w*|which|that|where|with|after|when|at|on|in|into|for|to|against)\b)[\w-]+){{1,12}}"
    rf" (?:was|were|have been|had been|being) (?:all |also )?(?:{_UNDONE})\b",
    re.IGNORECASE,
)
# What makes blows of them again: "destroyed the bridge with two missiles".
_FIRED = re.compile(
    r"\b(?:fir(?:e|ed|es|ing)|launch\w*|dropp?\w*|land(?:ed|ing|s)|f[ae]ll\w*|hit(?:s|ting)?|str[iu]\w*k\w*"
    r"|explod\w*|detonat\w*|lobb\w*|went off|with|by|using|after|when)\b|\bin $",
    re.IGNORECASE,
)
# Weapons that are fired at nobody are blows still: "test-fired two missiles".
_TRIED = re.compile(r"fir(?:e|ed|es|ing)\b|launch|drop|shot\b(?! down)|detonat", re.IGNORECASE)
_WEAPONS = re.compile(
    r"(?: of)?(?: (?!(?:and|or|with|in|on|at|by|from|of)\b)[\w-]+){0,4}? (?:bombs?|rockets?|missiles?|shells?"
    r"|mortars?|rounds|grenades?|munitions|projectiles|drones?|uavs?|torpedoes|mines?|landmines?|ieds?|devices)\b",
    re.IGNORECASE,
)
_DRONES = re.compile(r"[\w -]{0,30}\b(?:drones?|uavs?)\b", re.IGNORECASE)
# What tells that a truce was broken; clashes break out.
_BROKEN = re.compile(
    r"\b(?:violat|breach|infring|(?:break|broke)(?:s|n|ing)?\b(?! (?:out|in|into|through|up|down)\b))",
    re.IGNORECASE,
)
# Deeds that are done to things.
_WRECKS = re.compile(
    r"\b(?:destr(?:oy|uct)\w*|demolish\w*|damag\w*|hit(?:s|ting)?|str(?:ike|uck|iking)\w*|target\w*"
    r"|bomb(?:ed|s|ing|ard\w*)|burn\w*|torch\w*|raz(?:e|ed|ing)|level\w*|flatten\w*|wreck\w*|bl[eo]w\w* up"
    r"|knock\w* out|s[aiu]nk\w*|engag\w*|shell(?:ed|ing)|pound\w*|gutt\w*|vandali\w*|ransack\w*|loot\w*"
    r"|sabotag\w*|cut|silenc\w*|disabl\w*|smash\w*)\b",
    re.IGNORECASE,
)
# Characters before a number in which those words can stand.
_REACH = 120


def of_blows(text: str, sentence: Span, span: Span, type: str, deed: str) -> str:
    """Blows of an event of a type, told by its deed, are strikes; what is shot down, found, taken or sent
    before it strikes is equipment."""
    before = _before(text, sentence, span)
    weapons = _WEAPONS.match(text, span.end) is not None
    if not weapons and breaks(deed):
        return "other"
    idle = type not in _STRIKING and not _TRIED.search(deed)
    undone = weapons and (idle or _last(_UNDOING, before) > _last(_FIRED, before))
    if not undone and not _THWARTED.match(text, span.end) and not _DOWNED.search(deed):
        return "strikes"
    return "vehicles" if _DRONES.match(text, span.end) else "other"


def breaks(deed: str) -> bool:
    """Whether a truce is broken: the times that it was, or by whom, are breaches, and no strikes."""
    return _BROKEN.search(deed) is not None


def things_hit(text: str, sentence: Span, span: Span) -> bool:
    """Whether things that no list has were hit: "levelled 20 dwellings and killed nine people"."""
    if not names_things(text, span, sentence.end):
        return False
    before = _before(text, sentence, span)
    harmed = max((m.end() for m in words_of_harm(before)), default=-1)
    return _last(_WRECKS, before) > harmed


def _before(text: str, sentence: Span, span: Span) -> str:
    return text[max(sentence.start, span.start - _REACH) : span.start]


def _last(pattern: re.Pattern[str], words: str) -> int:
    """Where the last match ends; -1 where there is none."""
    return max((m.end() for m in pattern.finditer(words)), default=-1)
