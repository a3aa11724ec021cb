"""What a name that nobody knows lies in, and what tells so.

A reader who does not know Mill Road takes it to be in Halden where the report tells of Halden alone. Words
say most ("Mill Road in Halden": `place_ties`), then the sentence, if it names one town, then the report, if
that is about one. A site of a town is in it; any other name is somewhere about it, which is a region, and so
is a site where two towns compete. Where the report tells of more than one ground nothing is said, nor of who
speaks, of peoples, and of what somebody comes from or goes to.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from marsad.coding.surroundings import RADIUS_KM, Ground, Told, circle, ground
from marsad.coding.syntax import listed
from marsad.knowledge.place_row import AROUND_KM, PlaceRow, distance_km
from marsad.model.span import Span

# What stands in a town; and what as often lies outside of it.
_IN_TOWN = listed(
    """
    academy alley arena avenue ave block boulevard building cathedral cemetery center centre church cinema
    clinic college court courthouse drive elementary gallery garden gardens gate graveyard hall high hospital
    hotel house jail lane library mall market middle mosque museum neighborhood neighbourhood palace parade
    park plaza prison quarter restaurant road roundabout school shrine side square st stadium station street
    streets suburb synagogue temple terrace theater theatre tower university
    """
)
_OUTSIDE = listed("airport airbase base barracks bridge camp checkpoint estate factory farm village")
# Such words also begin a name: "Hotel Samra", "University of Halden".
_FIRST = listed("academy avenue camp church college hospital hotel mosque plaza school stadium university")
# Behind one bare word, these tell of a site that is called so, and not of one in a town of that name.
_BEHIND = listed(
    "alley avenue block bridge camp checkpoint cinema lane mosque neighborhood neighbourhood quarter road "
    "roundabout square street streets suburb"
)
# Waters, ground as wide as a province, and what is told of from afar lie in no town.
_NOWHERE = listed(
    """
    bay border canal canton coast consulate county creek desert embassy forest governorate gulf highway island
    islands lake mission mountain mountains oblast ocean plain plateau province republic river sea state
    valley wadi
    """
)
# How much of what a report tells of places speaks for its ground, each place as far as its name is likely to
# mean it. Of names without an entry in the visible GeoWebNews, LGL, GeoVirus and TUD-Loc-2013, sites with a
# ground so sure are within 161 km of it in 47 of 49, others in 116 of 131; with one less sure, in 59 of 133.
# Picked on four fifths of the reports the bound is 0.5 to 0.6, and 5 in 6 are right in the fifth kept out.
_SURE = 0.6
# A town in which a government sits is named in reports from elsewhere: there so many only from the second on.
_SURE_OF_SEAT = 0.9
# So much of what speaks for towns there speaks for one: sites are then within 25 km of it in 19 of 22.
_ONE_TOWN = 0.6
_ENDS = re.compile(r"[.!?][\"”’)]*\s|\n")
# What somebody leaves or makes for is where the report is in half of all cases only.
_MOVING = re.compile(
    r"\b(?:between|from|into|left|reached|through|to|towards?|via)\s(?:the\s)?(?:[a-z]+\sof\s(?:the\s)?)?$",
    re.IGNORECASE,
)
_SPEAKS = re.compile(r"(?:['’]s)?,? (?:added|said|says|told)\b")
_SPOKE = re.compile(r"\b(?:added|said|says|told|by)\s$")
_PEOPLE = re.compile(r"\w+(?:ese|ians?|ists?)")
_LAND = re.compile(r"(?:,| in)\s(?:the\s)?")
# Words with a capital that stand before a place.
_NO_FIRST_NAMES = (
    "(?:And|Around|But|East|From|Greater|Inside|Into|Near|New|North|Old|Outside|South|The|Through|Toward|Towards"
    "|Upper|Lower|West|When|While)"
)
_NEXT_WORD = re.compile(r"\s([a-z]+)")
_REACH = 40


@dataclass(frozen=True, slots=True)
class Container:
    """What a name lies in."""

    row: PlaceRow
    because: str
    """What tells so, to stand behind "is placed"."""


def container(text: str, span: Span, told: Sequence[Told]) -> Container | None:
    """What a name lies in, by its sentence or by the whole report."""
    kinds = _kinds(text, span)
    if not _NOWHERE.isdisjoint(kinds):
        return None
    site = kinds & (_IN_TOWN | _OUTSIDE)
    found = ground(span, told)
    if found is None:
        return None
    if site and found.sure >= _SURE:
        town = _only(text, span, told)
        if town and distance_km(town, found.place) <= RADIUS_KM:
            return Container(_about(town, site), f"in {town.name}, the one town of its sentence")
        if found.itself >= _ONE_TOWN and found.place.precision == "settlement":
            row = found.place
            return Container(_about(row, site), f"in {row.name}, the one town that the report is about")
    elif found.sure < (_SURE_OF_SEAT if found.seat else _SURE) or not _is_here(text, span, found, told):
        return None
    unit = found.place.precision in ("admin1", "country")
    row = found.place if unit else circle(found.place)
    return Container(row, f"{'in ' * unit}{row.name}, the one ground that the report is about")


def _is_here(text: str, span: Span, found: Ground, told: Sequence[Told]) -> bool:
    """Whether the words let a name be that of a place where the report is."""
    before = text[max(0, span.start - _REACH) : span.start]
    if _MOVING.search(before) or _SPOKE.search(before) or _SPEAKS.match(text, span.end):
        return False
    abroad = [t for t in told if t.row.country != found.place.country]
    land = any(_LAND.fullmatch(text, span.end, t.span.start) for t in abroad)
    return not (land or _PEOPLE.fullmatch(span.of(text)) or _is_surname(text, span))


def _kinds(text: str, span: Span) -> set[str]:
    """The words that may tell what a name names: its last, the next one ("the Basel roundabout"), the one
    before "of", its first."""
    words = [word.strip(".,'’\"").lower() for word in span.of(text).split()]
    behind = _NEXT_WORD.match(text, span.end)
    bears = behind is not None and (len(words) > 1 or behind[1] in _BEHIND | _NOWHERE)
    of = {words[n - 1] for n, word in enumerate(words) if n and word == "of"}
    told = {*of, *words[:1]} & _FIRST if len(words) > 1 else set()
    return told | {*words[1:][-1:]} | ({behind[1]} if behind and bears else set())


def _is_surname(text: str, span: Span) -> bool:
    """Whether the report tells a first name with it: "shot at Samra", who is Jane Samra elsewhere."""
    name = re.escape(span.of(text))
    if " " in name:
        return False
    return bool(re.search(rf"\b(?!{_NO_FIRST_NAMES}\b)[A-Z][a-z]{{2,}} (?:al-|[A-Z]\. )?{name}\b", text))


def _only(text: str, span: Span, told: Sequence[Told]) -> PlaceRow | None:
    """The town of its sentence, if that names one and no other."""
    ends = [m.end() for m in _ENDS.finditer(text, 0, span.start)]
    end = _ENDS.search(text, span.end)
    sentence = Span(ends[-1] if ends else 0, end.start() if end else len(text))
    towns = {t.row for t in told if t.row.precision == "settlement" and sentence.overlaps(t.span)}
    return towns.pop() if len(towns) == 1 else None


def _about(town: PlaceRow, site: set[str]) -> PlaceRow:
    """A town, with its surroundings where a site as often lies there."""
    if site & _IN_TOWN:
        return town
    return replace(town, precision="admin2", radius_km=(town.radius_km or 0.0) + AROUND_KM)
