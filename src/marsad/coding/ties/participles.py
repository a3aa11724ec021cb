""" "Militias supported by Iran", "forces loyal to the president", "rebels fighting the army": participles
and prepositions that describe the party before them."""

from collections.abc import Iterator
from dataclasses import dataclass

from marsad.coding.parties import party_before, party_part
from marsad.coding.phrases import DASHES
from marsad.coding.rows import parties_after
from marsad.coding.syntax import POSSESSIVE, Tree, listed, phrase_before
from marsad.coding.ties.bearers import described, is_past, over, party_ahead, subject
from marsad.coding.ties.found import ALLIED, BACKS, LEADS, OPPOSES, PART, Found, tie
from marsad.model.span import Span


@dataclass(frozen=True, slots=True)
class Cue:
    """Words after a noun phrase, their relation, and whether the party behind them is the one that the
    relation starts from."""

    words: tuple[str, ...]
    type: str
    forward: bool
    adjunct: bool = False
    """Whether they describe the subject of the clause where no party stands right before them."""


def _cues(words: str, type_: str, *, forward: bool, adjunct: bool = False) -> Iterator[Cue]:
    """One cue per expression; a slash parts words that take turns: "backed/armed by"."""
    for expression in words.split(", "):
        first, *rest = expression.split()
        yield from (Cue((w, *rest), type_, forward, adjunct) for w in first.split("/"))


CUES: tuple[Cue, ...] = (
    *_cues(
        "backed/supported/sponsored/funded/financed/armed/trained/equipped/aided/assisted by",
        BACKS,
        forward=True,
    ),
    *_cues("led/commanded/headed/spearheaded/dominated by", LEADS, forward=True),
    *_cues("under the leadership of, under the command of", LEADS, forward=True),
    *_cues(
        "with the support of, with the backing of, with the help of, with support from, with backing from",
        BACKS,
        forward=True,
        adjunct=True,
    ),
    *_cues("in support of", BACKS, forward=False, adjunct=True),
    *_cues("loyal to", BACKS, forward=False),
    *_cues("allied/aligned/affiliated with, allied/aligned/affiliated to", ALLIED, forward=False),
    *_cues("linked/tied to, with ties to, with links to, associated with", ALLIED, forward=False),
    *_cues("in alliance with, in cooperation with, in coordination with", ALLIED, forward=True),
    *_cues("opposed/hostile to", OPPOSES, forward=False),
    *_cues("part of, belonging to", PART, forward=False),
    *_cues("in charge of, in command of, at the head of", LEADS, forward=False),
)
BY_FIRST: dict[str, list[Cue]] = {}
for _cue in CUES:
    BY_FIRST.setdefault(_cue.words[0], []).append(_cue)

FIGHTING = "fighting"
"""Participle of those who oppose whom they fight, stand alongside whom they fight alongside, and belong to
whom they fight for."""
TOPPLING = listed("topple oust overthrow unseat depose")
"""What opponents fight to do."""


def participles(tree: Tree) -> Iterator[Found]:
    """Ties told by participles and prepositions, in order of the text."""
    for i in tree.where(BY_FIRST.keys() | {FIGHTING, "under"}):
        for cue in BY_FIRST.get(tree.lower(i), ()):
            if _stands(tree, i, cue.words):
                yield from _read(tree, i, cue)
        if tree.lower(i) == FIGHTING and tree.upos(i) == "VERB":
            yield from _fighting(tree, i)
        if tree.lower(i) == "under":
            yield from _under_command(tree, i)


def _stands(tree: Tree, i: int, words: tuple[str, ...]) -> bool:
    """Whether the words of a cue stand at token i, and neither as part of a compound nor of "formerly
    allied with"."""
    said = all(tree.lower(i + k) == w for k, w in enumerate(words))
    return said and tree.word(i - 1) not in DASHES and not is_past(tree, i)


def _read(tree: Tree, i: int, cue: Cue) -> Iterator[Found]:
    size = len(cue.words)
    row = parties_after(tree, i + size)
    bearer = described(tree, i, tree.inside(row[-1])[-1] + 1 if row else i)
    if cue.adjunct and (party_part(tree, bearer) is None or _is_object(tree, bearer)):
        bearer = subject(tree, i)
    for other in row[:1] if cue.type == LEADS and not cue.forward else row:
        yield from tie(tree, cue.type, _ordered(bearer, other, forward=cue.forward), (i, i + size - 1))


def _ordered(bearer: Span | None, other: Span, *, forward: bool) -> tuple[Span | None, Span | None]:
    return (other, bearer) if forward else (bearer, other)


def _is_object(tree: Tree, span: Span | None) -> bool:
    """Whether a verb stands right before a phrase: what follows then tells of the verb's subject."""
    return span is not None and tree.upos(tree.inside(span)[0] - 1) == "VERB"


def _fighting(tree: Tree, i: int) -> Iterator[Found]:
    """ "Brigades fighting (against) the army", "fighting to topple Moreno", "fighting for the Qamar Front":
    whoever fights must stand right before the word."""
    bearer = phrase_before(tree, i) if tree.word(i - 1) != "," else None
    words = tree.lower(i + 1), tree.lower(i + 2)
    if words[0] == "to" and words[1] in TOPPLING:
        type_, after = OPPOSES, i + 3
    elif words[0] == "alongside":
        type_, after = ALLIED, i + 2
    elif words[0] == "for":
        type_, after = PART, i + 2
        bearer = bearer if _is_named(tree, after) else None
    else:
        type_, after = OPPOSES, i + 1 + (words[0] == "against")
    for other in _opposite(tree, after, bearer):
        yield from tie(tree, type_, (bearer, other), (i, after - 1))


def _opposite(tree: Tree, after: int, bearer: Span | None) -> list[Span]:
    """Those named at token `after`; for "them" the party before the bearer: "soldiers and others fighting
    alongside them"."""
    if bearer is None:
        return []
    if tree.lower(after) == "them":
        before = party_before(tree, tree.inside(bearer)[0])
        return [before] if before else []
    return parties_after(tree, after)


def _is_named(tree: Tree, i: int) -> bool:
    """Whether the name of an armed group or body stands at token i, after an article."""
    entity = tree.entity_at(i + (tree.upos(i) == "DET"))
    return entity is not None and entity.label in ("ARM", "ORG")


def _under_command(tree: Tree, i: int) -> Iterator[Found]:
    """ "Forces under General Moreno's command"."""
    last = next((k for k in range(i + 2, i + 8) if tree.lower(k) in ("command", "leadership")), -1)
    if last > 0 and tree.lower(last - 1) in ("'s", "'") and tree.lower(i + 1) not in POSSESSIVE:
        leader = phrase_before(tree, last - 1)
        if leader and tree.inside(leader)[0] == i + 1:
            yield from tie(tree, LEADS, (leader, party_ahead(tree, over(tree, i, "AUX", "ADV"))), (i, last))
