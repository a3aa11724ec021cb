"""What somebody is accused of is told as done, by who accuses; that he denies it is told elsewhere."""

from dataclasses import replace

from marsad.coding.corrections.roles import SURE, anchor
from marsad.coding.scene import Scene
from marsad.coding.syntax import Tree, listed
from marsad.coding.what import Candidate

_ACCUSING = listed("accuse blame")
_NEGATORS = listed("not never n't no")


def accused(scene: Scene, candidate: Candidate) -> Candidate:
    """The candidate, if it is what "accused of" or "blamed for" is about, asserted: so are all 39 in the
    training data."""
    proposal, i = candidate.proposal, anchor(scene.tree, candidate)
    if i < 0 or not _is_charge(scene.tree, i):
        return candidate
    made = replace(proposal, status={"asserted": SURE}, stance={"asserts": SURE})
    return replace(candidate, proposal=made)


def _is_charge(tree: Tree, i: int) -> bool:
    verb = tree.head(i)
    opens = any(tree.lower(k) in ("of", "for") for k in tree.kids(i, "mark", "case"))
    negated = any(tree.lower(k) in _NEGATORS for k in (*tree.kids(i), *tree.kids(max(verb, 0))))
    return verb >= 0 and tree.lemma(verb) in _ACCUSING and opens and not negated
