"""What must hold between knowledge files: known types, modes, sectors and countries; nothing said twice."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NoReturn

from marsad.errors import BadKnowledge
from marsad.knowledge.check_parties import complaints
from marsad.knowledge.check_rules import Claim, of_recode, of_scheme, of_types
from marsad.knowledge.records import (
    ContextRules,
    Facts,
    Frame,
    Heads,
    ListedPlace,
    Ontology,
    Party,
    SourceFacts,
    WordFacts,
)

_POS = ("adjective", "noun", "verb")


def check(facts: Facts, *, known: Facts, file: Path) -> None:
    """Check one file's facts against the vocabularies of `known`.

    Raises BadKnowledge naming file and entry.
    """
    for entry, value, allowed, what in _claims(facts, known):
        if value not in allowed:
            _bad(file, entry, f"{what} {value!r} is none of {', '.join(sorted(allowed)[:60])}")
    for place in facts.places:
        _check_degrees(place, file)


def check_alone(facts: Facts, folder: Path, *, known: Facts) -> None:
    """Check that a folder does not contradict itself, nor refers to parties that `known` lacks.

    Raises BadKnowledge naming the entry.
    """
    _no_twins((f"frame {f.words!r} ({f.pos}, when {list(f.when)})" for f in facts.frames), folder)
    _no_twins((f"party {p.id!r}" for p in facts.parties), folder)
    _no_twins((f"country {c.code!r}" for c in facts.countries), folder)
    _no_twins((f"place {p.name!r} in {p.country} ({p.precision})" for p in facts.places), folder)
    for entry, what in complaints(facts, known):
        _bad(folder, entry, what)


def _claims(facts: Facts, known: Facts) -> Iterator[Claim]:
    types = known.ontology
    yield from (claim for frame in facts.frames for claim in _of_frame(frame, types))
    yield from (claim for party in facts.parties for claim in _of_party(party, known))
    yield from (claim for place in facts.places for claim in _of_place(place, known))
    yield from of_types(facts.ontology, types)
    yield from (claim for rule in facts.recode for claim in of_recode(rule, types))
    for name, scheme in facts.schemes.items():
        yield from of_scheme(scheme, known.schemes.get(name, scheme), types)
    yield from (("states", code, _codes(known), "country") for code in facts.states)
    yield from ((f"body {name!r}", b.sector, types.sectors, "sector") for name, b in facts.bodies.items())
    yield from _of_heads(facts.heads, known)
    yield from _of_sources(facts.sources, types)
    yield from _of_rules(facts.rules, types)
    yield from _of_words(facts.words, types)


def _of_frame(frame: Frame, known: Ontology) -> Iterator[Claim]:
    entry = f"frame {frame.words!r}"
    yield entry, frame.pos, _POS, "pos"
    yield entry, frame.type, known.types, "type"
    modes = known.types[frame.type].modes if frame.type in known.types else {}
    yield from ((entry, mode, modes, f"mode of {frame.type}") for mode in frame.mode)
    yield from ((entry, context, known.contexts, "context") for context in frame.contexts)
    yield from ((entry, condition, known.conditions, "condition") for condition in frame.when)
    yield from ((entry, other, known.types, "alternative") for other in frame.alternatives)
    if frame.status is not None:
        yield entry, frame.status, known.statuses, "status"
    if frame.embeds is not None:
        yield entry, frame.embeds, known.embeddings, "embeds"


def _of_party(party: Party, known: Facts) -> Iterator[Claim]:
    yield f"party {party.id!r}", party.sector, known.ontology.sectors, "sector"
    if party.country:
        yield f"party {party.id!r}", party.country, _codes(known), "country"


def _of_place(place: ListedPlace, known: Facts) -> Iterator[Claim]:
    yield f"place {place.name!r}", place.precision, known.ontology.precisions, "precision"
    if place.country:
        yield f"place {place.name!r}", place.country, _codes(known), "country"


def _of_words(words: WordFacts, known: Ontology) -> Iterator[Claim]:
    yield from (("cues", status, known.statuses, "status") for status in words.cues)
    yield from (("counted", kind, known.number_kinds, "number kind") for kind in words.counted)
    assault = known.types.get("ASSAULT")
    modes = {"", *(assault.modes if assault else ())}
    yield from (("weapons", mode, modes, "mode") for mode in (*words.weapons, *words.platforms))


def _of_heads(heads: Heads, known: Facts) -> Iterator[Claim]:
    for sector in (*heads.sectors, *heads.modifiers, *heads.open_heads, *heads.national):
        yield "heads", sector, known.ontology.sectors, "sector"
    yield from (("heads", country, _codes(known), "country") for country in (*heads.homes, *heads.spelled))


def _of_sources(sources: SourceFacts, known: Ontology) -> Iterator[Claim]:
    for kind in (*sources.kinds, *sources.sectors.values()):
        yield "kinds", kind, known.source_kinds, "source kind"
    for sector in sources.sectors:
        yield "sectors", sector, known.sectors, "sector"


def _of_rules(rules: ContextRules, known: Ontology) -> Iterator[Claim]:
    for name, table in (("by_sector", rules.by_sector), ("by_actor", rules.by_actor)):
        yield from _of_table(name, table, known)
        told = [s for contexts in table.values() for sectors in contexts.values() for s in sectors]
        yield from ((name, sector, known.sectors, "sector") for sector in told)
    yield from _of_table("by_mode", rules.by_mode, known)
    for event_type, contexts in rules.by_mode.items():
        modes = known.types[event_type].modes if event_type in known.types else {}
        told = [mode for each in contexts.values() for mode in each]
        yield from (("by_mode", mode, modes, f"mode of {event_type}") for mode in told)
    yield from (("by_words", context, known.contexts, "context") for context in rules.by_words)


def _of_table(name: str, table: Mapping[str, Collection[str]], known: Ontology) -> Iterator[Claim]:
    """The types and contexts of a table."""
    for event_type, contexts in table.items():
        yield name, event_type, known.types, "type"
        yield from ((name, context, known.contexts, "context") for context in contexts)


def _codes(known: Facts) -> set[str]:
    return {country.code for country in known.countries}


def _check_degrees(place: ListedPlace, file: Path) -> None:
    if (
        place.lat is not None
        and place.lon is not None
        and not (-90 <= place.lat <= 90 and -180 <= place.lon <= 180)
    ):
        _bad(
            file,
            f"place {place.name!r}",
            f"expected degrees as [latitude, longitude], got [{place.lat}, {place.lon}]",
        )


def _no_twins(entries: Iterable[str], folder: Path) -> None:
    seen = set()
    for entry in entries:
        if entry in seen:
            _bad(folder, entry, "it is told twice; expected once")
        seen.add(entry)


def _bad(file: Path, entry: str, what: str) -> NoReturn:
    raise BadKnowledge(f"{file}, {entry}: {what}")
