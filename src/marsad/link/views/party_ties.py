"""Who backs, leads, is part of, stands with or against whom, and who fights whom, over many records."""

from collections.abc import Iterable, Iterator
from itertools import combinations, product

from marsad.knowledge import Knowledge
from marsad.link.views.parties import party_of
from marsad.link.views.quotes import quote
from marsad.model.record import Event, Mention, Record
from marsad.model.views import TIES, Party, Quote, Tie

__all__ = ["party_ties"]

# Beginnings of words for a fight of two sides; other assaults with two actors are joint: "Russian and Syrian
# air strikes".
CLASH = ("batt", "clash", "confront", "fight", "fought", "skirmish", "war")
# Ties between a body and its part or head. Media are told of beside those whom they quote, and are neither.
WITHIN = frozenset({"leads", "part_of"})
# Ties that are the same seen from either party.
MUTUAL = frozenset({"allied_with", "fights"})

Told = tuple[str, Party, Party, Quote]


def party_ties(records: Iterable[Record], knowledge: Knowledge) -> tuple[Tie, ...]:
    """The ties with all that is said of each; ordered by kind, then most told first."""
    found: dict[tuple[str, str, str], list[Told]] = {}
    for record in records:
        for kind, one, other, words in (*_related(record, knowledge), *_fought(record, knowledge)):
            if one.key != other.key:
                left, right = sorted((one, other), key=_key) if kind in MUTUAL else (one, other)
                found.setdefault((kind, left.key, right.key), []).append((kind, left, right, words))
    ties = [_tie(told) for told in found.values()]
    return tuple(
        sorted(ties, key=lambda tie: (TIES.index(tie.type), -len(tie.quotes), tie.from_.key, tie.to.key))
    )


def _related(record: Record, knowledge: Knowledge) -> Iterator[Told]:
    for relation in record.relations:
        one, other = party_of(relation.from_, knowledge), party_of(relation.to, knowledge)
        if one is None or other is None or relation.type not in TIES:
            continue
        if relation.type not in WITHIN or "JRN" not in (relation.from_.sector, relation.to.sector):
            yield relation.type, one, other, quote(record, relation, relation.sources)


def _fought(record: Record, knowledge: Knowledge) -> Iterator[Told]:
    """Assaults that happened: who did it against whom, and both sides of a clash."""
    for event in record.events:
        if event.type == "ASSAULT" and event.status == "asserted":
            words = quote(record, event.sentence, event.sources, _day(event))
            for one, other in _pairs(event, knowledge):
                yield "fights", one, other, words


def _pairs(event: Event, knowledge: Knowledge) -> Iterable[tuple[Party, Party]]:
    actors, recipients = _parties(event.actors, knowledge), _parties(event.recipients, knowledge)
    if event.recipients or not event.trigger.text.casefold().startswith(CLASH):
        return product(actors, recipients)
    return combinations(actors, 2)


def _parties(mentions: Iterable[Mention], knowledge: Knowledge) -> list[Party]:
    return [party for mention in mentions if (party := party_of(mention, knowledge)) is not None]


def _day(event: Event) -> str | None:
    return event.time.from_ if event.time else None


def _tie(told: list[Told]) -> Tie:
    kind, one, other, _ = told[0]
    quotes = {(words.report, words.start, words.end): words for _, _, _, words in told}
    ordered = sorted(quotes.values(), key=lambda words: (words.day or "9", words.report, words.start))
    days = [words.day for words in ordered if words.day]
    return Tie(
        type=kind,
        from_=one,
        to=other,
        first=days[0] if days else None,
        last=days[-1] if days else None,
        quotes=tuple(ordered),
    )


def _key(party: Party) -> str:
    return party.key
