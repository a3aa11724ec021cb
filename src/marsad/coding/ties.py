"""Ties between parties, as the words of a report tell them in passing: who backs, leads, belongs to, sides
with or opposes whom.

Five shapes are read, each by a function that yields `Found`: compounds ("Turkey-backed insurgents"),
participles ("supported by Iran"), nouns of relation ("the main backer of", "Assad ally Russia"), company
("the army and its allies") and clauses ("which supports the rebels"). Precision comes first: both ends must
name parties.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from marsad.coding.parties import COLLECTIVE, party_before, party_part
from marsad.coding.syntax import POSSESSIVE, Tree, listed, phrase_after, phrase_before
from marsad.model.span import Span

BACKS, LEADS, PART, ALLIED, OPPOSES = "backs", "leads", "part_of", "allied_with", "opposes"

# Participle of a compound, its relation, and whether the party before the hyphen is the one that the
# relation starts from.
COMPOUNDS: dict[str, tuple[str, bool]] = {
    **dict.fromkeys(
        listed("backed supported sponsored funded financed armed trained equipped supplied"), (BACKS, True)
    ),
    **dict.fromkeys(listed("led commanded headed dominated"), (LEADS, True)),
    **dict.fromkeys(listed("linked affiliated allied aligned associated inspired friendly"), (ALLIED, False)),
}
PREFIXES: dict[str, str] = {"pro": BACKS, "anti": OPPOSES}
"""Prefix of an adjective ("pro-Moreno militia"): the relation from what the adjective describes."""

# Words after a noun phrase, the relation, and whether the party after them is the one that the relation
# starts from.
PARTICIPLES: tuple[tuple[tuple[str, ...], str, bool], ...] = (
    *(
        ((w, "by"), BACKS, True)
        for w in sorted(listed("backed supported sponsored funded financed armed trained equipped"))
    ),
    *(((w, "by"), LEADS, True) for w in ("led", "commanded", "headed", "spearheaded")),
    (("under", "the", "leadership", "of"), LEADS, True),
    (("under", "the", "command", "of"), LEADS, True),
    (("with", "the", "support", "of"), BACKS, True),
    (("with", "the", "backing", "of"), BACKS, True),
    (("loyal", "to"), BACKS, False),
    *(((w, p), ALLIED, False) for w in ("allied", "aligned", "affiliated") for p in ("with", "to")),
    (("linked", "to"), ALLIED, False),
    (("in", "alliance", "with"), ALLIED, False),
    (("in", "cooperation", "with"), ALLIED, False),
    (("opposed", "to"), OPPOSES, False),
    (("hostile", "to"), OPPOSES, False),
    (("part", "of"), PART, False),
)

BY_FIRST: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
for _entry in PARTICIPLES:
    BY_FIRST.setdefault(_entry[0][0], []).append(_entry)

# A noun that says what its bearer is to another party.
NOUNS: dict[str, str] = {
    **dict.fromkeys(listed("backer backers sponsor sponsors patron patrons supporter supporters"), BACKS),
    **dict.fromkeys(listed("ally allies"), ALLIED),
    **dict.fromkeys(listed("foe foes enemy enemies opponent opponents rival rivals"), OPPOSES),
    **dict.fromkeys(listed("branch offshoot affiliate wing arm subsidiary splinter"), PART),
    **dict.fromkeys(listed("leader head commander chief director chairman chairwoman founder"), LEADS),
}
UNIONS = frozenset(("alliance", "coalition", "umbrella", "federation", "bloc"))
"""What comes after "of" belongs to these: "the Qamar Front, an alliance of militias"."""
MEMBERS = frozenset(("member", "members"))
"""These say that somebody belongs to a body only as "a member of X", not as "X members", who are X."""

# Verbs of descriptions, as relative or present-tense clauses; as past acts they are events (record.md, rule
# 9).
VERBS: dict[str, str] = {
    **dict.fromkeys(("supports", "backs", "sponsors", "funds", "supporting", "backing"), BACKS),
    **dict.fromkeys(("heads", "leads", "commands", "heading", "leading"), LEADS),
    **dict.fromkeys(("opposes", "opposing"), OPPOSES),
}
RELATIVES = frozenset(("which", "who", "that"))
LINKS = listed(", is are was were remains remained been be has have had became as one of the a an")
"""Words between a party and the noun that describes it ("Iran has been one of the main backers of")."""


# What two shapes find of one tie stands in one sentence, so the last few are enough to look at.
NEARBY = 12


@dataclass(frozen=True, slots=True)
class Found:
    """A relation as found: its type, from whom, to whom, and the words that tell it."""

    type: str
    from_: Span
    to: Span
    cue: Span


def find_ties(tree: Tree) -> list[Found]:
    """All ties of a report in order of the text, each once."""
    kept: list[Found] = []
    found = [
        f for finder in (compounds, prefixed, participles, nouns, company, clauses) for f in finder(tree)
    ]
    for f in sorted(found, key=lambda f: (f.cue, f.type)):
        if not f.from_.overlaps(f.to) and not any(_same(f, k) for k in kept[-NEARBY:]):
            kept.append(f)
    return kept


def _same(a: Found, b: Found) -> bool:
    return a.type == b.type and a.from_.overlaps(b.from_) and a.to.overlaps(b.to)


def _made(
    tree: Tree, type_: str, ends: tuple[Span | None, Span | None], cue: tuple[int, int]
) -> Iterator[Found]:
    """A relation if both ends name parties."""
    extra = COLLECTIVE if type_ == LEADS else frozenset()
    from_, to = party_part(tree, ends[0]), party_part(tree, ends[1], extra)
    if from_ and to:
        yield Found(type_, from_, to, tree.span(*cue))


def compounds(tree: Tree) -> Iterator[Found]:
    """ "Turkey-backed insurgents", "the Kurdish-led SDF", "al-Qaeda-linked militants"."""
    for i in range(2, len(tree)):
        if tree.lower(i) in COMPOUNDS and tree.word(i - 1) in ("-", "–"):
            type_, forward = COMPOUNDS[tree.lower(i)]
            name = modifier(tree, i - 2)
            after = i + 2 if tree.word(i + 1) == "," else i + 1
            to = phrase_after(tree, after)
            yield from _made(tree, type_, (name, to) if forward else (to, name), (tree.inside(name)[0], i))


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
    """ "Pro-Moreno militias", "anti-Taliban fighters": the name is part of the adjective.

    Common nouns are left aside: "pro-government fighters" are mostly the government's own.
    """
    for i in range(len(tree)):
        prefix, dash, party = tree.lower(i).partition("-")
        bearer = (
            party_part(tree, phrase_after(tree, i + 1)) if dash and prefix in PREFIXES and party else None
        )
        name = Span(tree.starts[i] + len(prefix) + 1, tree.span(i, i).end)
        if bearer and name.of(tree.text)[:1].isupper():
            yield Found(PREFIXES[prefix], bearer, name, tree.span(i, i))


def participles(tree: Tree) -> Iterator[Found]:
    """ "Militias supported by Iran", "forces loyal to the president", "backed by jets, the troops"."""
    for i in range(len(tree)):
        for words, type_, forward in BY_FIRST.get(tree.lower(i), ()):
            said = all(tree.lower(i + k) == w for k, w in enumerate(words))
            if said and tree.word(i - 1) not in ("-", "–"):
                yield from _participle(tree, i, len(words), type_, forward)


def _participle(tree: Tree, i: int, size: int, type_: str, forward: bool) -> Iterator[Found]:
    after = list(phrases_after(tree, i + size))
    described = _described(tree, i, tree.inside(after[-1])[-1] + 1 if after else i)
    for span in after:
        ends = (span, described) if forward else (described, span)
        yield from _made(tree, type_, ends, (i, i + size - 1))


def _described(tree: Tree, i: int, after: int) -> Span | None:
    """What a participle at token i describes: the phrase before it, or, opening a sentence, the one
    after its own party."""
    k = i
    while tree.upos(k - 1) in ("AUX", "ADV") and k - 1 in tree.bounds(i):
        k -= 1
    if k == tree.bounds(i).start:
        return phrase_after(tree, after + 1 if tree.word(after) == "," else after)
    return phrase_before(tree, k)


def phrases_after(tree: Tree, i: int) -> Iterator[Span]:
    """The noun phrases from token i on that "and" or commas join ("Iran and Russia"), each with whom it is
    of or from ("fighters of the Qamar Front")."""
    while (span := phrase_after(tree, i)) is not None:
        after = tree.inside(span)[-1] + 1
        behind = phrase_after(tree, after + 1) if tree.lower(after) in ("of", "from") else None
        if behind and party_part(tree, behind):
            span, after = Span(span.start, behind.end), tree.inside(behind)[-1] + 1
        yield span
        # An adjective alone shares the noun of the next one: "Syrian and Russian jets".
        alone = tree.upos(after - 1) == "ADJ" and tree.upos(after + 1) == "ADJ"
        if tree.lower(after) not in ("and", ",") or not (alone or _name_follows(tree, after + 1)):
            return
        i = after + 1


def _name_follows(tree: Tree, i: int) -> bool:
    """Whether a name stands at token i: only names go on with a list, for other words begin new
    clauses too often."""
    i += tree.upos(i) == "DET"
    return tree.upos(i) == "PROPN"


def nouns(tree: Tree) -> Iterator[Found]:
    """ "Iran, a main backer of the president", "the Syrian branch of al-Qaeda, Nusra", "Assad ally
    Russia", "its leader Omar"."""
    for i in range(len(tree)):
        word = tree.lower(i)
        type_ = NOUNS.get(word) or (PART if word in MEMBERS | UNIONS and tree.lower(i + 1) == "of" else None)
        if type_ is None or tree.upos(i) not in ("NOUN", "PROPN"):
            continue
        if word in UNIONS and tree.lower(i + 1) == "of":
            bearer = _bearer_before(tree, i)
            for member in phrases_after(tree, i + 2):
                yield from _made(tree, PART, (member, bearer), (i, i + 1))
        elif tree.lower(i + 1) == "of":
            yield from _noun_of(tree, i, type_)
        else:
            yield from _noun_between(tree, i, type_)


