"""Whom another event of the sentence is about, and how many: "two men died and three cars were burned"."""

from collections.abc import Mapping, Sequence, Set

from marsad.coding.corrections.clauses import SUBJECTS
from marsad.coding.corrections.roles import anchor, first_of_row, span_of, told, without
from marsad.coding.likely import PARTIES
from marsad.coding.scene import Scene
from marsad.coding.syntax import Tree, listed, top
from marsad.coding.what import Candidate
from marsad.model.annotation import Scored

_DIRECT = (*SUBJECTS, "obj")
_HARM = listed("die injure kill wound")


def apart(scene: Scene, found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without parties that are subject or object of another's verb, where their own has one in
    the same role: coders of the training data break this 10 times in 19,000; and without numbers of such
    subjects: never.
    """
    tree = scene.tree
    verbs: dict[int, set[int]] = {}
    for candidate in found:
        if (i := anchor(tree, candidate)) >= 0 and tree.upos(i) == "VERB":
            verbs.setdefault(tree.sentence(i), set()).add(i)
    return [c if c.by_frame else _apart(tree, c, verbs) for c in found]


def _apart(tree: Tree, candidate: Candidate, verbs: Mapping[int, Set[int]]) -> Candidate:
    own = anchor(tree, candidate)
    if own < 0:
        return candidate
    beside = verbs.get(tree.sentence(own), frozenset()) - {own}
    harm = tree.upos(own) == "VERB" and any(tree.relations[i] == "acl:relcl" for i in tree.bounds(own))
    shared = _shares_subject(tree, own)
    if not beside and not harm and shared < 0:
        return candidate
    others = beside - {shared}
    direct = {
        r.role
        for r in told(candidate, *PARTIES)
        if _hangs(tree, r, {own}, _DIRECT) or _hangs(tree, r, {shared}, SUBJECTS)
    }

    def elsewhere(part: Scored) -> bool:
        if harm and part.role != "actors" and _of_another_harm(tree, part, own):
            return True
        if part.role == "numbers":
            return bool(direct) and _hangs(tree, part, others, SUBJECTS)
        is_rival = _hangs(tree, part, others, SUBJECTS) or _hangs(tree, part, others | {shared}, ("obj",))
        return part.role in direct and is_rival

    note = "a party of another event alone is left out"
    return without(candidate, elsewhere, note, (*PARTIES, "numbers"))


def _shares_subject(tree: Tree, verb: int) -> int:
    """The verb whose subject is this one's too: "troops shelled the town and left"; -1 if it has its own."""
    while tree.relation(verb) == "conj" and not tree.kids(verb, *SUBJECTS):
        verb = tree.head(verb)
        if tree.kids(verb, *SUBJECTS):
            return verb
    return -1


def _hangs(tree: Tree, part: Scored, verbs: Set[int], relations: tuple[str, ...]) -> bool:
    """Whether a party, what a number counts, or the first of its row is so related to one of the verbs."""
    i = top(tree, span_of(part))
    counted = i >= 0 and (tree.relation(i) == "nummod" or _of_some(tree, i))
    i = first_of_row(tree, tree.head(i) if counted else i)
    return i >= 0 and tree.relation(i) in relations and tree.head(i) in verbs


def _of_another_harm(tree: Tree, part: Scored, own: int) -> bool:
    """Whether it was harmed in what a noun tells that is not the event: "a march for protests in which 60
    died". Coders of the training data break this 4 times in 13,000.
    """
    over = {own, *tree.ancestors(own)}
    for i in (k := top(tree, span_of(part)), *tree.ancestors(k)):
        if i in over or i < 0:
            return False
        if tree.relation(i) == "acl:relcl" and tree.lemma(i) in _HARM:
            return tree.head(i) != own
    return False


def _of_some(tree: Tree, i: int) -> bool:
    """Whether a noun says of whom some are counted: "two of the gunmen"."""
    return tree.relation(i) == "nmod" and tree.upos(tree.head(i)) == "NUM"
