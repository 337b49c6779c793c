"""What every template knows, macros included: people's words, and where a source or a question leads."""

from urllib.parse import urlencode

from flask import Flask, g

from models.plan import Plan, PlanStatus
from models.rules.facts import FACTS
from models.source import Citation
from models.titles import plans_by_id
from web import wording
from web.database import session


def init_app(app: Flask) -> None:
    """Put them into every template."""
    app.jinja_env.globals.update(
        wording=wording,
        plan_title=plan_title,
        is_draft=is_draft,
        source_url=source_url,
        ask_url=ask_url,
        facts=FACTS,
    )


def plan_title(plan_id: str) -> str:
    """A plan's title."""
    plan = _plans().get(plan_id)
    return plan.title if plan else plan_id


def is_draft(plan_id: str) -> bool:
    """Whether a plan is a draft for comment."""
    plan = _plans().get(plan_id)
    return plan is not None and plan.status is PlanStatus.DRAFT


def source_url(source: Citation) -> str:
    """The place in the plan's page that a source names."""
    return f"/plans/{source.plan}#{source.locator}".replace(" ", "_")


def ask_url(question: str) -> str:
    """The assistant's page with a question already written."""
    return "/chat?" + urlencode({"message": question})


def _plans() -> dict[str, Plan]:
    """All plans, looked up once a request."""
    if "plans_by_id" not in g:
        g.plans_by_id = plans_by_id(session())
    found: dict[str, Plan] = g.plans_by_id
    return found
