"""Ground that somebody holds, takes, loses or besieges, as the words of a report tell it in passing.

Each shape is read by a file of its own: words before the place (compounds: "rebel-held Aleppo"), behind it
(grips: "in the hands of", "fell to"), verbs of holding and taking, moves out of it, nouns ("the loss of"),
and strongholds. Precision comes first: the place must be a name, or a definite noun for one. `control` makes
records of it.
"""

from dataclasses import replace

from marsad.coding.ground.compounds import adjectives, compounds
from marsad.coding.ground.grips import grips
from marsad.coding.ground.held import BESIEGED, HELD, LOST, TAKEN, Held
from marsad.coding.ground.moves import moves
from marsad.coding.ground.nouns import nouns
from marsad.coding.ground.strongholds import strongholds
from marsad.coding.ground.verbs import verbs
from marsad.coding.syntax import Tree

__all__ = ["BESIEGED", "LOST", "TAKEN", "Held", "find_ground"]

FINDERS = (compounds, adjectives, grips, verbs, moves, nouns, strongholds)
# What two shapes find of one place stands in one sentence, so the last few are enough to look at.
NEARBY = 12


def find_ground(tree: Tree) -> list[Held]:
    """Everything that a report says about who holds what ground, in order of the text, each once."""
    found = [h for finder in FINDERS for h in finder(tree)]
    kept: list[Held] = []
    for h in sorted(found, key=lambda h: (h.place, h.cue, h.change)):
        # What somebody tries or plans to take is held by nobody new: it is told by the event, not here.
        if h.status in ("asserted", "negated") and not any(_same(h, k) for k in kept[-NEARBY:]):
            kept.append(h)
    return _merged(tree, kept)


def _merged(tree: Tree, found: list[Held]) -> list[Held]:
    """What one party lost and another took in one sentence is one change: "Ariha, once an army bastion, was
    captured by rebels"."""
    before = [h for h in found if h.change in (LOST, HELD)]
    changes = [h for h in found if h.change in (TAKEN, LOST)]
    kept = [h for h in found if not any(_told_by(tree, h, x) for x in changes)]
    return [_with_previous(tree, h, before) if h.change == TAKEN else h for h in kept]


def _told_by(tree: Tree, h: Held, change: Held) -> bool:
    """Whether a change says what a record says as well: who lost what is taken, and who held it until it
    was taken or lost ("seized the rebel stronghold of Kidal")."""
    if h.change == HELD:
        inside = change.cue.end <= h.cue.start <= change.place.end
        return inside and h.place.overlaps(change.place) and change.status == "asserted"
    return h.change == LOST and change.change == TAKEN and _one_place(tree, h, change)


def _one_place(tree: Tree, a: Held, b: Held) -> bool:
    near = tree.sentence(tree.at(a.cue.start)) == tree.sentence(tree.at(b.cue.start))
    return near and a.place.overlaps(b.place) and a.status == b.status


def _with_previous(tree: Tree, taken: Held, before: list[Held]) -> Held:
    """The record with who held or lost the place, as far as the sentence says it."""
    end = max(taken.cue.end, taken.place.end)
    told = [h for h in before if _one_place(tree, h, taken) and (h.change == LOST or h.cue.start < end)]
    owners = (
        o for h in told if (o := h.previous or h.holder) and not (taken.holder and o.overlaps(taken.holder))
    )
    return replace(taken, previous=taken.previous or next(owners, None))


def _same(a: Held, b: Held) -> bool:
    holders = a.holder is None or b.holder is None or a.holder.overlaps(b.holder)
    return a.place.overlaps(b.place) and a.change == b.change and holders
