"""What the directory knows, what not, what does not add up, and where all of it comes from."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from models.coverage import area_sources, count_known, count_plans, grave_notes
from models.summary import SummarySearch, summarise
from web.database import session

blueprint = Blueprint("coverage", __name__)


@blueprint.get("/coverage")
def coverage() -> ResponseReturnValue:
    """The directory's account of itself."""
    return render_template(
        "coverage.html",
        plans=count_plans(session()),
        known=count_known(session()),
        kinds=summarise(session(), SummarySearch(group_by="kind")),
        groups=summarise(session(), SummarySearch(group_by="counted_in,kind")),
        notes=grave_notes(session()),
        area_sources=area_sources(session()),
    )
