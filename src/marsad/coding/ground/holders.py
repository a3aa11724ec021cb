"""Who holds, takes or loses ground: the party before a compound, after "by", or that does the deed."""

from marsad.coding.parties import party_part
from marsad.coding.phrases import apposed_to
from marsad.coding.rows import parties_after
from marsad.coding.syntax import BE, Tree, listed, phrase_after, phrase_before
from marsad.model.span import Span

NO_HOLDERS = listed(
    "hand long self well newly widely closely privately family recently state price quality remote"
)
"""First parts of compounds with "held" or "controlled" that are no parties."""
BETWEEN = listed("which that now largely not n't never")
"""Words besides auxiliaries and adverbs between a noun and the verb that speaks of it."""
HELPING = listed("help helps helped helping allowed enabled let")
"""Verbs before whoever then does the deed: "helped the army (to) retake"."""
SUBJECTS = listed("they it")
"""Pronouns that stand for whoever does the deed; a person alone holds no ground."""
# Words between a place and "from" or "to" with the other party: "Qamar, the largest city, from".
NEAR = 4


def auxiliaries(tree: Tree, i: int) -> int:
    """The first of the auxiliaries, adverbs and relative pronouns before token i."""
    while i - 1 in tree.bounds(i) and (tree.upos(i - 1) in ("AUX", "ADV") or tree.lower(i - 1) in BETWEEN):
        i -= 1
    return i


def is_passive(tree: Tree, i: int) -> bool:
    """Whether a form of "be" or "by" makes the participle at token i passive."""
    return tree.lower(i + 1) == "by" or any(tree.lower(k) in BE for k in range(auxiliaries(tree, i), i))


def holder_before(tree: Tree, i: int) -> Span | None:
    """The party named right before a compound's participle, which ends at token i."""
    if not 0 <= i < len(tree):
        return None
    entity = tree.entity_at(i)
    if entity and entity.end == tree.span(i, i).end:
        return Span(entity.start, entity.end)
    named = tree.upos(i) in ("NOUN", "PROPN", "ADJ", "X") and tree.lower(i) not in NO_HOLDERS
    return tree.span(i, i) if named else None


def holders_after(tree: Tree, i: int) -> list[Span]:
    """The parties in a row from token i on: "al-Nusra and its allies"."""
    return [part for span in parties_after(tree, i) if (part := party_part(tree, span))]


def subject_of(tree: Tree, i: int) -> Span | None:
    """The party that does what the verb at token i tells: its subject in the tree, else the phrase before
    it."""
    adverbial = tree.relation(i) == "advcl" and tree.lower(i).endswith("ing")
    return (None if adverbial else _right_before(tree, i)) or _by_tree(tree, i) or _before(tree, i)


def _right_before(tree: Tree, i: int) -> Span | None:
    """The party right before the verb, unless a preposition or verb governs it: "rebels in Norland
    seized"."""
    phrase = phrase_before(tree, _opening(tree, i))
    if phrase and (backed := _backed(tree, phrase)):
        return named(tree, backed)
    first = tree.inside(phrase)[0] if phrase else i
    bound = tree.upos(first - 1) in ("ADP", "VERB", "CCONJ") or tree.word(first - 1) == ","
    free = not bound or tree.lower(first - 1) in HELPING
    return _before(tree, i) if phrase and free else None


def _opening(tree: Tree, i: int) -> int:
    """Where the verb group of token i opens: "managed to regain", "is believed to hold"."""
    first = auxiliaries(tree, i)
    if tree.lower(first - 1) != "to":
        return first
    helped = tree.upos(first - 2) in ("NOUN", "PROPN")  # "Allowed rebels to seize".
    return first - 1 if helped else auxiliaries(tree, first - 2)


def _by_tree(tree: Tree, i: int) -> Span | None:
    for verb in (i, *tree.ancestors(i)):
        for kid in tree.kids(verb, "nsubj"):
            return _doer(tree, verb, kid)
        if tree.relation(verb) not in ("conj", "xcomp", "advcl"):
            break
    return None


def _before(tree: Tree, i: int) -> Span | None:
    """The pronoun or party that ends right before the verb; of "the SDF, an alliance, seized" the name."""
    first = _opening(tree, i)
    if tree.lower(first - 1) in SUBJECTS:
        return tree.span(first - 1, first - 1)
    return named(tree, phrase_before(tree, first))


def _backed(tree: Tree, agent: Span) -> Span | None:
    """The phrase that a participle with its agent describes: who is meant by "troops backed by Norland"."""
    by = tree.inside(agent)[0] - 1
    if tree.lower(by) != "by" or tree.upos(by - 1) != "VERB" or tree.upos(by - 2) == "AUX":
        return None
    return phrase_before(tree, by - 1)


def named(tree: Tree, phrase: Span | None) -> Span | None:
    """The party of a phrase, if there is one; the name before it where it only says what that is."""
    return party_part(tree, (apposed_to(tree, phrase) or phrase) if phrase else None)


def _doer(tree: Tree, verb: int, kid: int) -> Span | None:
    """The party of a verb's subject. "A breakthrough that took Aleppo": the clause hangs on the noun that
    its pronoun stands for."""
    if tree.lower(kid) in SUBJECTS:
        return tree.span(kid, kid)
    head = tree.head(verb) if tree.lower(kid) in ("that", "which", "who") else kid
    return named(tree, phrase_before(tree, head + 1)) if head >= 0 else None


def party_by(tree: Tree, i: int, *prepositions: str) -> Span | None:
    """The party after one of the prepositions within a few words of token i."""
    for k in range(i, min(i + NEAR, tree.bounds(i).stop) if i < len(tree) else i):
        if tree.lower(k) in prepositions:
            return party_part(tree, phrase_after(tree, k + 1))
    return None
