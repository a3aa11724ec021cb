"""Places compared: how far apart, one in the other, or two of one city."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from marsad.knowledge.place_row import great_circle_km
from marsad.model.record import Place
from marsad.text.names import sound_key

__all__ = ["agree", "differ", "distance", "name_of", "rank", "specific"]

RANKS = {"point": 0, "settlement": 1, "admin2": 3, "admin1": 4, "country": 6, "region": 5, None: 2}
# A neighbourhood that the gazetteer does not know is a name within something, whatever it lies in: rank 2.
# Centre of a town to its edge, twice: what two reports may call by either name.
NEAR = 10.0


def rank(place: Place) -> int:
    """0 is the most specific."""
    return RANKS[None if place.lies_in else place.precision]


def specific(place: Place) -> bool:
    """A village, town, neighbourhood or point."""
    return rank(place) <= RANKS[None]


def name_of(place: Place) -> str:
    """What it is compared by: its name by sound."""
    return sound_key(place.known_as)


_between = lru_cache(maxsize=65536)(great_circle_km)


def distance(left: Place, right: Place) -> float | None:
    """Kilometres between the centres; None where one is unknown."""
    if left.lat is None or left.lon is None or right.lat is None or right.lon is None:
        return None
    return _between(left.lat, left.lon, right.lat, right.lon)


def agree(left: Iterable[Place], right: Iterable[Place]) -> bool:
    """Whether they share a specific place."""
    names = {name_of(place) for place in right if specific(place)}
    return any(specific(place) and name_of(place) in names for place in left)


def differ(left: Sequence[Place], right: Sequence[Place]) -> bool:
    """Whether both name settlements, and no two of them are one or near."""
    ones = [place for place in left if _is_exact(place)]
    others = [place for place in right if _is_exact(place)]
    if not ones or not others or agree(left, right):
        return False
    return all((distance(one, other) or 0.0) > NEAR for one in ones for other in others)


def _is_exact(place: Place) -> bool:
    """A town or point that is known itself."""
    return rank(place) <= RANKS["settlement"]
