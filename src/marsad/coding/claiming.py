"""Who claims a deed, and so did it; and who is only said not to have claimed it."""

from collections.abc import Iterable

from marsad.coding.saying_verbs import NOT
from marsad.coding.scene import Scene
from marsad.coding.syntax import Tree, top
from marsad.coding.who import mention
from marsad.model.record import Mention, Source
from marsad.model.span import Span

__all__ = ["claimants", "disclaims", "is_unclaimed"]

_DENYING = NOT | {"yet"}
_FIGHTING = frozenset(("armed_group", "government", "military"))
"""Kinds of speakers who can have done what they claim."""


def claimants(scene: Scene, found: Iterable[Source]) -> tuple[Mention, ...]:
    """Who claims a deed that names nobody; a statement or a channel did nothing. So do coders of the training
    data in 52 of 52.
    """
    claims = (s for s in found if s.stance == "claims_responsibility" and s.kind in _FIGHTING)
    return tuple(mention(scene, s.span) for s in claims)[:1]


def disclaims(tree: Tree, party: Span) -> bool:
    """Whether a party is told to have claimed nothing: "has not claimed the raid", "no group claims it"."""
    i = top(tree, party)
    verb = tree.head(i) if i >= 0 else -1
    return any(_unclaimed(tree, k) for k in (verb, *tree.kids(verb, "xcomp")) if k >= 0)


def is_unclaimed(tree: Tree, trigger: Span) -> bool:
    """Whether all that is told of a deed is that nobody, or not somebody, claims it: it did happen."""
    over = tree.ancestors(i) if (i := top(tree, trigger)) >= 0 else ()
    return next((_unclaimed(tree, k) for k in over if tree.lower(k).startswith("claim")), False)


def _unclaimed(tree: Tree, verb: int) -> bool:
    """Whether the word is "claim", and denied."""
    if not tree.lower(verb).startswith("claim"):
        return False
    subjects = tree.kids(verb, "nsubj")
    words = {
        tree.lower(k) for k in (*tree.children[verb], *(d for s in subjects for d in tree.kids(s, "det")))
    }
    return bool(words & _DENYING)
