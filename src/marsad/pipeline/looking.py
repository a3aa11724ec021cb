"""What a person asks of the store: words to places, parties and days, incidents to all they stand on."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from marsad.errors import BadInput
from marsad.knowledge import Knowledge, PlaceRow
from marsad.knowledge.place_row import AROUND_KM
from marsad.link.weighing import judged_record
from marsad.model.case import Case
from marsad.model.incident import Incident
from marsad.model.record import Record
from marsad.model.views import Tie
from marsad.pipeline.given import Given
from marsad.pipeline.reckoning import series_of
from marsad.read.dates import parse_date
from marsad.store import Store, Wanted

__all__ = [
    "Asked", "case_of", "day_of", "found", "names_of", "of_party", "party_key", "reach_of", "records",
    "records_on_ground", "reports_of", "wanted",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """Which incidents, in a person's words; what is not given does not narrow."""

    since: str | None = None
    until: str | None = None
    near: str | None = None
    """The name of a place; behind a comma its country or a larger place, as in Ariha, SYR."""
    within: float | None = None
    """Kilometres; None: as far as the place reaches, and at least what can be walked from it in a day."""
    types: tuple[str, ...] = ()
    actor: str | None = None
    """A party's name in any spelling, its id, or a country's code."""
    status: str | None = None
    text: str | None = None
    min_origins: int = 0
    limit: int | None = None


def wanted(asked: Asked, knowledge: Knowledge, tell: Callable[[str], None] | None = None) -> Wanted:
    """What the store is asked; `tell` hears which place is meant by `near`.

    Raises BadInput for a date, place, type or status that is none.
    """
    for name, values, known in (
        ("type", asked.types, knowledge.ontology.types),
        ("status", (asked.status,) if asked.status else (), knowledge.ontology.statuses),
    ):
        if unknown := [value for value in values if value not in known]:
            raise BadInput(f"{unknown[0]!r} is no {name}; choose {', '.join(known)}")
    row = _place(asked.near, knowledge) if asked.near else None
    if row is not None and tell is not None:
        tell(f"Around {', '.join(part for part in (row.name, row.admin1, row.country) if part)}.")
    return Wanted(
        since=day_of(asked.since),
        until=day_of(asked.until),
        near=(row.lat, row.lon) if row and row.lat is not None and row.lon is not None else None,
        within=asked.within or max(AROUND_KM, (row and row.radius_km) or 0),
        types=asked.types,
        actor=party_key(asked.actor, knowledge),
        min_origins=asked.min_origins,
        status=asked.status,
        text=asked.text,
        limit=asked.limit,
    )


def _place(words: str, knowledge: Knowledge) -> PlaceRow:
    """The place with this name; behind a comma may stand its country or a larger place near it."""
    name, _, around = (part.strip() for part in words.partition(","))
    country = around if around in knowledge.countries.by_code else None
    other = knowledge.places.find(around) if around and country is None else None
    row = knowledge.places.find(
        name, near=[other] if other else (), country=other.country if other else country
    )
    if row is None or row.lat is None:
        raise BadInput(f"the gazetteer does not place {words!r}; name a larger place near it")
    return row


def day_of(words: str | None) -> str | None:
    """The day as an ISO date. Raises BadInput for words that are none."""
    given = Given(published=words).published
    return str(parse_date(given))[:10] if given else None


def found(store: Store, name: str) -> Incident:
    """The incident of this id, or of the beginning of one. Raises BadInput where there is not one such."""
    incident = store.incident(name) if name else None
    if incident is None:
        raise BadInput(f"{store.name} has not one incident {name!r}; marsad incidents lists their ids")
    return incident


def case_of(store: Store, incident: Incident) -> Case:
    """The incident with its reports as persons corrected them, why they were joined, and judgements."""
    by_id = {account.id: account for account in store.accounts(incident.accounts)}
    accounts = tuple(by_id[id_] for id_ in incident.accounts if id_ in by_id)
    told = _records(store, (account.report for account in accounts))
    judgements = store.judgements({event.id for record in told.values() for event in record.events})
    inside = {event for account in accounts for event in account.events}
    records = {report: judged_record(record, judgements) for report, record in told.items()}
    return Case(
        incident=incident,
        accounts=accounts,
        records=records,
        joined=store.joined_of(incident.accounts),
        copies=frozenset(pair for pair in store.copies_of(records) if records.keys() >= set(pair)),
        tolls=series_of(store, incident),
        # What was rejected is in no account any more, and that is worth knowing.
        judgements=tuple(one for one in judgements if one.decision == "reject" or inside & set(one.events)),
    )


def reach_of(knowledge: Knowledge) -> Callable[[int], float | None]:
    """How far a place of GeoNames reaches from its centre, in km, where that is known."""

    def reach(geonameid: int) -> float | None:
        row = knowledge.places.of_id(geonameid)
        return row.radius_km if row else None

    return reach


def names_of(store: Store, reports: Iterable[str]) -> dict[str, str]:
    """Id of a report -> the caller's own id, for those of these reports that have one."""
    headers = store.headers(sorted(set(reports)))
    return {id_: head.external_id for id_, head in headers.items() if head.external_id}


def reports_of(incidents: Iterable[Incident]) -> Iterator[str]:
    """The ids of the reports that tell of these incidents."""
    for one in incidents:
        yield from (*one.reports, *one.mentions)


def records(store: Store) -> Iterator[Record]:
    """Every record, as persons corrected it."""
    judgements = store.judgements()
    for record in store.records():
        yield judged_record(record, judgements) if judgements else record


def records_on_ground(store: Store, until: str | None) -> Iterator[Record]:
    """The records that tell who holds what ground, up to a day, as persons corrected them."""
    judgements = store.judgements()
    for report in dict.fromkeys(held.report.id for held in store.control(until=until)):
        record = store.record(report)
        if record is not None:
            yield judged_record(record, judgements)


def of_party(words: str | None, ties: tuple[Tie, ...], knowledge: Knowledge) -> tuple[Tie, ...]:
    """The ties of the party that the words name, by its key or a part of its name; of all without words."""
    if words is None:
        return ties
    key, part = party_key(words, knowledge), words.casefold()
    return tuple(
        tie
        for tie in ties
        if any(side.key == key or part in side.name.casefold() for side in (tie.from_, tie.to))
    )


def _records(store: Store, reports: Iterable[str]) -> dict[str, Record]:
    """By id, for those reports that are still there."""
    found = {report: store.record(report) for report in dict.fromkeys(reports)}
    return {report: record for report, record in found.items() if record is not None}


def party_key(words: str | None, knowledge: Knowledge) -> str | None:
    """The id of a known party; a country's code and what is not known stay as they are."""
    if words is None or words in knowledge.countries.by_code:
        return words
    party = knowledge.actors.identify(words).party
    return party.id if party else words
