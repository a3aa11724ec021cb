"""With what: the weapons of an event, as the event model marks them or a list names them near the trigger."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from functools import cache, lru_cache
from itertools import takewhile

from marsad.model.annotation import Annotation, Proposal
from marsad.model.record import Words
from marsad.model.span import Span
from marsad.text.numbers import lowered

__all__ = ["WEAPONS", "weapons_of", "weapons_told"]

_NAMES = """
    bomb, car bomb, truck bomb, roadside bomb, barrel bomb, cluster bomb, container bomb, petrol bomb,
    vacuum bomb, glide bomb, nail bomb, cluster munition, munition, loitering munition, bunker buster,
    explosive, explosive device, improvised explosive device, ied, explosive belt, suicide belt, suicide
    vest, booby trap, mine, land mine, landmine, naval mine, rocket, rocket shell, mortar, mortar shell,
    mortar round, shell, tank shell, artillery, artillery shell, howitzer, missile, ballistic missile,
    cruise missile, torpedo, grenade, rocket-propelled grenade, rpg, drone, rifle, assault rifle,
    kalashnikov, machine gun, machinegun, gun, gunfire, pistol, shotgun, bullet, rubber bullet, live
    ammunition, live round, tear gas, water cannon, baton, knife, machete, axe, sword, spear, arrow,
    molotov cocktail, incendiary weapon, chemical weapon, toxic gas, poison gas, nerve agent, nerve gas,
    mustard gas, sarin, sarin gas, chlorine, chlorine gas, gas canister, phosphorus, white phosphorus,
    napalm, shrapnel, lorry bomb, dynamite, plastic explosive, explosive vest, explosives vest, stun
    grenade, hand grenade, pepper spray, fpv drone, unmanned aircraft, katyusha, sniper rifle, knives,
    club, iron rod, catapult, bow, chemical agent, acid, gas bomb, anti-tank mine
"""
WEAPONS: frozenset[str] = frozenset(" ".join(name.split()) for name in _NAMES.split(","))
"""Words for weapons in general use, singular; those of one's own conflict are given by the caller."""

_QUALITIES = (
    "(?:(?:suicide|homemade|home-made|improvised|heavy|banned|anti-tank|guided|surface-to-surface"
    "|incendiary) )?"
)
# A depot, factory or inspector of weapons is no weapon used.
_NO_USE = re.compile(
    r"[-–]|\s(?:sites?|depots?|factor(?:y|ies)|warehouses?|programmes?|programs?|stockpiles?|inspectors?|experts?"
    r"|arsenals?|squads?|launch(?:ers|pads?)|emplacements?|pits?|shelters?|workshops?)\b"
)
# Words between weapon and trigger. Swept on gold/train with gold triggers: F1 86 at 5, 90 at 8, 88 without a
# limit.
_NEAR = 8
# A weapon or party that the event model is less sure of than this does not count.
_SURE = 0.5


def weapons_of(
    proposal: Proposal, annotation: Annotation, *, weapons: Collection[str] = WEAPONS
) -> tuple[Words, ...]:
    """The weapons of a proposed event: 1. marked by the model, 2. named near the trigger of an assault."""
    text, sentence = annotation.report.text, annotation.sentences[proposal.sentence].span
    sure = [(r.role, Span(r.start, r.end)) for r in proposal.roles if r.score >= _SURE]
    parties = [span for role, span in sure if role in ("actors", "recipients")]
    # 1.
    found = [span for role, span in sure if role == "weapons" and _named(annotation, span)]
    # 2.
    if max(proposal.types, key=proposal.types.__getitem__, default=None) == "ASSAULT":
        for span in weapons_told(text, sentence, Span(proposal.start, proposal.end), weapons=weapons):
            if not any(span.overlaps(other) for other in (*found, *parties)):
                found.append(span)
    return tuple(Words(start=s.start, end=s.end, text=s.of(text)) for s in sorted(set(found)))


def _named(annotation: Annotation, span: Span) -> bool:
    """Whether a noun is among some words: "hardened" alone is no weapon. Without syntax all may be."""
    first = bisect_left(annotation.tokens, span.start, key=lambda t: t.start)
    tags = [t.upos for t in takewhile(lambda t: t.start < span.end, annotation.tokens[first:])]
    return not any(tags) or any(tag in ("NOUN", "PROPN", "NUM", "X") for tag in tags)


def weapons_told(
    text: str, sentence: Span, trigger: Span, *, weapons: Collection[str] = WEAPONS
) -> Iterator[Span]:
    """Weapons named in the sentence within a few words of the trigger, and not the trigger itself."""
    for start, end in _named_in(sentence.of(text), frozenset(weapons)):
        span = Span(sentence.start + start, sentence.start + end)
        gap = text[min(span.end, trigger.end) : max(span.start, trigger.start)]
        if not span.overlaps(trigger) and len(gap.split()) <= _NEAR:
            yield span


# Several assaults of a sentence ask for its weapons.
@lru_cache(maxsize=256)
def _named_in(words: str, weapons: frozenset[str]) -> tuple[tuple[int, int], ...]:
    """Where weapons in use stand in some words."""
    low = lowered(words)
    found = _pattern(weapons).finditer(low)
    return tuple(m.span() for m in found if not _NO_USE.match(low, m.end()))


@cache
def _pattern(weapons: frozenset[str]) -> re.Pattern[str]:
    """Any of the weapons, one or many, the longest first; matches nothing if there are none."""
    by_letter: dict[str, list[str]] = {}
    for name in sorted(map(lowered, weapons), key=lambda w: (-len(w), w)):
        by_letter.setdefault(name[:1], []).append(re.escape(name[1:]))
    # Together under their first letter: at most words, none of hundreds need be tried.
    names = "|".join(f"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())
    return re.compile(rf"\b{_QUALITIES}(?:{names})(?:s|es)?\b" if names else r"(?!)")
