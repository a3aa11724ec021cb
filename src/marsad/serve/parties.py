"""Who backs, leads, stands with and fights whom; who holds what ground; who publishes and speaks."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Annotated

import msgspec
from fastapi import APIRouter, Path, Query, Request, Response

from marsad.knowledge import Knowledge
from marsad.link.views import ground, party_ties
from marsad.link.views.parties import party_of
from marsad.link.weighing import judged_record
from marsad.model.record import Mention, Place, Record
from marsad.model.views import Ground as Held
from marsad.model.views import Party, Quote, Tie
from marsad.pipeline.looking import reach_of
from marsad.serve.answers import Answers
from marsad.serve.asking import LONG, clean
from marsad.serve.forms import Contested, Evidence, Ground
from marsad.serve.openapi import answers_with
from marsad.serve.party_forms import (
    ActorForm,
    ControlForm,
    HeldForm,
    HolderForm,
    NetworkForm,
    NodeForm,
    SourceRow,
    SourcesForm,
    TieForm,
)
from marsad.serve.refusals import Refused
from marsad.store import Brief, Store, Teller, Wanted

__all__ = ["Parties"]

# Records that are looked through for one answer: some seconds' work, after which the answer is remembered.
MOST = 5000
# Quotes of a tie or a place that are sent; the first and last say since when and whether still.
QUOTES = 20
# Incidents and places that a party's page begins with.
SHOWN = 50

Since = Annotated[date | None, Query(description="Of reports published from this day on.")]
Until = Annotated[date | None, Query(description="Of reports published up to this day.")]
Key = Annotated[
    str, Path(max_length=LONG, description="As in the nodes of /actors: hts, SYR/REB, country:rus.")
]
At = Annotated[date | None, Query(description="As told up to this day, included.")]


class Parties:
    """The part of the API that is about parties, ground and sources."""

    def __init__(self, answers: Answers, knowledge: Knowledge) -> None:
        self._answers = answers
        self._knowledge = knowledge
        self._reach = lru_cache(maxsize=10_000)(reach_of(knowledge))

    def routes(self) -> APIRouter:
        """Its addresses."""
        api = APIRouter(tags=["parties"])
        api.add_api_route("/actors", self.network, responses=answers_with(NetworkForm))
        api.add_api_route("/actors/{key:path}", self.one, responses=answers_with(ActorForm, 404))
        api.add_api_route("/control", self.control, responses=answers_with(ControlForm))
        api.add_api_route("/sources", self.sources, responses=answers_with(SourcesForm))
        return api

    def network(self, request: Request, since: Since = None, until: Until = None) -> Response:
        """The parties and their ties, each with the words that it rests on."""

        def network(store: Store) -> NetworkForm:
            reports, left_out = store.telling("ties", since=_iso(since), until=_iso(until), most=MOST)
            ties = party_ties(_records(store, reports), self._knowledge)
            return NetworkForm(
                nodes=self._nodes(ties),
                edges=list(_edges(store, ties)),
                reports=len(reports),
                left_out=left_out,
            )

        return self._answers.json(request, network)

    def one(self, request: Request, key: Key) -> Response:
        """One party, its ties, places and incidents."""
        wanted = clean(key) or ""
        return self._answers.json(request, lambda store: self._actor(store, wanted))

    def control(self, request: Request, at: At = None) -> Response:
        """Who holds which place by the last dated report of it, and who disputes it."""

        def control(store: Store) -> ControlForm:
            reports, left_out = store.telling("control", until=_iso(at), most=MOST)
            found = ground(_records(store, reports), self._knowledge, _iso(at))
            return ControlForm(
                at=_iso(at), places=[self._held(store, one) for one in found], left_out=left_out
            )

        return self._answers.json(request, control)

    def sources(self, request: Request) -> Response:
        """Outlets, agencies and speakers: how much, how often alone, how often contested."""
        return self._answers.json(request, _sources)

    def _actor(self, store: Store, key: str) -> ActorForm:
        party = self._party(key)
        if party is None:
            raise Refused(404, f"there is no party {key!r}; /actors lists those that reports tell of")
        reports, _ = store.telling("ties", most=MOST)
        every = party_ties(_records(store, reports), self._knowledge)
        ties = [tie for tie in every if key in (tie.from_.key, tie.to.key)]
        wanted, known = Wanted(actor=key), self._knowledge.actors.get(key)
        country, _, sector = key.partition("/")
        counts = store.counted(wanted, SHOWN)
        briefs = [msgspec.json.decode(line.body, type=Brief) for line in store.lines(wanted, most=SHOWN)]
        return ActorForm(
            id=key,
            name=party.name,
            aliases=[*known.aliases, *known.native] if known else [],
            country=known.country if known else country,
            sector=known.sector if known else sector,
            nodes=self._nodes(ties),
            edges=list(_edges(store, ties)),
            places=Counter(one.place.name for one in briefs if one.place).most_common(SHOWN),
            types=dict(counts.types),
            total=counts.total,
            incidents=briefs,
        )

    def _party(self, key: str) -> Party | None:
        """The party with this key; None for one that could be anybody."""
        country, _, sector = key.partition("/")
        if sector:
            if country not in self._knowledge.countries.by_code:
                return None
            mention = Mention(start=0, end=0, text="", country=country, sector=sector)
            return party_of(mention, self._knowledge)
        known = self._knowledge.actors.get(key)
        return Party(key=key, name=known.name) if known else None

    def _nodes(self, ties: Iterable[Tie]) -> list[NodeForm]:
        """The most tied first."""
        parties: dict[str, Party] = {}
        counts: Counter[str] = Counter()
        for tie in ties:
            for party in (tie.from_, tie.to):
                parties[party.key] = party
                counts[party.key] += len(tie.quotes)
        return [
            NodeForm(id=key, name=parties[key].name, country=self._country(key), count=count)
            for key, count in counts.most_common()
        ]

    def _country(self, key: str) -> str | None:
        known = self._knowledge.actors.get(key)
        country, _, sector = key.partition("/")
        return known.country if known else country if sector else None

    def _held(self, store: Store, one: Held) -> HeldForm:
        dispute, place = one.dispute, one.place
        sides = [(value, list(names)) for value, names in dispute.sides] if dispute else []
        return HeldForm(
            place=_ground(place),
            radius_km=self._reach(place.geonameid) if place.geonameid is not None else None,
            state=one.state,
            holder=HolderForm(id=one.holder.key, name=one.holder.name) if one.holder else None,
            since=one.since,
            last=one.last,
            disputed=Contested(about=dispute.about, sides=sides, because=dispute.because)
            if dispute
            else None,
            evidence=_evidence(store, one.quotes),
        )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _records(store: Store, reports: Sequence[str]) -> Iterator[Record]:
    """The records of these reports, as persons corrected them."""
    judgements = store.judgements()
    for record in store.records_of(reports):
        yield judged_record(record, judgements) if judgements else record


def _edges(store: Store, ties: Iterable[Tie]) -> Iterator[TieForm]:
    for tie in ties:
        yield TieForm(
            type=tie.type,
            from_=tie.from_.key,
            to=tie.to.key,
            first=tie.first,
            last=tie.last,
            count=len(tie.quotes),
            evidence=_evidence(store, tie.quotes),
        )


def _evidence(store: Store, quotes: Sequence[Quote]) -> list[Evidence]:
    """The first and the last quotes, with their outlets."""
    half = QUOTES // 2
    shown = quotes if len(quotes) <= QUOTES else (*quotes[:half], *quotes[-half:])
    heads = store.headers({one.report for one in shown})
    return [
        Evidence(
            report=one.report,
            outlet=heads[one.report].outlet if one.report in heads else None,
            date=one.day,
            published=one.published,
            said_by=one.said_by,
            start=one.start,
            end=one.end,
            text=one.text,
        )
        for one in shown
    ]


def _ground(place: Place) -> Ground:
    return Ground(
        name=place.known_as,
        geonameid=place.geonameid,
        lat=place.lat,
        lon=place.lon,
        precision=place.precision,
        country=place.country,
        admin1=place.admin1,
    )


def _sources(store: Store) -> SourcesForm:
    by_kind: dict[str, dict[str, Teller]] = {"outlet": {}, "agency": {}, "speaker": {}}
    for one in store.tellers():
        by_kind.setdefault(one.kind, {})[one.name] = one
    nothing = Teller("outlet", "", 0, 0, 0)
    outlets = [
        _source(by_kind["outlet"].get(one.name, nothing), one.name, one.reports, one.copies)
        for one in store.outlets()
    ]
    return SourcesForm(
        outlets=outlets,
        agencies=[_source(one, name) for name, one in by_kind["agency"].items()],
        speakers=[_source(one, name) for name, one in by_kind["speaker"].items()],
    )


def _source(one: Teller, name: str, reports: int = 0, copies: int = 0) -> SourceRow:
    return SourceRow(
        name=name,
        kind=one.kind,
        reports=reports,
        copies=copies,
        incidents=one.incidents,
        alone=one.alone,
        contradicted=one.contradicted,
    )
