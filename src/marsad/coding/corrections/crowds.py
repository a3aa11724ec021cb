"""What is used against a crowd is no heavy weapon: tear gas, water cannon, rubber bullets."""

from dataclasses import replace

from marsad.coding.corrections.roles import told
from marsad.coding.scene import Scene
from marsad.coding.syntax import listed
from marsad.coding.what import Candidate
from marsad.coding.with_what import weapons_of

_RIOT = ("tear gas", "pepper spray", "water cannon", "rubber bullet", "rubber-coated bullet", "stun grenade")
# Water cannon on a boat is no crowd's.
_AFLOAT = listed("boat boats crew ship ships trawler vessel vessels")
_HEAVY = listed("heavy-weapons cbr explosives")


def crowded(scene: Scene, candidate: Candidate) -> Candidate:
    """The candidate, if all its weapons are such, as ASSAULT crowd-control: so are all 24 in the training
    data, five of them with another mode beside, none of it of heavy weapons.
    """
    if candidate.type != "ASSAULT" or not (
        told(candidate, "weapons") or not _HEAVY.isdisjoint(candidate.mode)
    ):
        return candidate
    weapons = weapons_of(candidate.proposal, scene.annotation, weapons=scene.weapons)
    tree = scene.tree
    afloat = any(tree.lower(i) in _AFLOAT for i in tree.bounds(tree.at(candidate.trigger.start)))
    if not weapons or afloat or not all(w.text.lower().startswith(_RIOT) for w in weapons):
        return candidate
    kept = (mode for mode in candidate.mode if mode not in _HEAVY)
    modes = tuple(dict.fromkeys((*kept, "crowd-control")))
    return replace(candidate, mode=modes, notes=(*candidate.notes, "its weapons are for crowds"))
