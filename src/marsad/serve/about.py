"""What is served, for whom, and how it may be used."""

import msgspec
from fastapi import APIRouter, Request, Response

from marsad import __version__
from marsad.knowledge import Knowledge
from marsad.serve.answers import JSON, Answers
from marsad.serve.forms import AboutForm, Health
from marsad.serve.openapi import answers_with
from marsad.serve.settings import Settings
from marsad.store import Store

__all__ = ["About"]

DISCLAIMER = (
    "Marsad tells what reports say, not what is true. Places are the centres of what a report names, as "
    "exact as their precision says. Borders are Natural Earth's de facto view, and take no side."
)
ATTRIBUTION = (
    "Places: GeoNames, CC BY 4.0",
    "Base map: Natural Earth, public domain",
    "Types and modes: PLOVER, Open Event Data Alliance",
)


class About:
    """The part of the API that tells of the server itself."""

    def __init__(self, answers: Answers, knowledge: Knowledge, settings: Settings) -> None:
        self._answers = answers
        self._knowledge = knowledge
        self._settings = settings

    def routes(self) -> APIRouter:
        """Its addresses."""
        api = APIRouter(tags=["about"])
        api.add_api_route("/about", self.about, responses=answers_with(AboutForm))
        return api

    def health_route(self) -> APIRouter:
        """Where those ask who only want to know whether it runs: at the root, as they expect."""
        api = APIRouter(tags=["about"])
        api.add_api_route("/health", self.health, responses=answers_with(Health, cached=False))
        return api

    def about(self, request: Request) -> Response:
        """Version, counts, vocabularies, disclaimer, attribution, and whether judgements are taken."""
        ontology = self._knowledge.ontology

        def told(store: Store) -> AboutForm:
            size = store.size()
            return AboutForm(
                version=__version__,
                **size.counts,
                first=size.first,
                last=size.last,
                types={name: list(one.modes) for name, one in ontology.types.items()},
                statuses=list(ontology.statuses),
                speakers=["outlet", *ontology.source_kinds],
                writable=self._settings.token is not None,
                disclaimer=DISCLAIMER,
                attribution=list(ATTRIBUTION),
            )

        return self._answers.json(request, told)

    def health(self) -> Response:
        """Whether the store answers."""
        with self._answers.stores.reading() as store:
            told = Health(status="ok", changes=store.last_change())
        return Response(msgspec.json.encode(told), media_type=JSON)
