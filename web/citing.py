"""What templates need to show a source: the plan's title, and the address of the place in it."""

from flask import Flask, g

from models.source import Citation
from models.titles import plan_titles
from web.database import session


def init_app(app: Flask) -> None:
    """Put both into every template, macros included."""
    app.jinja_env.globals.update(plan_title=plan_title, source_url=source_url)


def plan_title(plan_id: str) -> str:
    """A plan's title; looked up once a request."""
    if "plan_titles" not in g:
        g.plan_titles = plan_titles(session())
    titles: dict[str, str] = g.plan_titles
    return titles.get(plan_id, plan_id)


def source_url(source: Citation) -> str:
    """The place in the plan's page that a source names."""
    return f"/plans/{source.plan}#{source.locator}".replace(" ", "_")
