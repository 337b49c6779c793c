"""The desk: where community workers keep entries true. One module an area, as on the public site."""

from flask import Flask

from web.desk import (
    account,
    closing,
    definitions,
    editing,
    enquiries,
    facilities,
    guard,
    history,
    home,
    inbox,
    operators,
    procedures,
    quick,
    settings,
    words,
    workers,
)

AREAS = (
    account,
    home,
    facilities,
    quick,
    editing,
    closing,
    history,
    operators,
    inbox,
    enquiries,
    definitions,
    procedures,
    workers,
    settings,
)


def init_app(app: Flask) -> None:
    """Register every area of the desk."""
    for part in (guard, words):
        part.init_app(app)
    for area in AREAS:
        app.register_blueprint(area.blueprint)
