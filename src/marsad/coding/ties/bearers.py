"""Whom a word of relation describes: the party before it, after it, or the subject of its clause."""

from marsad.coding.parties import NAMED, party_part
from marsad.coding.phrases import apposed_to, phrase_at
from marsad.coding.rows import parties_before
from marsad.coding.syntax import Tree, clause, listed, phrase_before
from marsad.model.span import Span

LINKS = listed(", is are was were remains remained been be has have had became as one some of the a an")
"""Words between a party and the noun that describes it ("Iran has been one of the main backers of")."""
PAST = listed("former formerly previously once erstwhile onetime ex")
"""Words that say that a tie is no more."""
RELATIVES = frozenset(("which", "who", "that"))
INSIDE = listed("in from near at around inside across")
"""Prepositions of where a party stands: "the army in Qamar"."""


def over(tree: Tree, i: int, *upos: str) -> int:
    """The first of the words of these parts of speech that stand right before token i in its sentence;
    what ends in "ly" is an adverb, whatever the tagger thinks."""
    while i - 1 in tree.bounds(i) and (
        tree.upos(i - 1) in upos or ("ADV" in upos and tree.lower(i - 1).endswith("ly"))
    ):
        i -= 1
    return i


def described(tree: Tree, i: int, after: int) -> Span | None:
    """What a participle or preposition at token i describes: the phrase before it, or, where it opens a
    sentence, the one that begins at token `after`."""
    k = over(tree, i, "AUX", "ADV")
    if k == tree.bounds(i).start:
        return phrase_at(tree, after + (tree.word(after) == ","))
    if tree.upos(k - 1) == "CCONJ" and (k < i or tree.upos(i) in ("VERB", "ADJ")):
        return subject(tree, i)  # "Allied with A and linked to B".
    passive = next((s for s in tree.kids(i, "nsubj:pass") if s < k and tree.upos(s) != "PRON"), -1)
    if passive >= 0 and k < i:
        return phrase_before(tree, passive + 1)
    return party_ahead(tree, k - (tree.lower(k - 1) in RELATIVES))


def party_ahead(tree: Tree, i: int) -> Span | None:
    """The party before token i. Where the phrase right before says where a party stands ("the army in
    Qamar") or what a person is ("Omar Zeri, the expert"), it is the one before that."""
    phrase = phrase_before(tree, i)
    if phrase is None:
        return None
    first, last = tree.inside(phrase)[0], tree.inside(phrase)[-1]
    entity = tree.entity_at(last)
    if entity and entity.label == "LOC" and tree.lower(first - 1) in INSIDE:
        ahead = phrase_before(tree, first - 1)
        return ahead if ahead and party_part(tree, ahead) else phrase
    return (apposed_to(tree, phrase) if entity is None else None) or phrase


def bearers_before(tree: Tree, i: int, *, many: bool) -> list[Span]:
    """The parties that a noun at token i describes, over its own adjectives and linking words: "Iran, a
    main backer". A name may stand right before it, for copies lose commas. Of a row all, if the noun is one
    of `many`."""
    k = i
    while k - 1 in tree.bounds(i) and _links(tree, k - 1):
        k -= 1
    opened = any(tree.lower(j) in LINKS for j in range(k, i)) or ends_name(tree, k - 1)
    if not opened or tree.upos(k - 1) not in ("PROPN", "NOUN"):
        return []
    row = parties_before(tree, k)
    return row if many else row[-1:]


def _links(tree: Tree, i: int) -> bool:
    """Whether token i may stand between a bearer and the noun; the "and" of "and another ally" begins
    another bearer."""
    if tree.upos(i) == "CCONJ":
        return tree.upos(i + 1) == "ADJ"
    return tree.upos(i) in ("ADJ", "DET", "ADV") or tree.lower(i) in LINKS


def ends_name(tree: Tree, i: int) -> bool:
    """Whether token i is the last of a party's name."""
    entity = tree.entity_at(i)
    named = entity is not None and entity.label in (NAMED | {"LOC"}) - {"NOR"}
    return named and entity is not None and entity.end == tree.span(i, i).end


def name_follows(tree: Tree, i: int) -> bool:
    """Whether a name stands at token i, after an article."""
    return tree.upos(i + (tree.upos(i) == "DET")) == "PROPN"


def name_after(tree: Tree, i: int) -> Span | None:
    """A name at token i, a comma passed over; where names are marked, no phrase that only begins with one
    ("Pentagon officials")."""
    i += tree.word(i) == ","
    phrase = phrase_at(tree, i) if name_follows(tree, i) else None
    begun = tree.entity_at(i + (tree.upos(i) == "DET"))
    return phrase if phrase and (begun is None or begun.end >= phrase.end) else None


def subject(tree: Tree, i: int) -> Span | None:
    """The party that does what is told around token i: the subject of its clause by the tree, else the
    party that opens the sentence."""
    kids = tree.kids(clause(tree, i), "nsubj", "nsubj:pass")
    told = next((phrase_before(tree, kid + 1) for kid in kids if kid < i), None)
    return told if party_part(tree, told) else phrase_at(tree, tree.bounds(i).start)


def is_past(tree: Tree, i: int) -> bool:
    """Whether the words before token i, within its phrase, say that a tie is no more."""
    return any(tree.lower(k) in PAST for k in range(over(tree, i, "ADJ", "ADV", "NOUN", "PUNCT"), i))
