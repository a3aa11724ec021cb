"""Nouns for ground, and the names of places with which noun phrases end."""

from marsad.coding.parties import PARTY_NOUNS, singular
from marsad.coding.syntax import Tree, listed
from marsad.model.span import Span

GROUND = listed(
    """
    airbase airfield airport area bank barracks base camp capital centre center city coast coastline compound
    countryside crossing desert district east enclave facility farm field front-line gate garrison governorate
    ground heartland highway hill island north neighborhood neighbourhood outskirts part peninsula plateau
    pocket port portion province quarter region road sector shore side south stronghold suburb swathe
    territory town valley village west zone
    """
)
"""Nouns for ground: "the town", "suburbs of Damascus"."""
KINDS = listed(
    """
    town city village province governorate island camp port district area region neighborhood neighbourhood
    quarter enclave stronghold plateau territory
    """
)
"""Nouns of GROUND that say what their name is: the name alone is the place in "the town of Ariha" and in
"Ariha town"."""
UNITS = listed("state oblast county commune canton township municipality prefecture")
"""Nouns that say what their name is only behind it: "Borno state"."""
DIRECTIONS = listed(
    """
    north south east west northern southern eastern western central northeast northwest southeast southwest
    northeastern northwestern southeastern southwestern upper lower
    """
)
"""Adjectives that belong to the name behind them: "northern Syria"."""


def is_ground(tree: Tree, i: int) -> bool:
    """Whether token i is a noun for ground."""
    return bool({tree.lower(i), singular(tree.lower(i))} & GROUND)


def name_in(tree: Tree, tokens: range) -> Span | None:
    """The name of a place with which a phrase ends, also before a noun for ground ("Eastern Ghouta area",
    but "Aleppo countryside" whole); without entities, the last run of proper nouns that names no party."""
    last = tokens[-1]
    while last in tokens and _is_kind(tree, last):
        last -= 1
    if last not in tokens:
        return None
    name = _name_ending(tree, tokens, last)
    if name is None:
        return None
    first = tree.inside(name)[0]
    while first - 1 in tokens and tree.lower(first - 1) in DIRECTIONS:
        first -= 1
    kind = last == tokens[-1] or singular(tree.lower(last + 1)) in KINDS | UNITS
    return Span(tree.starts[first], name.end if kind else tree.span(last, tokens[-1]).end)


def _is_kind(tree: Tree, i: int) -> bool:
    """Whether token i says what the name before it is: "city", "countryside", "State"."""
    unit = tree.lower(i) in UNITS and not tree.entity_at(i)
    return unit or (tree.entity_at(i) is None and is_ground(tree, i) and not _proper(tree, i))


def _proper(tree: Tree, i: int) -> bool:
    return tree.upos(i) == "PROPN" and tree.word(i)[:1].isupper()


def _name_ending(tree: Tree, tokens: range, last: int) -> Span | None:
    entity = tree.entity_at(last)
    if entity is not None:
        return Span(entity.start, entity.end) if entity.label in ("LOC", "FAC") else None
    if not _proper(tree, last) or {tree.lower(last), singular(tree.lower(last))} & PARTY_NOUNS:
        return None
    first = last
    while first - 1 in tokens and (tree.upos(first - 1) == "PROPN" or tree.word(first - 1) == "-"):
        first -= 1
    return tree.span(first, last)


def name_at(tree: Tree, i: int) -> Span | None:
    """The name of a place that begins at token i, whatever follows it."""
    last = i
    while _proper(tree, last) and _proper(tree, last + 1):
        last += 1
    return _name_ending(tree, range(i, last + 1), last) if _proper(tree, i) else None


def names_ground(tree: Tree, i: int) -> bool:
    """Whether a name of a place or a noun for ground begins at token i (after an article)."""
    i += tree.upos(i) == "DET"
    entity = tree.entity_at(i)
    return entity.label in ("LOC", "FAC") if entity else is_ground(tree, i)
