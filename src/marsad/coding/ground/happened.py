"""Whether a change of control is said to have happened: by the words before the verb."""

from marsad.coding.ground.holders import HELPING, auxiliaries
from marsad.coding.syntax import Tree, listed, phrase_before

NOT = listed("not n't never")
PAST = listed("formerly previously once")
"""Words by which what was held is held no longer."""
DOUBT = listed("would could may might should if must can cannot")
FUTURE = listed("will shall 'll wo")
FAILED = listed("failed fail fails unable failing")
"""Words before an infinitive of what did not happen."""
DONE = listed(
    """
    managed manages able succeeded helped claimed claims claim believed said reported thought known understood
    appeared appears seemed continued continues went used
    """
)
"""Words before an infinitive of what did: "managed to regain", "is believed to hold"."""
DENIED = listed("denied denies deny denying")
AIMS = listed("at on for towards toward before without")
"""Prepositions before a gerund of what has not happened: "aimed at retaking"."""


def status(tree: Tree, i: int) -> str:
    """The status of what the verb at token i tells: asserted, negated, future or hypothetical."""
    first = auxiliaries(tree, i)
    before = {tree.lower(k) for k in range(first, i)}
    if before & NOT:
        return "negated"
    if tree.lower(first - 1) == "to":
        return _after_to(tree, first - 2)
    if before & FUTURE:
        return "future"
    if before & DOUBT or any(tree.lower(k) in ("if", "unless") for k in tree.kids(i, "mark")):
        return "hypothetical"
    if tree.lower(first - 1) in AIMS and tree.lower(i).endswith("ing"):
        return "hypothetical"
    if tree.relation(i) in ("ccomp", "xcomp") and tree.lower(tree.head(i)) in DENIED:
        return "negated"
    return _of_row(tree, i)


def _after_to(tree: Tree, i: int) -> str:
    """The status of an infinitive by the word at token i, which governs it."""
    if tree.lower(i) in FAILED:
        return "negated"
    helped = phrase_before(tree, i + 1) if tree.upos(i) in ("NOUN", "PROPN") else None
    if helped and tree.lower(tree.inside(helped)[0] - 1) in HELPING:
        return "asserted"
    done = tree.lower(i) in DONE or (tree.lower(i), tree.lower(i - 1)) == ("on", "went")
    if not done:
        return "hypothetical"
    return "negated" if {tree.lower(k) for k in range(auxiliaries(tree, i), i)} & NOT else "asserted"


def _of_row(tree: Tree, i: int) -> str:
    """A bare form in a row has the status of the verb before it: "to attack and seize the town"."""
    head = tree.head(i)
    bare = tree.relation(i) == "conj" and tree.upos(head) == "VERB" and tree.lower(i) == tree.lemma(i)
    return status(tree, head) if bare and head < i else "asserted"