def _noun_of(tree: Tree, i: int, type_: str) -> Iterator[Found]:
    """Bearer before or after "NOUN of OTHER"."""
    other = phrase_after(tree, i + 2)
    if other is None:
        return
    after = tree.inside(other)[-1] + 1
    bearer = _bearer_before(tree, i)
    if bearer is None and (tree.word(after) == "," or type_ in (LEADS, PART)):
        bearer = _name_after(tree, after)
    yield from _made(tree, type_, (bearer, other), (i, i + 1))


def _bearer_before(tree: Tree, i: int) -> Span | None:
    """The party that the noun at token i describes, over the noun's own adjectives and linking words."""
    k = i
    while k - 1 in tree.bounds(i) and (
        tree.upos(k - 1) in ("ADJ", "DET", "ADV", "CCONJ") or tree.lower(k - 1) in LINKS
    ):
        k -= 1
    opened = any(tree.lower(j) in LINKS for j in range(k, i))
    return phrase_before(tree, k) if opened and tree.upos(k - 1) in ("PROPN", "NOUN") else None


def _name_after(tree: Tree, i: int) -> Span | None:
    """A name at token i, a comma or a copula passed over."""
    i += tree.word(i) == ","
    return phrase_after(tree, i) if _name_follows(tree, i) else None


