"""Noun phrases that name ground: "Ariha" in "the town of Ariha", "suburbs of Damascus", "the enclave";
not "a village"."""

from marsad.coding.parties import PARTY_NOUNS, singular
from marsad.coding.rows import phrase_at
from marsad.coding.syntax import POSSESSIVE, Tree, listed
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
DIRECTIONS = listed(
    """
    north south east west northern southern eastern western central northeast northwest southeast southwest
    northeastern northwestern southeastern southwestern upper lower
    """
)
"""Adjectives that belong to the name behind them: "northern Syria"."""
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
    found = place_at(tree, i)
    if found or not _proper(tree, i):
        return found
    last = i
    while _proper(tree, last + 1):
        last += 1
    name = _name_ending(tree, range(i, last + 1), last)
    return (name, last + 1) if name else None


def is_ground(tree: Tree, i: int) -> bool:
    """Whether token i is a noun for ground."""
    return bool({tree.lower(i), singular(tree.lower(i))} & GROUND)


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
    return (tree.span(tokens[0], tokens[-1]), tokens[-1] + 1) if definite and (plural or not several) else None


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
        if k < first and not (tree.upos(k) in ("ADJ", "NOUN", "PROPN", "VERB", "ADV") or tree.word(k) == "-"):
            return ""
    return ""


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


def names_ground(tree: Tree, i: int) -> bool:
    """Whether a name of a place or a noun for ground begins at token i (after an article)."""
    i += tree.upos(i) == "DET"
    entity = tree.entity_at(i)
    return entity.label in ("LOC", "FAC") if entity else is_ground(tree, i)
