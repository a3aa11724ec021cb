"""Several words of one sentence for one change of control: who lost what another took, and held it before."""

from dataclasses import replace

from marsad.coding.ground.held import HELD, LOST, TAKEN, Held
from marsad.coding.syntax import Tree


def merged(tree: Tree, found: list[Held]) -> list[Held]:
    """What one party lost and another took in one sentence is one change: "Ariha, once an army bastion, was
    captured by rebels"."""
    sentences: dict[int, list[Held]] = {}
    for h in found:
        sentences.setdefault(tree.sentence(tree.at(h.cue.start)), []).append(h)
    kept = (h for told in sentences.values() for h in _of_sentence(told))
    return sorted(kept, key=lambda h: (h.place, h.cue, h.change))


def _of_sentence(told: list[Held]) -> list[Held]:
    kept = [h for h in told if not any(_told_by(h, other) for other in told)]
    return [_with_previous(h, told) if h.change == TAKEN else h for h in kept]


def _told_by(h: Held, other: Held) -> bool:
    """Whether a change says what a record says as well: who lost what is taken, and who held it until it
    was taken or lost ("seized the rebel stronghold of Kidal")."""
    if h.change == HELD and other.change in (TAKEN, LOST):
        inside = other.cue.end <= h.cue.start <= other.place.end
        return inside and h.place.overlaps(other.place) and other.status == "asserted"
    return h.change == LOST and other.change == TAKEN and _one_place(h, other)


def _one_place(a: Held, b: Held) -> bool:
    return a.place.overlaps(b.place) and a.status == b.status


def _with_previous(taken: Held, told: list[Held]) -> Held:
    """The record with who lost the place or held it before, as far as the sentence says it."""
    end = max(taken.cue.end, taken.place.end)
    before = (h for h in told if h.change == LOST or (h.change == HELD and h.cue.start < end))
    owners = (o for h in before if _one_place(h, taken) and (o := h.previous or h.holder))
    other = (o for o in owners if not (taken.holder and o.overlaps(taken.holder)))
    return replace(taken, previous=taken.previous or next(other, None))
