""" "The army and its allies", "government troops and allied militias", "the president as well as his Norish
and Sudvian allies": who stands in company with whom."""

from collections.abc import Iterator

from marsad.coding.parties import singular
from marsad.coding.phrases import phrase_at
from marsad.coding.rows import parties_after
from marsad.coding.syntax import POSSESSIVE, Tree, listed, phrase_before
from marsad.coding.ties.found import ALLIED, Found, tie
from marsad.coding.ties.nouns import NOUNS
from marsad.model.span import Span

JOINING = listed("and or with as alongside")
"""Words before the company; "as" ends "as well as"."""


def company(tree: Tree) -> Iterator[Found]:
    """Ties told by a row whose last thing is "its allies" or "allied militias", or by "alongside"."""
    for i in tree.where(JOINING, 1):
        if tree.lower(i) == "alongside":
            yield from _alongside(tree, i)
        elif tree.lower(i) != "as" or tree.lower(i - 2) == "as":
            yield from _allies(tree, i)


def _allies(tree: Tree, i: int) -> Iterator[Found]:
    """ "The army and its allies": `i` is the token that joins them."""
    other = _before(tree, i - 2 if tree.lower(i) == "as" else i, shared=tree.lower(i + 1) == "allied")
    span = _companions(tree, i + 1)
    if other and span:
        yield from tie(tree, ALLIED, (span, other), (i, tree.inside(span)[-1]))


def _alongside(tree: Tree, i: int) -> Iterator[Found]:
    """ "The army alongside a militia"; after a verb ("fought alongside") it is the act that is told."""
    other = phrase_before(tree, i)
    if other and tree.upos(tree.inside(other)[0] - 1) != "VERB":
        for span in parties_after(tree, i + 1):
            yield from tie(tree, ALLIED, (span, other), (i, i))


def _before(tree: Tree, i: int, *, shared: bool) -> Span | None:
    """The party before a conjunction; an adjective alone may share the noun behind: "Norish and allied
    Sudvian jets"."""
    alone = shared and tree.upos(i - 1) == "ADJ" and tree.word(i - 1)[:1].isupper()
    return tree.span(i - 1, i - 1) if alone else phrase_before(tree, i)


def _companions(tree: Tree, i: int) -> Span | None:
    """The allies named from token i on, some of them or all."""
    i += 2 * (tree.lower(i) in ("some", "all", "many") and tree.lower(i + 1) == "of")
    if tree.lower(i) == "allied":
        return phrase_at(tree, i + 1)
    last = _end(tree, i)
    if tree.upos(last) == "ADJ" and tree.lower(last + 1) == "and":  # "Its Norish and Sudvian allies".
        last = _end(tree, last + 2)
    owned = tree.lower(i) in POSSESSIVE or (tree.upos(i) == "ADJ" and tree.lower(last).endswith("s"))
    allies = NOUNS.get(singular(tree.lower(last))) == ALLIED and tree.lower(last + 1) != "of"
    return tree.span(i, last) if allies and owned else None


def _end(tree: Tree, i: int) -> int:
    """The last token of the phrase at token i; -1 if there is none."""
    phrase = phrase_at(tree, i)
    return tree.inside(phrase)[-1] if phrase else -1
