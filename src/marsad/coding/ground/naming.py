"""Which place a noun phrase names: "Ariha" in "the town of Ariha", "suburbs of Damascus", "the enclave"; not
"a village"."""

from marsad.coding.parties import singular
from marsad.coding.phrases import DASHES, phrase_at
from marsad.coding.syntax import POSSESSIVE, Tree, listed
from marsad.coding.terrain import GROUND, KINDS, is_ground, name_at, name_in
from marsad.model.span import Span

INNER = frozenset(("suburb",))
"""Nouns whose name follows "of" even if another name stands before them: "the Damascus suburb of Daraya"."""
SHARES = listed(
    """
    most much all half part parts portion portions rest cent percent % swathe swathes majority bulk some
    whole section sections third quarter quarters kilometres kilometers km miles hectares chunk chunks
    """
)
"""Words for a share of the place that follows "of"."""
BEFORE_SHARES = listed("per more than about nearly almost over at least up to square large vast the a")
"""Words besides adjectives and numbers before a share: "more than 90 per cent of"."""
DEFINITE = listed("the this that these those both") | POSSESSIVE
INDEFINITE = listed("a an another some several many few")
# How many words may stand between an article and the noun for ground: "the last major rebel-held".
REACH = 6


def place_at(tree: Tree, i: int, *, plural: bool = False) -> tuple[Span, int] | None:
    """The place named from token i on, and the token after its words: a name, the name after "of", or
    definite ground ("the town"; `plural`: also "the villages")."""
    share = _after_share(tree, i)
    if share:
        return place_at(tree, share, plural=plural)
    phrase = phrase_at(tree, i)
    if phrase is None:
        return None
    tokens = tree.inside(phrase)
    after = tokens[-1] + 1
    inner = _inner(tree, after + 1) if tree.lower(after) in ("of", "in") else None
    noun = singular(tree.lower(tokens[-1]))
    if inner and noun in INNER and tree.lower(after) == "of" and not _is_plural(tree, after - 1):
        return None if _article(tree, tokens) in INDEFINITE else inner
    named = name_in(tree, tokens)
    if named is not None:
        return named, after
    if not is_ground(tree, tokens[-1]):
        return None
    ground = _with_inner(tree, tokens, inner) if inner else None
    return ground or _itself(tree, tokens, plural=plural)


def _inner(tree: Tree, i: int) -> tuple[Span, int] | None:
    """The place after "of" or "in"; a name that something else follows counts by itself."""
    if found := place_at(tree, i):
        return found
    name = name_at(tree, i)
    return (name, tree.inside(name)[-1] + 1) if name else None


def _after_share(tree: Tree, i: int) -> int:
    """The token after "most of", "more than 90 per cent of" and their like at token i; 0 if none is
    there."""
    for k in range(i, i + REACH):
        if tree.lower(k) in SHARES and tree.lower(k + 1) == "of":
            return k + 2
        if tree.upos(k) not in ("ADJ", "ADV", "NUM") and tree.lower(k) not in BEFORE_SHARES:
            return 0
    return 0


def _with_inner(tree: Tree, tokens: range, inner: tuple[Span, int]) -> tuple[Span, int] | None:
    """Ground with the place that it is of or in: "the town of Ariha" is Ariha, "suburbs of Damascus" and
    "areas in Idlib" are themselves, "a village of Homs" is nothing with a name."""
    (place, end), after = inner, tokens[-1] + 1
    several = _is_plural(tree, after - 1)
    whole = Span(tree.starts[tokens[0]], place.end), end
    if _article(tree, tokens) in INDEFINITE:
        return None
    if tree.lower(after) == "in":
        return whole if several and _article(tree, tokens) == "" else None
    # "The towns of Foua and Kefraya" are the two; "villages of Homs" are some of it.
    names_it = singular(tree.lower(after - 1)) in KINDS and (not several or tree.lower(end) == "and")
    return inner if names_it and not is_ground(tree, tree.inside(place)[-1]) else whole


def _itself(tree: Tree, tokens: range, *, plural: bool) -> tuple[Span, int] | None:
    """Definite ground: "the town", "their enclave", "the jihadist-held east"."""
    definite = _article(tree, tokens) in DEFINITE
    several = _is_plural(tree, tokens[-1])
    return (
        (tree.span(tokens[0], tokens[-1]), tokens[-1] + 1) if definite and (plural or not several) else None
    )


def _is_plural(tree: Tree, i: int) -> bool:
    return tree.lower(i) not in GROUND and singular(tree.lower(i)) in GROUND


def _article(tree: Tree, tokens: range) -> str:
    """The article, possessive or count of a phrase, over the compounds before it: "the" of "the
    rebel-held east", "a" also for counts; empty if there is none."""
    first = tokens[0]
    for k in range(tokens[-1], max(first - REACH, tree.bounds(first).start - 1), -1):
        if tree.lower(k) in DEFINITE | INDEFINITE:
            return tree.lower(k)
        if tree.upos(k) == "NUM":
            counted = tree.lower(k - 1) in DEFINITE
            return tree.lower(k - 1) if counted else "a"
        if k < first and not (
            tree.upos(k) in ("ADJ", "NOUN", "PROPN", "VERB", "ADV") or tree.word(k) in DASHES
        ):
            return ""
    return ""
