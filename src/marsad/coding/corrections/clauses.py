"""Parties of another clause: who does something else in the same sentence is not taken in."""

from marsad.coding.corrections.roles import anchor, first_of_row, span_of, told, without
from marsad.coding.scene import Scene
from marsad.coding.syntax import Tree, conjuncts, subtree, top
from marsad.coding.what import Candidate
from marsad.model.annotation import Scored

SUBJECTS = ("nsubj", "nsubj:pass")


def in_clause(scene: Scene, candidate: Candidate) -> Candidate:
    """The candidate without actors that are the subject of another verb, or what its own subject is said to
    be, where its verb has a subject among its actors."""
    tree = scene.tree
    i = anchor(tree, candidate)
    own = _subject(tree, i) or _doers(tree, i)
    actors = told(candidate, "actors")
    if not any(top(tree, span_of(r)) in own for r in actors):
        return candidate

    def elsewhere(party: Scored) -> bool:
        at = top(tree, span_of(party))
        if party.role != "actors" or at in own or tree.sentence(at) != tree.sentence(i):
            return False
        return not _precedes(tree, party, own) and (_is_subject(tree, at) or _is_predicate(tree, at))

    # 4 of some 1,700 actors of the training data break this, all by faults of the parser.
    return without(candidate, elsewhere, "who acts in another clause is left out")


def _subject(tree: Tree, i: int) -> set[int]:
    """The words of the subject of a verb, with what is coordinated with it; those of the verb that it is
    coordinated with where it has none before it."""
    if i < 0 or tree.upos(i) not in ("VERB", "AUX"):
        return set()
    heads = tree.kids(i, "nsubj")
    if tree.relation(i) == "conj" and not any(k < i for k in heads):
        heads = tree.kids(tree.head(i), "nsubj")
    return {k for head in heads for c in conjuncts(tree, head) for k in subtree(tree, c)}


def _doers(tree: Tree, i: int) -> set[int]:
    """The words that a noun has before it or behind "by" for those who act: "rebel attacks", "the army's
    raids"; none of a verb. In 10 of some 900 events with an actor among them another verb's subject acts too.
    """
    if i < 0 or tree.upos(i) not in ("NOUN", "PROPN"):
        return set()
    by = (k for k in tree.kids(i, "nmod") if any(tree.lower(c) == "by" for c in tree.kids(k, "case")))
    heads = (*tree.kids(i, "amod", "compound", "nmod:poss"), *by)
    return {k for head in heads for c in conjuncts(tree, head) for k in subtree(tree, c)}


def _precedes(tree: Tree, party: Scored, own: set[int]) -> bool:
    """Whether "and" alone parts a party from the subject behind it, whatever the tree makes of the two."""
    after = tree.inside(span_of(party))[-1] + 1
    return tree.lower(after) == "and" and after + 1 in own


def _is_subject(tree: Tree, i: int) -> bool:
    """Whether a party is a subject, or in a row with one."""
    return tree.relation(first_of_row(tree, i)) in SUBJECTS


def _is_predicate(tree: Tree, i: int) -> bool:
    """Whether a party is what somebody is said to be: "has been one of its backers and sent troops"."""
    return any(tree.kids(k, "cop") for k in (i, *tree.ancestors(i)) if tree.sentence(k) == tree.sentence(i))
