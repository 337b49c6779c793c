"""The pages of the site, each area in a module of its own."""

from flask import Flask


def init_app(app: Flask) -> None:
    """Register every area."""
