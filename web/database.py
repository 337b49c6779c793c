"""One database session a request, opened when first asked for, closed when the request ends."""

from flask import Flask, current_app, g
from sqlalchemy import Engine
from sqlmodel import Session

from models.database import open_database


def init_app(app: Flask) -> None:
    """Open the database and close each request's session."""
    app.extensions["engine"] = open_database(app.config["DATABASE_URL"])
    app.teardown_appcontext(_close)


def engine() -> Engine:
    """The application's engine."""
    found: Engine = current_app.extensions["engine"]
    return found


def session() -> Session:
    """This request's session."""
    if "session" not in g:
        g.session = Session(engine())
    found: Session = g.session
    return found


def _close(_: BaseException | None) -> None:
    opened: Session | None = g.pop("session", None)
    if opened is not None:
        opened.close()
