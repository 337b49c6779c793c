"""A place's point picked on a picture: no map of anybody's, only what the directory itself knows thereabouts.

The picture is a button of a form (`<input type=image>`): a browser sends where on it was clicked, scripts or
not. By keyboard, and for small steps, there are buttons. Nothing is kept here: what was typed into the form
of the entry comes along, and goes back into it with the point.
"""

from collections.abc import Mapping
from typing import Any

from flask import Response, make_response, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from models.area import find_area
from models.chart import SIZE, Chart
from models.datum import Datum, Point
from models.errors import NotFound, UnknownArea
from models.landmarks import first_look, landmarks
from models.permission import Right
from models.point_text import NoPoint, read_point
from models.revising import Values
from web.database import session
from web.desk.carrying import posted
from web.desk.edit_page import edit_page
from web.desk.entries import here
from web.desk.forms import typed
from web.desk.guard import needs, part_of_desk

blueprint = part_of_desk("picking")
STEP = 0.1
OWN = "pick."  # before the names of the picture's own fields, apart from those that it carries


@blueprint.post("/facilities/<facility_id>/places/<int:position>/pick")
@needs(Right.RECORD, here)
def pick(facility_id: str, position: int) -> ResponseReturnValue:
    """The picture around the point chosen so far for this row of the form, and what moves it."""
    values = typed()
    place = _place(values, position)
    chart = _stepped(_asked(request.form, OWN) or _first(place))
    return render_template(
        "desk/pick.html",
        facility_id=facility_id,
        position=position,
        name=values.get("name", ""),
        place=place,
        chart=chart,
        size=SIZE,
        own=OWN,
        picture=url_for(".picture", facility_id=facility_id, **_address(chart)) if chart else None,
        marks=landmarks(session(), chart) if chart else [],
        moves=_moves(),
        fields=[(name, value) for name, value in posted() if not name.startswith(OWN)],
    )


@blueprint.post("/facilities/<facility_id>/places/<int:position>/use")
@needs(Right.RECORD, here)
def use(facility_id: str, position: int) -> ResponseReturnValue:
    """Back to the entry's form as it was typed, with the point unless it is left; nothing is kept yet."""
    values, chart = typed(), _asked(request.form, OWN)
    if chart and _own("do") != "leave":
        _place(values, position).update(point=f"{chart.lng:.6f},{chart.lat:.6f}", datum=Datum.WGS84.value)
    return edit_page(facility_id, values)


@blueprint.get("/facilities/<facility_id>/chart.svg")
@needs(Right.RECORD, here)
def picture(facility_id: str) -> Response:
    """The picture itself."""
    chart = _asked(request.args)
    if chart is None:
        raise NotFound(facility_id)
    marks = [(mark, *chart.place((mark.lng, mark.lat))) for mark in landmarks(session(), chart)]
    answer = make_response(render_template("desk/chart.svg", chart=chart, marks=marks, size=SIZE))
    answer.mimetype = "image/svg+xml"
    return answer


def _place(values: Values, position: int) -> Values:
    """The place in this row as it was typed; empty where nothing was."""
    return next((place for place in values.get("places", []) if place["row"] == position), {})


def _first(place: Values) -> Chart | None:
    """The picture to start with: around the point that was typed, else around the place."""
    try:
        area = find_area(session(), place.get("area", "")).id
    except UnknownArea:
        area = ""
    return first_look(session(), area, _point(place) or (None, None))


def _point(place: Values) -> Point | None:
    known = [datum for datum in Datum if datum == place.get("datum")]
    try:
        return read_point(place.get("point", ""), *known)
    except NoPoint:
        return None


def _address(chart: Chart) -> dict[str, Any]:
    return {"lng": chart.lng, "lat": chart.lat, "span": chart.span}


def _asked(fields: Mapping[str, str], before: str = "") -> Chart | None:
    """The picture that is asked for, if one is."""
    try:
        lng, lat, span = (float(fields.get(before + name, "")) for name in ("lng", "lat", "span"))
    except ValueError:
        return None
    if not (73 <= lng <= 136 and 3 <= lat <= 54 and 0 < span < 10):
        return None
    return Chart(lng, lat, span).zoomed(0)


def _own(name: str) -> str:
    """What the picture's own form says."""
    return request.form.get(OWN + name, "")


def _stepped(chart: Chart | None) -> Chart | None:
    """The picture after a click or a button."""
    if chart is None:
        return None
    x, y = (int(at) if at.isdecimal() and len(at) < 4 else 0 for at in (_own("at.x"), _own("at.y")))
    if x and y and x <= SIZE and y <= SIZE:  # by keyboard the picture sends 0,0, which is no place on it
        return chart.at(x, y)
    moves = {
        "north": chart.moved(0, STEP),
        "south": chart.moved(0, -STEP),
        "west": chart.moved(-STEP, 0),
        "east": chart.moved(STEP, 0),
        "nearer": chart.zoomed(-1),
        "further": chart.zoomed(1),
    }
    return moves.get(_own("do"), chart)


def _moves() -> list[tuple[str, str]]:
    return [
        ("north", _("往北")),
        ("south", _("往南")),
        ("west", _("往西")),
        ("east", _("往东")),
        ("nearer", _("放大")),
        ("further", _("缩小")),
    ]
