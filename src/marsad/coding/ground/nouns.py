""" "The loss of A", "the army's capture of A", "control of A" that is fought for, "the siege of A": nouns of
control before a place."""

from collections.abc import Iterator

from marsad.coding.ground.held import BESIEGED, CONTESTED, HELD, LOST, TAKEN, Held
from marsad.coding.ground.holders import subject_of
from marsad.coding.ground.places import places_after
from marsad.coding.parties import party_part
from marsad.coding.syntax import Tree, clause, listed, phrase_before
from marsad.model.span import Span

NOUNS = {
    **dict.fromkeys(listed("capture recapture seizure liberation takeover reconquest"), TAKEN),
    **dict.fromkeys(listed("fall loss"), LOST),
    **dict.fromkeys(listed("siege blockade encirclement"), BESIEGED),
}
ENDING = listed("lift lifted break broke broken breaking lifting end ended ending end")
"""Words of what is no more: "broke the siege of"."""
PURPOSE = listed("for towards toward until before")
"""Prepositions before what has not happened yet: "preparations for the liberation of"."""


def nouns(tree: Tree) -> Iterator[Held]:
    """Control told by a noun and the place that follows "of", in order of the text."""
    for i in tree.where({"control"} | NOUNS.keys()):
        if tree.lower(i + 1) not in ("of", "over") or tree.upos(i) == "ADP":
            continue
        if tree.lower(i) == "control":
            yield from _control(tree, i)
        elif not _put_off(tree, i):
            yield from _named(tree, i)


def _put_off(tree: Tree, i: int) -> bool:
    """Whether what the noun at token i tells has not happened yet, or is no more."""
    first = i
    while tree.upos(first - 1) in ("DET", "ADJ"):
        first -= 1
    return tree.lower(first - 1) in PURPOSE | ENDING or (
        tree.lower(first - 1) == "of" and tree.lower(first - 2) in ENDING
    )


def _named(tree: Tree, i: int) -> Iterator[Held]:
    change = NOUNS[tree.lower(i)]
    owner = party_part(tree, phrase_before(tree, i - (tree.lower(i - 1) in ("'s", "'"))))
    for place in places_after(tree, i + 2):
        cue = tree.span(i, i)
        if change == TAKEN:
            yield Held(place, owner, None, TAKEN, cue)
        elif change == LOST:
            yield Held(place, None, owner or _loser(tree, i), LOST, cue)
        else:
            yield Held(place, None, None, BESIEGED, cue)


def _loser(tree: Tree, i: int) -> Span | None:
    """Who suffers a loss without an owner: "government forces have suffered setbacks since the loss of A"."""
    return subject_of(tree, clause(tree, i)) if tree.lower(i) == "loss" else None


def _control(tree: Tree, i: int) -> Iterator[Held]:
    """ "Fighting for control of A", "the army's control of A", "rebels in control of A"."""
    cue = tree.span(i, i)
    before = tree.lower(i - 1)
    if before == "for":
        yield from (Held(p, None, None, CONTESTED, cue) for p in places_after(tree, i + 2))
    elif before == "in" or (before == "full" and tree.lower(i - 2) == "in"):
        holder = subject_of(tree, i)
        if holder:
            yield from (Held(p, holder, None, HELD, cue) for p in places_after(tree, i + 2))
    elif before in ("'s", "'"):
        holder = party_part(tree, phrase_before(tree, i - 1))
        if holder:
            yield from (Held(p, holder, None, HELD, cue) for p in places_after(tree, i + 2))
