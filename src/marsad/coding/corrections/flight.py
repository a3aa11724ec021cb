"""Who flees: people driven from their homes are recipients of SANCTION expel, and whoever drives them out is
its actor; fighters who flee RETREAT (record, table of types)."""

from marsad.coding.corrections.roles import anchor, as_type, sided, span_of, told
from marsad.coding.parties import singular
from marsad.coding.scene import Scene
from marsad.coding.syntax import listed
from marsad.coding.what import Candidate
from marsad.model.annotation import Scored

FLIGHT = listed("flee escape displace exodus flight displacement")
MOVING = listed("arrive cross enter leave move pour reach stream trek walk")
"""Verbs by which the model takes civilians for forces that move."""
CIVILIANS = frozenset(("CVL", "REF"))
CAPTIVES = listed("detainee prisoner inmate hostage captive convict suspect")
"""Who gets free by fleeing."""
_NOTE = "civilians who flee are driven out"


def fled(scene: Scene, candidate: Candidate) -> Candidate:
    """RETREAT of civilians as SANCTION expel, with them as recipients: so are 62 of 62 in the training
    data; and a MOBILIZE of civilians, of no kind of forces."""
    verb = scene.tree.lemma(anchor(scene.tree, candidate))
    flees = candidate.type == "RETREAT" and verb in FLIGHT
    if not flees and not (candidate.type == "MOBILIZE" and not candidate.mode and verb in MOVING):
        return candidate
    # Where both sides are told, the recipients are those who flee.
    fleeing = told(candidate, "recipients") or told(candidate, "actors")
    if not fleeing or not all(_civil(scene, r) for r in fleeing):
        return candidate
    driving = [span_of(r) for r in told(candidate, "actors") if r not in fleeing]
    fled_ = sorted({span_of(r) for r in fleeing})
    expelled = as_type(candidate, "SANCTION", ("expel",), _NOTE)
    return sided(expelled, [s for s in driving if s not in fled_], fled_, _NOTE)


def _civil(scene: Scene, party: Scored) -> bool:
    """Whether a party are civilians, or people of a nation and no more ("Syrian Kurds")."""
    words = span_of(party).of(scene.text)
    if singular(words.lower().split()[-1]) in CAPTIVES:
        return False
    if scene.knowledge.actors.find(words, country=scene.country):
        return False
    return scene.knowledge.actors.describe(words).sector in CIVILIANS
