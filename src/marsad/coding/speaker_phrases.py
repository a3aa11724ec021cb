"""The speaker's noun phrase by the order of the words, where reports lose the comma that the tree needs
("killed 32 people Syrian television reported") and where the tree is wrong."""

from marsad.coding.parties import is_party
from marsad.coding.syntax import HEADS, Tree, listed, phrase_after
from marsad.model.annotation import Entity
from marsad.model.span import Span

ARTICLES = listed("the a an")
BESIDE = listed("while though although whereas when as and or but because since if after before until")
"""Words that begin a clause beside another."""
JOINING = BESIDE | {"where", "which", "that", "whom", "who"}
"""Words that begin a clause beside or inside another."""
CARRIERS = listed(
    "source sources spokesman spokeswoman spokesperson official officials member members head chief "
    "commander director employee representative group statement"
)
"""Nouns that speak for what stands behind their preposition or participle."""
PERSONS = listed(
    """
    activist adviser aide ambassador analyst chief colonel commander diplomat director doctor envoy farmer
    fighter general governor head he journalist lawmaker lawyer leader mayor member minister nurse officer
    official paramedic president reporter representative resident secretary she soldier source spokesman
    spokesperson spokeswoman survivor teacher villager witness
    """
)
"""Nouns for one person who speaks."""
_TO = listed("at of for from in with to")
_MODIFIERS = ("NOUN", "PROPN", "ADJ", "DET", "NUM")
# Words behind the verb of a closing clause: "told the agency by telephone late on Sunday".
TAIL = 14
# A sentence shorter than this before its last verb says nothing that could be given.
LEAST = 3


def closing(tree: Tree, verb: int, *, addressed: bool) -> Span | None:
    """The speaker of a clause of saying that closes its sentence ("..., a doctor said on Sunday"): the noun
    phrase right before the verb, whatever the tree makes of it. None where the verb goes on to a clause, or
    to an object that is not `addressed`.
    """
    bounds = tree.bounds(verb)
    after = range(verb + 1, bounds.stop)
    last = verb - 1
    while tree.upos(last) in ("AUX", "ADV"):
        last -= 1
    last = _unbracketed(tree, last)
    if len(after) > TAIL or last - bounds.start < LEAST or tree.upos(last) not in HEADS:
        return None
    if any(_opens_clause(tree, k) for k in after):
        return None
    if not addressed and any(k > verb for k in tree.kids(verb, "obj")):
        return None
    span = before(tree, last + 1)
    first = tree.inside(span).start
    # A clause that begins with its subject, or is joined to another, gives nothing but itself.
    return None if first <= bounds.start + 1 or tree.lower(first - 1) in JOINING else span


def _unbracketed(tree: Tree, last: int) -> int:
    """The word before what stands in brackets: "the Observatory (SOHR)"."""
    opening = last
    while tree.word(last) == ")" and opening > tree.bounds(last).start and tree.word(opening) != "(":
        opening -= 1
    return opening - 1 if tree.word(opening) == "(" else last


def _opens_clause(tree: Tree, i: int) -> bool:
    subject = tree.relation(i).startswith(("nsubj", "ccomp"))
    return tree.lower(i) == "that" or (subject and not dated(tree, i))


def before(tree: Tree, verb: int) -> Span:
    """The noun phrase that ends right before a verb, with what it is the end of: "a source at the hospital",
    "sources close to the group", "a group tracking the violence"."""
    last = verb - 1
    first = _first(tree, last)
    head = first - 3 if tree.lower(first - 2) == "close" else first - 2
    ties = tree.upos(first - 1) == "ADP" or tree.lower(first - 1).endswith("ing")
    if ties and head >= tree.bounds(verb).start and _speaks(tree, head):
        first = _first(tree, head)
    return tree.span(first, last)


