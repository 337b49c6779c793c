"""What all parts of the API share: how an object becomes an answer, and what can go wrong."""

from typing import Any

from flask import Response, make_response
from flask_openapi3 import APIBlueprint
from pydantic import BaseModel

from web.problems import Problem

PROBLEMS: dict[str, Any] = {
    "400": {
        "content": {"application/problem+json": {"schema": Problem.model_json_schema()}},
        "description": "Bad Request",
    }
}


def part_of_api(name: str) -> APIBlueprint:
    """A part of the API under /api."""
    return APIBlueprint(f"api_{name}", __name__, url_prefix="/api")


def answer(body: BaseModel, status: int = 200) -> Response:
    """A model as JSON, Chinese written out."""
    response = make_response(body.model_dump_json(), status)
    response.content_type = "application/json"
    return response
