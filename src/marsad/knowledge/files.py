"""Folders of YAML -> Facts. Every complaint names the file, the entry, and what was expected."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import msgspec

from marsad.errors import BadInput, BadKnowledge
from marsad.knowledge.check import check, check_alone
from marsad.knowledge.merge import join, merge
from marsad.knowledge.plain_yaml import read_yaml
from marsad.knowledge.records import Facts, Frame, ListedPlace, Party
from marsad.knowledge.shapes import (
    SHAPES,
    ActorsFile,
    CountryEntry,
    FrameGroup,
    FramesFile,
    PartyEntry,
    PlaceEntry,
    PlacesFile,
    Slots,
    country_of,
    party_of,
)
from marsad.knowledge.unknown import unknown_keys

NO_COUNTRY = "INT"
_PARTS = {
    "ontology.yml": "ontology",
    "states.yml": "states",
    "bodies.yml": "bodies",
    "heads.yml": "heads",
    "sources.yml": "sources",
    "words.yml": "words",
    "contexts.yml": "rules",
    "shared.yml": "shared",
    "recode.yml": "recode",
}


# What other files refer to is read first.
_ORDER = ("ontology.yml", "slots.yml", "countries.yml", "shared.yml")


def read_folder(folder: Path, base: Facts | None = None, slots: dict[str, Slots] | None = None) -> Facts:
    """The facts of `folder` laid over `base`.

    Frames may name the slot patterns of `slots` and of the folder's own slots.yml.

    Raises BadInput where there is no such folder or nothing in it, BadKnowledge where a file is wrong.
    """
    if not folder.is_dir():
        raise BadInput(f"{folder}: no such folder; a lexicon is a folder of YAML files (docs/knowledge.md)")
    values = {name: _value(folder / name, name) for name in _names(folder)}
    if not values:
        raise BadInput(
            f"{folder}: no knowledge files in it; expected one of {', '.join(SHAPES)} (docs/knowledge.md)"
        )
    patterns = {**(slots or {}), **values.pop("slots.yml", {})}
    own = Facts()
    for name, value in values.items():
        facts = _facts(folder / name, name, value, patterns)
        check(facts, known=merge(merge(base or Facts(), own), facts), file=folder / name)
        own = join(own, facts)
    together = merge(base, own) if base else own
    check_alone(own, folder, known=together)
    return together


def read_slots(folder: Path) -> dict[str, Slots]:
    """The slot patterns of a folder's slots.yml."""
    return cast(dict[str, Slots], _value(folder / "slots.yml", "slots.yml"))


def _names(folder: Path) -> list[str]:
    """Names of knowledge files, relative to the folder, in a stable order; any other YAML is an error."""
    found = []
    for path in sorted(folder.rglob("*.y*ml")):
        name = path.relative_to(folder).as_posix()
        if _shape(name) is None:
            raise BadKnowledge(
                f"{path}: not a knowledge file; expected one of {', '.join(SHAPES)} (docs/knowledge.md)"
            )
        found.append(name)
    return sorted(found, key=lambda name: (_ORDER.index(name) if name in _ORDER else len(_ORDER), name))


def _shape(name: str) -> Any:
    head, slash, _ = name.partition("/")
    return SHAPES.get(head + slash)


def _value(path: Path, name: str) -> Any:
    raw, shape = read_yaml(path), _shape(name)
    if wrong := next(unknown_keys(raw, shape), None):
        raise BadKnowledge(f"{path}, {wrong}")
    try:
        return msgspec.convert(raw, type=shape)
    except msgspec.ValidationError as error:
        what, _, where = str(error).partition(" - at ")
        raise BadKnowledge(f"{path}, {where.strip('`$.') or 'whole file'}: {what}") from error


def _facts(path: Path, name: str, value: Any, slots: dict[str, Slots]) -> Facts:
    if name in _PARTS:
        return replace(Facts(), **{_PARTS[name]: value})
    if name == "countries.yml":
        countries = cast(dict[str, CountryEntry], value)
        return Facts(countries=tuple(country_of(code, entry) for code, entry in countries.items()))
    if name.startswith("actors/"):
        return Facts(parties=tuple(_parties(path, value)))
    if name.startswith("places/"):
        return Facts(places=tuple(_places(path, value)))
    if name.startswith("codes/"):
        return Facts(schemes={path.stem: value})
    file = cast(FramesFile, value)
    return Facts(frames=tuple(_frames(path, file, slots)), lights=file.lights)


def _frames(path: Path, file: FramesFile, slots: dict[str, Slots]) -> Iterator[Frame]:
    for group in file.frames:
        pattern = group.slots if isinstance(group.slots, Slots) else slots.get(group.slots)
        if pattern is None:
            raise BadKnowledge(
                f"{path}, {group.words[:1]}: slots {group.slots!r} is none of {', '.join(slots)}"
            )
        yield from (_frame(words, group, pattern, file.topic) for words in group.words)


def _frame(words: str, group: FrameGroup, slots: Slots, topic: str) -> Frame:
    return Frame(
        words=words,
        pos=group.pos,
        type=group.type,
        mode=group.mode,
        contexts=group.contexts,
        actor=slots.actor,
        recipient=slots.recipient,
        mutual=slots.mutual,
        status=group.status,
        embeds=group.embeds,
        when=group.when,
        alternatives=group.alternatives,
        topic=topic,
    )


def _parties(path: Path, file: ActorsFile) -> Iterator[Party]:
    for code, sectors in file.items():
        country = None if code == NO_COUNTRY else code
        for sector, entries in sectors.items():
            for id_, entry in entries.items():
                long = entry if isinstance(entry, PartyEntry) else PartyEntry(names=entry)
                if not long.names:
                    raise BadKnowledge(f"{path}, {code}.{sector}.{id_}: no name; expected a list of names")
                yield party_of(id_, long, country, sector)


def _places(path: Path, file: PlacesFile) -> Iterator[ListedPlace]:
    for code, precisions in file.items():
        for precision, entries in precisions.items():
            for name, entry in entries.items():
                long = (
                    entry
                    if isinstance(entry, PlaceEntry)
                    else _long(f"{path}, {code}.{precision}.{name}", entry)
                )
                lat, lon = long.at or (None, None)
                yield ListedPlace(
                    name=name,
                    country=None if code == NO_COUNTRY else code,
                    precision=precision,
                    lat=lat,
                    lon=lon,
                    also=long.also,
                    admin1=long.admin1,
                    geonameid=long.geonameid,
                )


def _long(where: str, entry: tuple[float | str, ...]) -> PlaceEntry:
    numbers = [v for v in entry if isinstance(v, (int, float))]
    names = tuple(v for v in entry if isinstance(v, str))
    if len(numbers) not in (0, 2) or list(entry[: len(numbers)]) != numbers:
        raise BadKnowledge(f"{where}: expected [latitude, longitude, other names ...], got {list(entry)}")
    return PlaceEntry(at=(numbers[0], numbers[1]) if numbers else None, also=names)
