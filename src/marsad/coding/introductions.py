"""How a report introduces the people whom it later calls by their last name: the title before a mention
("Governor Talal Okoro") and what stands behind it ("Okoro, a teacher", "Okoro, who heads the monitor")."""

from collections.abc import Iterator

from marsad.coding.speaker_phrases import before
from marsad.coding.syntax import HEADS, Tree, listed
from marsad.model.span import Span

# Words behind a name that can still introduce it: "who heads the Ashmar-based Network for Human Rights".
BEHIND = 14
_LEADS = listed("heads leads runs directs headed led")


def introductions(tree: Tree, span: Span) -> Iterator[str]:
    """The words that introduce a person at any mention of the last name; nothing for other words."""
    tokens = tree.inside(span)
    last = tokens[-1] if tokens else -1
    if last < 0 or tree.upos(last) not in HEADS or not tree.word(last)[:1].isupper():
        return
    for i in tree.where({tree.lower(last)}):
        if _ends_name(tree, i):
            yield before(tree, i + 1).of(tree.text)
            if behind := _behind(tree, i):
                yield behind


def _ends_name(tree: Tree, i: int) -> bool:
    """Whether a token ends the name of a person: no place or body of the same name is meant."""
    entity = tree.entity_at(i)
    return entity is not None and entity.label == "PER" and entity.end == tree.span(i, i).end


def _behind(tree: Tree, i: int) -> str:
    """The noun phrase or relative clause right behind a name, up to its first verb."""
    end = tree.bounds(i).stop
    first = i + 1 + (tree.word(i + 1) == ",")
    if tree.lower(first) == "who" and tree.lower(first + 1) in _LEADS:
        first += 2
    stop = first
    while stop < min(end, first + BEHIND) and _describes(tree, stop):
        stop += 1
    return tree.span(first, stop - 1).of(tree.text) if stop > first else ""


def _describes(tree: Tree, i: int) -> bool:
    compound = "-" in (tree.word(i), tree.word(i - 1))
    return compound or tree.upos(i) in (*HEADS, "ADJ", "DET", "ADP") or tree.lower(i) == "'s"
