"""What all parts of the API share: how an object becomes an answer, and what can go wrong."""

from http import HTTPStatus
from typing import Any

from flask import Response, make_response
from flask_openapi3 import APIBlueprint
from pydantic import BaseModel

Responses = dict[str | int, Any]


def problems(*statuses: int) -> Responses:
    """How the OpenAPI document describes these errors."""
    # The document holds the model as its `validation_error_model`.
    content = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {status: {"content": content, "description": HTTPStatus(status).phrase} for status in statuses}


def part_of_api(name: str) -> APIBlueprint:
    """A part of the API under /api; any of it may be asked for wrongly."""
    return APIBlueprint(f"api_{name}", __name__, url_prefix="/api", abp_responses=problems(400))


def answer(body: BaseModel, status: int = 200) -> Response:
    """A model as JSON, Chinese written out."""
    response = make_response(body.model_dump_json(), status)
    response.content_type = "application/json"
    return response
