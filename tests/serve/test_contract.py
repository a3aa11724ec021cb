"""The API keeps to its own description, whatever it is asked."""

from contextlib import suppress

import jsonschema_rs
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    status_code_conformance,
)

from serve.conftest import TOKEN

KEPT = [not_a_server_error, status_code_conformance, content_type_conformance]
ENDLESS = "/api/v1/changes/stream"


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
def test_no_question_breaks_it_and_every_answer_is_as_described(app, mode):
    described = schemathesis.openapi.from_asgi("/api/v1/openapi.json", app, headers={"Host": "localhost"})
    operations = [found.ok() for found in described.get_all_operations()]
    assert len(operations) > 15
    for operation in operations:
        if operation.path != ENDLESS:
            asked(operation, mode, described.raw_schema)


def asked(operation, mode, described):
    """Ask for one path again and again, by its description or against it."""

    @given(case=operation.as_strategy(generation_mode=mode))
    @settings(max_examples=8, suppress_health_check=list(HealthCheck))
    def holds(case):
        case.headers = {**(case.headers or {}), "Authorization": f"Bearer {TOKEN}", "Host": "localhost"}
        response = case.call_and_validate(checks=KEPT)
        as_described(operation, response, described)

    with suppress(Unsatisfiable):  # a path without parameters cannot be asked wrongly
        holds()


def as_described(operation, response, described):
    """What schemathesis would check, too, if it knew the tuples of JSON Schema 2020-12."""
    if response.headers["content-type"][0] != "application/json":
        return
    told = described["paths"][operation.path][operation.method.lower()]["responses"][
        str(response.status_code)
    ]
    schema = told["content"]["application/json"]["schema"]
    jsonschema_rs.validate({**schema, "components": described["components"]}, response.json())


def test_the_description_names_no_refusal_that_is_never_given(api):
    described = api.get("/openapi.json").json()
    codes = {
        code for path in described["paths"].values() for one in path.values() for code in one["responses"]
    }
    assert codes <= {"200", "201", "304", "400", "401", "404", "413", "429", "503"}
    assert "422" not in codes


def test_every_parameter_and_answer_is_described(api):
    described = api.get("/openapi.json").json()
    for path in described["paths"].values():
        for operation in path.values():
            assert operation["description"]
            assert all(
                one.get("description") for one in operation.get("parameters", ()) if one["in"] == "query"
            )


def test_every_example_is_one(api):
    described = api.get("/openapi.json").json()
    schemas = described["components"]["schemas"]
    given_ = [(schema, example) for schema in schemas.values() for example in schema.get("examples", ())]
    assert len(given_) > 5
    for schema, example in given_:
        jsonschema_rs.validate({**schema, "components": described["components"]}, example)
