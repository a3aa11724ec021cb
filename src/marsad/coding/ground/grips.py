""" "A town held by", "under the control of", "in rebel hands", "out of army control", "fell to", "under
siege": words behind a place that say who has it in his grip."""

from collections.abc import Iterator
from dataclasses import dataclass

from marsad.coding.ground.happened import PAST, status
from marsad.coding.ground.held import BESIEGED, HELD, LOST, TAKEN, Held
from marsad.coding.ground.holders import auxiliaries, holder_before, holders_after, is_passive
from marsad.coding.ground.places import places_after, spoken_of
from marsad.coding.parties import party_part
from marsad.coding.syntax import Tree, listed, phrase_before
from marsad.model.span import Span

BY = {
    **dict.fromkeys(listed("held controlled ruled occupied dominated governed"), HELD),
    **dict.fromkeys(
        listed("captured seized taken retaken recaptured liberated overrun conquered reclaimed annexed"),
        TAKEN,
    ),
    **dict.fromkeys(listed("besieged encircled surrounded blockaded"), BESIEGED),
}
"""Participles before "by" and the holder."""
BARE = listed("captured seized retaken recaptured liberated overrun besieged encircled reclaimed")
"""Those that tell it without "by" as well: "which has been besieged since"."""
GRIP = listed("control hands grip rule occupation")
FALLING = listed("fell fallen")
SIEGES = listed("siege blockade")
ENTERING = listed(
    "fell fallen fall falls came come comes returned passed slipped brought put placed placing bringing"
)
"""Verbs by which a place comes under somebody's control."""
# Words between such a verb and the grip ("brought the eastern city of Qamar back under"), and between
# "under" and its siege.
NEAR, BESIDE = 8, 5


@dataclass(frozen=True, slots=True)
class Grip:
    """What words say of the place before them: the change, the holders, and the token where the words
    begin."""

    change: str
    holders: list[Span]
    first: int
    at: int
    """The token whose clause says whether it happened."""
    by: int
    """The token that the place hangs on in the tree."""


def grips(tree: Tree) -> Iterator[Held]:
    """Control told by words behind the place, in order of the text."""
    for i in tree.where(BY.keys() | GRIP | FALLING | SIEGES, 1):
        grip = _by(tree, i) or _under(tree, i) or _fell(tree, i) or _siege(tree, i)
        if grip is not None:
            told = status(tree, grip.at)
            for place in _places(tree, grip):
                yield from _held(place, grip, tree.span(i, i), told)


def _places(tree: Tree, grip: Grip) -> list[Span]:
    """The place of which the words speak; "brought A under control" names it in between."""
    if tree.lower(grip.at) in ENTERING and grip.first > grip.at + 1:
        return places_after(tree, grip.at + 1)
    return spoken_of(tree, grip.by, grip.first)


def _held(place: Span, grip: Grip, cue: Span, told: str) -> Iterator[Held]:
    if grip.change == BESIEGED or not grip.holders:
        yield Held(place, None, None, grip.change, cue, told)
    elif grip.change == LOST:
        yield from (Held(place, None, h, LOST, cue, told) for h in grip.holders)
    else:
        yield from (Held(place, h, None, grip.change, cue, told) for h in grip.holders)


def _by(tree: Tree, i: int) -> Grip | None:
    """ "Held by the army", "was besieged", "once controlled by rebels"."""
    change = BY.get(tree.lower(i))
    if change is None:
        return None
    first = auxiliaries(tree, i)
    if tree.lower(i + 1) == "by":
        past = change == HELD and any(tree.lower(k) in PAST for k in range(first, i))
        return Grip(LOST if past else change, holders_after(tree, i + 2), first, i, i)
    return Grip(change, [], first, i, i) if tree.lower(i) in BARE and is_passive(tree, i) else None


def _under(tree: Tree, i: int) -> Grip | None:
    """ "Under the control of rebels", "in rebel hands", "out of army control", "returned to army control"."""
    if tree.lower(i) not in GRIP:
        return None
    if tree.lower(i + 1) == "of":
        start = i - (tree.lower(i - 1) == "the")
        holders = holders_after(tree, i + 2)
        # "In control of Qamar" says what is held, not who holds it.
        known = start < i or tree.lower(start - 1) != "in" or tree.lower(i) != "control"
    else:
        holder = _adjective(tree, i) or phrase_before(tree, i)
        start = tree.inside(holder)[0] if holder else i
        part = party_part(tree, holder)
        holders, known = ([part] if part else []), part is not None
    return _entered(tree, i, start, holders) if known else None


def _adjective(tree: Tree, i: int) -> Span | None:
    """An adjective that names the holder: "in rebel hands"."""
    alone = tree.upos(i - 1) == "ADJ" and tree.lower(i - 2) in ("in", "under", "into", "to", "of")
    return holder_before(tree, i - 1) if alone else None


def _entered(tree: Tree, i: int, start: int, holders: list[Span]) -> Grip | None:
    """What the preposition before token `start` says, and the verb before it."""
    preposition = tree.lower(start - 1)
    if preposition == "of" and tree.lower(start - 2) == "out":
        return Grip(LOST, holders, auxiliaries(tree, start - 2), start - 2, i)
    if preposition not in ("under", "in", "into", "to"):
        return None
    first = auxiliaries(tree, start - 1)
    near = range(first - 1, max(first - NEAR, tree.bounds(start).start - 1), -1)
    verb = next((k for k in near if tree.lower(k) in ENTERING), -1)
    if verb >= 0 and (verb == first - 1 or tree.upos(verb) == "VERB"):
        between = verb < first - 1
        return Grip(TAKEN, holders, first if between else auxiliaries(tree, verb), verb, verb)
    return Grip(HELD, holders, first, start - 1, i) if preposition in ("under", "in") else None


def _fell(tree: Tree, i: int) -> Grip | None:
    """ "Which fell to insurgents", "has fallen"."""
    if tree.lower(i) not in FALLING or tree.upos(i) != "VERB":
        return None
    first = auxiliaries(tree, i)
    if tree.lower(i + 1) == "to":
        holders = holders_after(tree, i + 2)
        return Grip(TAKEN, holders, first, i, i) if holders else None
    when = tree.entity_at(i + 1 + (tree.lower(i + 1) in ("in", "on")))
    alone = tree.word(i + 1) in (".", ",", "") or (when is not None and when.label == "DATE")
    return Grip(LOST, [], first, i, i) if alone else None


def _siege(tree: Tree, i: int) -> Grip | None:
    """ "Has been under army siege since", "is subject to a siege by"."""
    if tree.lower(i) not in SIEGES:
        return None
    under = next((k for k in range(i - 1, i - BESIDE, -1) if tree.lower(k) in ("under", "subject")), -1)
    return Grip(BESIEGED, [], auxiliaries(tree, under), i, i) if under > 0 else None
