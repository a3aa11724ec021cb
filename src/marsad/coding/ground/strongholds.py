""" "The key IS stronghold of Al-Bab", "Daraya, once a rebel bastion", "the group's de facto capital Raqqa":
nouns that say whose a place is."""

from collections.abc import Iterator

from marsad.coding.ground.held import HELD, LOST, Held
from marsad.coding.ground.holders import holder_before
from marsad.coding.ground.places import described_by, places_after
from marsad.coding.parties import party_before, party_part
from marsad.coding.syntax import POSSESSIVE, Tree, listed, phrase_after, phrase_before
from marsad.model.span import Span

STRONGHOLDS = listed("stronghold bastion enclave fiefdom")
PAST = listed("former erstwhile onetime once")
PLAIN = listed("former key main last major remaining biggest largest traditional sole only de facto 's")
"""Words between the holder and the noun."""
SIDES = listed("northern southern eastern western central")
"""After these a nation says where ground lies, not whose it is: "their northern Syrian enclave"."""


def strongholds(tree: Tree) -> Iterator[Held]:
    """Places held, or once held, as somebody's stronghold, in order of the text."""
    for i in tree.where(STRONGHOLDS | {"capital"}, 1):
        if tree.lower(i) != "capital" or "facto" in (tree.lower(i - 1), tree.lower(i - 2)):
            yield from _stronghold(tree, i)


def _stronghold(tree: Tree, i: int) -> Iterator[Held]:
    holder, after = _holder(tree, i)
    if holder is None:
        return
    itself = phrase_before(tree, i + 1)
    first = tree.inside(itself)[0] if itself else i
    former = any(tree.lower(k) in PAST for k in range(max(first - 1, i - 6, 0), i))
    places = places_after(tree, after)
    if not places:
        places, was = described_by(tree, first)
        former = former or was
    definite = itself is not None and tree.lower(first) in ("the", "this", *POSSESSIVE)
    if not places and itself and definite and not former and tree.lower(i) in STRONGHOLDS:
        places = [itself]
    for place in places:
        cue = tree.span(i, i)
        yield Held(place, None, holder, LOST, cue) if former else Held(place, holder, None, HELD, cue)


def _holder(tree: Tree, i: int) -> tuple[Span | None, int]:
    """Whose stronghold it is, before the noun or after "of", and the token where its name may stand."""
    after = i + 1 + (tree.lower(i + 1) in ("of", ","))
    if tree.lower(i + 1) == "of" and (owner := _owner(tree, i + 2)):
        return owner, tree.inside(owner)[-1] + 1 + (tree.word(tree.inside(owner)[-1] + 1) == ",")
    k = i - 1
    while k >= 0 and (tree.lower(k) in PLAIN or tree.upos(k) == "PUNCT"):
        k -= 1
    if tree.lower(k) in POSSESSIVE:
        return _owner_before(tree, k), after
    lies = tree.lower(k - 1) in SIDES and tree.lower(k - 2) not in ("the", "a")
    if lies and (owned := next((j for j in range(k - 1, k - 5, -1) if tree.lower(j) in POSSESSIVE), -1)) >= 0:
        return _owner_before(tree, owned), after
    holder = holder_before(tree, k)
    return (holder if party_part(tree, holder) else None), after


def _owner_before(tree: Tree, i: int) -> Span | None:
    """The party that a possessive at token i stands for: the last one named before it that is no place."""
    for k in range(i - 1, tree.bounds(i).start - 1, -1):
        entity = tree.entity_at(k)
        place = entity is not None and entity.label not in ("ARM", "ORG", "PER", "NOR")
        if not place and (found := party_before(tree, k + 1)) and tree.at(found.end - 1) == k:
            return found
    return party_before(tree, i)


def _owner(tree: Tree, i: int) -> Span | None:
    """A party after "stronghold of" that is no place: "a stronghold of the Qamar Front"."""
    phrase = phrase_after(tree, i)
    last = tree.inside(phrase)[-1] if phrase else -1
    entity = tree.entity_at(last)
    common = entity is None and not tree.word(last)[:1].isupper()
    named = entity is not None and entity.label in ("ARM", "ORG", "PER")
    return party_part(tree, phrase) if phrase and (named or common) else None
