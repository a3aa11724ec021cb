"""Rules over events, as recode.yml and codes/*.yml write them: which of them fits what a report tells."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from marsad.knowledge.kinds import kinds
from marsad.knowledge.records import Ontology, Rule
from marsad.model.record import Event, Mention, Words

NOBODY = "nobody"
"""As a condition on a side: the report names no party there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """An event as rules see it. Words are in small letters."""

    type: str
    modes: frozenset[str]
    contexts: frozenset[str]
    sides: tuple[tuple[Mention, ...], tuple[Mention, ...]]
    two_sided: bool
    country: str | None
    """Where it happened."""
    trigger: str
    target: str
    weapon: str
    sentence: str
    counts: frozenset[str]
    code: str | None = None
    """What the scheme's rules have given it so far."""

    def strangers(self, side: int) -> bool:
        """Whether someone of a side is known to be of another country than the place."""
        return any(abroad(party, self.country) for party in self.sides[side])


def telling(event: Event, text: str) -> Telling:
    """An event of the report `text`. Where all parties are actors, the first of them is one side."""
    two_sided = len(event.actors) > 1 and not event.recipients
    sides = (event.actors[:1], event.actors[1:]) if two_sided else (event.actors, event.recipients)
    return Telling(
        type=event.type,
        modes=frozenset(event.mode),
        contexts=frozenset(event.contexts),
        sides=sides,
        two_sided=two_sided,
        country=event.places[0].country if event.places else None,
        trigger=event.trigger.text.casefold(),
        target=_words(event.recipients),
        weapon=_words(event.weapons),
        sentence=event.sentence.of(text).casefold(),
        counts=frozenset(n.kind for n in event.numbers if (n.low or 0) > 0 or (n.high or 0) > 0),
    )


def first_fit(rules: Iterable[Rule], told: Telling, known: Ontology) -> Rule | None:
    """The first rule that fits the event as what it is, else as the first of its kinds that one fits."""
    rules = tuple(rules)
    for event_type, modes in kinds(known.types, told.type, told.modes).items():
        as_kind = replace(told, type=event_type, modes=modes)
        if found := next((rule for rule in rules if fits(rule, as_kind, known.sector_groups)), None):
            return found
    return None


def fits(rule: Rule, told: Telling, groups: Mapping[str, Collection[str]]) -> bool:
    """Whether all conditions of a rule hold."""
    return (
        rule.type in (None, told.type)
        and _any_of(rule.mode, told.modes)
        and _any_of(rule.context, told.contexts)
        and _any_of(rule.counts, told.counts)
        and (not rule.code or told.code in rule.code)
        and told.two_sided >= rule.two_sided
        and told.strangers(0) >= rule.abroad
        and all(
            _any_of(wanted, _sectors(side, wanted, groups))
            for wanted, side in zip((rule.actor, rule.recipient), told.sides, strict=True)
        )
        and said(rule.trigger, told.trigger)
        and said(rule.target, told.target)
        and said(rule.weapon, told.weapon)
        and said(rule.sentence, told.sentence)
    )


def of_sector(sector: str | None, wanted: Iterable[str], groups: Mapping[str, Collection[str]]) -> bool:
    """Whether a sector is one of those wanted, by itself or in one of their groups."""
    return sector is not None and any(sector == one or sector in groups.get(one, ()) for one in wanted)


def abroad(party: Mention, country: str | None) -> bool:
    """Whether a party is known to be of another country."""
    return party.country is not None and country is not None and party.country != country


def said(wanted: tuple[str, ...], words: str) -> bool:
    """Whether a word of `words` begins with one of those wanted; nothing wanted is always there."""
    return not wanted or _beginnings(wanted).search(words) is not None


@lru_cache(maxsize=1024)
def _beginnings(wanted: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, wanted))})")


def _words(told: Iterable[Words]) -> str:
    return " | ".join(one.text for one in told).casefold()


def _any_of(wanted: Collection[str], told: Collection[str]) -> bool:
    return not wanted or not set(wanted).isdisjoint(told)


def _sectors(
    side: tuple[Mention, ...], wanted: tuple[str, ...], groups: Mapping[str, Collection[str]]
) -> set[str]:
    """Those of the wanted sectors and groups that stand on a side."""
    if not side:
        return {NOBODY}
    return {one for one in wanted if any(of_sector(party.sector, (one,), groups) for party in side)}
