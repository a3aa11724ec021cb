"""What a verb of saying gives: its subject, its content, and whether it speaks for all of its sentence."""

from marsad.coding.reporting import BLAMING, CLOSING, GIVING, SAYING, SHOWING
from marsad.coding.speaker_phrases import JOINING, dated
from marsad.coding.syntax import HEADS, Tree, listed, subtree

NOT = listed("not n't never neither nor no nobody none")
ASIDE = listed("acl:relcl advcl acl conj advcl:relcl ccomp")
"""Relations of clauses that a reporting verb may stand in without speaking for the whole sentence."""
_SUBJECT = ("nsubj", "obl:agent")


def subject_of(tree: Tree, verb: int) -> int:
    """The head of the subject of a verb of saying, shared or behind a relative pronoun too; -1 if none."""
    if own := [k for k in tree.kids(verb, *_SUBJECT) if not dated(tree, k)]:
        return _behind(tree, next((k for k in reversed(own) if k < verb), own[0]))
    if tree.kids(verb, "nsubj:pass", "aux:pass", "csubj", "expl"):
        return -1
    head, relation = tree.head(verb), tree.relation(verb)
    if relation == "acl" and tree.upos(head) in HEADS and tree.lower(verb).endswith("ing"):
        return head
    shares = relation in ("conj", "xcomp", "advcl") and not tree.kids(verb, "mark")
    return subject_of(tree, head) if shares and tree.upos(head) == "VERB" and head < verb else -1


def _behind(tree: Tree, subject: int) -> int:
    """The subject, or what a relative pronoun in its place stands for."""
    if tree.lower(subject) not in ("who", "which", "that"):
        return subject
    clause = next((k for k in tree.ancestors(subject) if tree.relation(k) == "acl:relcl"), -1)
    return tree.head(clause) if clause >= 0 else -1


def content_of(tree: Tree, i: int) -> set[int]:
    """The tokens that a verb of saying has as its content."""
    form = tree.lower(i)
    if form in BLAMING:
        return _below(tree, i, "obj", "obl", "advcl", "xcomp", "ccomp")
    given = _below(tree, i, "ccomp") if form in SAYING | SHOWING else set()
    if given or not tree.kids(i, *_SUBJECT):
        return given
    if form in GIVING and (given := _below(tree, i, "obj")):
        return given
    # What is said is no thing: an object of these is a slip of the parser.
    if form not in SAYING or (SAYING[form] not in ("say", "tell") and tree.kids(i, "obj")):
        return set()
    head = tree.head(i)
    if head >= 0 and (tree.relation(i) == "parataxis" or (form in CLOSING and _as(tree, i))):
        return set(subtree(tree, head)) - set(subtree(tree, i))
    return _below(tree, i, "parataxis", "xcomp") or _after(tree, i)


def _below(tree: Tree, i: int, *relations: str) -> set[int]:
    return {t for k in tree.kids(i, *relations) for t in subtree(tree, k)}


def _after(tree: Tree, i: int) -> set[int]:
    """What follows a verb whose content the tree hangs elsewhere, if it is a clause."""
    rest = range(i + 1, tree.bounds(i).stop)
    return set(rest) if any(tree.relation(k).startswith("nsubj") for k in rest) else set()


def _as(tree: Tree, verb: int) -> bool:
    """ "As the governor said": the clause gives the one that it hangs on."""
    return tree.relation(verb) == "advcl" and {tree.lower(k) for k in tree.kids(verb, "mark")} == {"as"}


def sentence_before(tree: Tree, i: int, subject: int) -> set[int]:
    """The sentence before, in one paragraph with a sentence that is nothing but "she added."."""
    bounds = tree.bounds(i)
    own = {i, *subtree(tree, subject)} if subject >= 0 else set(bounds)
    if tree.lower(i) not in CLOSING or any(k not in own and tree.upos(k) != "PUNCT" for k in bounds):
        return set()
    before = tree.bounds(bounds.start - 1) if bounds.start else range(0)
    parted = "\n" in tree.text[tree.starts[bounds.start - 1] : tree.starts[bounds.start]] if before else True
    return set() if parted or subject < 0 else set(before)


def governs(tree: Tree, verb: int) -> bool:
    """Whether a verb speaks for its whole sentence: no relative, adverbial or further clause holds it."""
    marked = any(tree.lower(k) in JOINING for k in tree.kids(verb))
    return not marked and not any(tree.relation(k) in ASIDE for k in (verb, *tree.ancestors(verb)))


def denied(tree: Tree, verb: int) -> bool:
    """Whether it is told that nobody said so."""
    kids = tree.kids(verb)
    near = (*kids, *(d for s in kids if tree.relation(s) in _SUBJECT for d in tree.kids(s)))
    return any(tree.lower(k) in NOT for k in near)
