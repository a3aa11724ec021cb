"""Where the place stands that a word of control speaks of: after it, before it, or where the tree says."""

from collections.abc import Iterator
from functools import partial

from marsad.coding.ground.naming import place_at
from marsad.coding.phrases import DASHES
from marsad.coding.rows import no_clause, row
from marsad.coding.syntax import Tree, listed, phrase_before
from marsad.coding.terrain import is_ground
from marsad.model.span import Span

WHERE = listed("in near at outside on around except")
"""Prepositions between a place and the larger one that it lies in."""
RELATIVES = listed("which that who")
LINKS = listed(
    """
    , is are was were remains remained has been a an the its their once formerly long now still largely de
    facto former key main last major
    """
)
"""Words between a place and the noun that describes it: "Qamar, once a rebel stronghold"."""
JOINS = listed(", is are was were remains remained been once de a an")
"""Those of them that join the two, rather than begin a place's own name."""


def places_after(tree: Tree, i: int, *, plural: bool = False) -> list[Span]:
    """The places in a row from token i on; what a finite verb follows begins a clause of its own."""
    return row(tree, i, partial(place_at, plural=plural), no_clause)


def places_described(tree: Tree, i: int) -> list[Span]:
    """The places in a row from token i on that an adjective before them describes; a verb may follow, and
    only names go on with the row: "rebel-held districts and nearby Norland" are two things."""
    return row(tree, i, place_at, lambda tree, first, _: tree.upos(first) == "PROPN")


def places_before(tree: Tree, i: int) -> list[Span]:
    """The place named by the phrase that ends before token i, with what it is of; where that only says
    where a place lies ("the town in Idlib province, which"), the place before it."""
    phrase = phrase_before(tree, _over_remarks(tree, i))
    if phrase is None:
        return []
    first = _whole(tree, phrase)
    if tree.lower(first - 1) == "by":  # Whoever did something: "Qamar, captured by Norland in May, was".
        return []
    around = phrase_before(tree, first - 1) if tree.lower(first - 1) in WHERE else None
    if around and (smaller := place_at(tree, _whole(tree, around))) and smaller[1] <= i:
        return [smaller[0]]
    found = place_at(tree, first)
    if found is None:
        return described_by(tree, first)[0]
    # "Kherson, the regional capital, held by": the name rather than what it is.
    name = tree.entity_at(first - 2) if tree.word(first - 1) == "," and tree.upos(first) == "DET" else None
    return [Span(name.start, name.end) if name and name.label == "LOC" else found[0]]


def _over_remarks(tree: Tree, i: int) -> int:
    """The token where a remark begins that ends right before token i: between dashes, or when something
    was; i itself if there is none."""
    when = tree.entity_at(i - 1 - (tree.word(i - 1) == ","))
    if when and when.label == "DATE":
        first = tree.inside(Span(when.start, when.end))[0]
        return first - (tree.upos(first - 1) == "ADP")
    if tree.word(i - 1) not in DASHES:
        return i
    return next((k for k in range(i - 2, tree.bounds(i).start, -1) if tree.word(k) in DASHES), i)


def _whole(tree: Tree, phrase: Span) -> int:
    """The first token of a phrase with what stands before its "of": "the town of Ariha"."""
    first = tree.inside(phrase)[0]
    before = phrase_before(tree, first - 1) if tree.lower(first - 1) == "of" else None
    if before is None or not is_ground(tree, tree.inside(before)[-1]):
        return first
    return tree.inside(before)[0]


def places_of(tree: Tree, i: int) -> list[Span]:
    """The place that a participle or passive verb speaks of, by the tree: its passive subject, or the
    noun that it describes."""
    head = next((k for n in _climb(tree, i) for k in tree.kids(n, "nsubj:pass", "nsubj")), -1)
    if head < 0 or tree.upos(head) == "PRON":
        head = tree.head(i) if tree.relation(i) in ("acl", "acl:relcl") else -1
    phrase = phrase_before(tree, head + 1) if 0 <= head < i else None
    found = place_at(tree, tree.inside(phrase)[0]) if phrase else None
    return [found[0]] if found else []


def _climb(tree: Tree, i: int) -> Iterator[int]:
    """Token i and what it is a part of the predicate of: "Qamar fell and was then in rebel hands"."""
    yield i
    for k in tree.ancestors(i):
        if tree.relation(i) not in ("conj", "obl", "xcomp"):
            return
        yield k
        i = k


def spoken_of(tree: Tree, i: int, first: int) -> list[Span]:
    """The place that words of control around token i speak of, which begin at token `first`: right before a
    relative pronoun the words are surer than the tree."""
    if tree.lower(first) in RELATIVES:
        return places_before(tree, first) or places_of(tree, i)
    return places_of(tree, i) or places_before(tree, first)


def described_by(tree: Tree, i: int) -> tuple[list[Span], bool]:
    """The place that a noun phrase beginning at token i describes, and whether it no longer does: "Qamar,
    once a rebel stronghold"."""
    k = i
    while k - 1 in tree.bounds(i) and tree.lower(k - 1) in LINKS:
        k -= 1
    words = {tree.lower(j) for j in range(k, i + 1)}
    if not words & JOINS:
        return [], False
    return places_before(tree, k), bool(words & {"once", "formerly", "was", "were"})
