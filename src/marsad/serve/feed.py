"""The feed of changes, page by page and as it happens."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from itertools import islice
from threading import Event
from typing import Annotated

import msgspec
from fastapi import APIRouter, Query, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.responses import StreamingResponse

from marsad.serve.answers import Answers
from marsad.serve.asking import Limit
from marsad.serve.case import change_form
from marsad.serve.forms import Change
from marsad.serve.judging_forms import ChangesForm
from marsad.serve.openapi import answers_with
from marsad.serve.refusals import Refused
from marsad.store import Store

__all__ = ["Feed"]

# Streams that are open at once; each asks the store once a second.
STREAMS = 50
PAUSE = 1.0
# Pauses without a change until a sign of life: those who stand between close what is silent for a minute.
SILENCE = 20
AT_ONCE = 500
SSE = "text/event-stream"
MOST_INT = 2**53
Since = Annotated[int | None, Query(ge=0, le=MOST_INT, description="The id of the last change you have.")]


class Feed:
    """The part of the API that tells what changes."""

    def __init__(self, answers: Answers, stopping: Event) -> None:
        """`stopping` is set when the server ends, and the streams with it."""
        self._answers = answers
        self._stopping = stopping
        self._open = 0

    def routes(self) -> APIRouter:
        """Its addresses."""
        api = APIRouter(tags=["changes"])
        api.add_api_route("/changes", self.page, responses=answers_with(ChangesForm))
        api.add_api_route(
            "/changes/stream", self.stream, responses=answers_with(str, media=SSE, cached=False)
        )
        return api

    def page(self, request: Request, since: Since = None, limit: Limit = 100) -> Response:
        """What was added, merged, split, corrected or withdrawn after `since`, in order."""

        def page(store: Store) -> ChangesForm:
            found = [change_form(one) for one in islice(store.changes(since or 0), limit + 1)]
            more = str(found[limit - 1].id) if len(found) > limit else None
            return ChangesForm(items=found[:limit], next=more)

        return self._answers.json(request, page)

    async def stream(self, request: Request, since: Since = None) -> Response:
        """Changes as they happen, as server-sent events; without `since` those from now on."""
        if self._open >= STREAMS:
            raise Refused(429, f"{STREAMS} streams are open, and no more; ask /changes now and then")
        seen = request.headers.get("last-event-id", "")
        start = int(seen) if seen.isascii() and seen.isdigit() and int(seen) < MOST_INT else since
        if start is None:
            start = await run_in_threadpool(self._last)
        return StreamingResponse(self._told(start), media_type=SSE, headers={"Cache-Control": "no-store"})

    async def _told(self, since: int) -> AsyncIterator[str]:
        self._open += 1
        silent = 0
        try:
            yield "retry: 3000\n\n"
            while not self._stopping.is_set():
                changes = await run_in_threadpool(self._after, since)
                for change in changes:
                    since = change.id
                    data = msgspec.json.encode(change).decode()
                    yield f"id: {change.id}\nevent: change\ndata: {data}\n\n"
                silent = 0 if changes else silent + 1
                if silent == SILENCE:
                    silent = 0
                    yield ": still here\n\n"
                if len(changes) < AT_ONCE:
                    await asyncio.sleep(PAUSE)
        finally:
            self._open -= 1

    def _last(self) -> int:
        with self._answers.stores.reading() as store:
            return store.last_change()

    def _after(self, since: int) -> Sequence[Change]:
        with self._answers.stores.reading() as store:
            return [change_form(one) for one in islice(store.changes(since), AT_ONCE)]
