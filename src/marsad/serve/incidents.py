"""Incidents as lists, tables, maps and counts, and each with what it stands on."""

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
from marsad.serve.answers import JSON, Answers
from marsad.serve.asking import Cursor, Filter, Id, Limit
from marsad.serve.case import case_form, found_case
from marsad.serve.case_forms import CaseForm
from marsad.serve.cursors import after, cursor_of
from marsad.serve.forms import Counted, MapData, Page
from marsad.serve.openapi import answers_with
from marsad.store import Spotted, Store, Wanted

__all__ = ["Incidents"]

# As many as a browser draws in a second or two, and a spreadsheet opens.
MOST = 100_000
# Names that a list of a filter shows.
COMMONEST = 50
# Places that are no spot: their reach says where within it may have been.
WIDE = frozenset({"admin2", "admin1", "country", "region"})
CSV, GEOJSON = "text/csv", "application/geo+json"

Order = Annotated[Literal["newest", "oldest"], Query(description="By the first day; without a day last.")]
Which = Annotated[Filter, Depends()]
Reach = Callable[[int], float | None]


class Incidents:
    """The part of the API that is about incidents."""

    def __init__(self, answers: Answers, knowledge: Knowledge) -> None:
        self._answers = answers
        self._knowledge = knowledge
        self._reach: Reach = lru_cache(maxsize=10_000)(reach_of(knowledge))

    def routes(self) -> APIRouter:
        """Its addresses."""
        api = APIRouter(tags=["incidents"])
        for path, method, responses in (
            ("/incidents", self.page, answers_with(Page)),
            ("/incidents.geojson", self.geojson, answers_with(dict, media=GEOJSON)),
            ("/incidents.csv", self.csv, answers_with(str, media=CSV)),
            ("/map", self.map, answers_with(MapData)),
            ("/counts", self.counts, answers_with(Counted)),
            ("/incidents/{id}", self.one, answers_with(CaseForm, 404)),
            ("/incidents/{id}/csv", self.one_csv, answers_with(str, 404, media=CSV)),
        ):
            api.add_api_route(path, method, responses=responses)
        return api

    def page(
        self,
        request: Request,
        which: Which,
        limit: Limit = 100,
        cursor: Cursor = None,
        order: Order = "newest",
    ) -> Response:
        """Incidents, page by page."""
        wanted, start = which.wanted(self._knowledge), after(cursor, tuple[str | None, str])

        def page(store: Store) -> bytes:
            return _page(store, wanted, start, limit, newest=order == "newest")

        return self._answers.bytes(request, page, JSON)

    def geojson(self, request: Request, which: Which) -> Response:
        """Incidents as GeoJSON; those that no report places have no geometry."""
        return self._written(request, which, "geojson", GEOJSON)

    def csv(self, request: Request, which: Which) -> Response:
        """Incidents as a table (docs/formats.md)."""
        return self._written(request, which, "csv", CSV)

    def map(self, request: Request, which: Which) -> Response:
        """What a map draws, column by column; the newest 100,000."""
        wanted = which.wanted(self._knowledge)
        return self._answers.json(request, lambda store: _map(store.spotted(wanted, MOST + 1), self._reach))

    def counts(self, request: Request, which: Which) -> Response:
        """How many incidents, by what a filter may ask."""
        wanted = which.wanted(self._knowledge)
        return self._answers.json(request, lambda store: _counts(store, wanted, self._knowledge))

    def one(self, request: Request, id: Id) -> Response:
        """One incident with all that it stands on; for one that was merged, what it became."""
        return self._answers.json(
            request, lambda store: case_form(store, found_case(store, id), self._knowledge)
        )

    def one_csv(self, request: Request, id: Id) -> Response:
        """One incident as a table: a row for each saying of each value (docs/formats.md)."""

        def written(store: Store) -> bytes:
            out = io.StringIO()
            write_case(found_case(store, id), "csv", out, self._reach)
            return _bytes(out)

        return _as_file(self._answers.bytes(request, written, CSV), "incident.csv")

    def _written(self, request: Request, which: Filter, format: str, media: str) -> Response:
        wanted = replace(which.wanted(self._knowledge), limit=MOST)

        def written(store: Store) -> bytes:
            out, incidents = io.StringIO(), list(store.incidents(wanted))
            write_incidents(incidents, names_of(store, reports_of(incidents)), format, out, self._reach)
            return _bytes(out)

        return _as_file(self._answers.bytes(request, written, media), f"incidents.{format}")


def _bytes(out: io.StringIO) -> bytes:
    return out.getvalue().encode("utf-8", "replace")


def _as_file(response: Response, name: str) -> Response:
    """The browser keeps it under this name, and shows nothing."""
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _page(
    store: Store, wanted: Wanted, start: tuple[str | None, str] | None, limit: int, *, newest: bool
) -> bytes:
    """The briefs are JSON in the store, and are not read to be written again."""
    found = store.lines(wanted, after=start, most=limit + 1, newest=newest)
    shown = found[:limit]
    more = cursor_of(shown[-1].day, shown[-1].id) if len(found) > limit else None
    items = b",".join(line.body for line in shown)
    return b'{"items":[' + items + b'],"next":' + msgspec.json.encode(more) + b"}"


def _map(found: Sequence[Spotted], reach: Reach) -> MapData:
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
        known = {"country": country, "sector": sector} if sector else {"id": key}
        party = party_of(Mention(start=0, end=0, text="", **known), knowledge)
        if party is not None:
            yield party.name, number, key
