"""How knowledge files are written: one shape per kind of file; unknown keys and wrong kinds are errors."""

from typing import Any

import msgspec

from marsad.knowledge.records import (
    Body,
    ContextRules,
    Country,
    Heads,
    Ontology,
    Party,
    Rule,
    Scheme,
    SourceFacts,
    StateNumbers,
    WordFacts,
)


class Shape(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """A mapping in a knowledge file that may hold only the keys named here."""


class Slots(Shape, frozen=True, kw_only=True):
    """slots.yml: where parties stand, by kind of word."""

    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    mutual: bool = False


class FrameGroup(Shape, frozen=True, kw_only=True):
    """An entry of frames/*.yml: words that share one meaning."""

    words: tuple[str, ...]
    pos: str
    type: str
    mode: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    slots: str | Slots = "transitive"
    status: str | None = None
    embeds: str | None = None
    when: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()


class FramesFile(Shape, frozen=True, kw_only=True):
    """frames/*.yml."""

    topic: str
    frames: tuple[FrameGroup, ...] = ()
    lights: tuple[str, ...] = ()


class PartyEntry(Shape, frozen=True, kw_only=True):
    """The long form of a party in actors/*.yml; the short form is the list of its names."""

    names: tuple[str, ...]
    native: tuple[str, ...] = ()
    office: str | None = None
    since: int | str | None = None
    until: int | str | None = None
    after: str | None = None
    parent: str | None = None
    backers: tuple[str, ...] = ()
    wikidata: str | None = None


ActorsFile = dict[str, dict[str, dict[str, tuple[str, ...] | PartyEntry]]]
"""actors/*.yml: country (INT: none) -> sector -> id -> names, the first being the one to show."""


class CountryEntry(Shape, frozen=True, kw_only=True):
    """An entry of countries.yml; people default to the adjectives with -s."""

    name: str
    also: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capital: str | None = None
    seats: tuple[str, ...] = ()


class PlaceEntry(Shape, frozen=True, kw_only=True):
    """The long form of a place in places/*.yml; the short form is [lat, lon, other names ...]."""

    at: tuple[float, float] | None = None
    also: tuple[str, ...] = ()
    admin1: str | None = None
    geonameid: int | None = None


PlacesFile = dict[str, dict[str, dict[str, tuple[float | str, ...] | PlaceEntry]]]
"""places/*.yml: country -> precision -> name -> place. Country INT: across borders."""

SHAPES: dict[str, Any] = {
    "ontology.yml": Ontology,
    "slots.yml": dict[str, Slots],
    "countries.yml": dict[str, CountryEntry],
    "states.yml": dict[str, int | StateNumbers],
    "bodies.yml": dict[str, Body],
    "heads.yml": Heads,
    "sources.yml": SourceFacts,
    "words.yml": WordFacts,
    "contexts.yml": ContextRules,
    "shared.yml": tuple[str, ...],
    "recode.yml": tuple[Rule, ...],
    "codes/": Scheme,
    "frames/": FramesFile,
    "actors/": ActorsFile,
    "places/": PlacesFile,
}
"""File name, or folder for each of its files -> shape."""


def country_of(code: str, entry: CountryEntry) -> Country:
    """The record of an entry of countries.yml."""
    people = entry.people or tuple(
        f"{a}s" for a in entry.adjectives if not a.endswith(("s", "sh", "ch", "ese"))
    )
    return Country(
        code=code,
        name=entry.name,
        also=entry.also,
        adjectives=entry.adjectives,
        people=people,
        capital=entry.capital,
        seats=entry.seats,
    )


def party_of(id_: str, entry: PartyEntry, country: str | None, sector: str) -> Party:
    """The record of an entry of actors/*.yml that has names."""
    return Party(
        id=id_,
        name=entry.names[0],
        country=country,
        sector=sector,
        aliases=entry.names[1:],
        native=entry.native,
        office=entry.office,
        since=None if entry.since is None else str(entry.since),
        until=None if entry.until is None else str(entry.until),
        after=entry.after,
        parent=entry.parent,
        backers=entry.backers,
        wikidata=entry.wikidata,
    )
