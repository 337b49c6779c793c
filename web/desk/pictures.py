"""The picture that a person asks for: where it starts, and how a click or a button moves it."""

from collections.abc import Mapping

from flask import request
from flask_babel import gettext as _

from models.area import find_area
from models.chart import SIZE, Chart
from models.datum import Datum, Point
from models.errors import UnknownArea
from models.landmarks import first_look
from models.point_text import NoPoint, read_point
from models.revising import Values
from web.database import session

STEP = 0.1
OWN = "pick."  # before the names of the picture's own fields, apart from those that it carries


def moved(place: Values) -> Chart | None:
    """The picture for this row of the form, after what was clicked on it; None where nothing has a point."""
    chart = shown() or _first(place)
    return _stepped(chart) if chart else None


def shown() -> Chart | None:
    """The picture that the form was sent from."""
    return picture_of({name: own(name) for name in ("lng", "lat", "span")})


def picture_of(address: Mapping[str, str]) -> Chart | None:
    """The picture that `lng`, `lat` (degrees of its middle) and `span` (degrees of latitude) name."""
    try:
        lng, lat, span = (float(address.get(name, "")) for name in ("lng", "lat", "span"))
    except ValueError:
        return None
    if not (73 <= lng <= 136 and 3 <= lat <= 54 and 0 < span < 10):
        return None
    return Chart(lng, lat, span).zoomed(0)


def own(name: str) -> str:
    """What the picture's own form says."""
    return request.form.get(OWN + name, "")


def moves() -> list[tuple[str, str]]:
    """What the buttons beside the picture send, and what stands on them."""
    return [
        ("north", _("往北")),
        ("south", _("往南")),
        ("west", _("往西")),
        ("east", _("往东")),
        ("nearer", _("放大")),
        ("further", _("缩小")),
    ]


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


def _stepped(chart: Chart) -> Chart:
    x, y = (int(at) if at.isdecimal() and len(at) < 4 else 0 for at in (own("at.x"), own("at.y")))
    if x and y and x <= SIZE and y <= SIZE:  # by keyboard the picture sends 0,0, which is no place on it
        return chart.at(x, y)
    steps = {
        "north": chart.moved(0, STEP),
        "south": chart.moved(0, -STEP),
        "west": chart.moved(-STEP, 0),
        "east": chart.moved(STEP, 0),
        "nearer": chart.zoomed(-1),
        "further": chart.zoomed(1),
    }
    return steps.get(own("do"), chart)
