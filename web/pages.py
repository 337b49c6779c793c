"""The pages of the site, each area in a module of its own."""

from flask import Flask

from web import (
    asked,
    benefits,
    chat,
    checker,
    citing,
    coverage,
    desk,
    duties,
    facilities,
    feedback,
    grades,
    home,
    norms,
    plans,
    policies,
    preferences,
    procedures,
)


def init_app(app: Flask) -> None:
    """Register every area."""
    for part in (preferences, citing, asked, desk):
        part.init_app(app)
    for area in (
        home,
        facilities,
        plans,
        policies,
        duties,
        coverage,
        benefits,
        checker,
        norms,
        procedures,
        chat,
        feedback,
        grades,
    ):
        app.register_blueprint(area.blueprint)
