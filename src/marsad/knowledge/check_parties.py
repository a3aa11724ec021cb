"""What must hold between parties: dates in order, links that lead somewhere and in no circle, own names."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import combinations

from marsad.knowledge.periods import is_before, is_date, overlap
from marsad.knowledge.records import Facts, Party
from marsad.knowledge.states import STATE
from marsad.text.names import name_key

Complaint = tuple[str, str]
"""The entry, and what is wrong with it."""


def complaints(own: Facts, known: Facts) -> Iterator[Complaint]:
    """What is wrong with the parties of a folder; `known` holds them and all that they may refer to."""
    by_id = {p.id: p for p in known.parties}
    states = {f"{STATE}{c.code.lower()}" for c in known.countries}
    for party in own.parties:
        for what in (*_dates(party), *_links(party, by_id, states)):
            yield f"party {party.id!r}", what
    yield from _circles(own.parties, by_id)
    yield from _twice(own.parties)
    yield from _names(own.parties, {name_key(name) for name in own.shared})


def borne(parties: Iterable[Party]) -> dict[str, list[Party]]:
    """Name key -> the parties that bear it."""
    found: dict[str, list[Party]] = {}
    for party in parties:
        for key in dict.fromkeys(name_key(n) for n in (party.name, *party.aliases, *party.native)):
            found.setdefault(key, []).append(party)
    return found


def _dates(party: Party) -> Iterator[str]:
    for date in filter(None, (party.since, party.until)):
        if not is_date(date):
            yield f"{date!r} is no date; expected a year, a month or a day: 2012, 2012-01, 2012-01-28"
    if party.since and party.until and is_before(party.until, party.since):
        yield f"it ends ({party.until}) before it begins ({party.since})"


def _links(party: Party, by_id: Mapping[str, Party], states: Collection[str]) -> Iterator[str]:
    for word, other in (("after", party.after), ("parent", party.parent)):
        if other is not None and other not in by_id:
            yield f"{word} {other!r} is no party"
    for backer in party.backers:
        if backer not in by_id and backer not in states:
            yield f"backer {backer!r} is no party and no state ({STATE} and its code in small letters)"
    if party.wikidata is not None and not (party.wikidata[:1] == "Q" and party.wikidata[1:].isdigit()):
        yield f"wikidata {party.wikidata!r} is no item; expected Q and a number"


def _circles(parties: Iterable[Party], by_id: Mapping[str, Party]) -> Iterator[Complaint]:
    steps: dict[str, Callable[[Party], str | None]] = {
        "after": lambda p: p.after,
        "parent": lambda p: p.parent,
    }
    for word, step in steps.items():
        for party in parties:
            seen, at = {party.id}, by_id.get(step(party) or "")
            while at is not None and at.id not in seen:
                seen.add(at.id)
                at = by_id.get(step(at) or "")
            if at is not None:
                yield f"party {party.id!r}", f"{word} leads back to {at.id!r}"


def _twice(parties: Iterable[Party]) -> Iterator[Complaint]:
    told: dict[str, str] = {}
    for party in parties:
        if party.wikidata and (other := told.setdefault(party.wikidata, party.id)) != party.id:
            yield f"party {party.id!r}", f"wikidata {party.wikidata} is also that of {other!r}"


def _names(parties: Iterable[Party], shared: Collection[str]) -> Iterator[Complaint]:
    for name, bearers in borne(parties).items():
        for first, second in combinations(bearers, 2):
            if name not in shared and overlap(first, second):
                yield (
                    f"name {name!r}",
                    f"it is borne by {first.id} and {second.id} at one time; give them since and until, "
                    "or list it in shared.yml if both have it",
                )
