""" "Iran's support for the rebels", "Emirati backing of the militia", "support from Norland for the junta":
nouns of help between the helper and the helped."""

from collections.abc import Iterator

from marsad.coding.phrases import phrase_at
from marsad.coding.rows import parties_after
from marsad.coding.syntax import POSSESSIVE, Tree, listed, phrase_before
from marsad.coding.ties.bearers import over
from marsad.coding.ties.found import BACKS, OPPOSES, Found, tie
from marsad.model.span import Span

HELP = listed("support backing sponsorship patronage assistance")
TARGETS = listed("for of to")
"""Prepositions before whom the help is for."""


def support(tree: Tree) -> Iterator[Found]:
    """Ties told by nouns of help and of opposition, in order of the text."""
    for i in range(1, len(tree)):
        word = tree.lower(i)
        if tree.upos(i) != "NOUN" or word not in HELP | {"opposition"}:
            continue
        helper, after = _helper(tree, i)
        preposition = "to" if word == "opposition" else tree.lower(after)
        if helper is None or tree.lower(after) != preposition or preposition not in TARGETS:
            continue
        for other in parties_after(tree, after + 1):
            yield from tie(tree, OPPOSES if word == "opposition" else BACKS, (helper, other), (i, after))


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
