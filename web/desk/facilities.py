"""Entries at the desk: found, and confirmed in one click."""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from models import confirming
from models.errors import UnknownArea
from models.facility_keeper import areas_of
from models.items import find_facilities
from models.permission import Right
from models.revising import Overtaken
from models.search import FacilitySearch
from web.database import session
from web.desk.entries import here, known, onward, seen, standing
from web.desk.forms import checked
from web.desk.guard import author, may, needs, part_of_desk
from web.errors import unknown_area_sentence

blueprint = part_of_desk("facilities")


@blueprint.get("/facilities")
@needs(Right.LOOK)
def facilities() -> ResponseReturnValue:
    """Entries by words; those that the person may change carry their buttons."""
    form, problems = checked(FacilitySearch, request.args.to_dict())
    search = form or FacilitySearch()
    try:
        found = find_facilities(session(), search)
    except UnknownArea as error:
        search = search.model_copy(update={"area": None})
        found, problems = find_facilities(session(), search), {"area": unknown_area_sentence(error)}
    mine = {item.id for item in found.items if may(Right.RECORD, areas_of(session(), item.id))}
    page = render_template(
        "desk/facilities.html",
        search=search,
        found=found,
        mine=mine,
        standing=standing,
        known=known,
        problems=problems,
        page_url=lambda page: url_for(".facilities", **{**request.args.to_dict(), "page": page}),
    )
    return page, 400 if problems else 200


@blueprint.post("/facilities/<facility_id>/confirm")
@needs(Right.RECORD, here)
def confirm(facility_id: str) -> ResponseReturnValue:
    """Everything is still right, or the one fact that is named: who says so, and when."""
    try:
        confirming.confirm(session(), facility_id, seen(), author(), request.form.get("field"))
    except Overtaken:
        return onward(facility_id, "overtaken")
    return redirect(_back(), 303)


def _back() -> str:
    """To the list from which it was done, which is always the desk's own."""
    back = request.form.get("back", "")
    inside = back.startswith("/desk/") and "\\" not in back and "//" not in back
    return back if inside else url_for("desk_home.today", done="confirmed")
