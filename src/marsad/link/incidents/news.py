"""Which happenings a report tells, and which of them are its own news: one, or several.

1. A round-up (round_up.py) tells one in each of its items, and all of them are news.
2. In another report force and ground taken are parted into happenings. What else is done is parted alike, and
   is a happening of its own where no force is news, or where title or lead tell it of another place, day or
   party. Words (accusations, demands, talks) are one only where nothing is told as done.
3. Its news is what it makes most of; and what its title tells of another place, day or party; and what its
   text sets apart in so many words ("Elsewhere, ...").
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from marsad.link.force import is_violent
from marsad.link.incidents import round_up
from marsad.link.incidents.days import apart, days_of
from marsad.link.incidents.happenings import Happening, far_in_time, happenings, once
from marsad.link.incidents.items import Item, items_of
from marsad.link.incidents.kinds import follows_harm, is_deed, is_news, speaks_of_harm
from marsad.link.incidents.prominence import Layout, layout_of, prominence
from marsad.link.incidents.spots import differ, name_of, specific
from marsad.model.record import Event, Record, Time

__all__ = ["Told", "told_of"]

# Days from the main news beyond which what the text sets apart is history. Read off the visible reports of
# links: what "elsewhere" tells is of the same days or of weeks ago.
OLD = 3


@dataclass(frozen=True, slots=True)
class Told:
    """A happening of a report."""

    happening: Happening
    main: bool
    """Whether it is the report's own news."""
    whole: bool
    """Whether it is what title and opening are about, and not one item among several."""
    time: Time | None = None
    """When, where it does not say so itself: an item's day is that of the sentence that sums up all, what is
    set apart is of the day of the main news.
    """


def told_of(record: Record) -> list[Told]:
    """The report's happenings, its news first."""
    events = sorted(record.events, key=lambda one: (one.trigger.start, one.id))
    text, layout = record.report.text, layout_of(record.report)
    title = text[: layout.title]
    titled = [event for event in events if event.trigger.start < layout.title]
    bulletin = round_up.is_bulletin(title, text[layout.title : layout.lead], titled)
    items = items_of(text, layout.title, events, bulletin=bulletin)
    if round_up.is_round_up(items, titled, title, bulletin=bulletin):
        news, rest = round_up.parted(items, titled)
        if len(news) > 1:
            first = [event for event in events if event.trigger.start < layout.lead and not items[0].own]
            return _as_told(news, rest, _day_of(first))
    told = _parted(text, events, layout)
    main = _main(told, layout)
    others = [one for one in told if one is not main]
    beside = [one for one in others if _is_set_apart(one, main, items, layout)]
    rest = [one for one in others if one not in beside]
    return [Told(main, True, True), *_as_told(beside, rest, _day_of(main.events))]


def _as_told(news: Iterable[Happening], rest: Iterable[Happening], time: Time | None) -> list[Told]:
    return [*(Told(one, True, False, time) for one in news), *(Told(one, False, False) for one in rest)]


def _day_of(events: Iterable[Event]) -> Time | None:
    """The first time that says the day of news."""
    return next((event.time for event in events if is_news(event) and days_of(event.time)), None)


def _parted(text: str, events: Sequence[Event], layout: Layout) -> list[Happening]:
    """The happenings of a report that is no round-up; every event is in one."""
    force = happenings([event for event in events if is_violent(event)], layout.opening)
    done = [event for event in events if is_deed(event) and not is_violent(event)]
    deeds = happenings(done, layout.opening, by_sentence=True)
    told = [*force, *(one for one in once(deeds) if _stands_alone(text, one, force, layout))]
    words = [event for event in events if not is_deed(event)]
    if words and (not told or _are_news(text, words, told, layout)):
        told.append(Happening(words))
    inside = {event.id for one in told for event in (*one.events, *one.beside)}
    _attach(told, [event for event in events if event.id not in inside], layout)
    return told


