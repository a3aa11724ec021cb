"""Noun phrases where `syntax` alone reads too little or too much: over "so-called" and lost commas, and no
further than a dash or a person's full name."""

from marsad.coding.syntax import GLUE, Tree, phrase_after, phrase_before
from marsad.model.span import Span

APPOSED = {"a": ("PER", "ORG", "ARM"), "an": ("PER", "ORG", "ARM"), "the": ("PER",)}
"""Articles of a phrase in apposition, and the kinds of names that it may belong to."""
DASHES = ("-", "–", "—")
# How many words "so-called" and adverbs may take before the phrase that they open.
OPENING = 5


def phrase_at(tree: Tree, i: int) -> Span | None:
    """The plain noun phrase that begins at token i, also over "so-called", adverbs and compounds ("the
    formerly Qamar-affiliated front"), and no further than a dash between spaces."""
    article = i + (tree.upos(i) == "DET")
    first = article
    while _opens(tree, first, i):
        first += 1
    phrase = phrase_after(tree, i if first == article else first)
    if phrase is None:
        return None
    tokens = tree.inside(phrase)
    dash = next((k for k in tokens if tree.word(k) in DASHES and _spaced(tree, k)), -1)
    last = dash - 1 if dash > 0 else _last_of_person(tree, tokens)
    if tree.word(last + 1) in DASHES and tree.upos(last + 2) == "VERB" and dash < 0:
        rest = phrase_after(tree, last + 3)
        last = tree.inside(rest)[-1] if rest else last
    start = i if first == article or article > i else first
    return tree.span(start, last) if last >= start else None


def _last_of_person(tree: Tree, tokens: range) -> int:
    """The last token of a phrase; no noun belongs to a person's full name before it: "led by Omar Zeri
    control"."""
    entity = tree.entity_at(tokens[0])
    own = tree.inside(Span(entity.start, entity.end)) if entity and entity.label == "PER" else tokens
    return own[-1] if 1 < len(own) < len(tokens) and tree.lower(own[-1] + 1) not in GLUE else tokens[-1]


def _opens(tree: Tree, k: int, i: int) -> bool:
    """Whether token k belongs to an adverb or a "so-called" that opens a phrase at token i."""
    called = tree.upos(k) in ("VERB", "ADJ") and tree.word(k - 1) in DASHES
    return k < i + OPENING and (
        tree.upos(k) == "ADV" or tree.lower(k) == "so" or (k > i and (called or _dash(tree, k)))
    )


def _dash(tree: Tree, k: int) -> bool:
    return tree.word(k) in DASHES and tree.lower(k - 1) in ("so", "self")


def _spaced(tree: Tree, k: int) -> bool:
    """Whether a space stands on either side of token k."""
    start, end = tree.starts[k], tree.span(k, k).end
    return tree.text[start - 1 : start].isspace() or tree.text[end : end + 1].isspace()


def apposed_to(tree: Tree, phrase: Span) -> Span | None:
    """The name right before a phrase that says with an article what it is ("the SDF, an alliance", "Omar
    Zeri the expert"), its comma there or not."""
    first = tree.inside(phrase)[0]
    name = tree.entity_at(first - 1 - (tree.word(first - 1) == ","))
    if name is None or tree.entity_at(first) or name.label not in APPOSED.get(tree.lower(first), ()):
        return None
    return Span(name.start, name.end)


def phrase_ending(tree: Tree, i: int) -> Span | None:
    """The noun phrase that ends right before token i, no further back than a dash between spaces."""
    phrase = phrase_before(tree, i)
    tokens = tree.inside(phrase) if phrase else range(0)
    dash = next((k for k in reversed(tokens) if tree.word(k) in DASHES and _spaced(tree, k)), -1)
    return tree.span(dash + 1, tokens[-1]) if 0 <= dash < tokens[-1] else phrase
