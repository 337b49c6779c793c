"""The OpenAPI document, at the address of the contract."""

from flask import Response, jsonify
from flask_openapi3 import OpenAPI


def serve_document(app: OpenAPI) -> None:
    """Serve it at /api/openapi.json."""

    def openapi_json() -> Response:
        return jsonify(app.api_doc)

    app.add_url_rule("/api/openapi.json", view_func=openapi_json)
