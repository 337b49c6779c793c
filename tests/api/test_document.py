"""Every operation keeps to the OpenAPI document, whatever is sent to it."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from flask import Flask
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.support.client import LookingClient
from tests.support.processes import LOOPBACK, free_port
from tests.support.site import copy_database
from web import create_app

PATHS = {
    *("/api/facilities", "/api/facilities/{id}", "/api/facilities.csv", "/api/summary", "/api/mentions"),
    *("/api/names", "/api/places", "/api/indicators", "/api/duties", "/api/plans", "/api/policies"),
    *("/api/answers", "/api/enquiries", "/api/feedback", "/api/feedback/{number}", "/api/chat"),
    *("/api/benefits", "/api/benefits/{id}", "/api/eligibility", "/api/norms", "/api/price-rules"),
    *("/api/tables", "/api/procedures", "/api/procedures/{id}", "/api/enquiries/{number}", "/api/grades"),
}


POSTS = {"/api/enquiries", "/api/feedback", "/api/grades", "/api/chat", "/api/eligibility"}
# Deleting a conversation needs the bot that keeps it: tests/assistant asks for that.
ELSEWHERE = "/api/chat/{conversation}"
# Their address alone is asked for: there is nothing in it to get wrong.
PLAIN = {"/api/names", "/api/feedback/{number}", "/api/facilities/{id}", "/api/benefits/{id}"}
PLAIN |= {"/api/procedures/{id}", "/api/enquiries/{number}"}
RIGHT, WRONG = GenerationMode.POSITIVE, GenerationMode.NEGATIVE
ASKED = [(path, RIGHT) for path in sorted(PATHS)] + [(path, WRONG) for path in sorted(PATHS - PLAIN)]
EXAMPLES = int(os.environ.get("EXAMPLES", "20"))
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


@pytest.fixture(scope="module")
def schema(database: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    copy = copy_database(database, tmp_path_factory.mktemp("schema") / "directory.sqlite")
    nobody = f"http://{LOOPBACK}:{free_port()}"
    app = create_app({"DATABASE_URL": copy, "TESTING": True, "BOT_URL": nobody})
    return schemathesis.openapi.from_wsgi("/api/openapi.json", app)


@pytest.mark.parametrize(("path", "mode"), ASKED, ids=lambda value: getattr(value, "value", value))
def test_every_answer_is_as_the_document_says(schema: Any, path: str, mode: GenerationMode) -> None:
    operation = schema[path]["POST" if path in POSTS else "GET"]

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask(case: Any) -> None:
        case.call_and_validate(checks=CHECKS)

    ask()


@pytest.fixture(scope="module")
def document(app: Flask) -> dict[str, Any]:
    told: dict[str, Any] = app.test_client().get("/api/openapi.json").get_json()
    return told


def test_the_document_names_every_address_of_the_contract(document: dict[str, Any]) -> None:
    assert set(document["paths"]) == {*PATHS, ELSEWHERE}


def test_every_reference_in_it_leads_somewhere(document: dict[str, Any]) -> None:
    known = {f"#/components/schemas/{name}" for name in document["components"]["schemas"]}
    assert references(document) <= known


def references(part: Any) -> set[str]:
    if isinstance(part, dict):
        own = {part["$ref"]} if isinstance(part.get("$ref"), str) else set()
        return own.union(*map(references, part.values()))
    return set().union(*map(references, part)) if isinstance(part, list) else set()


def test_every_error_is_a_problem_document(document: dict[str, Any]) -> None:
    for path, operations in document["paths"].items():
        for operation in operations.values():
            errors = {status: told for status, told in operation["responses"].items() if status >= "400"}
            assert "400" in errors, path
            for told in errors.values():
                assert set(told["content"]) == {"application/problem+json"}


@pytest.mark.parametrize("path", sorted(PATHS - {"/api/facilities/{id}", "/api/benefits/{id}"}))
def test_an_address_says_which_methods_it_takes(client: LookingClient, path: str) -> None:
    response = client.delete(path)
    assert response.status_code == 405
    assert response.mimetype == "application/problem+json"
    assert {"GET", "POST"} & set(response.headers["Allow"].split(", "))


def test_the_document_is_json(client: LookingClient) -> None:
    response = client.get("/api/openapi.json")
    assert response.mimetype == "application/json"
    assert json.loads(response.data)["openapi"].startswith("3.")
