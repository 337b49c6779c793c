"""Which language a page is in: ?lang= says, else the browser's wish, else simplified Chinese."""

from flask import Flask, request
from flask_babel import Babel

LANGUAGES = ("zh",)


def init_app(app: Flask) -> None:
    """Put Babel's functions into views and templates."""
    Babel(app, locale_selector=choose)


def choose() -> str:
    """The locale of this request."""
    asked = request.args.get("lang", "")
    return asked if asked in LANGUAGES else request.accept_languages.best_match(LANGUAGES, LANGUAGES[0])
