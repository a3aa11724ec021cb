"""Which forces move: the mode of a MOBILIZE follows from what its actors are."""

from dataclasses import replace

from marsad.coding.corrections.roles import span_of, told
from marsad.coding.scene import Scene
from marsad.coding.what import Candidate
from marsad.coding.who import mention

# Sectors of armed parties and the mode of MOBILIZE that their moves are: 63 of 68 in the training data.
FORCES = {"MIL": "troops", "REB": "militia", "PRM": "militia", "UAF": "militia", "COP": "police"}
_NOTE = "the mode is that of the forces that move"


def in_force(scene: Scene, candidate: Candidate) -> Candidate:
    """A move of forces with the modes of its actors, where they are known to be armed."""
    if candidate.type != "MOBILIZE" or not set(candidate.mode) & set(FORCES.values()):
        return candidate
    sectors = [mention(scene, span_of(r)).sector or "" for r in told(candidate, "actors")]
    own = tuple(dict.fromkeys(FORCES[s] for s in sectors if s in FORCES))
    others = tuple(m for m in candidate.mode if m not in FORCES.values())
    if not own or {*own, *others} == set(candidate.mode):
        return candidate
    return replace(candidate, mode=(*own, *others), notes=(*candidate.notes, _NOTE))
