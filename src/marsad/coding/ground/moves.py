""" "Troops withdrew from the town", "the militants were driven out of A by the army": who leaves loses the
ground, and who drives him out takes it."""

from collections.abc import Iterator

from marsad.coding.ground.happened import status
from marsad.coding.ground.held import LOST, TAKEN, Held
from marsad.coding.ground.holders import auxiliaries, holders_after, is_passive, named, party_by, subject_of
from marsad.coding.ground.places import places_after, places_before
from marsad.coding.parties import party_part
from marsad.coding.phrases import phrase_at
from marsad.coding.syntax import Tree, listed, phrase_before
from marsad.coding.terrain import names_ground
from marsad.model.span import Span

LEAVING = listed("withdrew withdrawn pulled retreated")
DRIVING = listed(
    "ousted expelled drove driven pushed dislodged evicted flushed forced routed chased kicked cleared"
)
AWAY = listed("out back away")
FROM = listed("from of")


def moves(tree: Tree) -> Iterator[Held]:
    """Control told by a move out of a place, in order of the text."""
    for i in tree.where(LEAVING | DRIVING):
        if tree.lower(i) in LEAVING:
            yield from _left(tree, i)
        elif tree.upos(i) == "VERB":
            yield from _driven(tree, i)


def _left(tree: Tree, i: int) -> Iterator[Held]:
    k = i + 1 + (tree.lower(i + 1) in AWAY)
    subject = subject_of(tree, i)
    if subject and tree.lower(k) in FROM:
        for place in places_after(tree, k + 1, plural=True):
            yield Held(place, None, subject, LOST, tree.span(i, i), status(tree, i))


def _driven(tree: Tree, i: int) -> Iterator[Held]:
    """Actively ("the army expelled rebels from A") or passively ("A, from which rebels were expelled by")."""
    if is_passive(tree, i):
        previous = named(tree, phrase_before(tree, auxiliaries(tree, i)))
        holder, places = _passive_ends(tree, i)
    else:
        driven = _whom(tree, i + 1 + (tree.lower(i + 1) in AWAY))
        previous, holder = party_part(tree, driven), subject_of(tree, i)
        places = _from_where(tree, tree.inside(driven)[-1] + 1) if driven else []
        if tree.lower(i) == "cleared" and not places:
            return (yield from _cleared(tree, i, holder))
    if previous:
        for place in places:
            yield Held(place, holder, previous, TAKEN, tree.span(i, i), status(tree, i))


def _whom(tree: Tree, i: int) -> Span | None:
    """Who is driven out, with whom he is of: "rebels of Omar Zeri"."""
    phrase = phrase_at(tree, i)
    after = tree.inside(phrase)[-1] + 1 if phrase else i
    leader = phrase_at(tree, after + 1) if phrase and tree.lower(after) == "of" else None
    return Span(phrase.start, leader.end) if phrase and leader and party_part(tree, leader) else phrase


def _passive_ends(tree: Tree, i: int) -> tuple[Span | None, list[Span]]:
    """Who drove somebody out, and from where: behind the verb, or before "from which"."""
    agents = holders_after(tree, i + 2) if tree.lower(i + 1) == "by" else []
    k = i + 1 + (tree.lower(i + 1) in AWAY)
    places = _from_where(tree, k)
    if places:
        agent = party_by(tree, tree.inside(places[-1])[-1] + 1, "by")
        return agent, places
    driven = phrase_before(tree, auxiliaries(tree, i))
    which = tree.inside(driven)[0] - 1 if driven else -1
    before = (tree.lower(which - 1), tree.lower(which)) == ("from", "which")
    return (agents[0] if agents else None), (places_before(tree, which - 1) if before else [])


def _from_where(tree: Tree, k: int) -> list[Span]:
    """The places after "(out) of" or "from" at token k; "in" says it, too, right behind whoever is
    expelled."""
    k += tree.lower(k) in AWAY
    named = tree.lower(k) in FROM or (tree.lower(k) == "in" and names_ground(tree, k + 1))
    return places_after(tree, k + 1, plural=True) if named else []


def _cleared(tree: Tree, i: int, holder: Span | None) -> Iterator[Held]:
    """ "The army cleared the town of militants"."""
    places = places_after(tree, i + 1)
    after = tree.inside(places[-1])[-1] + 1 if places else i
    previous = party_by(tree, after, "of", "from") if places else None
    for place in places if previous else ():
        yield Held(place, holder, previous, TAKEN, tree.span(i, i), status(tree, i))
