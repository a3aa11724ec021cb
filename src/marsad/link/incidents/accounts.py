"""What one report tells: its events grouped into happenings, and which of them is its own news.

Record ─ happenings ─▶ events that belong together ─ prominence ─▶ main and background ─▶ Account
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from marsad.link.incidents.content import content
from marsad.link.incidents.days import day, days_of
from marsad.link.incidents.happenings import Happening, happenings, is_violent
from marsad.link.incidents.keys import keyed
from marsad.link.incidents.prominence import Layout, layout_of, prominence, weight
from marsad.link.incidents.spots import name_of, rank
from marsad.link.tolls import toll_claims
from marsad.model.incident import Account, TollClaim
from marsad.model.record import Event, Mention, Place, Record, Time
from marsad.text.names import fold

__all__ = ["accounts_of"]

# Surest first.
STATUSES = ("asserted", "future", "hypothetical", "negated")


def accounts_of(record: Record) -> tuple[Account, ...]:
    """The report's accounts, its main news first; none for a report without events."""
    if not record.events:
        return ()
    layout = layout_of(record.report)
    told = happenings([event for event in record.events if is_violent(event)], layout.opening)
    if not told:
        return (_account(record, layout, Happening(list(record.events)), main=True),)
    main = max(told, key=lambda one: prominence(one, layout))
    _attach(told, main, [event for event in record.events if not is_violent(event)])
    rest = [one for one in told if one is not main]
    return (
        _account(record, layout, main, main=True),
        *(_account(record, layout, one, main=False) for one in rest),
    )


def _attach(told: Sequence[Happening], main: Happening, others: Iterable[Event]) -> None:
    """Put every other event to what is told in its sentence, else to the main news."""
    home = {event.sentence: one for one in told for event in one.events}
    for event in others:
        home.get(event.sentence, main).events.append(event)


def _account(record: Record, layout: Layout, happening: Happening, *, main: bool) -> Account:
    report = record.report
    events = sorted(happening.events, key=lambda one: (one.trigger.start, one.id))
    violent = [event for event in events if is_violent(event)] or events
    first = max(violent, key=lambda one: (weight(one, layout), -one.trigger.start))
    places = _places(violent)
    time = _time(violent, layout)
    account = Account(
        id=f"{report.id}.{events[0].id}",
        report=report.id,
        main=main,
        what=_what(record, first, main=main),
        events=tuple(event.id for event in events),
        types=_commonest(event.type for event in violent),
        modes=_commonest(mode for event in violent for mode in event.mode),
        status=min((event.status for event in violent), key=STATUSES.index),
        places=places,
        from_=time.from_ if time else None,
        to=time.to if time else None,
        published=report.published[:10] if report.published else None,
        actors=_parties(mention for event in violent for mention in event.actors),
        recipients=_parties(mention for event in violent for mention in event.recipients),
        weapons=_commonest(fold(weapon.text) for event in violent for weapon in event.weapons),
        speakers=_commonest(kind for event in violent for kind in _speakers(event)),
        tolls=_tolls(record, events, main=main),
        words=content(report, events, main=main),
    )
    return keyed(account)


def _what(record: Record, first: Event, *, main: bool) -> str:
    title = record.report.title
    if main and title:
        return title
    return record.report.text[first.sentence.start : first.sentence.end].strip()


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
