"""A user's types over built-in events: recode.yml says which of them are taken for what."""

from collections.abc import Sequence
from dataclasses import replace

from marsad.knowledge.kinds import parsed
from marsad.knowledge.records import Ontology, Rule
from marsad.knowledge.rules import fits, telling
from marsad.model.record import Event


def recoded(event: Event, text: str, rules: Sequence[Rule], known: Ontology) -> Event:
    """The event with the type that the first fitting rule gives; as it is where none fits.

    Its id stays, so that it is the same event with and without the user's folder. Modes that the new type
    has too are kept.
    """
    told = telling(event, text) if rules else None
    rule = next((r for r in rules if told and fits(r, told, known.sector_groups)), None)
    if rule is None:
        return event
    event_type, mode = parsed(rule.then)
    known_modes = known.types[event_type].modes
    modes = tuple(dict.fromkeys([*((mode,) if mode else ()), *(m for m in event.mode if m in known_modes)]))
    why = f"{event.why}; {' '.join((event.type, *event.mode))} is {rule.then} by recode.yml"
    return replace(event, type=event_type, mode=modes, why=why)
