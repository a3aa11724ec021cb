"""A tie as found in the words, before it becomes a record."""

from collections.abc import Iterator
from dataclasses import dataclass

from marsad.coding.parties import ACTS, COLLECTIVE, is_party, party_part, singular
from marsad.coding.syntax import POSSESSIVE, Tree
from marsad.model.span import Span

BACKS, LEADS, PART, ALLIED, OPPOSES = "backs", "leads", "part_of", "allied_with", "opposes"


@dataclass(frozen=True, slots=True)
class Found:
    """A relation: its type, from whom, to whom, and the words that tell it."""

    type: str
    from_: Span
    to: Span
    cue: Span


def tie(
    tree: Tree, type_: str, ends: tuple[Span | None, Span | None], cue: tuple[int, int]
) -> Iterator[Found]:
    """A relation from the first end to the second if both name parties; `cue` is its first and last token."""
    extra = COLLECTIVE if type_ == LEADS else frozenset()
    from_, to = (_party(tree, end, extra) for end in ends)
    if from_ and to:
        yield Found(type_, from_, to, tree.span(*cue))


def _party(tree: Tree, end: Span | None, extra: frozenset[str]) -> Span | None:
    """The party that a phrase names; "their" of "their opposition to" stands for one."""
    if end and end.of(tree.text).lower() in POSSESSIVE:
        return end
    return party_part(tree, without_act(tree, end), extra)


def without_act(tree: Tree, span: Span | None) -> Span | None:
    """A noun phrase up to what its party does, which headlines capitalise as well: "Coalition" of
    "Coalition Strikes Kill 12"; None if the phrase begins with it."""
    tokens = tree.inside(span) if span else range(0)
    for i in tokens:
        act = singular(tree.lower(i)) in ACTS and tree.word(i)[:1].isupper() and not tree.entity_at(i)
        if act and (i == tokens[0] or is_party(tree, i - 1)):
            return tree.span(tokens[0], i - 1) if i > tokens[0] else None
    return span
