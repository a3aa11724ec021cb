"""Whether a verb or noun is told as a fact: read off the modals, negations, conditions and purposes
around it."""

from collections.abc import Mapping

from marsad.coding.syntax import Tree

Cues = Mapping[str, Mapping[str, frozenset[str]]]
"""Status -> kind of cue -> lemmas, as knowledge.words.cues."""
CONTENT = ("xcomp", "ccomp", "obj", "acl", "advcl")
"""Relations of what is planned, tried or denied to the verb or noun that says so."""


def status_by_cues(tree: Tree, i: int, cues: Cues) -> str:
    """The status of the event word at token i; asserted where nothing speaks against it."""
    around = {form for k in tree.kids(i) for form in (tree.lower(k), tree.lemma(k))}
    for status, kinds in (
        ("negated", ("negators",)),
        ("hypothetical", ("modals", "conditionals")),
        ("future", ("modals", "adjectives")),
        ("hypothetical", ("adjectives",)),
    ):
        if any(around & cues[status].get(kind, frozenset()) for kind in kinds):
            return status
    return _by_governor(tree, i, cues)


def _by_governor(tree: Tree, i: int, cues: Cues) -> str:
    """The status that the verb or noun gives which has the event as its content: planned, tried,
    denied, a purpose."""
    if tree.relation(i) not in CONTENT:
        return "asserted"
    infinitive = "to" in {tree.lower(k) for k in tree.kids(i, "mark")}
    governor = tree.lemma(tree.head(i))
    if governor in cues["negated"]["verbs"]:
        return "negated"
    for status in ("future", "hypothetical"):
        if infinitive and governor in cues[status]["verbs"] | cues[status].get("nouns", frozenset()):
            return status
    purpose = infinitive and tree.relation(i) in ("advcl", "acl")
    return "hypothetical" if purpose and governor not in cues["asserted"]["verbs"] else "asserted"
