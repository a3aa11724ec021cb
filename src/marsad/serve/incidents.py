"""Incidents as lists, tables, maps and counts."""

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Annotated, Literal

import msgspec
from fastapi import APIRouter, Depends, Query, Request, Response

from marsad.export.incidents import write_case, write_incidents
from marsad.knowledge import Knowledge
from marsad.link.views.parties import party_of
from marsad.model.record import Mention
from marsad.pipeline.looking import names_of, reach_of, reports_of
from marsad.serve.answers import Answers
from marsad.serve.asking import Cursor, Filter, Id, Limit
from marsad.serve.case import case_form, found_case
from marsad.serve.case_forms import CaseForm
from marsad.serve.cursors import after, cursor
from marsad.serve.forms import Counted, MapData, Page
from marsad.serve.openapi import answers_with
from marsad.store import Spotted, Store, Wanted

__all__ = ["routes"]

# As many as a browser draws in a second or two, and a spreadsheet opens.
MOST = 100_000
# Names that a list of a filter shows.
COMMONEST = 50
# Places that are no spot: their reach says where within it may have been.
WIDE = frozenset({"admin2", "admin1", "country", "region"})

Order = Annotated[Literal["newest", "oldest"], Query(description="By the first day; without a day last.")]
Which = Annotated[Filter, Depends()]


def routes(answers: Answers, knowledge: Knowledge) -> APIRouter:
    """The part of the API that filters incidents."""
    api = APIRouter(tags=["incidents"])
    reach = lru_cache(maxsize=10_000)(reach_of(knowledge))

    @api.get("/incidents", responses=answers_with(Page))
    def incidents(
        request: Request, which: Which, limit: Limit = 100, cursor: Cursor = None, order: Order = "newest"
    ) -> Response:
        """Incidents, page by page."""
        wanted, start = which.wanted(knowledge), after(cursor, tuple[str | None, str])

        def page(store: Store) -> bytes:
            return _page(store, wanted, start, limit, newest=order == "newest")

        return answers.bytes(request, page, "application/json")

    @api.get("/incidents.geojson", responses=answers_with(dict, media="application/geo+json"))
    def geojson(request: Request, which: Which) -> Response:
        """Incidents as GeoJSON; those that no report places have no geometry."""
        return written(request, which, "geojson", "application/geo+json")

    @api.get("/incidents.csv", responses=answers_with(str, media="text/csv"))
    def csv(request: Request, which: Which) -> Response:
        """Incidents as a table (docs/formats.md)."""
        return written(request, which, "csv", "text/csv")

    @api.get("/incidents/{id}", responses=answers_with(CaseForm, 404))
    def incident(request: Request, id: Id) -> Response:
        """One incident with all that it stands on."""
        return answers.json(request, lambda store: case_form(store, found_case(store, id), knowledge))

    @api.get("/incidents/{id}/csv", responses=answers_with(str, 404, media="text/csv"))
    def incident_csv(request: Request, id: Id) -> Response:
        """One incident as a table: a row for each saying of each value (docs/formats.md)."""
        response = answers.bytes(request, lambda store: _case_written(store, id, reach), "text/csv")
        response.headers["Content-Disposition"] = 'attachment; filename="incident.csv"'
        return response

    @api.get("/map", responses=answers_with(MapData))
    def map(request: Request, which: Which) -> Response:
        """What a map draws, column by column."""
        wanted = which.wanted(knowledge)
        return answers.json(request, lambda store: _map(store.spotted(wanted, MOST + 1), reach))

    @api.get("/counts", responses=answers_with(Counted))
    def counts(request: Request, which: Which) -> Response:
        """How many incidents, by what a filter may ask."""
        wanted = which.wanted(knowledge)
        return answers.json(request, lambda store: _counts(store, wanted, knowledge))

    def written(request: Request, which: Filter, format: str, media: str) -> Response:
        wanted = replace(which.wanted(knowledge), limit=MOST)
        response = answers.bytes(request, lambda store: _written(store, wanted, format, reach), media)
        response.headers["Content-Disposition"] = f'attachment; filename="incidents.{format}"'
        return response

    return api


def _page(
    store: Store, wanted: Wanted, start: tuple[str | None, str] | None, limit: int, *, newest: bool
) -> bytes:
    """The briefs are JSON in the store, and are not read again to be written."""
    found = store.lines(wanted, after=start, most=limit + 1, newest=newest)
    shown = found[:limit]
    more = cursor(shown[-1].day, shown[-1].id) if len(found) > limit else None
    items = b",".join(line.body for line in shown)
    return b'{"items":[' + items + b'],"next":' + msgspec.json.encode(more) + b"}"


def _map(found: Sequence[Spotted], reach: Callable[[int], float | None]) -> MapData:
    placed = [one for one in found[:MOST] if one.lon is not None and one.lat is not None]
    return MapData(
        id=[one.id for one in placed],
        lon=[one.lon for one in placed if one.lon is not None],
        lat=[one.lat for one in placed if one.lat is not None],
        day=[one.day for one in placed],
        type=[one.type for one in placed],
        origins=[one.origins for one in placed],
        killed=[one.killed for one in placed],
        status=[one.status for one in placed],
        precision=[one.precision for one in placed],
        radius_km=[
            reach(one.geonameid) if one.geonameid is not None and one.precision in WIDE else None
            for one in placed
        ],
        unplaced=len(found[:MOST]) - len(placed),
        left_out=max(0, len(found) - MOST),
    )


def _counts(store: Store, wanted: Wanted, knowledge: Knowledge) -> Counted:
    found = store.counted(wanted, COMMONEST)
    days: dict[str, dict[str, int]] = {}
    for day, type_, number in store.by_day(wanted):
        days.setdefault(day, {})[type_] = number
    return Counted(
        total=found.total,
        types=dict(found.types),
        status=dict(found.status),
        days=list(days.items()),
        undated=found.total - sum(sum(types.values()) for types in days.values()),
        actors=list(_named(found.parties, knowledge)),
        outlets=list(found.outlets),
    )


def _named(parties: Sequence[tuple[str, int]], knowledge: Knowledge) -> Iterator[tuple[str, int, str]]:
    """The parties that may be shown: those of the lexicon, and kinds of bodies of one country."""
    for key, number in parties:
        country, _, sector = key.partition("/")
        mention = Mention(
            start=0, end=0, text="", **({"country": country, "sector": sector} if sector else {"id": key})
        )
        party = party_of(mention, knowledge)
        if party is not None:
            yield party.name, number, key


def _written(store: Store, wanted: Wanted, format: str, reach: Callable[[int], float | None]) -> bytes:
    out = io.StringIO()
    incidents = list(store.incidents(wanted))
    write_incidents(incidents, names_of(store, reports_of(incidents)), format, out, reach)
    return out.getvalue().encode("utf-8", "replace")


def _case_written(store: Store, id_: str, reach: Callable[[int], float | None]) -> bytes:
    out = io.StringIO()
    write_case(found_case(store, id_), "csv", out, reach)
    return out.getvalue().encode("utf-8", "replace")
