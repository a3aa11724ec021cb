"""Who flees: people driven from their homes are recipients of SANCTION expel, and whoever drives them out is
its actor; fighters who flee RETREAT (record, table of types)."""

from marsad.coding.corrections.roles import anchor, as_type, sided, span_of, told
from marsad.coding.likely import PARTIES
from marsad.coding.scene import Scene
from marsad.coding.syntax import listed
from marsad.coding.what import Candidate
from marsad.model.annotation import Scored

FLIGHT = listed("flee escape displace exodus flight displacement")
CIVILIANS = frozenset(("CVL", "REF"))
_NOTE = "civilians who flee are driven out"


def fled(scene: Scene, candidate: Candidate) -> Candidate:
    """RETREAT of civilians as SANCTION expel, with them as recipients: so are 62 of 62 in the training
    data."""
    if candidate.type != "RETREAT" or scene.tree.lemma(anchor(scene.tree, candidate)) not in FLIGHT:
        return candidate
    who = told(candidate, *PARTIES)
    if not who or not all(_civil(scene, r) for r in who):
        return candidate
    expelled = as_type(candidate, "SANCTION", ("expel",), _NOTE)
    return sided(expelled, (), sorted({span_of(r) for r in who}), _NOTE)


def _civil(scene: Scene, party: Scored) -> bool:
    """Whether a party are civilians, or people of a nation and no more ("Syrian Kurds")."""
    words = span_of(party).of(scene.text)
    if scene.knowledge.actors.find(words, country=scene.country):
        return False
    return scene.knowledge.actors.describe(words).sector in CIVILIANS
