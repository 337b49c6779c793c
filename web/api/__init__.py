"""The HTTP API, one module a subject; its contract is kept stable, since other programs rely on it."""

from flask import Flask
from flask_openapi3 import OpenAPI

from web.api import (
    answers,
    benefits,
    chat,
    enquiries,
    facilities,
    feedback,
    grades,
    names,
    prices,
    procedures,
    records,
    summary,
)
from web.api.document import serve_document

DESCRIPTION = "Elder care, childcare and subsidies, read out of counties' plans; every fact with its source."


def init_app(app: Flask) -> None:
    """Register every part, and the OpenAPI document of all of them."""
    assert isinstance(app, OpenAPI)
    for part in (
        *(facilities, summary, records, names, benefits, prices, procedures),
        *(answers, enquiries, feedback, grades, chat),
    ):
        app.register_api(part.blueprint)
    serve_document(app)
