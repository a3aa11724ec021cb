"""What the words around a place name say: the name alone, the kind of unit asked for, a direction.

>>> [r.name for r in readings("Hama's northern countryside", words)]
["Hama's northern countryside", 'Hama']
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from marsad.knowledge.records import WordFacts

_POSSESSIVE = re.compile(r"(?<=\w)['’]s$|(?<=s)['’]$")
ARTICLES = frozenset({"the", "a", "an"})
_LINKS = ARTICLES | {"of", "in", "near", "around"}
# Lists of words.yml -> the precisions that their words ask for, in the order in which they decide.
_UNITS = {
    "first_order_units": ("admin1", "region", "admin2"),
    "second_order_units": ("admin2", "admin1"),
    "settlement_units": ("settlement",),
    "area_units": (),
}
_BY_DIRECTION = ("admin1", "country", "region")
# The Arabic article written together with its noun: Alwaer, Alsaliheen.
_ATTACHED = re.compile(r"^[AE]l([a-z]{4,})$")
# A compass word moves the centre of a country by this part of its extent: halfway from the middle to the
# edge.
_QUARTER = 0.25


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read the words: the bare name, what is asked for, and whether only around it."""

    words: str
    name: str
    kinds: tuple[str, ...] = ()
    direction: str = ""
    around: bool = False


def readings(words: str, facts: WordFacts) -> Iterator[Reading]:
    """Ways to read `words`, the most literal first."""
    whole = " ".join(words.split()).strip(' .,;:"“”()')
    yield Reading(whole, whole)
    said = [(token, token.lower()) for token in whole.split()]
    units = {kind: facts.lists.get(kind, ()) for kind in _UNITS}
    left_out = {*_LINKS, *facts.lists.get("directions", ()), *(u for words in units.values() for u in words)}
    name = _POSSESSIVE.sub("", " ".join(token for token, low in said if low not in left_out))
    direction = next((low for _, low in said if low in facts.lists.get("directions", ())), "")
    asked = [kind for kind, words in units.items() if any(low in words for _, low in said)]
    if name and name != whole:
        kinds = next((_UNITS[kind] for kind in asked if _UNITS[kind]), _BY_DIRECTION if direction else ())
        yield Reading(whole, name, kinds, direction, around="area_units" in asked)
    yield from _before_site(whole, name, facts.lists.get("sites", ()))
    if attached := _ATTACHED.match(name):
        yield Reading(whole, attached[1].capitalize())


def _before_site(whole: str, name: str, sites: tuple[str, ...]) -> Iterator[Reading]:
    """ "Hama airport" is sought at Hama where the gazetteer does not know the airport."""
    low = (name or whole).lower()
    for site in sorted(sites, key=len, reverse=True):
        if low.endswith(f" {site}"):
            yield Reading(whole, _POSSESSIVE.sub("", (name or whole)[: -len(site) - 1]), ("settlement",))
            return


def shift(extent: tuple[float, float, float, float], direction: str) -> tuple[float, float]:
    """The middle of the part of an extent (south, north, west, east) in this direction, to two decimals."""
    south, north, west, east = extent
    lat, lon = (south + north) / 2, (west + east) / 2
    low = direction.lower()
    lat += (north - south) * _QUARTER * (("north" in low) - ("south" in low))
    lon += (east - west) * _QUARTER * (("east" in low) - ("west" in low))
    return round(lat, 2), round(lon, 2)
