"""Ground that is lost: "A lost the town to B" is B's taking it from A, whatever the model makes of the
two."""

from marsad.coding.corrections.roles import anchor, as_type, sided, span_of, told
from marsad.coding.ground.held import LOST, TAKEN
from marsad.coding.ground.verbs import verbs
from marsad.coding.likely import PARTIES
from marsad.coding.scene import Scene
from marsad.coding.what import Candidate

_NOTE = "who lost a place had it taken from them"


def lost(scene: Scene, candidate: Candidate) -> Candidate:
    """The loss of a place as COERCE seize: who has it now acts, who had it is the recipient. So are 11 of 11
    in the training data."""
    if scene.tree.lemma(anchor(scene.tree, candidate)) != "lose":
        return candidate
    change = next((h for h in verbs(scene.tree) if h.cue.overlaps(candidate.trigger)), None)
    if change is None or change.change not in (TAKEN, LOST):
        return candidate
    taken = as_type(candidate, "COERCE", ("seize",), _NOTE)
    actors = [change.holder] if change.holder else []
    # "They denied losing it": who had it is whom the model sees acting.
    losers = [change.previous] if change.previous else [span_of(r) for r in told(candidate, *PARTIES)]
    return sided(taken, actors, [s for s in losers if not any(s.overlaps(a) for a in actors)], _NOTE)
