"""The figures that price rules need, such as 低保标准: each of an area, from a day on."""

import secrets

from flask.typing import ResponseReturnValue

from models.area import Area
from models.change import Act
from models.definition_edit import ParameterEdit
from models.permission import Right
from models.plain_keeper import PARAMETERS
from web.database import session
from web.desk.definition_form import definition_page, keep_definition
from web.desk.forms import area_named, checked, typed
from web.desk.guard import needs, part_of_desk, require
from web.desk.scopes import areas_above, of_parameter

blueprint = part_of_desk("parameters")


@blueprint.get("/parameters/new")
@needs(Right.DEFINE)
def new() -> ResponseReturnValue:
    """The form for a figure that price rules need."""
    return definition_page("parameter", PARAMETERS, "", {}, {})


@blueprint.post("/parameters/new")
@needs(Right.DEFINE)
def add() -> ResponseReturnValue:
    """Add it; the newest that is in force counts."""
    return _keep(f"parameter-{secrets.token_hex(4)}", Act.ADD)


@blueprint.get("/parameters/<parameter_id>")
@needs(Right.DEFINE, of_parameter)
def parameter(parameter_id: str) -> ResponseReturnValue:
    """A figure that price rules need."""
    values = PARAMETERS.read(session(), parameter_id)
    area = session().get(Area, values["jurisdiction"])
    shown = values | {"jurisdiction": area.name if area else values["jurisdiction"]}
    return definition_page("parameter", PARAMETERS, parameter_id, shown, {})


@blueprint.post("/parameters/<parameter_id>")
@needs(Right.DEFINE, of_parameter)
def save_parameter(parameter_id: str) -> ResponseReturnValue:
    """Keep it."""
    return _keep(parameter_id, Act.EDIT)


def _keep(key: str, act: Act) -> ResponseReturnValue:
    raw = typed()
    form, problems = checked(ParameterEdit, raw)
    area = area_named(session(), form.jurisdiction, "jurisdiction", problems) if form else None
    if form and area:
        require(Right.DEFINE, areas_above(area.id))
        form = form.model_copy(update={"jurisdiction": area.id})
    return keep_definition("parameter", PARAMETERS, key, raw, form, problems, act)
