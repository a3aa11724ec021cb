"""How a report is laid out: the stretches of its text that each open with a place or a day of their own, or
with a word that begins another happening ("In Idlib, ...", "- Borno: ...", "On Tuesday ...", "Elsewhere").
"""

import re
from calendar import day_name, month_name
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from marsad.link.incidents.days import days_of
from marsad.link.incidents.kinds import is_deed, is_news
from marsad.link.incidents.spots import name_of, rank, specific
from marsad.model.incident import TOLL_KINDS
from marsad.model.record import Event, Place
from marsad.text.names import sound_key

__all__ = ["Item", "items_of"]

# What may stand between the beginning of an item and its own place or day: marks and numbers of lists, words
# that go on, prepositions, kinds and parts of places.
_BEFORE = re.compile(
    r"(?:[\W\d]|\b(?:also|and|but|then|later|earlier|further|meanwhile|elsewhere|separately|additionally"
    r"|similarly|likewise|finally|in|near|at|on|outside|inside|around|across|over|along|to|from|of|the|"
    r"(?:north|south|east|west)\w*|central|rural|downtown|upper|lower|city|town|village|province|region|district"
    r"|governorate|county|countryside|suburbs?|outskirts|state|area|neighbou?rhood|camp|department"
    r"|early|late|same|that)\b)*",
    re.IGNORECASE,
)
# Characters of the longest opening: a name that stands later does not open.
OPENING = 80
# What begins another happening.
_ANOTHER = re.compile(
    r"[\W\d]*(?:(?:elsewhere|separately|in other (?:news|developments|incidents))\b"
    r"|(?:in|on) (?:a|another|the (?:second|third|other)) (?:\w+ )?"
    r"(?:incident|attack|development|event|raid|case|strike|clash|front|shooting|bombing|ambush|protest)\b"
    r"|meanwhile,? (?:in|near|at)\b)",
    re.IGNORECASE,
)
# A line of a list: its mark, number or hour, or what it is about and a colon, dash or full stop; or both.
_MARK = r"(?:[-–—•*·▪►]\s+|\(?\d{1,2}[.)]\s+|\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\.?)?:?\s+)"
_ABOUT = (
    r"(?P<about>[A-Z][\w'’-]{2,}(?:,? (?:[A-Z][\w'’-]+|of|and|de|la|region|province|state|district|oblast"
    r"|governorate|department|county|countryside|city|town))*)"
    r"(?: \([^)\n]{2,30}\))?(?:\s?[:–—]| -|\.)\s+(?=\w)"
)
_LISTED = re.compile(rf"\s*(?:{_MARK})?{_ABOUT}|\s*{_MARK}")
# "In Tank, ...", "In Niger, ...": a name that opens, of a town or a country, in the gazetteer or not.
_DATES = "|".join([*month_name[1:], *day_name])
_IN_NAME = re.compile(
    rf"[\W\d]*(?:In|Near|At|Around|Outside) ((?!(?:{_DATES})\b)[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{0,3}}),"
)
# What is no finer than a province (spots.RANKS).
PROVINCE = 4
_LINE = re.compile(r"[^\n]*\S[^\n]*")


@dataclass(frozen=True, slots=True)
class Item:
    """A stretch of the text, to where the next begins, and the events told in it."""

    start: int
    end: int
    events: tuple[Event, ...]
    places: tuple[Place, ...]
    """Places that it names itself for what is news in it, none of them a whole country."""
    own: frozenset[str]
    """What it opens with: names of places, else, where it names one further on, days."""
    begins_another: bool
    """Whether its first words say that another happening begins."""

    @property
    def deeds(self) -> tuple[Event, ...]:
        """What it tells as news, and not only as words."""
        return tuple(event for event in self.events if is_deed(event) and is_news(event))


def items_of(text: str, title: int, events: Sequence[Event], *, bulletin: bool = False) -> list[Item]:
    """The body's items, in order. What opens with nothing of its own goes on with the item before it; in a
    bulletin only within a paragraph, and there a sentence that names its own place with its own day or toll
    is an item too, whatever it opens with.
    """
    body = [event for event in events if event.trigger.start >= title]
    lines = set(_lines(text, title))
    starts = sorted({*lines, *_sentences(text, title, body)})
    items: list[Item] = []
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        piece = _item(text, start, end, body)
        if bulletin and not piece.own:
            piece = replace(piece, own=_names(piece, text[start:end]))
        if not items or piece.own or (bulletin and start in lines and items[-1].events):
            items.append(piece)
        else:
            longer = _item(text, items[-1].start, end, body)
            items[-1] = replace(longer, own=items[-1].own)
    return items


def _names(item: Item, words: str) -> frozenset[str]:
    """What a piece of a bulletin is about: the head of its line, or the place that it names with a day or
    with people harmed.
    """
    listed = _LISTED.match(words)
    if item.deeds and listed is not None and listed["about"]:
        return frozenset([sound_key(listed["about"])])
    is_full = any(map(specific, item.places)) and any(
        any(number.kind in TOLL_KINDS for number in event.numbers)
        or (event.time is not None and item.start <= event.time.start < item.end)
        for event in item.deeds
    )
    return frozenset(map(name_of, item.places)) if is_full else frozenset()


def _lines(text: str, title: int) -> Iterator[int]:
    return (line.start() for line in _LINE.finditer(text, title))


def _sentences(text: str, title: int, events: Iterable[Event]) -> Iterator[int]:
    """Where sentences with events begin, but for those that only the head of a line stands before."""
    for event in events:
        start = event.sentence.start
        line = text.rfind("\n", 0, start) + 1
        listed = _LISTED.match(text, line)
        is_head = listed is not None and listed.end() == start
        if start >= title and not is_head and re.search(r"[^\W\d_]", text[line:start]):
            yield start


def _item(text: str, start: int, end: int, events: Iterable[Event]) -> Item:
    words = text[start:end]
    told = tuple(event for event in events if start <= event.trigger.start < end)
    news = [event for event in told if is_news(event)]
    places = tuple(
        place
        for event in news
        for place in event.places
        if start <= place.start < end and rank(place) <= PROVINCE
    )
    another = _ANOTHER.match(words) is not None
    leading = [place for place in places if _leads(words, place.start - start, place.end - start)]
    if another or _LISTED.match(words):
        leading = leading or list(places)
    named = _IN_NAME.match(words) if news else None
    own = frozenset(map(name_of, leading))
    if not own and named is not None:
        own = frozenset(map(name_of, places)) or frozenset([sound_key(named[1])])
    if not own and any(map(specific, places)):
        own = frozenset(_days(words, start, news))
    return Item(start, end, told, places, own, another)


def _days(words: str, start: int, news: Iterable[Event]) -> Iterator[str]:
    """The days that it opens with."""
    for event in news:
        days = days_of(event.time)
        if event.time and days and event.time.start >= start and _leads(words, event.time.start - start):
            yield str(days)


def _leads(words: str, start: int, end: int | None = None) -> bool:
    """Whether only small words stand before it, and it does not just say whose ("Idlib's governor")."""
    if not 0 <= start < OPENING or (end is not None and words[end:].startswith(("'s", "’s"))):
        return False
    return _BEFORE.fullmatch(words[:start]) is not None
