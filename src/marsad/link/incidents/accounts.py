"""What one report tells: its events grouped into happenings, and which of them is its own news.

Record ─ told_of ─▶ events that belong together, news or background ─▶ Account
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from marsad.link.force import is_violent
from marsad.link.incidents.content import content
from marsad.link.incidents.days import day, days_of
from marsad.link.incidents.happenings import Happening
from marsad.link.incidents.keys import keyed
from marsad.link.incidents.kinds import is_news
from marsad.link.incidents.news import Told, told_of
from marsad.link.incidents.prominence import Layout, layout_of, weight
from marsad.link.incidents.spots import name_of, rank
from marsad.link.tolls import toll_claims
from marsad.model.incident import Account, TollClaim
from marsad.model.record import Event, Mention, Place, Record, Time
from marsad.text.names import fold

__all__ = ["accounts_of"]

# Whitespace, and what stands before the lines of a list.
_MARKS = " \t\n\r-–—•*·▪►"
# Surest first.
STATUSES = ("asserted", "future", "hypothetical", "negated")


def accounts_of(record: Record) -> tuple[Account, ...]:
    """The report's accounts, its main news first; none for a report without events."""
    if not record.events:
        return ()
    layout = layout_of(record.report)
    told = told_of(record)
    several = sum(one.main for one in told) > 1
    return tuple(_account(record, layout, one, of_several=several and one.main) for one in told)


def _account(record: Record, layout: Layout, told: Told, *, of_several: bool) -> Account:
    report, happening = record.report, told.happening
    core = _in_order(happening.events)
    events = _in_order([*core, *happening.beside])
    seen = _seen(happening, layout)
    places = _places(core)
    time = _time(core, layout) or told.time
    account = Account(
        id=f"{report.id}.{events[0].id}",
        report=report.id,
        main=told.main,
        of_several=of_several,
        what=_what(record, core, layout, whole=told.whole),
        events=tuple(event.id for event in events),
        types=_each_first((e.type for e in seen if e in core), (e.type for e in seen)),
        modes=_commonest(mode for event in seen for mode in event.mode),
        status=min((event.status for event in core), key=STATUSES.index),
        places=places,
        from_=time.from_ if time else None,
        to=time.to if time else None,
        published=report.published[:10] if report.published else None,
        actors=_parties(mention for event in core for mention in event.actors),
        recipients=_parties(mention for event in core for mention in event.recipients),
        weapons=_commonest(fold(weapon.text) for event in core for weapon in event.weapons),
        speakers=_commonest(kind for event in core for kind in _speakers(event)),
        tolls=_tolls(record, events, main=told.main),
        words=content(report, events, main=told.whole),
    )
    return keyed(account)


def _in_order(events: Iterable[Event]) -> list[Event]:
    return sorted(events, key=lambda one: (one.trigger.start, one.id))


def _seen(happening: Happening, layout: Layout) -> list[Event]:
    """The events that say what it is: those of force, without force those of the title, else of the lead; and
    the protest that it was done to, and arrests on the spot.
    """
    core = happening.events
    if not any(map(is_violent, core)):
        titled = [e for e in (*core, *happening.beside) if e.trigger.start < layout.title]
        core = titled or [e for e in core if e.trigger.start < layout.lead] or core
    sentences = {event.sentence for event in core}
    return [
        *core,
        *(
            event
            for event in (*happening.events, *happening.beside)
            if event not in core and is_news(event)
            if event.type == "PROTEST" or ("arrest" in event.mode and event.sentence in sentences)
        ),
    ]


def _what(record: Record, core: Sequence[Event], layout: Layout, *, whole: bool) -> str:
    """The title, or of an item the sentence that tells most of it."""
    title, text = record.report.title, record.report.text
    if whole and title:
        return title
    body = [event for event in core if event.trigger.start >= layout.title] or core
    first = max(body, key=lambda one: (weight(one, layout), -one.trigger.start))
    return text[first.sentence.start : first.sentence.end].strip(_MARKS)


def _each_first(*values: Iterable[str]) -> tuple[str, ...]:
    """All of the first, the commonest first, then what only the next have."""
    return tuple(dict.fromkeys(one for some in values for one in _commonest(some)))


def _commonest(values: Iterable[str]) -> tuple[str, ...]:
    counts = Counter(values)
    return tuple(sorted(counts, key=lambda one: (-counts[one], one)))


def _places(events: Sequence[Event]) -> tuple[Place, ...]:
    """Each place once, the most specific first, then the most told."""
    told: dict[str, list[Place]] = {}
    for event in events:
        for place in event.places:
            told.setdefault(name_of(place), []).append(place)
    best = [min(ones, key=lambda one: (rank(one), one.start)) for ones in told.values()]
    return tuple(sorted(best, key=lambda one: (rank(one), -len(told[name_of(one)]), one.start)))


def _time(events: Sequence[Event], layout: Layout) -> Time | None:
    """The time of its most prominent event that says the day, else of the first that says any."""
    timed = [event for event in events if event.time and event.time.from_]
    daily = [event for event in timed if days_of(event.time) and _short(event.time)]
    best = max(daily, key=lambda one: (weight(one, layout), -one.trigger.start), default=None)
    chosen = best or next(iter(timed), None)
    return chosen.time if chosen else None


def _short(time: Time | None) -> bool:
    first, last = (day(time.from_), day(time.to)) if time else (None, None)
    return first is not None and last is not None and last - first <= 1


def _parties(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Each party once, as first named."""
    first: dict[str, Mention] = {}
    for mention in mentions:
        first.setdefault(mention.id or fold(mention.name or mention.head or mention.text), mention)
    return tuple(first.values())


def _speakers(event: Event) -> Iterable[str]:
    return [source.kind for source in event.sources] or ["outlet"]


def _tolls(record: Record, events: Sequence[Event], *, main: bool) -> tuple[TollClaim, ...]:
    """The claims of its events. Each asks the whole report, so background without a number is not asked."""
    if not main and not any(event.numbers for event in events):
        return ()
    return toll_claims(record, [event.id for event in events])
