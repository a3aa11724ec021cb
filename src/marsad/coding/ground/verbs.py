""" "The army retook the city from rebels", "forces took control of A and B", "authorities lost A to
insurgents": verbs whose object is the place."""

from collections.abc import Iterator

from marsad.coding.ground.deeds import GRIPPING, VERBS, lemma_of
from marsad.coding.ground.happened import PAST, status
from marsad.coding.ground.held import BESIEGED, HELD, LOST, TAKEN, Held
from marsad.coding.ground.holders import auxiliaries, party_by, subject_of
from marsad.coding.ground.naming import place_at
from marsad.coding.ground.places import RELATIVES, places_after, places_before
from marsad.coding.parties import party_part
from marsad.coding.phrases import DASHES
from marsad.coding.syntax import Tree, listed, phrase_before
from marsad.model.span import Span

NOT_TAKEN = listed("road highway side ground field")
GRIP = listed("control hold possession")
LIGHT = listed("full total partial complete back over the")
"""Words between such a verb and the noun or place."""


def verbs(tree: Tree) -> Iterator[Held]:
    """Control told by a verb and its object, in order of the text."""
    for i, tag in enumerate(tree.tags):
        if tag in ("VERB", "AUX") and not _is_passive(tree, i):
            change, places, end = _object(tree, i)
            if places:
                yield from _told(tree, i, change, places, end)


def _object(tree: Tree, i: int) -> tuple[str, list[Span], int]:
    """What the verb at token i does to which places, and the last token before them."""
    lemma = lemma_of(tree, i)
    after = i + 1
    while tree.lower(after) in LIGHT and not (
        tree.lower(after) == "the" and tree.lower(after + 1) not in GRIP
    ):
        after += 1
    if tree.lower(after) in GRIP and tree.lower(after + 1) in ("of", "over"):
        return GRIPPING.get(lemma, ""), places_after(tree, after + 2, plural=True), after
    change = VERBS.get(lemma, "")
    if not change or tree.upos(i) != "VERB" or _gripped(tree, i):
        return "", [], i
    # "Took" has many objects that are no ground; the rest of the verbs say themselves what they take.
    if lemma == "take" and after == i + 1 and not _takes_ground(tree, after) and not _relative(tree, i):
        return "", [], i
    if lemma == "hand" and after == i + 1:  # "Handed over", "handed back".
        return "", [], i
    places = places_after(tree, after, plural=change == TAKEN)
    return (change, places, after - 1) if places else (change, _relative(tree, i), after - 1)


def _takes_ground(tree: Tree, i: int) -> bool:
    """Whether "took" is followed by ground, and not by a way that somebody went or a side that he took."""
    found = place_at(tree, i)
    return found is not None and not {tree.lower(k) for k in tree.inside(found[0])} & NOT_TAKEN


def _gripped(tree: Tree, i: int) -> bool:
    """Whether the word at token i is the noun of "seize control over", whatever the tagger thinks."""
    before = i - 1 - (tree.lower(i - 1) in LIGHT)
    return tree.lower(i) in GRIP and (
        tree.lower(i - 1) in ("for", "in") or lemma_of(tree, before) in GRIPPING
    )


def _is_passive(tree: Tree, i: int) -> bool:
    """Whether a participle is passive or modifies a noun: then its subject is the place."""
    return (
        tree.lower(i + 1) == "by"
        or bool(tree.kids(i, "nsubj:pass", "aux:pass"))
        or tree.relation(i) == "amod"
        or tree.word(i - 1) in DASHES
    )


def _relative(tree: Tree, i: int) -> list[Span]:
    """The place before a relative clause whose object it is: "A, which the army took in May"."""
    by = phrase_before(tree, auxiliaries(tree, i))
    pronoun = tree.inside(by)[0] - 1 if by else -1
    subject = party_part(tree, by) is not None and tree.lower(pronoun) in ("which", "that")
    return places_before(tree, pronoun) if subject else []


def _told(tree: Tree, i: int, change: str, places: list[Span], end: int) -> Iterator[Held]:
    subject = _subject(tree, i, places)
    cue, told = tree.span(i, end), status(tree, i)
    last = max(tree.inside(places[-1])[-1], end) + 1
    others = party_by(tree, last, *(("to",) if change == LOST else ("from",)))
    for place in places:
        if change == LOST:
            yield Held(place, others, subject, TAKEN if others else LOST, cue, told)
        elif change == BESIEGED:
            if subject:  # Hills surround towns, too.
                yield Held(place, None, None, BESIEGED, cue, told)
        elif change == HELD and any(tree.lower(k) in PAST for k in range(auxiliaries(tree, i), i)):
            yield Held(place, None, subject, LOST, cue, told)
        else:
            yield Held(place, subject, others if change == TAKEN else None, change, cue, told)


def _subject(tree: Tree, i: int, places: list[Span]) -> Span | None:
    """Who does it; in a relative clause whose object is the place, the party between the two."""
    relative = places[0].end <= tree.starts[i]
    if relative:
        return party_part(tree, phrase_before(tree, auxiliaries(tree, i)))
    found = subject_of(tree, i)
    return None if found and tree.lower(tree.at(found.start)) in RELATIVES else found