def parted(tree: Tree, span: Span) -> list[Span]:
    """The speakers of a row that the tree takes for one phrase: "a rebel official and a monitor"."""
    tokens = tree.inside(span)
    for i in tokens[1:-1]:
        if tree.lower(i) == "and" and _parts(tree, i):
            return [tree.span(tokens[0], i - 1), *parted(tree, tree.span(i + 1, tokens[-1]))]
    return [span]


def _parts(tree: Tree, i: int) -> bool:
    """Whether "and" stands between two speakers, not inside the name or the field of one."""
    left, right = tree.entity_at(i - 1), tree.entity_at(i + 1)
    inside = left is not None and left == right
    return not inside and (tree.lower(i + 1) in ARTICLES or (is_party(tree, i - 1) and is_party(tree, i + 1)))


def whole_speaker(tree: Tree, span: Span) -> Span:
    """A speaker with the title or body before the name ("Observatory chief Omar Zeri") and what a preposition
    adds before the verb ("a source at the hospital said"), and without a relative clause."""
    tokens = tree.inside(span)
    if not tokens:
        return span
    stop = next((i for i in tokens[1:] if tree.lower(i) in ("who", "which", "whose", "that")), tokens.stop)
    last = stop - 1
    while last > tokens.start and (tree.upos(last) in ("PUNCT", "DET", "CCONJ", "ADP") or dated(tree, last)):
        last -= 1
    return tree.span(_first(tree, tokens.start), _last(tree, last))


def dated(tree: Tree, i: int) -> bool:
    """Whether a token is a date: "said Thursday" is often parsed as if it had said so."""
    entity = tree.entity_at(i)
    return entity is not None and entity.label == "DATE"


def _last(tree: Tree, last: int) -> int:
    """The last token of a speaker, with the phrase of a preposition that stands between it and a verb."""
    if tree.lower(last) not in CARRIERS or tree.lower(last + 1) not in _TO:
        return last
    behind = phrase_after(tree, last + 2)
    end = tree.inside(behind)[-1] if behind else last
    return end if tree.upos(end + 1) in ("VERB", "AUX") else last


def _first(tree: Tree, last: int) -> int:
    start = tree.bounds(last).start
    while last > start and not _begins(tree, last):
        last -= 1
    return last


def _speaks(tree: Tree, i: int) -> bool:
    entity = tree.entity_at(i)
    return tree.lower(i) in CARRIERS | PERSONS or (entity is not None and entity.label == "PER")


def _begins(tree: Tree, i: int) -> bool:
    """Whether a noun phrase begins with token i, read from right to left."""
    own, left = tree.entity_at(i), tree.entity_at(i - 1)
    if own is not None and own.start < tree.starts[i]:
        return False
    article = tree.lower(i) in ARTICLES or tree.upos(i) in ("DET", "PRON")
    if article or not _modifies(tree, i - 1):
        return True
    if left is not None:
        return _ends_phrase(tree, i, left)
    # What follows a common noun and is none itself opens the next phrase: "32 people | Syrian television",
    # save a name behind its title.
    titled = own is not None and own.label == "PER" and tree.lower(i - 1) in PERSONS
    return tree.upos(i - 1) == "NOUN" and not titled and (tree.upos(i) in ("ADJ", "NUM") or own is not None)


def _ends_phrase(tree: Tree, i: int, left: Entity) -> bool:
    """Whether the name before token i belongs to another phrase: a date, a person, a place of the sentence
    before or one more place in a row."""
    own, first = tree.entity_at(i), tree.inside(Span(left.start, left.end))[0]
    placed = tree.upos(first - 1) == "ADP" or (own is not None and own.label == "LOC")
    return left.label in ("DATE", "PER") or (left.label == "LOC" and placed)


def _modifies(tree: Tree, i: int) -> bool:
    hyphen = tree.word(i) == "-" and tree.text[tree.starts[i] - 1 : tree.starts[i]].strip() != ""
    return hyphen or tree.lower(i) in ARTICLES | {"'s"} or tree.upos(i) in _MODIFIERS
