#!/usr/bin/env python3
"""MUC-4 incidents, Latin America 1988-91: bench/muc.py PATH ... [--limit N]

PATH: dev.jsonl (all slots, texts in capitals as issued) or gtt_dev.jsonl (as simplified for GTT, texts in
small letters), in the form that ../shared/data/incident_templates_muc4/README.md describes, or their folder
(dev.jsonl is read then). Slots of dev.jsonl are taken as GTT took them: victims are the named ones, optional
templates and fillers count.

What our record says of an incident, by rule. Its events are those of type ASSAULT, and thefts of any type,
that are asserted and not background. Fights are none for MUC-4: events with two parties or more, all armed.
  incident type  robbery: the trigger tells of theft. Kidnapping: mode abduct. Arson: the trigger tells of
                 burning. Bombing: mode explosives or suicide-attack, or trigger or weapon tells of a bomb or
                 blast. Attack: all others. Forced work stoppage is never said.
  PerpOrg        actors that the lexicon knows (states excepted) or whose head noun names a body (army, front,
                 police), and sources that claim responsibility
  PerpInd        the other actors
  Target         recipients whose head noun names a building, a vehicle or an installation
  Victim         the other recipients that are named: no article, number or pronoun stands first, and no
                 common noun for a person last ("President X" is named, "a president" is not)
  Weapon         weapons
A party is the words of its mention and the name that they are resolved to. The record does not say which
events are one incident, nor what else MUC-4 left out (acts older than two months, common crime): such events
count against precision.

Printed:
  by document    a filler is right if it fills the role in some template of the document. Head nouns: those of
                 any two mentions agree; exact: the words do, without case, signs and articles. Precision is
                 that of our fillers, recall that of the entities of the gold.
  by template    the metric of GTT: one template is said for each type of incident in the document, and held
                 against that gold template of its type with which it shares most; exact.
Published figures are of the test sets TST3 and TST4, on which those systems were measured, not of this file.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache

from marsad.evaluate.fillers import head, merged, plain, share
from marsad.evaluate.matches import Matches, matched
from marsad.evaluate.rows import read_rows
from marsad.knowledge import Knowledge, load_knowledge
from marsad.model.record import Event, Mention, Record
from marsad.text.numbers import read_number
from others.muc_keys import ROLES, Document, Entity, Template, report
from others.run import Call, bench, coded, heading, show, together

# F1, from ../shared/data/incident_templates_muc4/README.md: GTT by template, recomputed there from its
# predictions; GRIT by document, entities matched one to one; and in the official scores of 1992 the best of
# 17 systems, on TST3 and on TST4.
GTT = {"type": 67.4, "PerpOrg": 41.8, "Victim": 54.1, "Target": 32.4, "PerpInd": 44.0, "Weapon": 59.7}
GTT_ALL, GRIT_ALL = 50.2, 54.5
BEST_OF_1992 = {"type": "75.7, 75.4", "PerpOrg": "48.1, 62.4"}

# Head nouns of bodies and of things, set by hand with a look at the commonest ones of gtt_train.jsonl.
_BODIES = """
    agency alliance army battalion brigade cartel coalition command committee company corps council faction
    federation force forces front government guard junta league mafia military militia ministry movement navy
    organization organisation party police regime squad squads syndicate union
"""
_THINGS = """
    aircraft airplane airport ambulance apartment bank barracks base branch bridge building bus business car
    center centre checkpoint church club company complex consulate convoy depot embassy facility factory farm
    grid headquarters helicopter home hospital hotel house infrastructure installation jeep line mall market
    mill mosque motorcycle newspaper office outpost pipeline plane plant pole post power property pylon
    railway refinery residence restaurant road school shop station store street structure substation system
    supermarket tank tanker terminal tower train truck university vehicle village warehouse
