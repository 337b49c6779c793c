"""The OpenAPI document, at the address of the contract."""

from typing import Any

from flask import Response, jsonify
from flask_openapi3 import OpenAPI


def serve_document(app: OpenAPI) -> None:
    """Serve it at /api/openapi.json."""

    def openapi_json() -> Response:
        return jsonify(describe(app))

    app.add_url_rule("/api/openapi.json", view_func=openapi_json)


def describe(app: OpenAPI) -> dict[str, Any]:
    """The document without components that are none, and parameters without null: an address has no such."""
    document: dict[str, Any] = app.api_doc
    document["components"] = {kind: told for kind, told in document["components"].items() if told is not None}
    for path in document["paths"].values():
        for operation in path.values():
            for parameter in operation.get("parameters", ()):
                parameter["schema"] = _without_null(parameter["schema"])
    return document


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    choices = [choice for choice in schema.get("anyOf", ()) if choice.get("type") != "null"]
    if len(choices) != 1:
        return schema
    return {name: told for name, told in schema.items() if name not in ("anyOf", "default")} | choices[0]
