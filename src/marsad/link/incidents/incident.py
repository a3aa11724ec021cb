"""A group of accounts -> the incident that they tell.

Its id is that of its earliest main account: the first published, then the first by id. It stays while that
account is in it; where two incidents become one, the id of the earlier stays.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from marsad.link.incidents.days import day
from marsad.link.incidents.kinds import is_forceful
from marsad.link.incidents.sketch import LONGEST
from marsad.link.incidents.spots import name_of, rank
from marsad.model.incident import Account, Incident
from marsad.model.record import Mention, Place
from marsad.text.names import fold

__all__ = ["incident_of", "printed_first"]

STATUSES = ("asserted", "future", "hypothetical", "negated")


def incident_of(accounts: Iterable[Account]) -> Incident:
    """The incident, without what weighing adds (origins, tolls, contests, grade)."""
    ordered = sorted(accounts, key=lambda one: (one.published or "9999", one.id))
    mains = [one for one in ordered if one.main] or ordered
    reports = tuple(dict.fromkeys(one.report for one in mains))
    first, last = _days(mains)
    return Incident(
        id=mains[0].id,
        what=_what(mains),
        place=_place(mains),
        from_=first,
        to=last,
        types=_types(mains),
        status=min((one.status for one in mains), key=STATUSES.index),
        accounts=tuple(one.id for one in ordered),
        reports=reports,
        mentions=tuple(dict.fromkeys(one.report for one in ordered if one.report not in reports)),
        actors=_parties(one.actors for one in mains),
        recipients=_parties(one.recipients for one in mains),
    )


def printed_first(incident: Incident) -> tuple[bool, str, int, str]:
    """Incidents in the order in which they are printed: by day, those without one last; of one day first what
    most reports tell.
    """
    return incident.from_ is None, incident.from_ or "", -len(incident.reports), incident.id


def _what(mains: Sequence[Account]) -> str:
    """The title that shares most words with the others; of equals the first published."""
    words = [frozenset(fold(one.what).split()) for one in mains]
    counts = Counter(word for one in words for word in one)
    best = max(range(len(mains)), key=lambda at: (sum(counts[word] - 1 for word in words[at]), -at))
    return mains[best].what


def _place(mains: Sequence[Account]) -> Place | None:
    """The most specific place that most accounts name."""
    named: dict[str, list[Place]] = {}
    for account in mains:
        for place in account.places:
            named.setdefault(name_of(place), []).append(place)
    tellers = {
        name: sum(any(name_of(place) == name for place in one.places) for one in mains) for name in named
    }
    agreed = [name for name in named if 2 * tellers[name] > len(mains)] or list(named)
    best = min(
        agreed,
        key=lambda name: (min(map(rank, named[name])), -tellers[name], list(named).index(name)),
        default=None,
    )
    return min(named[best], key=rank) if best is not None else None


def _days(mains: Sequence[Account]) -> tuple[str | None, str | None]:
    """The stretch of days that most accounts tell; of equals the shortest, then the first told."""
    told = [(one.from_, one.to) for one in mains if one.from_]
    if not told:
        return None, None
    counts = Counter(told)
    return min(counts, key=lambda one: (_length(one) >= LONGEST, -counts[one], _length(one), told.index(one)))


def _length(stretch: tuple[str | None, str | None]) -> int:
    first, last = map(day, stretch)
    return LONGEST if first is None or last is None else last - first


def _types(mains: Sequence[Account]) -> tuple[str, ...]:
    """What most call it first, those who tell force before others; then what it is besides."""
    leading = Counter(one.types[0] for one in [one for one in mains if is_forceful(one)] or mains)
    counts = Counter(kind for one in mains for kind in one.types)
    return tuple(sorted(counts, key=lambda one: (-leading[one], -counts[one], one)))


def _parties(told: Iterable[Sequence[Mention]]) -> tuple[Mention, ...]:
    """Each party once, the most told first."""
    first: dict[str, Mention] = {}
    counts: Counter[str] = Counter()
    for mentions in told:
        for one in mentions:
            key = one.id or fold(one.name or one.head or one.text)
            first.setdefault(key, one)
            counts[key] += 1
    return tuple(first[key] for key in sorted(first, key=lambda key: (-counts[key], list(first).index(key))))
