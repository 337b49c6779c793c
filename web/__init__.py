"""The website, the API and the resident's way to the assistant."""

from typing import Any

from flask import Flask
from flask_openapi3 import Info, OpenAPI

from web import api, bot, cli, database, decoding, errors, health, language, limits, pages, security
from web.config import configure
from web.problems import Problem, answer_invalid


def create_app(config: dict[str, Any] | None = None) -> Flask:
    """The application: defaults, then LAOYOUTONG_* from the environment, then what a test overrides."""
    app = OpenAPI(
        __name__,
        info=Info(title="老幼通 Laoyoutong", version="1.0.0", description=api.DESCRIPTION),
        doc_ui=False,
        validation_error_status=400,
        validation_error_model=Problem,
        validation_error_callback=answer_invalid,
    )
    configure(app, config)
    for part in (language, decoding, database, limits, security, errors, health, cli, bot, api, pages):
        part.init_app(app)
    return app
