"""What is set on fire is destroyed, by no firearms."""

from dataclasses import replace

from marsad.coding.corrections.roles import anchor
from marsad.coding.scene import Scene
from marsad.coding.syntax import listed
from marsad.coding.what import Candidate

BURNING = listed("burn ignite torch")
_SET = listed("fire ablaze alight")


def burnt(scene: Scene, candidate: Candidate) -> Candidate:
    """Arson that the model takes for gunfire as ASSAULT destroy: so are 15 of 17 burnings in the training
    data, and none is of firearms.
    """
    words = candidate.trigger.of(scene.text).lower().split()
    burns = scene.tree.lemma(anchor(scene.tree, candidate)) in BURNING or (
        words[0] in ("set", "setting", "sets") and words[-1] in _SET
    )
    if candidate.type != "ASSAULT" or "firearms" not in candidate.mode or not burns:
        return candidate
    modes = dict.fromkeys("destroy" if mode == "firearms" else mode for mode in candidate.mode)
    return replace(candidate, mode=tuple(modes), notes=(*candidate.notes, "what burns is destroyed"))
