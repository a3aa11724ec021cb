"""What persons decide: asked, kept, taken back, given out as training data. Writing needs the token."""

import hmac
from collections.abc import Iterable, Iterator
from typing import Annotated, Literal

import msgspec
from fastapi import APIRouter, Depends, Query, Request, Response
from starlette.concurrency import run_in_threadpool

from marsad.errors import BadInput
from marsad.knowledge import Knowledge
from marsad.model.incident import Judgement
from marsad.pipeline.judging import judgement
from marsad.pipeline.linking import Linker
from marsad.serve.answers import JSON, Answers
from marsad.serve.asking import LONG, Cursor, Id, Limit, clean
from marsad.serve.case import decided_form
from marsad.serve.cursors import after, cursor_of
from marsad.serve.judging_forms import Asked, DecidedNow, Decisions, JudgedEvent, Lesson, ReviewForm
from marsad.serve.openapi import answers_with, takes
from marsad.serve.refusals import Refused
from marsad.serve.review import review_items
from marsad.serve.settings import Settings
from marsad.store import Store

__all__ = ["Judging"]

# Letters of a reason: a paragraph.
LONGEST_REASON = 2000
NDJSON = "application/x-ndjson"
Format = Annotated[
    Literal["json", "jsonl"],
    Query(description="jsonl: all of them, with the words that they are about, as training data."),
]


class Judging:
    """The part of the API with which persons decide."""

    def __init__(self, answers: Answers, knowledge: Knowledge, settings: Settings) -> None:
        self._answers = answers
        self._knowledge = knowledge
        self._token = settings.token

    def routes(self) -> APIRouter:
        """Its addresses."""
        api = APIRouter(tags=["judging"])
        writer = [Depends(self._may_write)]
        api.add_api_route("/review", self.review, responses=answers_with(ReviewForm))
        api.add_api_route("/judgements", self.decisions, responses=answers_with(Decisions, also=NDJSON))
        api.add_api_route(
            "/judgements",
            self.decide,
            methods=["POST"],
            status_code=201,
            dependencies=writer,
            responses=answers_with(DecidedNow, 401, status=201),
            openapi_extra=takes(Asked),
        )
        api.add_api_route(
            "/judgements/{id}",
            self.undo,
            methods=["DELETE"],
            dependencies=writer,
            responses=answers_with(DecidedNow, 401, 404, cached=False),
            openapi_extra=takes(None),
        )
        return api

    def review(self, request: Request, limit: Limit = 20, cursor: Cursor = None) -> Response:
        """What a person should judge: pairs of accounts, and events, least sure and most urgent first."""
        start = _start(cursor)

        def review(store: Store) -> ReviewForm:
            found = review_items(store)
            more = cursor_of(start + limit) if len(found) > start + limit else None
            return ReviewForm(items=found[start : start + limit], next=more)

        return self._answers.json(request, review)

    def decisions(
        self, request: Request, format: Format = "json", limit: Limit = 100, cursor: Cursor = None
    ) -> Response:
        """What was decided, the last first; those taken back are retired."""
        start = _start(cursor)

        def decisions(store: Store) -> Decisions:
            found = store.judgements()[::-1]
            more = cursor_of(start + limit) if len(found) > start + limit else None
            return Decisions(items=[decided_form(one) for one in found[start : start + limit]], next=more)

        if format == "jsonl":
            response = self._answers.bytes(request, lambda store: b"".join(_lessons(store)), NDJSON)
            response.headers["Content-Disposition"] = 'attachment; filename="judgements.jsonl"'
            return response
        return self._answers.json(request, decisions)

    async def decide(self, request: Request) -> Response:
        """Keep a judgement, and draw its consequences."""
        asked = _asked(await request.body())
        return _written(201, await run_in_threadpool(self._decide, asked))

    def undo(self, id: Id) -> Response:
        """Take a judgement back, and what followed from it."""
        with self._answers.stores.one() as store, store.writing():
            known = [one for one in store.judgements() if one.id == id and not one.retired]
            if not known:
                raise Refused(404, f"there is no judgement {id!r} that could be taken back")
            Linker(store, self._knowledge).take_back(id)
            [now] = [one for one in store.judgements(known[0].events) if one.id == id]
            return _written(200, _now(store, now))

    def _decide(self, asked: Asked) -> DecidedNow:
        with self._answers.stores.one() as store, store.writing():
            one = judgement(
                store,
                asked.decision,
                asked.events,
                by=asked.by,
                because=asked.because,
                field=asked.field,
                value=asked.value,
            )
            Linker(store, self._knowledge).decide(one)
            return _now(store, one)

    def _may_write(self, request: Request) -> None:
        """Raises Refused for who has no token, before the body is read."""
        scheme, _, given = request.headers.get("authorization", "").partition(" ")
        token = self._token or ""
        same = hmac.compare_digest(given.strip().encode(), token.encode())
        if not (self._token and scheme.lower() == "bearer" and same):
            why = (
                "send its token as Authorization: Bearer" if self._token else "it was started without --token"
            )
            raise Refused(401, f"judging is not open to you here; {why}", {"WWW-Authenticate": "Bearer"})


def _written(status: int, form: DecidedNow) -> Response:
    return Response(msgspec.json.encode(form), status_code=status, media_type=JSON)


def _start(cursor: str | None) -> int:
    return max(0, (after(cursor, tuple[int]) or (0,))[0])


def _asked(body: bytes) -> Asked:
    """The judgement in the body. Raises BadInput where it is none."""
    try:
        asked = msgspec.json.decode(body, type=Asked)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise BadInput(f"the body is no judgement ({error})") from None
    events = [_short("events", one, LONG) for one in asked.events]
    by = _short("by", asked.by, LONG)
    if not 1 <= len(events) <= 2 or None in events or by is None:
        raise BadInput("a judgement is of one or two events, by a person with a name")
    return Asked(
        decision=asked.decision,
        events=[one for one in events if one is not None],
        by=by,
        field=_short("field", asked.field, LONG),
        value=_short("value", asked.value, LONG),
        because=_short("because", asked.because, LONGEST_REASON),
    )


def _short(name: str, words: str | None, most: int) -> str | None:
    if words is not None and len(words) > most:
        raise BadInput(f"{name}: is longer than {most} letters")
    return clean(words)


def _now(store: Store, one: Judgement) -> DecidedNow:
    """The judgement with the incidents that its events are in now."""
    told = [account for report in store.reports_with(one.events) for account in store.accounts_of(report)]
    now = store.incidents_with(account.id for account in told if set(account.events) & set(one.events))
    decided = decided_form(one)
    return DecidedNow(
        **{name: getattr(decided, name) for name in decided.__struct_fields__}, incidents=sorted(now)
    )


def _lessons(store: Store) -> Iterator[bytes]:
    """Every judgement that stands, with the events that it is about, a line each."""
    for one in store.judgements():
        if not one.retired:
            decided = decided_form(one)
            told = list(_judged(store, one.events))
            lesson = Lesson(**{name: getattr(decided, name) for name in decided.__struct_fields__}, told=told)
            yield msgspec.json.encode(lesson) + b"\n"


def _judged(store: Store, events: Iterable[str]) -> Iterator[JudgedEvent]:
    wanted = set(events)
    for record in store.records_of(store.reports_with(wanted)):
        for event in record.events:
            if event.id in wanted:
                yield JudgedEvent(
                    id=event.id,
                    report=record.report.id,
                    type=event.type,
                    status=event.status,
                    confidence=event.confidence,
                    sentence=record.report.text[event.sentence.start : event.sentence.end],
                    words=event.trigger.text,
                )
