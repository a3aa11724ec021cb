""" "Iran's support for the rebels", "Emirati backing of the militia", "support from Norland for the junta":
nouns of help between the helper and the helped."""

from collections.abc import Iterator

from marsad.coding.phrases import phrase_at
from marsad.coding.rows import parties_after
from marsad.coding.syntax import POSSESSIVE, Tree, listed, phrase_before
from marsad.coding.ties.bearers import over, subject
from marsad.coding.ties.found import BACKS, OPPOSES, Found, tie
from marsad.model.span import Span

NOUNS = {
    **dict.fromkeys(
        listed("support backing help sponsorship patronage assistance"), (BACKS, ("for", "of", "to"))
    ),
    "opposition": (OPPOSES, ("to",)),
}
"""Nouns of help and of opposition, each with the prepositions before whom it is for."""


def support(tree: Tree) -> Iterator[Found]:
    """Ties told by nouns of help and of opposition, in order of the text."""
    for i in tree.where(NOUNS):
        if tree.upos(i) != "NOUN":
            continue
        type_, targets = NOUNS[tree.lower(i)]
        helper, after = _helper(tree, i)
        if helper is None:
            continue
        helped = parties_after(tree, after + 1) if tree.lower(after) in targets else []
        for other in helped or _fighting_with(tree, i, helper):
            yield from tie(tree, type_, (helper, other), (i, i))


def _fighting_with(tree: Tree, i: int, helper: Span) -> list[Span]:
    """Who does something "with Norish support"."""
    whose = subject(tree, i) if tree.lower(tree.inside(helper)[0] - 1) == "with" else None
    return [whose] if whose else []


def _helper(tree: Tree, i: int) -> tuple[Span | None, int]:
    """Who helps, named before the noun or after "from", and the token where whom may follow."""
    if tree.lower(i + 1) == "from" and (giver := phrase_at(tree, i + 2)):
        return giver, tree.inside(giver)[-1] + 1
    k = over(tree, i, "ADJ", "CCONJ", "NOUN")
    if tree.lower(k - 1) in POSSESSIVE:
        return tree.span(k - 1, k - 1), i + 1
    if tree.lower(k - 1) in ("'s", "'"):
        return phrase_before(tree, k - 1), i + 1
    return _adjective(tree, k, i), i + 1


def _adjective(tree: Tree, k: int, i: int) -> Span | None:
    """The name that opens the phrase of the noun: "Norish", or a name before it."""
    first = next((j for j in range(k, i) if tree.word(j)[:1].isupper()), -1)
    if first >= 0:
        return tree.span(first, first)
    return phrase_before(tree, k) if tree.upos(k - 1) == "PROPN" else None
