"""A record as claims: every value, each with who says it, how sure it is, and its words.

A claim's id is a hash of what is said: report, place of the trigger, property, value, speakers, stance and
status. Another version of the coder that reads the same keeps the ids.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from marsad.link.weighing.values import (
    Count,
    Days,
    Geonames,
    Named,
    Nobody,
    Several,
    Symbol,
    Value,
    named,
    write,
)
from marsad.model.incident import Claim
from marsad.model.record import Control, Event, Mention, Place, Record, Relation, Source, Words

__all__ = ["claims_of", "party_value", "place_value"]

# Values are written without control characters, so neither can occur in what they part.
FIELD, LINK = "\x1f", "\x1e"
# Hexadecimal digits of an id: 2^64 values; two of a million claims share one by chance once in 37 million.
LENGTH = 16


def claims_of(record: Record) -> tuple[Claim, ...]:
    """All that the record says, in the order of the record; what is said twice of one event is said once."""
    found: dict[str, Claim] = {}
    told: tuple[Event | Relation | Control, ...] = (*record.events, *record.relations, *record.control)
    for one in told:
        for claim in _claims(record.report.id, one):
            found.setdefault(claim.id, claim)
    return tuple(found.values())


def party_value(mention: Mention | Source | None) -> Symbol | Named | Nobody:
    """The party by id, else name, else words."""
    if mention is None:
        return Nobody()
    return named(mention.id, mention.known_as)


def place_value(place: Place) -> Geonames | Named:
    """The place by gazetteer, else by name."""
    return Geonames(place.geonameid) if place.geonameid is not None else Named(place.known_as)


@dataclass(frozen=True, slots=True)
class Said:
    """What one event, relation or control record shares among its claims; `at` tells it from its likes."""

    report: str
    event: str
    at: int
    sources: Sequence[Source]
    status: str = "asserted"


def _claims(report: str, one: Event | Relation | Control) -> Iterator[Claim]:
    match one:
        case Event():
            said = Said(report, one.id, one.trigger.start, one.sources, one.status)
            for prop, value, words in (*_deed(one), *_around(one)):
                yield _claim(said, prop, value, words)
        case Relation():
            pair = Several((Symbol(one.type), party_value(one.from_), party_value(one.to)))
            yield _claim(Said(report, "", one.start, one.sources), "relation", pair, one)
        case Control():
            parties = party_value(one.holder), party_value(one.previous)
            held = Several((named(one.change or None, "?"), place_value(one.place), *parties))
            said = Said(report, one.event or "", one.place.start, one.sources, one.status)
            yield _claim(said, "control", held, one.place)


def _deed(event: Event) -> Iterator[tuple[str, Value, Words]]:
    """What was done, by whom, to whom."""
    yield "type", Symbol(event.type), event.trigger
    for mode in event.mode:
        yield "mode", named(mode, mode), event.trigger
    for actor in event.actors:
        yield "actor", party_value(actor), actor
    for recipient in event.recipients:
        yield "recipient", party_value(recipient), recipient
    for source in event.sources:
        if source.stance in _STANCES:
            yield _STANCES[source.stance], party_value(source), source


# Who takes an act on himself, and who says that it is not so, are values of their own.
_STANCES = {"claims_responsibility": "responsibility", "denies": "denial"}


def _around(event: Event) -> Iterator[tuple[str, Value, Words]]:
    """Where, when, how many, with what."""
    for place in event.places:
        yield "place", place_value(place), place
    if event.time and (event.time.from_ or event.time.to):
        yield "time", Days(event.time.from_, event.time.to), event.time
    for number in event.numbers:
        yield number.kind, Count(number.low, number.high), number
    for weapon in event.weapons:
        yield "weapon", Named(weapon.text), weapon


def _claim(said: Said, prop: str, value: Value, words: Words) -> Claim:
    written = write(value)
    stance = said.sources[0].stance if said.sources else "asserts"
    speakers = LINK.join(write(party_value(source)) for source in said.sources)
    parts = (said.report, str(said.at), prop, written, speakers, stance, said.status)
    return Claim(
        id=hashlib.sha256(FIELD.join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH],
        event=said.event,
        report=said.report,
        property=prop,
        value=written,
        said_by=tuple(source.id or source.known_as for source in said.sources),
        stance=stance,
        status=said.status,
        words=Words(start=words.start, end=words.end, text=words.text),
    )
