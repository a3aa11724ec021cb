"""Where all knowledge meets: the built-in facts, compiled from YAML, and a user's folders laid over them."""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import msgspec

from marsad.errors import BadInput, BadKnowledge
from marsad.knowledge.actors import Actors
from marsad.knowledge.codes import Codes
from marsad.knowledge.contexts import Contexts
from marsad.knowledge.countries import Countries
from marsad.knowledge.files import read_folder, read_slots
from marsad.knowledge.frames import Frames
from marsad.knowledge.named import Keys, keys_of_name
from marsad.knowledge.party_codes import PartyCodebook
from marsad.knowledge.places import Places
from marsad.knowledge.records import Facts, ListedPlace, Ontology, Rule
from marsad.knowledge.shapes import Slots
from marsad.knowledge.sources import Sources
from marsad.knowledge.words import Words

DATA = Path(__file__).parent / "data"
ARTEFACT = DATA / "knowledge.msgpack"
GAZETTEER = DATA / "gazetteer.sqlite"


class Compiled(msgspec.Struct, frozen=True):
    """The built-in knowledge as one file holds it. Hand-kept places are in the gazetteer, not here."""

    facts: Facts
    slots: dict[str, Slots]
    keys: dict[str, Keys]
    """The keys of every party's names: to make them anew would take longer than all else at the start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """All that is known before the first report."""

    ontology: Ontology
    frames: Frames
    contexts: Contexts
    codes: Codes
    recode: tuple[Rule, ...]
    party_codes: PartyCodebook
    actors: Actors
    places: Places
    sources: Sources
    words: Words
    countries: Countries


def load_knowledge(lexicons: Sequence[Path] = ()) -> Knowledge:
    """The built-in knowledge with each folder of `lexicons` laid over it, in order.

    Raises BadInput for a folder that is not there or holds no knowledge files, BadKnowledge for a file that
    is wrong.
    """
    return _load(tuple(Path(folder) for folder in lexicons))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Nothing that is made while loading becomes garbage, so that to look for any is time lost."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if collecting:
            gc.enable()


@lru_cache(maxsize=8)
@_uncollected()
def _load(lexicons: tuple[Path, ...]) -> Knowledge:
    built_in = _compiled()
    facts = built_in.facts
    gazetteer = GAZETTEER
    for folder in lexicons:
        own = folder / GAZETTEER.name
        gazetteer = own if own.is_file() else gazetteer
        if not own.is_file() or any(folder.rglob("*.y*ml")):
            facts = read_folder(folder, facts, built_in.slots)
    return knowledge_of(facts, facts.places, built_in.keys, gazetteer)


def knowledge_of(
    facts: Facts,
    added: Sequence[ListedPlace] = (),
    keys: Mapping[str, Keys] | None = None,
    gazetteer: Path = GAZETTEER,
) -> Knowledge:
    """Knowledge from facts; `added` are places that the gazetteer file lacks, `keys` those of names that are
    known beforehand."""
    countries = Countries(facts.countries)
    places = Places(gazetteer, facts.words, added, countries=countries)

    def country_of(name: str) -> str | None:
        row = places.find(name)
        return row.country if row else None

    actors = Actors(facts.parties, facts.heads, countries, facts.bodies, keys or {}, country_of)
    return Knowledge(
        ontology=facts.ontology,
        frames=Frames(facts.frames, facts.lights),
        contexts=Contexts(facts.rules, facts.ontology),
        codes=Codes(facts.schemes, facts.ontology),
        recode=facts.recode,
        party_codes=PartyCodebook(facts.states, facts.schemes, facts.ontology),
        actors=actors,
        places=places,
        sources=Sources(facts.sources, actors),
        words=Words(facts.words),
        countries=countries,
    )


def compiled() -> bytes:
    """The built-in YAML as the artefact should hold it."""
    facts = replace(read_folder(DATA), places=())
    names = (name for p in facts.parties for name in (p.name, *p.aliases, *p.native))
    return msgspec.msgpack.encode(Compiled(facts, read_slots(DATA), {n: keys_of_name(n) for n in names}))


@lru_cache(maxsize=1)
def _compiled() -> Compiled:
    """What the artefact holds; read once, as every user's folder is laid over it."""
    try:
        return msgspec.msgpack.decode(ARTEFACT.read_bytes(), type=Compiled)
    except FileNotFoundError as error:
        raise BadInput(f"{ARTEFACT}: missing; run python tools/build_knowledge.py") from error
    except msgspec.MsgspecError as error:
        raise BadKnowledge(
            f"{ARTEFACT}: stale or broken ({error}); run python tools/build_knowledge.py"
        ) from error
