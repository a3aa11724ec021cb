"""What the record's rules and the sentence say against the model: its candidates, corrected before events are
made of them.

Each file holds rules of one kind; each rule looks at one thing that can be read off the words, says in the
event's `why` that it decided, and was held against the 480 coded reports of the training data: how often
their coders break it stands beside it. A user's own frames are left alone.
"""

from collections.abc import Sequence
from dataclasses import replace

from marsad.coding.corrections.accused import accused
from marsad.coding.corrections.burning import burnt
from marsad.coding.corrections.clauses import in_clause
from marsad.coding.corrections.crowds import crowded
from marsad.coding.corrections.deeds import in_deed
from marsad.coding.corrections.elsewhere import elsewhere
from marsad.coding.corrections.expected import expected
from marsad.coding.corrections.flight import fled
from marsad.coding.corrections.forces import in_force
from marsad.coding.corrections.losses import lost
from marsad.coding.corrections.neighbours import apart
from marsad.coding.corrections.onlookers import onlooking
from marsad.coding.corrections.phrases import in_phrase
from marsad.coding.corrections.sharing import shared
from marsad.coding.corrections.twins import once
from marsad.coding.likely import likely
from marsad.coding.scene import Scene
from marsad.coding.what import Candidate

__all__ = ["corrected"]

# In this order: parties first, as the kinds of events depend on them.
_EACH = (in_clause, onlooking, in_deed, in_phrase, fled, lost, in_force, burnt, crowded, accused)


def corrected(scene: Scene, found: Sequence[Candidate], *, rules: bool = True) -> list[Candidate]:
    """The candidates of a report with their parties whole, and as the rules have them, in order of the
    text."""
    sure = [replace(c, proposal=likely(scene.tree, c.proposal)) for c in found]
    if not rules:
        return sure
    kept = once(scene, expected(scene, [c if c.by_frame else _each(scene, c) for c in sure]))
    told = elsewhere(scene, shared(scene, apart(scene, kept)))
    return sorted(told, key=lambda c: (c.proposal.start, c.proposal.end))


def _each(scene: Scene, candidate: Candidate) -> Candidate:
    for rule in _EACH:
        candidate = rule(scene, candidate)
    return candidate
