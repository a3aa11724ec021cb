""" "Rebel-held Aleppo", "the government-controlled villages of A and B", "besieged Alwaer", "the contested
city": participles and adjectives before a place."""

from collections.abc import Iterator

from marsad.coding.ground.held import BESIEGED, CONTESTED, HELD, LOST, Held
from marsad.coding.ground.holders import auxiliaries, holder_before
from marsad.coding.ground.places import described_by, places_described, spoken_of
from marsad.coding.phrases import DASHES
from marsad.coding.syntax import Tree, listed, phrase_after
from marsad.model.span import Span

COMPOUNDS = {
    **dict.fromkeys(listed("held controlled ruled occupied run governed"), HELD),
    **dict.fromkeys(listed("besieged encircled"), BESIEGED),
}
OPEN = listed("held controlled occupied")
"""Participles that also go without a hyphen: "government controlled parts of the city"."""
ADJECTIVES = {"besieged": BESIEGED, "encircled": BESIEGED, "contested": CONTESTED}
PAST = listed("formerly previously once then")
DIVIDED = listed("divided split")
"""Verbs of a place whose parts different parties hold."""


def compounds(tree: Tree) -> Iterator[Held]:
    """Control told by a party and a participle before the place."""
    for i in tree.where(COMPOUNDS, 1):
        dash = tree.word(i - 1) in DASHES
        if not (dash or (tree.lower(i) in OPEN and not _is_verb(tree, i))):
            continue
        holder = holder_before(tree, i - 2 if dash else i - 1)
        if holder is not None:
            yield from _compound(tree, i, COMPOUNDS[tree.lower(i)], holder)


def _compound(tree: Tree, i: int, change: str, holder: Span) -> Iterator[Held]:
    first = tree.inside(holder)[0]
    places = places_described(tree, i + 1)
    past = tree.lower(first - 1) in PAST
    if not places:
        places, was = described_by(tree, first)
        past = past or was
    for place in places or _divided(tree, i):
        if change == BESIEGED:
            yield Held(place, None, None, BESIEGED, tree.span(i, i))
        elif past:
            yield Held(place, None, holder, LOST, tree.span(i, i))
        else:
            yield Held(place, holder, None, change, tree.span(i, i))


def _divided(tree: Tree, i: int) -> list[Span]:
    """The place "divided into rebel-held and regime-held areas"."""
    start = tree.bounds(i).start
    verb = next((k for k in range(i, start, -1) if tree.lower(k) in DIVIDED), -1)
    near = phrase_after(tree, i + 1) is not None or tree.lower(i + 1) == "and"
    into = verb > 0 and near and any(tree.lower(k) in ("into", "between") for k in range(verb, i))
    return spoken_of(tree, verb, auxiliaries(tree, verb)) if into else []


def adjectives(tree: Tree) -> Iterator[Held]:
    """Control told by an adjective before the place."""
    for i in tree.where(ADJECTIVES):
        if tree.word(i - 1) not in DASHES and not _is_verb(tree, i):
            for place in places_described(tree, i + 1)[:1]:
                yield Held(place, None, None, ADJECTIVES[tree.lower(i)], tree.span(i, i))


def _is_verb(tree: Tree, i: int) -> bool:
    """Whether a participle is a verb of its own: with a subject or object, or "by" behind it."""
    return bool(tree.kids(i, "obj", "nsubj")) or tree.lower(i + 1) == "by"