"""
BODIES, THINGS = frozenset(_BODIES.split()), frozenset(_THINGS.split())
BOMB_MODES = frozenset(("explosives", "suicide-attack"))
ARMED = frozenset(("MIL", "REB"))
PRONOUNS = frozenset(("he", "him", "she", "it", "they", "them", "we", "us", "i", "me", "you", "who", "whom"))
BURNED = re.compile(r"burn|arson|torch|ablaze|on fire|set fire", re.IGNORECASE)
STOLEN = re.compile(r"\brob|\bst[eo]l|theft|loot", re.IGNORECASE)
BOMBED = re.compile(r"bomb|blast|explo|dynamit|grenade|\bmines?\b|detonat", re.IGNORECASE)


@dataclass(slots=True)
class Said:
    """What our record says of the incidents of one type in a document."""

    fillers: dict[str, list[Entity]] = field(default_factory=lambda: defaultdict(list))


def main(call: Call) -> None:
    for path in call.files("dev.jsonl"):
        rows = read_rows(path, Document, call.limit)
        pairs = [(row.templates, incidents(record)) for row, record in coded(rows, report, call)]
        heading("MUC-4", rows, path)
        print("by document, head nouns")
        show("type", [types(*pair) for pair in pairs], best_of_1992("type"))
        for role in ROLES:
            show(role, [by_document(*pair, role, head) for pair in pairs], best_of_1992(role))
        print("by document, exact")
        exact = {role: [by_document(*pair, role, plain) for pair in pairs] for role in ROLES}
        for role, parts in exact.items():
            show(role, parts)
        show("all roles", together(*exact.values()), f"GRIT {GRIT_ALL}")
        print("by template, exact")
        scores = [by_template(*pair) for pair in pairs]
        for role in GTT:
            show(role, [score[role] for score in scores], f"GTT {GTT[role]}")
        show("all", [sum(score.values(), Matches()) for score in scores], f"GTT {GTT_ALL}")


def best_of_1992(role: str) -> str:
    return f"best of 1992, by template: {BEST_OF_1992[role]}" if role in BEST_OF_1992 else ""


def incidents(record: Record) -> dict[str, Said]:
    """What the record says, by type of incident."""
    found: dict[str, Said] = defaultdict(Said)
    for event in record.events:
        kind = incident_type(event)
        if kind and event.status == "asserted" and not event.historical and not is_fight(event):
            incident = found[kind]
            for role, entity in fillers(event):
                incident.fillers[role].append(entity)
    return found


def incident_type(event: Event) -> str | None:
    """The type of incident that an event tells, if it tells any."""
    weapons = " ".join(weapon.text for weapon in event.weapons)
    if STOLEN.search(event.trigger.text):
        return "robbery"
    if event.type != "ASSAULT":
        return None
    if "abduct" in event.mode:
        return "kidnapping"
    if BURNED.search(event.trigger.text):
        return "arson"
    bombed = BOMBED.search(f"{event.trigger.text} {weapons}") or BOMB_MODES & {*event.mode}
    return "bombing" if bombed else "attack"


def is_fight(event: Event) -> bool:
    """Whether the armed fight the armed."""
    sectors = [party.sector for party in (*event.actors, *event.recipients)]
    return len(sectors) > 1 and ARMED.issuperset(sectors)


def fillers(event: Event) -> Iterator[tuple[str, Entity]]:
    for actor in event.actors:
        yield ("PerpOrg" if is_body(actor) else "PerpInd"), names(actor)
    for source in event.sources:
        if source.stance == "claims_responsibility":
            yield "PerpOrg", frozenset((source.text, source.name or ""))
    for recipient in event.recipients:
        if singular(head(recipient.text)) & THINGS:
            yield "Target", names(recipient)
        elif named := frozenset(words for words in names(recipient) if is_name(words)):
            yield "Victim", named
    for weapon in event.weapons:
        yield "Weapon", frozenset((weapon.text,))


def is_body(actor: Mention) -> bool:
    known = actor.id is not None and not actor.id.startswith("country:")
    return known or head(actor.text) in BODIES or head(actor.name or "") in BODIES


def names(mention: Mention) -> Entity:
    return frozenset((mention.text, mention.name or ""))


def is_name(words: str) -> bool:
    """Whether the words name somebody, however they are written: capitals say nothing in these texts."""
    known, first = knowledge(), words.lower().partition(" ")[0]
    described = known.actors.describe(words).head or ""
    common = not first or first in known.words["determiners"] or first in PRONOUNS or first[0].isdigit()
    return not common and read_number([first]) is None and not singular(head(words)) & singular(described)


@cache
def knowledge() -> Knowledge:
    return load_knowledge()


def singular(noun: str) -> set[str]:
    return {noun, noun.removesuffix("s"), noun.removesuffix("es"), re.sub("ies$", "y", noun)}


def types(gold: list[Template], said: dict[str, Said]) -> Matches:
    """The types of incident in a document, each once."""
    return matched([*{min(t.types): t.types for t in gold if t.types}.values()], [{t} for t in said], share)


def by_document(
    gold: list[Template], said: dict[str, Said], role: str, form: Callable[[str], str]
) -> Matches:
    """One role over all templates of a document."""
    wanted = [entity for template in gold for entity in template.fillers(role)]
    got = [entity for incident in said.values() for entity in incident.fillers.get(role, ())]
    return matched(forms(wanted, form), forms(got, form), share)


def forms(entities: list[Entity], form: Callable[[str], str]) -> list[Entity]:
    """The entities with their mentions in the form in which they are compared, each once."""
    return merged(frozenset(form(mention) for mention in entity) - {""} for entity in entities)


def by_template(gold: list[Template], said: dict[str, Said]) -> dict[str, Matches]:
    """Each role, and the type, by the pairing of templates that shares most."""
    total = {role: Matches() for role in ("type", *ROLES)}
    left = list(gold)
    for kind, incident in said.items():
        pairings = [(t, against(t, incident)) for t in left if kind in t.types]
        best, score = max(pairings, key=lambda p: sum(m.right for m in p[1].values()), default=(None, {}))
        left = [t for t in left if t is not best]
        for role, matches in (score or against(None, incident)).items():
            total[role] += matches
    for template in left:
        for role, matches in against(template, None).items():
            total[role] += matches
    return total


def against(template: Template | None, incident: Said | None) -> dict[str, Matches]:
    """One template of the gold, one said, or one of them alone."""
    same = int(template is not None and incident is not None)
    found = {"type": Matches(same, int(incident is not None), same, int(template is not None))}
    for role in ROLES:
        wanted = forms(template.fillers(role), plain) if template else []
        got = forms(incident.fillers.get(role, []), plain) if incident else []
        found[role] = matched(wanted, got, share)
    return found


if __name__ == "__main__":
    bench(__doc__, main)
