"""Where a report's own words name places, and in what way: in the title, behind "in", before "police".

The longest name counts: "East Ashford" is not Ashford. Whether a place or a person ("Kelvin Ashford") is
meant, the words about it say. A name that the gazetteer lacks is told only where the words make it a place.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from marsad.knowledge.places import Places
from marsad.model.record import Record
from marsad.text.names import plain_key

__all__ = ["ITSELF", "Naming", "key_of", "namings"]

# Characters of a report that are read: furniture behind a page's text names many places.
_READ = 4000
# Words of the longest names, letters of the shortest.
_LONGEST, _SHORTEST = 4, 3
ITSELF = frozenset({"title", "force", "in", "home", "bare"})
"""Ways in which the place itself is named, and nothing that is only called after it."""

_ARTICLE = r"(?:[Aa]l|[Ee]l|[Ee]z|[Aa]z|[Aa]sh|[Aa]s|[Aa]r|[Aa]n|[Aa]d|[Aa]t|[Ee]s|[Ee]r)-"
_WORD = rf"(?:(?:S[Tt]e?|F[Tt]|M[Tt])\.? )?(?:{_ARTICLE})?(?:[A-Z]\.(?:[A-Z]\.)+|[A-Z][\w’'-]*\w\.?)"
_LINK = r"(?:of|de|la|du|al|el|ez|ad|as)"
_RUN = re.compile(rf"(?<!\w){_WORD}(?: (?:{_LINK} )?{_WORD})*")
_TOKEN = re.compile(rf"{_WORD}|{_LINK}")
_LONG = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount"}
# What may stand before a town's name without making it a person's.
_BEFORE_TOWNS = re.compile(
    r"(?:(?:north|south|east|west)\w*|central|downtown|near|old|greater|metro|upper|lower|inner|in|at)$", re.I
)
# What the words behind a name make of it.
_FORCE = re.compile(
    r"\s+(?:[A-Z]\w+ )?(?:police|fire (?:d|r|m)|PD\b|sheriff|mayor|city council|detectives)", re.I
)
_UNIT = re.compile(r"\s+(?:count(?:y|ies)|parish|co\.|provinces?|governorate|district|countryside)\b", re.I)
_THING = re.compile(
    r"(?:['’]s)?\s+(?:(?:street|st|avenue|ave|road|rd|drive|dr|lane|boulevard|blvd|highway|hwy|cent(?:er|re)|park"
    r"|court|church|mosque|hall|club|parkway|way|place|circle|high|inn|hotel|mall|airport|clinic|roundabout"
    r"|square|bridge|jail|tv|television|news|times|post|tribune|journal|herald|press)\b|hospital|medical|school"
    r"|universit|college|apartment)",
    re.I,
)
_HOLDER = re.compile(r"\s?,\s?((?:[A-Z]\.)+|[A-Z][\w’'-]+\.?(?: [A-Z][\w’'-]+)?)")
# What the words before a name make of it.
_HOME = re.compile(r"(?:\b\d\d?,?|-old (?:\w+ ){0,2}|\bresidents?|\bnative) (?:both )?of (?:[A-Z]\w+ )?$")
_KIND = r"(?:city|town|village|suburb|quarter|district|neighbou?rhood|area|community|outskirts|countryside)"
_IN = re.compile(
    rf"\b(?:in|near|at|outside|on|inside) (?:the )?(?:\w+ )?(?:{_KIND} of )?"
    r"(?:(?:(?:north|south|east|west)\w*|central|downtown|nearby|rural) )?$",
    re.I,
)
_AT_FIRST = re.compile(r"(?:In|Near|At|Outside) ")
# Characters that the longest of these patterns need.
_AHEAD, _BEHIND = 60, 40
# Of names that the gazetteer lacks: last words of those of no settlement, and what is no name.
_NO_PLACE = re.compile(
    r"\b(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Boulevard|Blvd|Highway|Hospital|Medical|Cent(?:er|re)|Park"
    r"|School|Jail|Court|Church|University|College|Apartments|News|Hall|Club|Department|Office|Parkway|Way|Place"
    r"|Circle|High|Inn|Hotel|Mall|Airport|Clinic|Side|District|County|State|Province|Updates?|Video|of)$"
    r"|^(?:A|An|I|He|His|Her|They|City|Local|State|County|Chief|Military|According|Former|Several|Many|Dozens"
    r"|One|Two|Three|Four|Five|Six|Metropolitan|[A-Z]\w+day)$",
    re.IGNORECASE,
)
_DATES = re.compile(
    r"(?:[A-Z]\w+day|Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?$"
)


@dataclass(frozen=True, slots=True)
class Naming:
    """A name of a place as it stands in a report."""

    start: int
    end: int
    name: str
    """As it is looked up."""
    way: str
    """title, force, in, home (of a person), bare; unit, thing, part and surname are not the place itself."""
    holder: str = ""
    """The name behind a comma: Ohio of "Ashford, Ohio"."""

    @property
    def key(self) -> str:
        """The name as it is compared."""
        return key_of(self.name)


def key_of(name: str) -> str:
    """One key for spellings that differ in case, marks and abbreviation: "ST. CLAIR", "Saint Clair"."""
    first, _, rest = plain_key(name).partition(" ")
    return f"{_LONG.get(first, first)} {rest}" if rest else first


def namings(record: Record, places: Places) -> tuple[Naming, ...]:
    """The names in a report's title and first characters.

    A word that the report also writes small ("police", "mall") is no name, unless the words make it one.
    """
    return _namings(record.report.text[:_READ], len(record.report.title or ""), places)


# A report is asked for its account and again for its incident, with those that tell of it.
@lru_cache(maxsize=256)
def _namings(text: str, title: int, places: Places) -> tuple[Naming, ...]:
    found = [n for run in _RUN.finditer(text) for n in _in_run(text, run, title, places)]
    small = set(re.findall(r"\b[a-z]+\b", text))
    sure = {n.key for n in found if n.holder or n.way == "force"}
    return tuple(n for n in found if n.key not in small or n.key in sure)


def _in_run(text: str, run: re.Match[str], title: int, places: Places) -> Iterator[Naming]:
    """Names among words with capitals, the longest known first; what stands between may be unknown names."""
    tokens = [(run.start() + t.start(), run.start() + t.end()) for t in _TOKEN.finditer(run[0])]
    at = left = 0
    while at < len(tokens):
        length, name = _longest(text, tokens[at : at + _LONGEST], places)
        if not length:
            at += 1
            continue
        if left < at:
            yield from _unknown(text, tokens[left][0], tokens[at - 1][1], title)
        start, end = tokens[at][0], tokens[at + length - 1][1]
        end -= text[start:end].endswith(".")
        before = text[slice(*tokens[at - 1])] if left < at else ""
        yield Naming(start, end, name, _way(text, start, end, title, before), _holder(text, end))
        at += length
        left = at
    if left < at:
        yield from _unknown(text, tokens[left][0], tokens[-1][1], title)


def _longest(text: str, tokens: Sequence[tuple[int, int]], places: Places) -> tuple[int, str]:
    """How many of the tokens make the longest name that is known, and the name."""
    for length in range(len(tokens), 0, -1):
        name = re.sub(r"['’]s?$", "", text[tokens[0][0] : tokens[length - 1][1]])
        if name.isupper() and len(name) > _SHORTEST and "." not in name[:-1]:
            name = name.title()
        if len(name) < _SHORTEST or _DATES.match(name) or places.is_people(name):
            continue
        if found := places.of_name(name):
            bare = name.rstrip(".")
            return length, bare if places.of_name(bare) == found else name
    return 0, ""


def _unknown(text: str, start: int, end: int, title: int) -> Iterator[Naming]:
    """A name that the gazetteer lacks, where a preposition or a force makes it a place."""
    start += len(found[0]) if (found := _AT_FIRST.match(text, start, end)) else 0
    name = re.sub(r"['’]s?$", "", text[start:end].rstrip("."))
    if len(name) >= _SHORTEST and not _NO_PLACE.search(name) and not _DATES.match(name):
        way = _way(text, start, end, title, "")
        if way in ("force", "in", "home"):
            yield Naming(start, start + len(name), name, way, _holder(text, end))


def _holder(text: str, end: int) -> str:
    found = _HOLDER.match(text, end)
    return found[1] if found else ""


def _way(text: str, start: int, end: int, title: int, before: str) -> str:
    behind = text[end : end + _BEHIND]
    for way, pattern in (("unit", _UNIT), ("thing", _THING), ("force", _FORCE)):
        if pattern.match(behind):
            return way
    if start < title:
        return "title"
    if before and not _BEFORE_TOWNS.match(before):
        return "surname"
    if re.match(r" [A-Z][a-z]", behind):
        return "part"
    ahead = text[max(0, start - _AHEAD) : start]
    return "home" if _HOME.search(ahead) else "in" if _IN.search(ahead) else "bare"
