"""One set of facts laid over another: entries are added, and the upper one wins."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import fields, replace
from typing import Any, TypeVar

from marsad.knowledge.records import EventType, Facts, Frame, Scheme

T = TypeVar("T")


def merge(lower: Facts, upper: Facts) -> Facts:
    """The facts of both.

    Parties go by id, countries by code, places by name and kind, frames by words and part of speech. Of
    rules the upper ones are asked first.
    """
    return Facts(
        ontology=_records(lower.ontology, upper.ontology),
        frames=_frames(lower.frames, upper.frames),
        lights=_union(lower.lights, upper.lights),
        parties=_keyed(lower.parties, upper.parties, lambda p: p.id),
        shared=_union(lower.shared, upper.shared),
        countries=_keyed(lower.countries, upper.countries, lambda c: c.code),
        states={**lower.states, **upper.states},
        bodies={**lower.bodies, **upper.bodies},
        heads=_records(lower.heads, upper.heads),
        places=_keyed(lower.places, upper.places, lambda p: (p.name, p.country, p.precision)),
        sources=_records(lower.sources, upper.sources),
        words=_records(lower.words, upper.words),
        rules=_records(lower.rules, upper.rules),
        recode=_union(upper.recode, lower.recode),
        schemes={**lower.schemes, **{k: _scheme(lower.schemes.get(k), v) for k, v in upper.schemes.items()}},
    )


def join(first: Facts, second: Facts) -> Facts:
    """The facts of two files of one folder: as `merge`, but nothing is replaced, so that clashes show."""
    together = merge(first, second)
    return replace(
        together,
        frames=first.frames + second.frames,
        parties=first.parties + second.parties,
        countries=first.countries + second.countries,
        places=first.places + second.places,
    )


def _frames(lower: tuple[Frame, ...], upper: tuple[Frame, ...]) -> tuple[Frame, ...]:
    """The upper frames of a word replace all lower ones, so that conditions of old and new do not mix."""
    told_anew = {(f.words, f.pos) for f in upper}
    return (*(f for f in lower if (f.words, f.pos) not in told_anew), *upper)


def _scheme(lower: Scheme | None, upper: Scheme) -> Scheme:
    """A scheme with the upper one's rules before its own, and its codes beside its own."""
    if lower is None:
        return upper
    flags = {**lower.flags, **{k: (*v, *lower.flags.get(k, ())) for k, v in upper.flags.items()}}
    party_rules = (*upper.parties.rules, *lower.parties.rules)
    return Scheme(
        source="; ".join(s for s in (lower.source, upper.source) if s),
        column=lower.column,
        groups=(*lower.groups, *upper.groups),
        rules=(*upper.rules, *lower.rules),
        flags=flags,
        parties=replace(lower.parties, rules=party_rules),
    )


def _keyed(lower: Iterable[T], upper: Iterable[T], key: Callable[[T], Hashable]) -> tuple[T, ...]:
    return tuple({**{key(v): v for v in lower}, **{key(v): v for v in upper}}.values())


def _union(lower: Iterable[T], upper: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys((*lower, *upper)))


def _records(lower: T, upper: T) -> T:
    """Field by field: mappings are laid over each other at every depth, lists joined."""
    both = {f.name: _laid(getattr(lower, f.name), getattr(upper, f.name)) for f in fields(lower)}  # type: ignore[arg-type]
    return replace(lower, **both)  # type: ignore[type-var]


def _laid(lower: Any, upper: Any) -> Any:
    if isinstance(upper, dict):
        return {**lower, **{k: _laid(lower[k], v) if k in lower else v for k, v in upper.items()}}
    if isinstance(upper, tuple):
        return _union(lower, upper)
    if isinstance(upper, EventType):
        return _event_type(lower, upper)
    return upper


def _event_type(lower: EventType, upper: EventType) -> EventType:
    """A type with what the upper file says of it; a file that adds a mode need not repeat the rest."""
    told = {f.name: getattr(upper, f.name) for f in fields(upper)}
    said = {n: v for n, v in told.items() if v is not None and v is not False and v != ""}
    return replace(lower, **{**said, "modes": _laid(lower.modes, upper.modes)})
