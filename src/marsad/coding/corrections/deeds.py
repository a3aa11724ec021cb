"""Whose deed it is: "an army offensive took the town" is the army's taking, "sent its troops" nobody's
harm."""

from marsad.coding.corrections.roles import anchor, joined, sided, span_of, told, without
from marsad.coding.likely import PARTIES
from marsad.coding.parties import ACTS, is_party, party_part, singular
from marsad.coding.scene import Scene
from marsad.coding.syntax import Tree, conjuncts, listed, noun_phrase, top
from marsad.coding.what import Candidate
from marsad.model.annotation import Scored
from marsad.model.span import Span

# Acts of no one side, and what is no deed of who owns it.
SHARED = listed("war battle clash fighting conflict talk district city town village zone area province")
DEEDS = (ACTS | listed("breakthrough counteroffensive counterattack onslaught incursion invasion")) - SHARED
KILLING = listed("injure kill slay wound")
SENDING = listed("send deploy dispatch redeploy")


def in_deed(scene: Scene, candidate: Candidate) -> Candidate:
    """The candidate with whose deed did it for an actor where it has none (so are 68 of 72 such subjects in
    the training data), and without those whom a move of forces only sends."""
    tree = scene.tree
    i = anchor(tree, candidate)
    if candidate.type == "MOBILIZE" and i >= 0 and tree.lemma(i) in SENDING:
        sent = tree.kids(i, "obj")
        note = "forces that are sent are no recipients"
        return without(candidate, lambda r: r.role == "recipients" and _stands_in(tree, r, sent), note)
    whose = _killer(tree, i) if candidate.type == "ASSAULT" else None
    owner = _owner(tree, i)
    if owner and not any(owner.overlaps(span_of(r)) for r in told(candidate, *PARTIES)):
        whose = whose or owner
    if whose:
        sides = ([whose], [span_of(r) for r in told(candidate, "recipients")])
        return sided(candidate, *sides, "whose deed it is")
    if told(candidate, "actors") or i < 0 or tree.upos(i) != "VERB":
        return candidate
    doer = next((p for k in tree.kids(i, "nsubj") if (p := _doer(tree, i, k))), None)
    return joined(candidate, "actors", [doer], "whose deed it is") if doer else candidate


def _killer(tree: Tree, noun: int) -> Span | None:
    """Who kills in an attack that is told by its noun: "Rebels kill three in Norland ambush"."""
    verb = tree.head(noun) if noun >= 0 and tree.upos(noun) == "NOUN" else -1
    if verb < 0 or tree.lemma(verb) not in KILLING or tree.lower(noun) not in DEEDS:
        return None
    within = any(tree.lower(k) == "in" for k in tree.kids(noun, "case"))
    subject = next(iter(tree.kids(verb, "nsubj")), -1)
    return noun_phrase(tree, subject) if within and is_party(tree, subject) else None


def _owner(tree: Tree, noun: int) -> Span | None:
    """Whose a deed is said to be: "the army's raids". So it is in the training data (3 of 3)."""
    if noun < 0 or tree.upos(noun) != "NOUN" or singular(tree.lower(noun)) not in DEEDS:
        return None
    owners = (k for k in tree.kids(noun, "nmod:poss") if is_party(tree, k))
    marked = (k for k in owners if any(tree.lower(c) in ("'s", "'") for c in tree.kids(k, "case")))
    return next((noun_phrase(tree, k) for k in marked), None)


def _doer(tree: Tree, verb: int, subject: int) -> Span | None:
    """Whose deed the subject of a verb is; None if it is no deed of somebody named in its phrase."""
    relative = tree.lower(subject) in ("that", "which") and tree.relation(verb) == "acl:relcl"
    noun = tree.head(verb) if relative else subject
    if is_party(tree, noun) or singular(tree.lower(noun)) not in DEEDS:
        return None
    phrase = noun_phrase(tree, noun)
    part = party_part(tree, phrase)
    return part if part != phrase else None


def _stands_in(tree: Tree, party: Scored, heads: tuple[int, ...]) -> bool:
    """Whether a party is one of some words, or in a row with one."""
    at = top(tree, span_of(party))
    return any(at in conjuncts(tree, k) for k in heads)
