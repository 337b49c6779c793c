"""The desk: where community workers keep entries true. One module an area, as on the public site."""

from flask import Flask

from web.desk import (
    account,
    benefits,
    closing,
    contacts,
    definition_history,
    definitions,
    doubting,
    editing,
    enquiries,
    facilities,
    guard,
    history,
    home,
    inbox,
    new_benefit,
    operators,
    parameters,
    passwords,
    picking,
    procedures,
    quick,
    rules,
    settings,
    terms,
    words,
    workers,
)

AREAS = (
    account,
    passwords,
    home,
    facilities,
    quick,
    editing,
    picking,
    closing,
    history,
    operators,
    inbox,
    enquiries,
    definitions,
    benefits,
    parameters,
    contacts,
    procedures,
    new_benefit,
    rules,
    terms,
    definition_history,
    workers,
    settings,
)


def init_app(app: Flask) -> None:
    """Register every area of the desk."""
    for part in (guard, words, doubting):
        part.init_app(app)
    for area in AREAS:
        app.register_blueprint(area.blueprint)
