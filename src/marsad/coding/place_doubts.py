"""Whether a name means the likeliest place of that name at all, or something that no gazetteer has."""

import re
from collections.abc import Collection

from marsad.coding.place_cues import put_into
from marsad.coding.place_names import LOCAL, Named
from marsad.knowledge.place_parts import is_generic
from marsad.knowledge.place_ranking import Ranked, is_inside
from marsad.knowledge.place_row import Candidate, PlaceRow, distance_km
from marsad.knowledge.places import Places

_WIDE = ("country", "admin1", "region")
# Letters of the names of states in capitals: US, UAE.
_SHORT = 4
_STRAYING = ("settlement", "admin2")
# Places of fewer people are hardly told of from afar; for those of a country that the report does not name:
# of so many more.
_VILLAGE, _TOWN = 15_000, 50_000
# Units of second order are rarely named without their kind, but for the largest: "Miami-Dade".
_COUNTY = 1_000_000
_CITY = 500_000
# So many places tell where a report is; one is enough if none lies in the country in doubt.
_ENOUGH = 2
# A city whose name is so likely to mean it has no namesake to speak of: Kharkiv, unlike Jackson.
_PLAIN = 0.9
# One in so many places of the report must be near the others.
_SOME = 3
# What is near a place of the report: a hundred miles, the bound of the field.
_NEAR_KM = 161.0
# Letters of an acronym that might be a town's name: HTS, CHU.
_ACRONYM = 3
# Parts of whatever town: "South Side", "Eastside".
_SIDE = re.compile(r"(?:north|south)?(?:north|south|east|west)[ -]?(?:end|side)")
# What may stand behind a name that is no adjective to the words behind it.
_NOTHING_BEHIND = re.compile(
    r"\s*(?:$|[.,;:!?)”\"]|(?:but|to|in|on|at|is|was|are|were|has|have|had|will|for|from|of|with|by|as)\b)"
)
# How many characters "the " has.
_ARTICLE = 4


def is_definite(text: str, named: Named, best: Candidate) -> bool:
    """Whether the article and nothing behind tells that no village is meant: "here in the Valley."."""
    if best.listed or best.row.precision != "settlement" or best.row.population >= _TOWN:
        return False
    if text[max(0, named.span.start - _ARTICLE) : named.span.start].lower() != "the ":
        return False
    return is_generic(named.reading.name.lower()) or bool(_NOTHING_BEHIND.match(text, named.span.end))


def is_stray(named: Named, best: Candidate, others: Collection[PlaceRow]) -> bool:
    """Whether a village lies where the report is not, though its other names tell where it is.

    Of such names in the visible sets, put nowhere by their words, one in fifteen is that village.
    """
    row = best.row
    if best.listed or named.sense[1] or named.sense[2] or row.precision not in _STRAYING:
        return False
    if row.precision == "admin2" and best.own:
        return False
    local = [other for other in others if other.precision in LOCAL]
    abroad = all(other.country != row.country for other in others)
    known = row.population >= (_COUNTY if row.precision == "admin2" else _TOWN if abroad else _VILLAGE)
    if known or not local or len(local) + abroad < _ENOUGH:
        return False
    return not any(_is_near(row, other) for other in local)


def is_elsewhere(text: str, named: Named, best: Candidate, places: Places) -> bool:
    """Whether the words put a name into units or countries in which the likeliest town of it is not; of a
    great city they say who is where ("refugees from Aleppo in Norland")."""
    row = best.row
    if best.listed or row.precision not in _STRAYING or row.population >= _CITY:
        return False
    inside = put_into(text, named.span, places)
    return bool(inside) and not is_inside(row, inside)


def is_common(named: Named, best: Candidate, others: Collection[PlaceRow]) -> bool:
    """Whether a name tells what stands there and not which ("Center", "the West Side"), and no place of the
    report is near the one of that name."""
    name = named.reading.name.lower()
    if best.listed or not (is_generic(name) or _SIDE.fullmatch(name)):
        return False
    return not any(other.precision in LOCAL and _is_near(best.row, other) for other in others)


def is_acronym(named: Named, best: Candidate, others: Collection[PlaceRow]) -> bool:
    """Whether capitals are those of a body, and not the name of a town in a country that nobody names."""
    name = named.reading.name
    if best.listed or best.row.precision != "settlement" or not name.isupper() or len(name) > _ACRONYM:
        return False
    return all(other.country != best.row.country for other in others)


# What bears the name of a place that may be far: "Basel roundabout". A road leads to the place itself.
_BEARER = re.compile(
    r"[ -](?:roundabout|square|street|avenue|bridge|gate|neighbou?rhood"
    r"|(?P<site>hospital|mosque|church|school|market|stadium|hotel))s?\b",
    re.IGNORECASE,
)


def is_borne(text: str, named: Named, best: Candidate) -> bool:
    """Whether a name is that of a site behind it, in or after the words of the name."""
    name = named.reading.name
    at = text.find(name, named.span.start, named.span.end)
    found = _BEARER.match(text, at + len(name)) if at >= 0 else None
    # Streets far away are called after famous places; "a Gaza school" is in Gaza.
    return found is not None and not (best.listed and found["site"])


def is_part(named: Named) -> bool:
    """Whether only a part of the name is known, word for word: "Halden High School", not "Norwegian Bank"."""
    name, words = named.reading.name, named.reading.words
    return named.reading.part and re.search(rf"\b{re.escape(name)}\b", words) is not None


def is_about(named: Named, ranked: Ranked, others: Collection[PlaceRow]) -> bool:
    """Whether the place in a name lies where the report is, or the name tells that: "College of Halden"."""
    best, name = ranked.candidate, named.reading.name
    row = best.row
    if row.precision == "region" or not (best.own or best.listed or row.population >= _TOWN):
        return False
    if row.precision == "country" and name.isupper() and len(name) <= _SHORT:
        return True
    if f"of {name}" in named.reading.words:
        return True
    if row.precision in _WIDE or best.listed or (row.population >= _TOWN and ranked.likely >= _PLAIN):
        return not others or any(row.country == other.country for other in others)
    local = [other for other in others if other.precision in LOCAL]
    near = sum(row.country == other.country and _is_near(row, other) for other in local)
    alone = row.population >= _TOWN and any(row.country == other.country for other in others)
    return near * _SOME >= len(local) if local else alone or not others


def _is_near(row: PlaceRow, other: PlaceRow) -> bool:
    """Whether places share a unit of first order or are near each other."""
    same_unit = (row.country, row.admin1) == (other.country, other.admin1)
    return same_unit or distance_km(row, other) < _NEAR_KM
