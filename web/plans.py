"""The plans that everything was read from: their list, and each from top to bottom."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from models.coverage import count_plan, count_plans
from models.facets import count_facilities
from models.lists import list_duties, list_indicators
from models.outline import every, plan_notes, read_outline
from models.percent import bars
from models.search import Filters
from web.database import session

blueprint = Blueprint("plans", __name__)


@blueprint.get("/plans")
def plans() -> ResponseReturnValue:
    """The list."""
    return render_template("plans.html", plans=count_plans(session()))


@blueprint.get("/plans/<plan_id>")
def plan(plan_id: str) -> ResponseReturnValue:
    """One plan. Raises NotFound."""
    counts = count_plan(session(), plan_id)
    indicators = every(list_indicators, session(), plan_id)
    return render_template(
        "plan.html",
        plan=counts.plan,
        counts=counts,
        there=count_facilities(session(), Filters(area=counts.plan.area)),
        parts=read_outline(session(), plan_id),
        indicators=indicators,
        bars=bars(indicators),
        duties=every(list_duties, session(), plan_id),
        notes=plan_notes(session(), plan_id),
    )
