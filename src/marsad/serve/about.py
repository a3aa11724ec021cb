"""What is served, for whom, and how it may be used."""

from fastapi import APIRouter, Request, Response

from marsad import __version__
from marsad.knowledge import Knowledge
from marsad.serve.answers import Answers
from marsad.serve.forms import About, Health
from marsad.serve.openapi import answers_with
from marsad.serve.settings import Settings
from marsad.store import Store

__all__ = ["routes"]

DISCLAIMER = (
    "Marsad tells what reports say, not what is true. Places are the centres of what a report names, as "
    "exact as their precision says. Borders are Natural Earth's de facto view, and take no side."
)
ATTRIBUTION = (
    "Places: GeoNames, CC BY 4.0",
    "Base map: Natural Earth, public domain",
    "Types and modes: PLOVER, Open Event Data Alliance",
)


def routes(answers: Answers, knowledge: Knowledge, settings: Settings) -> APIRouter:
    """The part of the API that tells of the server itself."""
    api = APIRouter(tags=["about"])

    @api.get("/about", responses=answers_with(About))
    def about(request: Request) -> Response:
        """Version, counts, vocabularies, disclaimer, attribution, and whether judgements are taken."""

        def told(store: Store) -> About:
            size = store.size()
            return About(
                version=__version__,
                **size.counts,
                first=size.first,
                last=size.last,
                types={name: list(one.modes) for name, one in knowledge.ontology.types.items()},
                statuses=list(knowledge.ontology.statuses),
                speakers=["outlet", *knowledge.ontology.source_kinds],
                writable=settings.token is not None,
                disclaimer=DISCLAIMER,
                attribution=list(ATTRIBUTION),
            )

        return answers.json(request, told)

    @api.get("/health", responses=answers_with(Health))
    def health() -> Response:
        """Whether the store answers."""
        with answers.stores.reading() as store:
            return Response(
                b'{"status":"ok","changes":%d}' % store.last_change(), media_type="application/json"
            )

    return api
