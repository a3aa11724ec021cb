"""Reports that tell of several happenings alike: bulletins, logs, news in brief.

A report is one where its items open with places or days of their own, the title names none of what they tell
or several, and no item takes most of it. Each item tells a happening, or more where it contradicts itself.
"""

import re
from collections.abc import Iterable, Sequence

from marsad.link.force import is_violent
from marsad.link.incidents.happenings import Happening, are_one, happenings, is_told_by, once
from marsad.link.incidents.items import Item
from marsad.link.incidents.kinds import is_deed, is_news
from marsad.link.incidents.spots import name_of, specific
from marsad.model.record import Event

__all__ = ["is_bulletin", "is_round_up", "parted"]

# Titles of bulletins.
_BULLETIN = re.compile(
    r"\b(?:bulletin|round-?\s?up|digest|blotter|sitrep|diary|updates|developments|overview"
    r"|summary(?! (?:execution|killing|trial))|situation report|in brief|events of the (?:day|week)"
    r"|(?:news|security|crime|regional|world) briefs?|(?:week|month) in (?:review|brief|numbers)"
    r"|(?:daily|weekly|monthly) (?:\w+ )?(?:report|update|brief\w*|monitor|review))\b",
    re.IGNORECASE,
)
# What title or lead say of several happenings summed up.
_SEPARATE = re.compile(
    r"\bseparate (?:\w+ )?"
    r"(?:incidents|attacks|strikes|bombings|clashes|blasts|raids|protests|shootings)\b",
    re.IGNORECASE,
)
# Words of a title whose toll is the sum of several happenings.
_SEVERAL = re.compile(
    r"\b(?:violence|unrest|attacks|bombings|blasts|shootings|ambushes|across|wave|provinces|districts)\b",
    re.IGNORECASE,
)
# Items from which a text is a round-up: by its structure alone, and where the title says so. With these, 10
# of the 475 visible reports of links and about 30 of the 2,735 of stories have several happenings as news;
# read one by one, nearly all do tell several.
ITEMS, ITEMS_OF_BULLETIN = 3, 2
# The share of the sentences with deeds that the largest item may have, and that items must have together.
MOST = 0.5
# Words that make the happening of an item in which nothing is done: talks, a treaty, a threat.
_WORDS = ("CONSULT", "SUPPORT", "THREATEN")


def is_bulletin(title: str, lead: str, titled: Iterable[Event]) -> bool:
    """Whether the title, or of a sum the lead, says that several things are told, and the title places none;
    `titled`: its events.
    """
    if _placed(titled, len(title)):
        return False
    return any(found is not None for found in (_BULLETIN.search(title), _SEPARATE.search(title + lead)))


def is_round_up(items: Sequence[Item], titled: Sequence[Event], title: str, *, bulletin: bool) -> bool:
    """Whether the items of a text are its news."""
    if not bulletin and _names_one(title, titled):
        return False
    if _count(items) < (ITEMS_OF_BULLETIN if bulletin else ITEMS):
        return False
    sizes = [len({event.sentence for event in item.deeds}) for item in items]
    own = sum(size for item, size in zip(items, sizes, strict=True) if item.own)
    return bulletin or max(sizes) <= MOST * sum(sizes) <= own


def _count(items: Iterable[Item]) -> int:
    """How many items with something to tell open with what no other has opened with."""
    seen: set[str] = set()
    count = 0
    for item in items:
        if item.own and _core(item):
            count += seen.isdisjoint(item.own)
            seen |= item.own
    return count


def _names_one(title: str, titled: Iterable[Event]) -> bool:
    """Whether the title tells one happening: with its place, or with a toll that is no sum."""
    placed = _placed(titled, len(title))
    if placed:
        named = {name_of(place) for event in placed for place in event.places if place.start < len(title)}
        is_sum = len(named) >= ITEMS and _SEVERAL.search(title) is not None
        return not is_sum and len(happenings(placed, 0)) == 1
    counted = any(is_deed(event) and is_news(event) and event.numbers for event in titled)
    return counted and _SEVERAL.search(title) is None


def parted(items: Sequence[Item], titled: Sequence[Event]) -> tuple[list[Happening], list[Happening]]:
    """The happenings of the items that are news, and the others; every event is in one of them."""
    news: list[Happening] = []
    rest: list[Happening] = []
    loose: list[Event] = []
    for item in items:
        core = _core(item)
        homes = []
        for one in once(happenings(core, item.end)):
            again = next((other for other in news if are_one(other, one)), None)
            if again is None:
                (news if _is_own(one, item) else rest).append(one)
            else:
                again.events.extend(one.events)
                again.beside.extend(one.beside)
            homes.append(again or one)
        others = [event for event in item.events if event not in core]
        (homes[0].beside if homes else loose).extend(others)
    rest += _of_title(titled, news)
    for one in [*news, *rest][:1]:
        one.beside.extend(loose)
    return news, rest


def _of_title(titled: Sequence[Event], news: Sequence[Happening]) -> list[Happening]:
    """Put what the title tells to the items that tell it too; what is left of it."""
    left = []
    for event in titled:
        home = next((one for one in news if is_told_by(one, event)), None)
        if home is None:
            left.append(event)
        else:
            (home.events if is_violent(home.events[0]) == is_violent(event) else home.beside).append(event)
    return happenings(left, 0)


def _placed(titled: Iterable[Event], title: int) -> list[Event]:
    """The deeds that the title tells with their place."""
    return [
        event
        for event in titled
        if is_deed(event) and is_news(event)
        if any(specific(place) and place.start < title for place in event.places)
    ]


def _core(item: Item) -> list[Event]:
    """The events that make an item's happenings: force, else deeds, else words."""
    for kind in (is_violent, is_deed, lambda event: event.type in _WORDS):
        found = [event for event in item.events if kind(event)]
        if any(map(is_news, found)):
            return found
    return []


def _is_own(one: Happening, item: Item) -> bool:
    """Whether it is news, and told of a place that its item names or of what the item opens with."""
    is_placed = bool(item.own) or any(map(specific, item.places))
    return is_placed and any(map(is_news, one.events))
