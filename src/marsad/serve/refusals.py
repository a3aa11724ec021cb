"""What cannot be answered: one clear sentence and a status that says whose fault it is."""

from collections.abc import Mapping

import msgspec
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from marsad.errors import BadInput, BadStore
from marsad.export.marks import printable

__all__ = ["Refused", "refusal", "tell_refusals"]


class Refused(HTTPException):
    """A request that is not done; `detail` is the sentence."""


def refusal(status: int, sentence: str, headers: Mapping[str, str] | None = None) -> Response:
    """The answer to it."""
    body = msgspec.json.encode({"error": printable(sentence)})
    return Response(body, status_code=status, headers=headers, media_type="application/json")


def tell_refusals(app: FastAPI) -> None:
    """Answer errors in words. What is no error of the request stays one of the server."""

    @app.exception_handler(HTTPException)
    def refused(_: Request, error: HTTPException) -> Response:
        return refusal(error.status_code, str(error.detail), error.headers)

    @app.exception_handler(RequestValidationError)
    def malformed(_: Request, error: RequestValidationError) -> Response:
        first = error.errors()[0]
        where = [str(part) for part in first["loc"] if part not in ("query", "path", "body")]
        return refusal(400, f"{'.'.join(where) or 'the body'}: {first['msg']}")

    @app.exception_handler(BadInput)
    def wrong(_: Request, error: BadInput) -> Response:
        return refusal(400, str(error))

    @app.exception_handler(BadStore)
    def unusable(_: Request, error: BadStore) -> Response:
        return refusal(503, str(error), {"Retry-After": "5"})
