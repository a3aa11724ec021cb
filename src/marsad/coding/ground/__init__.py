"""Ground that somebody holds, takes, loses or besieges, as the words of a report tell it in passing.

Each shape is read by a file of its own: words before the place (compounds: "rebel-held Aleppo"), behind it
(grips: "in the hands of", "fell to"), verbs of holding and taking, moves out of it, nouns ("the loss of"),
and strongholds. Precision comes first: the place must be a name, or a definite noun for one. `control` makes
records of it.
"""

from marsad.coding.ground.compounds import adjectives, compounds
from marsad.coding.ground.grips import grips
from marsad.coding.ground.held import BESIEGED, TAKEN, Held
from marsad.coding.ground.merged import merged
from marsad.coding.ground.moves import moves
from marsad.coding.ground.nouns import nouns
from marsad.coding.ground.strongholds import strongholds
from marsad.coding.ground.verbs import verbs
from marsad.coding.syntax import Tree

__all__ = ["BESIEGED", "TAKEN", "Held", "find_ground"]

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
    return merged(tree, kept)


def _same(a: Held, b: Held) -> bool:
    holders = a.holder is None or b.holder is None or a.holder.overlaps(b.holder)
    return a.place.overlaps(b.place) and a.change == b.change and holders
