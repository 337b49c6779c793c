"""Whether the site is alive, and whether what it needs answers."""

import httpx
from flask import Flask, current_app, jsonify
from flask.typing import ResponseReturnValue
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from web.database import session


def init_app(app: Flask) -> None:
    """Add /healthz and /readyz."""
    app.add_url_rule("/healthz", view_func=alive)
    app.add_url_rule("/readyz", view_func=ready)


def alive() -> ResponseReturnValue:
    """The process answers."""
    return jsonify(status="ok")


def ready() -> ResponseReturnValue:
    """Database and bot answer; where one does not, 503 and which."""
    checks = {"database": _database_answers(), "bot": _bot_answers()}
    status = 200 if all(checks.values()) else 503
    return jsonify(status="ok" if status == 200 else "not ready", **checks), status


def _database_answers() -> bool:
    try:
        session().execute(text("SELECT 1 FROM facility LIMIT 1"))
    except SQLAlchemyError:
        return False
    return True


def _bot_answers() -> bool:
    """Rasa has a model loaded (its /version answers before that; /status does not exist without its API)."""
    try:
        answer = httpx.get(current_app.config["BOT_URL"] + "/webhooks/rest/", timeout=2, trust_env=False)
    except httpx.HTTPError:
        return False
    return answer.is_success
