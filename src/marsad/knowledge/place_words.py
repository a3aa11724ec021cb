"""What the words around a place name say: the name alone, the kind of unit asked for, a direction.

>>> [r.name for r in readings("Hama's northern countryside", words)]
["Hama's northern countryside", 'Hama']
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from marsad.knowledge.gazetteer.spelling import is_abbreviation
from marsad.knowledge.place_parts import is_generic, listed
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
# What official names put before a country's own; and how news shortens the word for a county.
_REALMS = frozenset({"republic", "kingdom", "sultanate", "emirate", "principality"})
_SHORT = {"co": "county", "gov": "governorate", "prov": "province", "dist": "district"}
# What tells of a country in some time or sense, and is no part of its name.
_SENSES = frozenset({"communist", "imperial", "mainland", "nazi", "soviet", "tsarist", "war-torn"})
# The Arabic article written together with its noun: Alwaer, Alsaliheen.
_ATTACHED = re.compile(r"^[AE]l([a-z]{4,})$")
# Words that end the name of a unit called after its place.
_UNIT_NAME = re.compile(
    r"\s(?:Municipality|District|Suburbs|LGA|Metropolitan Area|Local Government Area|City|County|Municipal|"
    r"Town|Regional|Provincial|State|International|Military|Airport)$"
)
# A house or a home for somebody, and no village of that name: "Halden's Village".
_SOMEBODYS = re.compile(r"\w['’]s? (?:City|Town|Village)$")
_PORT_OF = re.compile(r"^(?:[Tt]he )?(?:Port|Bishopric|Archdiocese|Diocese) of (?:the )?([A-Z].*)")
# Quarters that are called after their town.
_QUARTER_OF = re.compile(r"^(?:[Tt]he )?(?:Old (?:Town|City)|Downtown) (?:of )?([A-Z].*)")
# Sites that as often bear the name of somebody or something else as that of their town.
_CALLED_FREELY = listed(
    "bridge church embassy highway hospital junction market mosque road roundabout school square stadium "
    "station university"
)
# A place is not where its surroundings are.
_OUTSIDE = re.compile(
    r"\b(?:around|beyond|km|kilomet(?:er|re)s?|miles?|near|north|outside|south|east|west|surrounding)\b"
)
_NO_NOUNS = _LINKS | {"and", "al", "el", "de", "la", "le", "du", "des", "y", "ul", "ed", "ez", "et"}
_NAMES = re.compile(r"[A-Z][\w'’-]*(?: (?:al|el|de|ad|az|ez|ash|as|ar|[A-Z])[\w'’-]*)*")
# Peoples and adjectives of no country whose name shows no place.
_PEOPLES = {
    "english": "England", "welsh": "Wales", "scottish": "Scotland", "scot": "Scotland", "texan": "Texas",
    "basque": "Basque Country", "flemish": "Flanders", "walloon": "Wallonia", "catalan": "Catalonia",
    "chechen": "Chechnya", "abkhaz": "Abkhazia", "levantine": "Levant", "balkan": "Balkans",
}  # fmt: skip
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
    part: bool = False
    """Only the place in the name of something else is known: "Halden High School"."""


def readings(words: str, facts: WordFacts) -> Iterator[Reading]:
    """Ways to read `words`, the most literal first."""
    whole = " ".join(words.split()).strip(' ,;:"“”()')
    whole = whole if is_abbreviation(whole) else whole.strip(" .")
    yield Reading(whole, whole)
    said = [(token, _low(token)) for token in whole.split()]
    if len(said) > 1 and all(_is_generic(low, facts) for _, low in said):
        return
    units = {kind: facts.lists.get(kind, ()) for kind in _UNITS}
    left_out = {
        *_LINKS,
        *_REALMS,
        *_SENSES,
        *facts.lists.get("directions", ()),
        *(u for us in units.values() for u in us),
    }
    name = _POSSESSIVE.sub("", " ".join(token for token, low in said if low not in left_out))
    direction = next((low for _, low in said if low in facts.lists.get("directions", ())), "")
    asked = [kind for kind, words in units.items() if any(low in words for _, low in said)]
    if name and name != whole and not _SOMEBODYS.search(whole):
        kinds = next((_UNITS[kind] for kind in asked if _UNITS[kind]), _BY_DIRECTION if direction else ())
        kinds = ("country",) if any(low in _REALMS for _, low in said) else kinds
        yield Reading(whole, name, kinds, direction, around="area_units" in asked)
    yield from _before_site(whole, name, facts.lists.get("sites", ()))
    if attached := _ATTACHED.match(name):
        yield Reading(whole, attached[1].capitalize())
    yield from _within(whole)


def _within(whole: str) -> Iterator[Reading]:
    """The place in the name of a unit, and names among other words: "35 km south of Mosul"."""
    name = whole
    while found := _UNIT_NAME.search(name):
        name = name[: found.start()]
        yield Reading(whole, _POSSESSIVE.sub("", name))
    if found := _PORT_OF.search(whole):
        yield Reading(whole, found[1])
    if found := _QUARTER_OF.search(whole):
        yield Reading(whole, found[1], part=True)
    if any(token[:1].islower() and token not in _NO_NOUNS for token in whole.split()):
        around = _OUTSIDE.search(whole) is not None
        for part in _NAMES.findall(whole):
            yield Reading(whole, _POSSESSIVE.sub("", part), around=around)


def _is_generic(low: str, facts: WordFacts) -> bool:
    """Whether a word in small letters tells the kind of a place, and not which: "City Hall"."""
    kinds = (*_UNITS, "directions", "sites")
    return is_generic(low) or low in _LINKS or any(low in facts.lists.get(kind, ()) for kind in kinds)


def _low(word: str) -> str:
    """A word in small letters, an abbreviation written out."""
    low = word.lower()
    return _SHORT.get(low.rstrip("."), low)


def _before_site(whole: str, name: str, sites: tuple[str, ...]) -> Iterator[Reading]:
    """ "Hama airport" is sought at Hama where the gazetteer does not know the airport."""
    low = (name or whole).lower()
    for site in sorted(sites, key=len, reverse=True):
        if low.endswith(f" {site}"):
            before = _POSSESSIVE.sub("", (name or whole)[: -len(site) - 1])
            freely = site in _CALLED_FREELY and whole.split()[-1][:1].isupper()
            yield Reading(whole, before, () if freely else ("settlement",), part=freely)
            return


def shift(extent: tuple[float, float, float, float], direction: str) -> tuple[float, float]:
    """The middle of the part of an extent (south, north, west, east) in this direction, to two decimals."""
    south, north, west, east = extent
    lat, lon = (south + north) / 2, (west + east) / 2
    low = direction.lower()
    lat += (north - south) * _QUARTER * (("north" in low) - ("south" in low))
    lon += (east - west) * _QUARTER * (("east" in low) - ("west" in low))
    return round(lat, 2), round((lon + 180) % 360 - 180, 2)


def kinds_of(word: str, facts: WordFacts) -> tuple[str, ...]:
    """The precisions that a word for a kind of place asks for: province, county, village."""
    low = _low(word)
    return next((asked for kind, asked in _UNITS.items() if low in facts.lists.get(kind, ())), ())


def unit_of(people: str) -> str | None:
    """The unit or region of a people whose name does not show it: England of the English."""
    return _PEOPLES.get(people.strip().lower().removesuffix("s"))


def grounds_of(people: str) -> Iterator[str]:
    """Names that an adjective may be made from: European of Europe, South Ossetians of South Ossetia."""
    if unit := unit_of(people):
        yield unit
    bare = people.strip().removesuffix("s")
    for ending, instead in (("ian", "ia"), ("ean", "e"), ("an", ""), ("n", ""), ("i", ""), ("ese", "")):
        if bare.endswith(ending) and len(bare) - len(ending) > 2:
            yield bare.removesuffix(ending) + instead
