""" "Iran, a main backer of the president", "the Syrian branch of al-Qaeda, Nusra", "Assad ally Russia", "its
leader Omar": nouns that say what their bearer is to another party."""

from collections.abc import Iterator
from itertools import takewhile

from marsad.coding.parties import party_before, singular
from marsad.coding.phrases import phrase_at
from marsad.coding.rows import parties_after
from marsad.coding.syntax import POSSESSIVE, Tree, listed, phrase_before
from marsad.coding.ties.bearers import LINKS, bearers_before, is_past, name_after, name_follows, over
from marsad.coding.ties.found import ALLIED, BACKS, LEADS, OPPOSES, PART, Found, tie
from marsad.model.span import Span

NOUNS: dict[str, str] = {
    **dict.fromkeys(listed("backer sponsor patron supporter"), BACKS),
    **dict.fromkeys(listed("ally"), ALLIED),
    **dict.fromkeys(listed("foe enemy opponent rival adversary"), OPPOSES),
    **dict.fromkeys(listed("branch offshoot affiliate wing arm subsidiary splinter franchise"), PART),
    **dict.fromkeys(listed("leader head chief commander director chairman chairwoman founder"), LEADS),
}
LOYAL = listed("loyalists supporters")
"""Whoever is called so, without a name, bears the relation himself."""
BROKEN_AWAY = listed("splinter breakaway")
"""Adjectives of a group that belongs, or belonged, to what follows "of"."""
MEMBER = "member"
"""Says that somebody belongs to a body only as "a member of X", not as "X members", who are X."""
RELATED = NOUNS.keys() | {"loyalist", "group", "faction", MEMBER}
"""Singular nouns that can tell a tie."""
NO_BODIES = listed("parliament congress senate assembly islam christianity family staff")
"""Memberships in these are offices and creeds, not ties between parties."""
EXAMPLES = (("such", "as"), ("like",), ("including",))
"""Words between "its allies" and who they are."""


def nouns(tree: Tree) -> Iterator[Found]:
    """Ties told by a noun of relation, in order of the text."""
    for i in tree.where({word for word in set(tree.lowers) if singular(word) in RELATED}):
        type_ = _relation(tree, i)
        if type_ is None or is_past(tree, i):
            continue
        if tree.lower(i + 1) == "of":
            yield from _noun_of(tree, i, type_)
        else:
            yield from list(_noun_between(tree, i, type_)) or _loyal(tree, i)


def _relation(tree: Tree, i: int) -> str | None:
    """The relation that a noun at token i tells of, if it is one."""
    word = singular(tree.lower(i))
    if word == "loyalist":
        return BACKS
    if word in ("group", "faction") and tree.lower(i - 1) in BROKEN_AWAY:
        return PART
    if word == MEMBER and tree.lower(i + 1) == "of":
        return PART
    # A copy without commas confuses the tagger: "al Qaeda offshoot the Nusra Front".
    return NOUNS.get(word) if tree.upos(i) in ("NOUN", "PROPN") or word == "offshoot" else None


def _loyal(tree: Tree, i: int) -> Iterator[Found]:
    """ "Moreno supporters", "Qamar Front loyalists": who bears the noun stands for himself; followers of
    a person back him, those of a body side with it."""
    name = tree.entity_at(i - 1 - (tree.lower(i - 1) in ("'s", "'")))
    if tree.lower(i) in LOYAL and name and name.label in ("PER", "ARM", "ORG"):
        type_ = BACKS if name.label == "PER" else ALLIED
        yield from tie(tree, type_, (tree.span(i, i), Span(name.start, name.end)), (i, i))


def _noun_of(tree: Tree, i: int, type_: str) -> Iterator[Found]:
    """Bearer before or after "NOUN of OTHER", or the noun itself: "an opponent of Moreno"."""
    other = phrase_at(tree, i + 2)
    if other is None or tree.lower(tree.inside(other)[-1]) in NO_BODIES:
        return
    after = tree.inside(other)[-1] + 1
    named = name_after(tree, after) if tree.word(after) == "," or type_ in (LEADS, PART) else None
    bearers = bearers_before(tree, i, many=_is_plural(tree, i))
    if named and not _linked(tree, i):
        bearers = [named]
    itself = phrase_before(tree, i + 1) if type_ in (BACKS, ALLIED, OPPOSES) else None
    for bearer in bearers or ([itself] if itself else []):
        yield from tie(tree, type_, (bearer, other), (i, i + 1))


def _is_plural(tree: Tree, i: int) -> bool:
    return singular(tree.lower(i)) != tree.lower(i)


def _linked(tree: Tree, i: int) -> bool:
    """Whether a comma, an article or a form of "be" joins the noun at token i to what stands before it."""
    return tree.lower(over(tree, i, "ADJ", "ADV") - 1) in LINKS


def _noun_between(tree: Tree, i: int, type_: str) -> Iterator[Found]:
    """ "OTHER's ally BEARER", "OTHER leader BEARER", "BEARER, one of OTHER's main backers", "OTHER's allies,
    such as BEARER"."""
    other = _without_article(tree, _possessor(tree, i))
    if other is None or (type_ == LEADS and not is_body(tree, other)):
        return
    after = i + 1 + _examples(tree, i + 1)
    if name_follows(tree, after):
        row = parties_after(tree, after)
        bearers = list(takewhile(lambda s: name_follows(tree, tree.inside(s)[0]), row))
    else:
        bearers = bearers_before(tree, tree.inside(other)[0], many=_is_plural(tree, i))
    for bearer in bearers:
        yield from tie(tree, type_, (bearer, other), (i, i))


def _examples(tree: Tree, i: int) -> int:
    """How many words from token i on announce examples, a comma before them counted."""
    comma = tree.word(i) == ","
    for words in EXAMPLES:
        if all(tree.lower(i + comma + k) == w for k, w in enumerate(words)):
            return comma + len(words)
    return 0


def _without_article(tree: Tree, span: Span | None) -> Span | None:
    """The owner without the article of what it owns: "Banu Salt" of "a Banu Salt affiliate"."""
    tokens = tree.inside(span) if span else range(0)
    indefinite = len(tokens) > 1 and tree.lower(tokens[0]) in ("a", "an")
    return tree.span(tokens[1], tokens[-1]) if indefinite else span


def _possessor(tree: Tree, i: int) -> Span | None:
    """Whose the noun at token i is: the phrase before it, over its adjectives and 's, or the party that
    "its" stands for."""
    k = over(tree, i, "ADJ", "CCONJ")
    if tree.lower(k - 1) in POSSESSIVE:
        return party_before(tree, k - 1)
    return phrase_before(tree, k - 1 if tree.lower(k - 1) in ("'s", "'") else k)


def is_body(tree: Tree, span: Span) -> bool:
    """Whether a phrase names a body that somebody leads, rather than a country, an office or a branch of
    service."""
    last = tree.inside(span)[-1]
    entity = tree.entity_at(last)
    if entity:
        return entity.label in ("ORG", "ARM")
    return tree.word(last)[:1].isupper() and tree.upos(last) == "PROPN"