def _are_news(text: str, words: Sequence[Event], told: Sequence[Happening], layout: Layout) -> bool:
    """Whether the title, or the lead of a report without one, has only words, and nothing is told as done; or
    only below the lead, and the words are not about people harmed.
    """
    end = layout.title or layout.lead
    done = [event for one in told for event in one.events if is_news(event)]
    first = [event for event in words if event.trigger.start < end]
    if not first or any(event.trigger.start < layout.lead for event in done):
        return False
    if not any(event.status == "asserted" for event in done):
        return True
    return not any(speaks_of_harm(event, text) for event in first) and not any(
        event.trigger.start < end for one in told for event in one.events
    )


def _main(told: Sequence[Happening], layout: Layout) -> Happening:
    """What the report makes most of; what only its title tells without force goes before force below it."""
    titled = [one for one in told if _is_in_title(one, layout)]
    if any(is_violent(one.events[0]) for one in titled):
        titled = []
    return max(titled or told, key=lambda one: prominence(one, layout))


def _attach(told: Sequence[Happening], others: Iterable[Event], layout: Layout) -> None:
    """Put every other event to what is told in its sentence, else to the main news."""
    main = _main(told, layout)
    home = {event.sentence: one for one in told for event in one.events}
    for event in others:
        home.get(event.sentence, main).beside.append(event)


def _stands_alone(text: str, deed: Happening, force: Sequence[Happening], layout: Layout) -> bool:
    """Whether something done without force is a happening beside those of force."""
    if not force:
        return True
    if not any(is_news(event) and event.trigger.start < layout.lead for event in deed.events):
        return False
    told = [one for one in force if any(map(is_news, one.events))]
    return not any(follows_harm(event, text) for event in deed.events) and all(
        _is_other(deed, one, layout) for one in told
    )


def _is_other(deed: Happening, force: Happening, layout: Layout) -> bool:
    """Whether they are told of other days or far places, in other sentences; or of one that only the title
    tells, of other names of places or other parties too.
    """
    ones, others = (_body(one.events, layout) for one in (deed, force))
    differs = differ(*([place for event in events for place in event.places] for events in (ones, others)))
    differs |= any(far_in_time(days_of(one.time), days_of(other.time)) for one in ones for other in others)
    in_title = any(event.trigger.start < layout.title for event in deed.events)
    if {event.sentence for event in ones} & {event.sentence for event in others}:
        return differs and in_title and not _is_in_title(force, layout)
    return differs or (in_title and (_are_elsewhere(ones, others) or _are_others(ones, others)))


def _body(events: Sequence[Event], layout: Layout) -> Sequence[Event]:
    """Those of the body, where there are any: titles say little."""
    return [event for event in events if event.trigger.start >= layout.title] or events


def _are_elsewhere(ones: Iterable[Event], others: Iterable[Event]) -> bool:
    here, there = (
        {name_of(place) for event in events for place in event.places if specific(place)}
        for events in (ones, others)
    )
    return bool(here and there) and here.isdisjoint(there)


def _are_others(ones: Iterable[Event], others: Iterable[Event]) -> bool:
    """Whether both name parties, and none is in both."""
    here, there = (
        {
            key
            for event in events
            for one in (*event.actors, *event.recipients)
            if (key := one.id or one.country)
        }
        for events in (ones, others)
    )
    return bool(here and there) and here.isdisjoint(there)


def _is_set_apart(one: Happening, main: Happening, items: Sequence[Item], layout: Layout) -> bool:
    """Whether the title tells it beside the main news, or the text says that it is another of these days."""
    if not any(event.status == "asserted" and is_news(event) for event in one.events):
        return False
    if _is_in_title(one, layout) and _is_in_title(main, layout):
        return True
    body = [event for event in one.events if event.trigger.start >= layout.title]
    return any(
        item.begins_another and item.places and item.deeds[0] is body[0] and not _is_older(body, main.events)
        for item in items
        if body and item.deeds
    )


def _is_older(events: Iterable[Event], main: Iterable[Event]) -> bool:
    """Whether all days that it tells are far from those of the main news."""
    days, news = ([span for event in some if (span := days_of(event.time))] for some in (events, main))
    return bool(days and news) and min(apart(one, other) for one in days for other in news) > OLD


def _is_in_title(one: Happening, layout: Layout) -> bool:
    return any(is_news(event) and event.trigger.start < layout.title for event in one.events)
