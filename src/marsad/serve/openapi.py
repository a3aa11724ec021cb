"""The description of the API for programs: parameters by FastAPI, answers from the forms that are written."""

from typing import Any

import msgspec
from fastapi import FastAPI

from marsad.serve.examples import EXAMPLES
from marsad.serve.forms import Failure

__all__ = ["answers_with", "describe", "takes"]

REFERENCE = "#/components/schemas/{name}"
TOKEN = "token"
REFUSALS = {
    304: "As you have it: the ETag is the same.",
    400: "The request is wrong; the sentence says how.",
    401: "A token is needed.",
    404: "There is no such thing.",
    413: "The body is too large.",
    429: "Too many requests.",
    503: "The store cannot be used at present.",
}
# What every path may answer with.
ALWAYS = (400, 413, 429, 503)

_forms: set[Any] = {Failure}


def answers_with(
    form: Any,
    *more: int,
    status: int = 200,
    media: str = "application/json",
    cached: bool = True,
    also: str | None = None,
) -> dict[int | str, dict[str, Any]]:
    """The `responses` of a path: the form that it answers with, and by which status it refuses; `also` is
    another kind of text that may be asked for.
    """
    _forms.add(form)
    [schema], _ = msgspec.json.schema_components([form], ref_template=REFERENCE)
    refusals = {
        code: {
            "description": REFUSALS[code],
            **({"content": _content(REFERENCE.format(name="Failure"))} if code != 304 else {}),
        }
        for code in (*ALWAYS, *more, *((304,) if cached and status == 200 else ()))
    }
    content = {media: {"schema": schema}} | ({also: {"schema": {"type": "string"}}} if also else {})
    return {status: {"description": "As asked.", "content": content}, **refusals}


def takes(form: Any) -> dict[str, Any]:
    """The body of a request that writes, and that it needs the token."""
    described: dict[str, Any] = {"security": [{TOKEN: []}]}
    if form is not None:
        _forms.add(form)
        content = _content(REFERENCE.format(name=form.__name__))
        described["requestBody"] = {"required": True, "content": content}
    return described


def _content(reference: str) -> dict[str, Any]:
    return {"application/json": {"schema": {"$ref": reference}}}


def describe(app: FastAPI) -> None:
    """Put the forms into the description, and take out what FastAPI supposes of refusals."""
    plain = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            described = plain()
            _, components = msgspec.json.schema_components(_forms, ref_template=REFERENCE)
            schemas = described.setdefault("components", {}).setdefault("schemas", {})
            for name in ("HTTPValidationError", "ValidationError"):
                schemas.pop(name, None)
            schemas.update(components)
            for name, example in EXAMPLES.items():
                schemas[name]["examples"] = [example]
            described["components"]["securitySchemes"] = {TOKEN: {"type": "http", "scheme": "bearer"}}
            for path in described["paths"].values():
                for operation in path.values():
                    operation["responses"].pop("422", None)
            app.openapi_schema = described
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]
