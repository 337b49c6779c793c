"""A place's point picked on a picture: no map of anybody's, only what the directory itself knows thereabouts.

The picture is a button of a form (`<input type=image>`): a browser sends where on it was clicked, scripts or
not. By keyboard, and for small steps, there are buttons. Nothing is kept here: the point goes into the form.
"""

from typing import Any

from flask import Response, make_response, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from models.chart import SIZE, Chart
from models.errors import NotFound
from models.landmarks import first_look, landmarks
from models.permission import Right
from models.revising import Values
from web.database import session
from web.desk.entries import KEEPER, here
from web.desk.guard import needs, part_of_desk

blueprint = part_of_desk("picking")
STEP = 0.1


@blueprint.get("/facilities/<facility_id>/places/<int:position>/pick")
@needs(Right.RECORD, here)
def pick(facility_id: str, position: int) -> ResponseReturnValue:
    """The picture around the point chosen so far, and what moves it."""
    known = KEEPER.read(session(), facility_id)
    place = _place(known, position)
    start = first_look(session(), place["area"], (place["lng"], place["lat"]))
    chart = _stepped(_asked(start)) if start else None
    return render_template(
        "desk/pick.html",
        facility_id=facility_id,
        known=known,
        place=place,
        chart=chart,
        size=SIZE,
        picture=url_for(".picture", facility_id=facility_id, **_address(chart)) if chart else None,
        marks=landmarks(session(), chart) if chart else [],
        use=url_for(
            "desk_editing.edit",
            facility_id=facility_id,
            place=position,
            point=f"{chart.lng:.6f},{chart.lat:.6f}" if chart else "",
        ),
        moves=_moves(),
    )


@blueprint.get("/facilities/<facility_id>/chart.svg")
@needs(Right.RECORD, here)
def picture(facility_id: str) -> Response:
    """The picture itself."""
    chart = _asked(None)
    if chart is None:
        raise NotFound(facility_id)
    marks = [(mark, *chart.place((mark.lng, mark.lat))) for mark in landmarks(session(), chart)]
    answer = make_response(render_template("desk/chart.svg", chart=chart, marks=marks, size=SIZE))
    answer.mimetype = "image/svg+xml"
    return answer


def _place(known: Values, position: int) -> Values:
    if not 1 <= position <= len(known["places"]):
        raise NotFound(str(position))
    place: Values = known["places"][position - 1]
    return place


def _address(chart: Chart) -> dict[str, Any]:
    return {"lng": chart.lng, "lat": chart.lat, "span": chart.span}


def _asked(start: Chart | None) -> Chart | None:
    """The picture that the address asks for; else the one to start with."""
    lng, lat, span = (request.args.get(name, type=float) for name in ("lng", "lat", "span"))
    if lng is None or lat is None or span is None:
        return start
    if not (73 <= lng <= 136 and 3 <= lat <= 54 and 0 < span < 10):
        return start
    return Chart(lng, lat, span).zoomed(0)


def _stepped(chart: Chart | None) -> Chart | None:
    """The picture after a click or a button."""
    if chart is None:
        return None
    x, y = (request.args.get(f"at.{axis}", type=int) for axis in "xy")
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
    return moves.get(request.args.get("do", ""), chart)


def _moves() -> list[tuple[str, str]]:
    return [
        ("north", _("往北")),
        ("south", _("往南")),
        ("west", _("往西")),
        ("east", _("往东")),
        ("nearer", _("放大")),
        ("further", _("缩小")),
    ]
