""" "Turkey-backed insurgents", "the Kurdish-led SDF", "al-Qaeda-linked militants", "pro-Moreno militias"."""

from collections.abc import Iterator

from marsad.coding.parties import party_part, singular
from marsad.coding.phrases import DASHES, phrase_at
from marsad.coding.syntax import Tree, listed
from marsad.coding.ties.bearers import PAST
from marsad.coding.ties.found import ALLIED, BACKS, LEADS, OPPOSES, Found, tie
from marsad.model.span import Span

# Participle of a compound, its relation, and whether the party before the hyphen is the one that the
# relation starts from.
COMPOUNDS: dict[str, tuple[str, bool]] = {
    **dict.fromkeys(
        listed("backed supported sponsored funded financed armed trained equipped supplied"), (BACKS, True)
    ),
    **dict.fromkeys(listed("led commanded headed dominated"), (LEADS, True)),
    **dict.fromkeys(
        listed("linked affiliated allied aligned associated inspired friendly tied"), (ALLIED, False)
    ),
}
PREFIXES: dict[str, str] = {"pro": BACKS, "anti": OPPOSES}
"""Prefix of an adjective ("pro-Moreno militia"): the relation from what the adjective describes."""
SIDES = listed("government regime junta opposition")
"""Common nouns for sides that "pro-" may stand before."""
MILITIAS = listed("militia militiaman paramilitary vigilante gang mob tribe tribesman")
"""Who is not of the side that they are for: "pro-government fighters" are mostly the government's own."""


def compounds(tree: Tree) -> Iterator[Found]:
    """Ties told by a participle behind a name; the copy may have lost the hyphen of "al-Qaeda linked"."""
    for i in tree.where(COMPOUNDS, 1):
        dash = tree.word(i - 1) in DASHES
        last = i - 1 - dash
        if dash or _runs_on(tree, i):
            yield from _compound(tree, i, last)


def _runs_on(tree: Tree, i: int) -> bool:
    """Whether a participle stands between a name and a noun as if a hyphen joined it to the name."""
    entity = tree.entity_at(i - 1)
    linked = COMPOUNDS[tree.lower(i)][0] == ALLIED and entity is not None and entity.label in ("ARM", "ORG")
    return linked and (tree.upos(i + 1) in ("NOUN", "PROPN", "ADJ") or tree.word(i + 1) in DASHES)


def _compound(tree: Tree, i: int, last: int) -> Iterator[Found]:
    type_, forward = COMPOUNDS[tree.lower(i)]
    names = _names(tree, last)
    first = tree.inside(names[0])[0]
    if tree.lower(first - 1) in PAST or tree.lower(last) == "foreign":
        return
    to = phrase_at(tree, i + 1 + (tree.word(i + 1) in (",", *DASHES)))
    for name in names:
        yield from tie(tree, type_, (name, to) if forward else (to, name), (first, i))


def _names(tree: Tree, last: int) -> list[Span]:
    """The names before a participle, the nearest first: two in "Norish- and Sudvian-backed"."""
    name = modifier(tree, last)
    before = tree.inside(name)[0] - 1
    if tree.lower(before) == "and" and tree.word(before - 1) in DASHES:
        return [modifier(tree, before - 2), name]
    return [name]


def modifier(tree: Tree, i: int) -> Span:
    """The name that ends at token i before a hyphen: the entity, or the run of proper nouns, or the word."""
    entity = tree.entity_at(i)
    if entity and entity.end == tree.span(i, i).end:
        return Span(entity.start, entity.end)
    first = i
    while tree.upos(i) == "PROPN" and first - 1 in tree.bounds(i) and tree.upos(first - 1) == "PROPN":
        first -= 1
    return tree.span(first, i)


def prefixed(tree: Tree) -> Iterator[Found]:
    """ "Pro-Moreno militias", "anti-Taliban fighters": the name is part of the adjective."""
    for i, word in enumerate(tree.lowers):
        prefix, dash, party = word.partition("-")
        if not (dash and party and prefix in PREFIXES):
            continue
        name = Span(tree.starts[i] + len(prefix) + 1, tree.span(i, i).end)
        bearer = party_part(tree, phrase_at(tree, i + 1))
        if bearer and (name.of(tree.text)[:1].isupper() or (party in SIDES and _militia(tree, bearer))):
            yield Found(PREFIXES[prefix], bearer, name, tree.span(i, i))


def _militia(tree: Tree, span: Span) -> bool:
    return singular(tree.lower(tree.inside(span)[-1])) in MILITIAS
