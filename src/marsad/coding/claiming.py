"""Who claims a deed, and so did it; and who is only said not to have claimed it."""

from collections.abc import Iterable

from marsad.coding.saying_verbs import NOT
from marsad.coding.scene import Scene
from marsad.coding.syntax import Tree, top
from marsad.coding.who import mention
from marsad.model.record import Mention, Source
from marsad.model.span import Span

__all__ = ["claimants", "disclaims"]

_FIGHTING = frozenset(("armed_group", "government", "military"))
"""Kinds of speakers who can have done what they claim."""


def claimants(scene: Scene, found: Iterable[Source]) -> tuple[Mention, ...]:
    """Who claims a deed that names nobody; a statement or a channel did nothing. So do coders of the training
    data in 52 of 52.
    """
    claims = (s for s in found if s.stance == "claims_responsibility" and s.kind in _FIGHTING)
    return tuple(mention(scene, s.span) for s in claims)[:1]


def disclaims(tree: Tree, party: Span) -> bool:
    """Whether a party is told to have claimed nothing: "has not claimed the raid", "has yet to claim it"."""
    verb = tree.head(i) if (i := top(tree, party)) >= 0 else -1
    claims = [k for k in (verb, *tree.kids(verb, "xcomp")) if k >= 0 and tree.lower(k).startswith("claim")]
    return any(tree.lower(k) in NOT or tree.lower(k) == "yet" for c in claims for k in tree.children[c])
