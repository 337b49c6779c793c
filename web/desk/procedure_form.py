"""The form of a procedure: lines of text become lists, names of records become ids, and back."""

import re
from typing import Any

from flask import request
from flask_babel import gettext as _

from models.area import Area
from models.benefit import Benefit
from models.duty import Department
from models.procedure import ProcedureEdit
from models.procedures import named_here
from models.revising import Values
from web.database import session
from web.desk.forms import Problems, area_named, checked, typed
from web.desk.value_words import named

# Fields that are typed as one text, a line each.
LINES = ("documents", "steps")
NAMED: dict[str, type[Any]] = {"area": Area, "benefit": Benefit, "department": Department}
_LINE = re.compile(r"^(documents|steps)\.(\d+)$")


def typed_procedure() -> Values:
    """What was typed."""
    return typed() | {name: _lines(request.form.get(name, "")) for name in LINES}


def checked_procedure(raw: Values) -> tuple[ProcedureEdit | None, Values, Problems]:
    """The validated form and its values to keep, with a sentence for each field that is wrong."""
    form, problems = checked(ProcedureEdit, raw)
    values = _written(form, problems) if form else {}
    return form, values, {_at_field(name): told for name, told in problems.items()}


def names_of(values: Values) -> Values:
    """Ids as people read them; what was typed and is none stays."""
    return {name: named(table, values[name]) for name, table in NAMED.items() if values.get(name)}


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _at_field(name: str) -> str:
    """`steps.2` is a problem of the field that holds all steps."""
    found = _LINE.match(name)
    return found[1] if found else name


def _written(form: ProcedureEdit, problems: Problems) -> Values:
    """A validated form as values to keep: names become ids, what they cannot is put among the problems."""
    values = form.model_dump(mode="json", exclude={"reason"})
    area = area_named(session(), form.area, "area", problems)
    if area is None:
        return values
    values["area"] = area.id
    for name, table, field in (("benefit", Benefit, "jurisdiction"), ("department", Department, "area")):
        if values[name]:
            values[name] = named_here(session(), table, field, text := values[name], area.id)
            if values[name] is None:
                told = {"area": area.name, "name": text}
                problems[name] = _("%(area)s和它的上级没有“%(name)s”，请写完整的名称。", **told)
    return values
