""" "The Qamar Front, an alliance of militias", "the SDF, which consists of Kurdish fighters", "Omar Zeri of
the Qamar Front", "Hamas's Qassam Brigades": what belongs to a body."""

from collections.abc import Iterator

from marsad.coding.parties import singular
from marsad.coding.phrases import phrase_at
from marsad.coding.rows import parties_after
from marsad.coding.syntax import Tree, listed, phrase_before
from marsad.coding.ties.bearers import bearers_before, ends_name, over
from marsad.coding.ties.found import PART, Found, tie
from marsad.coding.ties.nouns import NOUNS
from marsad.model.annotation import Entity
from marsad.model.span import Span

UNIONS = frozenset(("alliance", "coalition", "umbrella", "federation", "bloc"))
"""What comes after "of" belongs to these: "the Qamar Front, an alliance of militias"."""
HOLDING = {
    "consists": "of",
    "consisting": "of",
    "composed": "of",
    "made": "up",
    "comprises": "",
    "includes": "",
}
"""Verbs whose subject is a body and whose object belongs to it, each with the word that must follow."""
BODIES = ("ARM", "ORG")
"""Entity labels of what one can belong to."""
IN_NAMES = listed("people peoples workers women citizens farmers students youth soldiers")
"""Possessors inside a name: "the People's Front"."""
JOINTS = listed("of from 's '")
"""Words between a body and who belongs to it."""


def bodies(tree: Tree) -> Iterator[Found]:
    """Who belongs to which body, in order of the text."""
    for i in tree.where(UNIONS | HOLDING.keys() | JOINTS, 1):
        if tree.lower(i) in UNIONS and tree.lower(i + 1) == "of":
            yield from _union(tree, i)
        elif tree.lower(i) in HOLDING and tree.lower(i + 1).startswith(HOLDING[tree.lower(i)]):
            yield from _holding(tree, i)
        elif tree.lower(i) in JOINTS and ends_name(tree, i - 1):
            yield from _of_body(tree, i)


def _union(tree: Tree, i: int) -> Iterator[Found]:
    """ "BODY, an alliance of A and B (including C)"."""
    bearers = bearers_before(tree, i, many=False)
    members = parties_after(tree, i + 2)
    if not bearers or not members:
        return
    after = tree.inside(members[-1])[-1] + 1
    after += tree.word(after) == ","
    named = parties_after(tree, after + 1) if tree.lower(after) == "including" else []
    for member in (*members, *named):
        yield from tie(tree, PART, (member, bearers[0]), (i, i + 1))


def _holding(tree: Tree, i: int) -> Iterator[Found]:
    """ "BODY, which consists of A but also includes B": the body must have a name."""
    k = over(tree, i, "ADV", "AUX", "PRON")
    k -= tree.word(k - 1) == ","
    if tree.lower(i) == "includes" and tree.lower(over(tree, i, "ADV") - 1) in ("but", "and"):
        k = _earlier(tree, i)
    body = phrase_before(tree, k) if ends_name(tree, k - 1) else None
    word = HOLDING[tree.lower(i)]
    after = i + 1 + bool(word) + (word == "up")
    for member in parties_after(tree, after) if body else ():
        yield from tie(tree, PART, (member, body), (i, i))


def _earlier(tree: Tree, i: int) -> int:
    """The token after the subject of the verb before token i: "the SDF, which consists of A but includes"."""
    verb = next((k for k in reversed(range(tree.bounds(i).start, i)) if tree.lower(k) in HOLDING), i)
    return over(tree, verb, "ADV", "AUX", "PRON")


def _of_body(tree: Tree, i: int) -> Iterator[Found]:
    """ "Omar Zeri of the Qamar Front", "the Zeri Brigade of the Qamar Front", "the Qamar Front's Zeri
    Brigade": a name on either side of the joint."""
    left = tree.entity_at(i - 1)
    phrase = phrase_at(tree, i + 1)
    right = _body_in(tree, phrase)
    if left is None or right is None or phrase is None:
        return
    a, b = Span(left.start, left.end), Span(right.start, right.end)
    if tree.lower(i) in ("of", "from"):
        # Who works where is nobody's business here; who fights with whom is.
        fights = left.label == "PER" and right.label == "ARM"
        belongs = left.label in BODIES and tree.lower(i + 1) == "the"
        if (fights or belongs) and _alone(tree, phrase, right):
            yield from tie(tree, PART, (a, phrase), (i, i))
    elif (
        left.label in BODIES
        and tree.lower(i - 1) not in IN_NAMES
        and not any(singular(tree.lower(k)) in NOUNS for k in tree.inside(phrase))
    ):
        yield from tie(tree, PART, (b, a), (i, i))


def _body_in(tree: Tree, phrase: Span | None) -> Entity | None:
    """The name of a body with which a phrase ends, a word like "Brigade" behind it or not."""
    for i in reversed(tree.inside(phrase) if phrase else range(0)):
        entity = tree.entity_at(i)
        if entity or tree.upos(i) != "PROPN":
            return entity if entity and entity.label in BODIES else None
    return None


def _alone(tree: Tree, phrase: Span, name: Entity) -> bool:
    """Whether a phrase holds a name and at most an article and words like "so-called" before it."""
    return all(
        tree.upos(k) in ("DET", "ADJ", "ADV", "PUNCT", "VERB")
        for k in tree.inside(phrase)
        if tree.starts[k] < name.start
    )
