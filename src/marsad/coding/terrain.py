"""Noun phrases that name ground: "Ariha" in "the town of Ariha", "suburbs of Damascus", "the enclave";
not "a village"."""

from marsad.coding.parties import PARTY_NOUNS, singular
from marsad.coding.syntax import POSSESSIVE, Tree, listed, phrase_after, phrase_before
from marsad.model.span import Span

GROUND = listed(
    """
    area bank base camp capital city compound countryside crossing district east enclave facility farm field
    front-line gate governorate ground heartland hill island north neighborhood neighbourhood outskirts part
    peninsula pocket port province quarter region road shore side south stronghold suburb swathe territory
    town valley village west zone airport barracks highway
    """
)
"""Nouns for ground: "the town", "suburbs of Damascus"."""
KINDS = listed("town city village province governorate island camp port")
"""Nouns of GROUND that a name may follow after "of": the name alone is the place."""
SHARES = listed("most much all half part parts rest cent percent % swathe swathes majority bulk some")
"""Words for a share of the place that follows "of"."""


def places_after(tree: Tree, i: int) -> list[Span]:
    """The places named from token i on, joined by "and" or commas."""
    found: list[Span] = []
    while True:
        phrase = phrase_after(tree, i)
        place, end = _place_in(tree, phrase) if phrase else (None, i)
        if place is None:
            return found
        found.append(place)
        i = end
        if (
            tree.lower(i) not in ("and", ",")
            or not tree.word(i + 1)[:1].isupper()
            or tree.upos(i + 1) != "PROPN"
        ):
            return found
        i += 1


def _place_in(tree: Tree, phrase: Span) -> tuple[Span | None, int]:
    """The place that a noun phrase names, and the token after it: a name in it, the name after "of",
    or definite ground."""
    tokens = tree.inside(phrase)
    end = tokens[-1] + 1
    rest = phrase_after(tree, end + 1) if tree.lower(end) == "of" else None
    if rest and tree.lower(tokens[-1]) in SHARES:
        return _place_in(tree, rest)
    named = _name_in(tree, tokens)
    if named is not None:
        return named, end
    if singular(tree.lower(tokens[-1])) not in GROUND:
        return None, end
    return _ground_of(tree, phrase, rest) if rest else (_ground(tree, tokens), end)


def _ground_of(tree: Tree, phrase: Span, rest: Span) -> tuple[Span | None, int]:
    """ "The town of Ariha" is Ariha, "suburbs of Damascus" are themselves, and "a village of Homs" is
    nothing with a name."""
    tokens, inner = tree.inside(phrase), tree.inside(rest)
    noun, after = tree.lower(tokens[-1]), inner[-1] + 1
    name = _name_in(tree, inner)
    if name and noun in KINDS:
        return name, after
    if _indefinite(tree, tokens[0]):
        return None, after
    if name:
        return (name if noun in ("area", "region") else Span(phrase.start, name.end)), after
    return (Span(phrase.start, rest.end) if singular(tree.lower(inner[-1])) in GROUND else None), after


def _ground(tree: Tree, tokens: range) -> Span | None:
    """Definite singular ground: "the town", "their enclave", "the jihadist-held east"."""
    one = tree.lower(tokens[-1]) == singular(tree.lower(tokens[-1]))
    # Over the compound that stands before the phrase: "the jihadist-held east".
    since = tokens[0] - 3 if tree.word(tokens[0] - 2) in ("-", "–") else tokens[0]
    definite = any(
        tree.lower(k) in ("the", "this", *POSSESSIVE) for k in range(max(since - 1, 0), tokens[0] + 1)
    )
    return tree.span(tokens[0], tokens[-1]) if one and definite else None


def _indefinite(tree: Tree, first: int) -> bool:
    """Whether an indefinite article or a count stands before a phrase, over the compound between: "a
    rebel-held area"."""
    return any(
        tree.lower(k) in ("a", "an") or tree.upos(k) == "NUM" for k in range(max(first - 4, 0), first + 1)
    )


def _name_in(tree: Tree, tokens: range) -> Span | None:
    """The last name of a place in a phrase; without entities, the last run of proper nouns that names
    no party."""
    for i in reversed(tokens):
        entity = tree.entity_at(i)
        if entity is not None:
            return Span(entity.start, entity.end) if entity.label in ("LOC", "FAC") else None
        if tree.upos(i) == "PROPN" and not ({tree.lower(i), singular(tree.lower(i))} & PARTY_NOUNS):
            first = i
            while first - 1 in tokens and (tree.upos(first - 1) == "PROPN" or tree.word(first - 1) == "-"):
                first -= 1
            return tree.span(first, i)
        if singular(tree.lower(i)) not in KINDS:
            return None
    return None


def places_of(tree: Tree, i: int) -> list[Span]:
    """The place that a participle or passive verb speaks of, by the tree: its passive subject, or the
    noun that it describes."""
    head = next(iter(tree.kids(i, "nsubj:pass", "nsubj")), -1)
    if head < 0 or tree.upos(head) == "PRON":
        head = tree.head(i) if tree.relation(i) in ("acl", "acl:relcl") else -1
    phrase = phrase_before(tree, head + 1) if 0 <= head < i else None
    place = _place_in(tree, phrase)[0] if phrase else None
    return [place] if place else []


def places_before(tree: Tree, i: int) -> list[Span]:
    """The place named by the phrase that ends before token i; a name after "of" or "in" alone."""
    phrase = phrase_before(tree, i)
    if phrase is None:
        return []
    tokens = tree.inside(phrase)
    name = _name_in(tree, tokens)
    if name is not None:
        return [name]
    ground = singular(tree.lower(tokens[-1])) in GROUND and tree.lower(tokens[0]) in ("the", "this")
    return [phrase] if ground and tree.lower(tokens[-1]) == singular(tree.lower(tokens[-1])) else []


def names_ground(tree: Tree, i: int) -> bool:
    """Whether a name of a place or a noun for ground begins at token i (after an article)."""
    i += tree.upos(i) == "DET"
    entity = tree.entity_at(i)
    return entity.label in ("LOC", "FAC") if entity else singular(tree.lower(i)) in GROUND
