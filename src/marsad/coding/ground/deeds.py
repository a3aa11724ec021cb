"""Verbs of holding, taking, besieging and losing ground, and which of them a word is a form of."""

from marsad.coding.ground.held import BESIEGED, HELD, LOST, TAKEN
from marsad.coding.syntax import Tree, listed

VERBS = {
    **dict.fromkeys(listed("control hold occupy rule govern"), HELD),
    **dict.fromkeys(
        listed(
            """
            capture recapture seize retake regain recover liberate overrun conquer reconquer take reclaim
            wrest annex
            """
        ),
        TAKEN,
    ),
    **dict.fromkeys(listed("besiege encircle surround blockade"), BESIEGED),
    **dict.fromkeys(listed("lose abandon cede relinquish surrender hand"), LOST),
}
"""Verbs with the place as object and the holder as subject."""
GRIPPING = {
    **dict.fromkeys(
        listed("take seize gain regain retake establish assume wrest win claim reassert secure"), TAKEN
    ),
    **dict.fromkeys(listed("have maintain keep retain exercise hold"), HELD),
    **dict.fromkeys(listed("lose cede relinquish surrender"), LOST),
}
"""Verbs that tell it with "control of" behind them."""
IRREGULAR = {
    **{"took": "take", "taken": "take", "retook": "retake", "retaken": "retake", "held": "hold"},
    **{"lost": "lose", "won": "win", "kept": "keep", "has": "have", "had": "have", "overran": "overrun"},
}
ENDINGS = (
    ("ies", "y"),
    ("ied", "y"),
    ("ed", "e"),
    ("ed", ""),
    ("es", "e"),
    ("s", ""),
    ("ing", "e"),
    ("ing", ""),
)
"""Endings of forms, and what the lemma has in their place."""


def lemma_of(tree: Tree, i: int) -> str:
    """The lemma of a verb, by its form where the annotator gives none that is known."""
    word, known = tree.lower(i), VERBS.keys() | GRIPPING.keys()
    if tree.lemma(i) in known:
        return tree.lemma(i)
    forms = [word[: -len(e)] + cut for e, cut in ENDINGS if word.endswith(e)]
    forms += [f[:-1] for f in forms if f[-2:-1] == f[-1:]]  # "Controlled" doubles its last letter.
    return next((f for f in forms if f in known), IRREGULAR.get(word, word))
