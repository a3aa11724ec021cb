"""Whether a frame's conditions hold: what its parties must be for its words to mean what it says.

A condition on the actor fails only where an actor is named that is something else; one on the object needs
an object.
"""

from collections.abc import Callable, Sequence

from marsad.coding.lexicon import Match, fillers
from marsad.coding.parties import PARTY_NOUNS, singular
from marsad.coding.scene import Scene
from marsad.coding.syntax import listed, noun_phrase
from marsad.coding.terrain import GROUND

ARMED = frozenset(("MIL", "REB", "PRM", "COP", "UAF", "IMG", "SPY"))
STATE = frozenset(("GOV", "MIL", "COP", "JUD", "LEG", "SPY"))
CROWDS = listed(
    "crowd people protester demonstrator resident thousand hundred dozen student worker mob youth"
)
PERSONS = listed(
    "person people man woman child civilian resident family boy girl body victim journalist worker"
)
ARMS = listed("weapon arm munition missile rocket bomb mine shell explosive ammunition stockpile launcher")
THINGS = listed(
    "house building hospital school vehicle car bus truck tank helicopter plane market mosque church home"
)
RELIEF = listed(
    "aid food relief money medicine supply assistance fund shelter water convoy donation loan grant"
)


def hold(scene: Scene, match: Match) -> bool:
    """Whether all conditions of a match's frame hold."""
    return all(_holds(scene, match, name) for name in match.frame.when)


def _holds(scene: Scene, match: Match, name: str) -> bool:
    lights = scene.knowledge.frames.lights
    what, _, whom = name.partition("-")
    if name == "toll":
        return any(scene.tree.upos(k) == "NUM" for k in scene.tree.bounds(match.head))
    if whom == "actor":
        return _actor_is(scene, what, fillers(scene.tree, match, match.frame.actor, lights))
    objects = fillers(scene.tree, match, ("obj", "nsubj:pass", *match.frame.recipient), lights)
    if what == "no":
        return not objects
    return any(_object_is(scene, what, i) for i in objects)


def _actor_is(scene: Scene, what: str, heads: Sequence[int]) -> bool:
    """Whether the actors named are armed, a state, civilian, a crowd, or several; none named
    contradicts nothing."""
    if what == "plural":
        return len(heads) > 1 or any(singular(scene.tree.lower(i)) != scene.tree.lower(i) for i in heads)
    sectors = {_sector(scene, i) for i in heads} - {None}
    if what == "crowd":
        return not heads or any(_noun(scene, i) in CROWDS for i in heads)
    tests: dict[str, bool] = {
        "armed": bool(sectors & (ARMED | {"GOV"})),
        "state": bool(sectors & STATE),
        "civilian": not sectors & ARMED,
    }
    return not sectors or tests.get(what, True)


def _object_is(scene: Scene, what: str, i: int) -> bool:
    noun, entity, sector = _noun(scene, i), scene.tree.entity_at(i), _sector(scene, i)
    label = entity.label if entity else ""
    tests: dict[str, Callable[[], bool]] = {
        "person": lambda: noun in PERSONS or label == "PER" or (noun in PARTY_NOUNS and label != "ORG"),
        "civilian": lambda: sector not in ARMED and (noun in PERSONS or sector == "CVL"),
        "armed": lambda: sector in ARMED,
        "place": lambda: label in ("LOC", "FAC") or noun in GROUND,
        "weapon": lambda: label in ("WEA", "PLT") or noun in ARMS,
        "thing": lambda: label in ("FAC", "PLT") or noun in THINGS,
        "party": lambda: label in ("ORG", "ARM", "LOC") or noun in PARTY_NOUNS,
        "aid": lambda: noun in RELIEF,
    }
    return what in tests and tests[what]()


def _noun(scene: Scene, i: int) -> str:
    return singular(scene.tree.lower(i))


def _sector(scene: Scene, i: int) -> str | None:
    return scene.knowledge.actors.describe(noun_phrase(scene.tree, i).of(scene.text)).sector
