"""One act told by two words of one clause: "travelled to the capital for talks"."""

from collections.abc import Sequence

from marsad.coding.corrections.roles import anchor
from marsad.coding.scene import Scene
from marsad.coding.syntax import Tree
from marsad.coding.what import Candidate


def once(scene: Scene, found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without talks that are only the purpose of a visit told by its own verb."""
    visits = {anchor(scene.tree, c) for c in found if c.type == "CONSULT"} - {-1}
    return [c for c in found if c.by_frame or not _is_purpose(scene.tree, c, visits)]


def _is_purpose(tree: Tree, candidate: Candidate, visits: set[int]) -> bool:
    i = anchor(tree, candidate)
    if candidate.type != "CONSULT" or i < 0 or tree.upos(i) != "NOUN":
        return False
    return tree.head(i) in visits and any(tree.lower(k) == "for" for k in tree.kids(i, "case"))
