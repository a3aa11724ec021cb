"""The server put together: the API under /api/v1, the desk for the browser elsewhere."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from threading import Event

from fastapi import APIRouter, FastAPI

from marsad import __version__
from marsad.knowledge import load_knowledge
from marsad.serve.about import About
from marsad.serve.answers import Answers
from marsad.serve.desk import Desk
from marsad.serve.feed import Feed
from marsad.serve.guard import Guard
from marsad.serve.incidents import Incidents
from marsad.serve.judging import Judging
from marsad.serve.openapi import describe
from marsad.serve.parties import Parties
from marsad.serve.pool import Stores
from marsad.serve.refusals import tell_refusals
from marsad.serve.reports import Reports
from marsad.serve.settings import Settings

__all__ = ["PREFIX", "application"]

PREFIX = "/api/v1"


def application(settings: Settings, stopping: Event | None = None) -> FastAPI:
    """What uvicorn runs; open streams end once `stopping` is set.

    Raises BadInput, BadStore where there is no store to serve.
    """
    stores = Stores(settings.db)
    with stores.one():  # a store that cannot be opened is told now, and not to the first who asks
        pass
    knowledge = load_knowledge(settings.lexicons)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        stores.close()

    app = FastAPI(
        title="Marsad",
        version=__version__,
        description="Incidents of conflict, with the words behind every value.",
        openapi_url=f"{PREFIX}/openapi.json",
        docs_url=None,  # they fetch their scripts from elsewhere
        redoc_url=None,
        lifespan=lifespan,
    )
    answers = Answers(stores)
    about = About(answers, knowledge, settings)
    api = APIRouter(prefix=PREFIX)
    for part in (
        Incidents(answers, knowledge),
        Reports(answers, knowledge),
        Parties(answers, knowledge),
        Judging(answers, knowledge, settings),
        Feed(answers, stopping or Event()),
        about,
    ):
        api.include_router(part.routes())
    app.include_router(api)
    app.include_router(about.health_route())
    app.include_router(Desk().routes())
    tell_refusals(app)
    describe(app)
    app.add_middleware(Guard, settings=settings)
    return app
