"""A place's point picked on a picture: no map of anybody's, only what the directory itself knows thereabouts.

The picture is a button of a form (`<input type=image>`): a browser sends where on it was clicked, scripts or
not. By keyboard, and for small steps, there are buttons. Nothing is kept here: what was typed into the form
of the entry, which may be a new one, comes along and goes back into it with the point.
"""

from flask import Response, make_response, render_template, request, url_for
from flask.typing import ResponseReturnValue

from models.chart import SIZE
from models.datum import Datum
from models.errors import NotFound
from models.landmarks import landmarks
from models.permission import Right
from models.revising import Values
from web.database import session
from web.desk.carrying import posted
from web.desk.edit_page import edit_page
from web.desk.entries import here
from web.desk.forms import typed
from web.desk.guard import needs, part_of_desk
from web.desk.pictures import OWN, moved, moves, own, picture_of, shown

blueprint = part_of_desk("picking")


@blueprint.post("/facilities/<facility_id>/places/<int:position>/pick")
@needs(Right.RECORD, here)
def pick(facility_id: str, position: int) -> ResponseReturnValue:
    """The picture around the point chosen so far for this row of the form, and what moves it."""
    onward = url_for(".use", facility_id=facility_id, position=position)
    return _picking(position, onward)


@blueprint.post("/facilities/<facility_id>/places/<int:position>/use")
@needs(Right.RECORD, here)
def use(facility_id: str, position: int) -> ResponseReturnValue:
    """Back to the entry's form as it was typed, with the point unless it is left; nothing is kept yet."""
    return edit_page(facility_id, _picked(position))


@blueprint.post("/facilities/new/places/<int:position>/pick")
@needs(Right.RECORD)
def pick_for_new(position: int) -> ResponseReturnValue:
    """The same for an entry that is being added."""
    return _picking(position, url_for(".use_for_new", position=position))


@blueprint.post("/facilities/new/places/<int:position>/use")
@needs(Right.RECORD)
def use_for_new(position: int) -> ResponseReturnValue:
    """Back to the new entry's form."""
    return edit_page(None, _picked(position))


@blueprint.get("/chart.svg")
@needs(Right.RECORD)
def picture() -> Response:
    """The picture itself; it shows what the public directory shows."""
    chart = picture_of(request.args)
    if chart is None:
        raise NotFound(request.path)
    marks = [(mark, *chart.place((mark.lng, mark.lat))) for mark in landmarks(session(), chart)]
    answer = make_response(render_template("desk/chart.svg", chart=chart, marks=marks, size=SIZE))
    answer.mimetype = "image/svg+xml"
    return answer


def _picking(position: int, onward: str) -> str:
    values = typed()
    place = _place(values, position)
    chart = moved(place)
    return render_template(
        "desk/pick.html",
        onward=f"{onward}#places.{position}.point",
        name=values.get("name", ""),
        place=place,
        chart=chart,
        size=SIZE,
        own=OWN,
        picture=url_for(".picture", lng=chart.lng, lat=chart.lat, span=chart.span) if chart else None,
        marks=landmarks(session(), chart) if chart else [],
        moves=moves(),
        fields=[(name, value) for name, value in posted() if not name.startswith(OWN)],
    )


def _picked(position: int) -> Values:
    """What was typed, with the point that was picked."""
    values, chart = typed(), shown()
    if chart and own("do") != "leave":
        _place(values, position).update(point=f"{chart.lng:.6f},{chart.lat:.6f}", datum=Datum.WGS84.value)
    return values


def _place(values: Values, position: int) -> Values:
    """The place in this row as it was typed; empty where nothing was."""
    return next((place for place in values.get("places", []) if place["row"] == position), {})
