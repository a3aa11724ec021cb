"""Parties of one noun phrase: who stands in a row with a party shares its role; who only leads, backs or owns
something of it does not."""

from marsad.coding.corrections.roles import anchor, joined, span_of, told, without
from marsad.coding.likely import PARTIES
from marsad.coding.parties import is_party, singular
from marsad.coding.rows import closes, parties_after
from marsad.coding.scene import Scene
from marsad.coding.syntax import POSSESSIVE, Tree, listed, noun_phrase, top
from marsad.coding.what import Candidate
from marsad.model.annotation import Scored
from marsad.model.span import Span

# Nouns by which "under the leadership of X" only says whose a party is.
LEADING = listed("leadership command control banner supervision cover support umbrella")
# Words between "including" and the last of those in its row, and characters between it and the whole.
_ROW, _REACH = 9, 25
_HELD = listed("held controlled occupied besieged run ruled governed dominated majority")
SUPPORTING = listed("support backing solidarity help aid assistance commitment")


def in_phrase(scene: Scene, candidate: Candidate) -> Candidate:
    """The candidate with all parties of a row, and without who only describes one of them."""
    tree = scene.tree
    made = without(candidate, lambda r: _leads(tree, candidate, r), "who only leads a party is left out")
    made = without(made, lambda r: _owns(tree, made, r), "a possessor is left out")
    made = without(made, lambda r: _is_part(tree, made, r), "who is a part of others is told with them")
    made = without(made, lambda r: _holds_ground(tree, made, r), "who holds the ground is left out")
    for role in PARTIES:
        made = joined(made, role, _rest_of_rows(tree, made, role), "parties in a row share a role")
    return made


def _rest_of_rows(tree: Tree, candidate: Candidate, role: str) -> list[Span]:
    """The parties that stand in a row with those of a role, by the tree or by the commas: coders of the
    training data take in 875 of 923."""
    spans = [span_of(r) for r in told(candidate, role)]
    # A row that nothing closes is none: most sentences need not be read for one.
    firsts = [inside[0] for s in spans if (inside := tree.inside(s)) and closes(tree, inside[0])]
    heads = [top(tree, s) for s in spans]
    joined_to = [k for i in heads if i >= 0 for k in tree.kids(i, "conj")]
    more = [k for k in joined_to if tree.upos(k) in ("NOUN", "PROPN") and is_party(tree, k)]
    rows = [*(s for i in firsts for s in parties_after(tree, i)[1:]), *(noun_phrase(tree, k) for k in more)]
    return [s for s in rows if not _shares_article(tree, s)]


def _shares_article(tree: Tree, span: Span) -> bool:
    """Whether a phrase is a bare singular noun, which goes on with the one before it: "the government, army
    and people" are one party."""
    tokens = tree.inside(span)
    bare = len(tokens) == 1 and tree.word(tokens[0]).islower()
    return bare and singular(tree.lower(tokens[0])) == tree.lower(tokens[0])


def _leads(tree: Tree, candidate: Candidate, party: Scored) -> bool:
    """Whether a party stands in "under the leadership of X" behind another one of the event."""
    at = top(tree, span_of(party))
    above = list(tree.ancestors(at))[:2] if at >= 0 else []
    noun = next((k for k in above if tree.lemma(k) in LEADING), -1)
    if noun < 0 or "under" not in {tree.lower(k) for k in tree.kids(noun, "case")}:
        return False
    before = tree.kids(noun, "case")[0] - 1
    return any(before in tree.inside(span_of(r)) for r in told(candidate, *PARTIES) if r != party)


def _is_part(tree: Tree, candidate: Candidate, party: Scored) -> bool:
    """Whether some of those harmed are told again: "12 people, including three women". Coders of the training
    data list both for 3 of 256 events with such words.
    """
    first = tree.inside(span_of(party))[:1]
    if party.role != "recipients" or not first:
        return False
    i = first[0] - 1
    row = range(i, max(i - _ROW, tree.bounds(i).start - 1), -1)
    behind = next((k for k in row if _opens_part(tree, k)), -1)
    if behind < 0 or any(tree.upos(k) == "VERB" for k in range(behind + 1, i + 1)):
        return False
    near = tree.starts[behind] - _REACH
    return any(near <= r.end <= tree.starts[behind] for r in told(candidate, "recipients"))


def _opens_part(tree: Tree, i: int) -> bool:
    return tree.lower(i) == "including" or (tree.lower(i) == "among" and tree.lower(i + 1) == "them")


def _holds_ground(tree: Tree, candidate: Candidate, party: Scored) -> bool:
    """Whether a party is told only as who holds a place: "rebel-held Tora". Coders of the training data take
    it for one in 2 of 300 events that take no ground, in 14 of 71 that do.
    """
    tokens = tree.inside(span_of(party))
    return (
        bool(tokens)
        and candidate.type != "COERCE"
        and tree.word(tokens[-1] + 1) == "-"
        and tree.lower(tokens[-1] + 2) in _HELD
    )


def _owns(tree: Tree, candidate: Candidate, party: Scored) -> bool:
    """Whether a recipient is a pronoun that owns what somebody acts on ("withdrew their forces"; 6 of 7,000
    recipients of the training data are such), or who gives the support that is told ("declared Tehran's
    support for him")."""
    tokens = tree.inside(span_of(party))
    if party.role != "recipients" or not tokens:
        return False
    last = tokens[-1]
    if len(tokens) == 1 and tree.lower(last) in POSSESSIVE:
        return bool(told(candidate, "actors"))
    noun = tree.head(last)
    owner = tree.relation(last) == "nmod:poss" and noun >= 0 and tree.lemma(noun) in SUPPORTING
    return owner and tree.head(noun) == anchor(tree, candidate)
