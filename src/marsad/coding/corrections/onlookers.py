"""Who only speaks of an act, suffers it or wards it off did not do it: "the army repelled an assault"."""

from marsad.coding.corrections.clauses import SUBJECTS
from marsad.coding.corrections.roles import anchor, first_of_row, span_of, without
from marsad.coding.scene import Scene
from marsad.coding.syntax import listed, top
from marsad.coding.what import Candidate
from marsad.model.annotation import Scored

# Verbs whose subject does not do what their object tells.
_OF_OTHERS = listed(
    "condemn decry denounce deplore face foil investigate monitor receive repel report repulse see suffer "
    "survive thwart welcome withstand witness"
)
# The same with the preposition before what is told.
_WITH = {("respond", "to"), ("react", "to"), ("come", "under"), ("fall", "to")}


def onlooking(scene: Scene, candidate: Candidate) -> Candidate:
    """The candidate, if a noun tells it that is the object of such a verb, without the verb's subject as an
    actor: coders of the training data break this 2 times in 94."""
    tree, i = scene.tree, anchor(scene.tree, candidate)
    verb = tree.head(i) if i >= 0 and tree.upos(i) == "NOUN" else -1
    if verb < 0:
        return candidate
    cases = {tree.lower(k) for k in tree.kids(i, "case")}
    told = tree.relation(i) == "obj" and tree.lemma(verb) in _OF_OTHERS
    if not told and not any((tree.lemma(verb), case) in _WITH for case in cases):
        return candidate

    def looks_on(party: Scored) -> bool:
        at = first_of_row(tree, top(tree, span_of(party)))
        return party.role == "actors" and at >= 0 and tree.relation(at) in SUBJECTS and tree.head(at) == verb

    return without(candidate, looks_on, "who only speaks of it or suffers it did not do it")