def _noun_between(tree: Tree, i: int, type_: str) -> Iterator[Found]:
    """ "OTHER's ally BEARER", "OTHER leader BEARER", "BEARER, one of OTHER's main backers"."""
    other = _possessor(tree, i)
    if other is None or (type_ == LEADS and not _is_body(tree, other)):
        return
    if _name_follows(tree, i + 1):
        bearers = list(phrases_after(tree, i + 1))
    else:
        before = _bearer_before(tree, tree.inside(other)[0])
        bearers = [before] if before else []
    for bearer in bearers:
        yield from _made(tree, type_, (bearer, other), (i, i))


def _possessor(tree: Tree, i: int) -> Span | None:
    """Whose the noun at token i is: the phrase before it, over its adjectives and 's, or the party
    that "its" stands for."""
    k = i
    while tree.upos(k - 1) in ("ADJ", "CCONJ") and k - 1 in tree.bounds(i):
        k -= 1
    if tree.lower(k - 1) in POSSESSIVE:
        return party_before(tree, k - 1)
    return phrase_before(tree, k - 1 if tree.lower(k - 1) in ("'s", "'") else k)


def _is_body(tree: Tree, span: Span) -> bool:
    """Whether a phrase names a body that somebody leads, rather than a country, an office or a branch
    of service."""
    last = tree.inside(span)[-1]
    entity = tree.entity_at(last)
    return (
        entity.label in ("ORG", "ARM")
        if entity
        else tree.word(last)[:1].isupper() and tree.upos(last) == "PROPN"
    )


def company(tree: Tree) -> Iterator[Found]:
    """ "The army and its allies", "government troops and allied militias", "Russia and other allies of
    the government"."""
    for i in range(1, len(tree)):
        joined = tree.lower(i) in ("and", "or", "with") or (tree.lower(i), tree.lower(i - 2)) == ("as", "as")
        if not joined:
            continue
        other = phrase_before(tree, i - 2 if tree.lower(i) == "as" else i)
        span = phrase_after(tree, i + 1 + (tree.lower(i + 1) == "allied"))
        if other and span and _is_company(tree, span):
            yield from _made(tree, ALLIED, (span, other), (i, tree.inside(span)[-1]))


def _is_company(tree: Tree, span: Span) -> bool:
    tokens = tree.inside(span)
    first, last = tokens[0], tokens[-1]
    own = tree.lower(first) in POSSESSIVE and NOUNS.get(tree.lower(last)) == ALLIED
    return own or "allied" in (tree.lower(first), tree.lower(first - 1))


def clauses(tree: Tree) -> Iterator[Found]:
    """ "Turkey, which supports the rebels", "the observatory, which Omar heads", "Tehran backs the
    government"."""
    for i in range(1, len(tree)):
        type_ = VERBS.get(tree.lower(i))
        if type_ is None or tree.upos(i) not in ("VERB", "NOUN", "AUX"):
            continue
        k = i
        while tree.upos(k - 1) in ("AUX", "ADV") and k - 1 in tree.bounds(i):
            k -= 1
        relative = tree.lower(k - 1) in RELATIVES
        if tree.lower(i).endswith("ing") and k == i:
            continue
        bearer = phrase_before(tree, k - 1 if relative else k)
        for other in phrases_after(tree, i + 1):
            yield from _made(tree, type_, (bearer, other), (i, i))
