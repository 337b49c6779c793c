"""Forms of the desk: flat field names to nested values, and what is wrong with them, field by field."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from flask import request
from flask_babel import gettext as _
from pydantic import BaseModel, ValidationError
from sqlmodel import Session
from werkzeug.datastructures import MultiDict

from models.area import Area, find_area
from models.errors import UnknownArea
from web.errors import unknown_area_sentence
from web.problems import field_problems

Problems = dict[str, str]
# The names of fields that may be sent several times: ticks, each with its value.
SEVERAL = ("services", "care_modes", "sure")
# What a row of a form holds before anybody has typed anything.
FILLED_IN = frozenset(("printed", "group", "per", "datum"))
_ROW = re.compile(r"^(\w+)\.(\d{1,3})\.(\w+)$")


def typed() -> dict[str, Any]:
    """What was typed into the form that was sent."""
    return nested(request.form)


def nested(form: MultiDict[str, str]) -> dict[str, Any]:
    """Flat fields: `fees.0.item` becomes a list of rows, each name of SEVERAL a list; empty rows go.

    A row keeps its number under `row`, so that a problem is shown beside the row as it was typed.
    """
    values: dict[str, Any] = {}
    rows: dict[str, dict[int, dict[str, Any]]] = {}
    for name in form:
        if found := _ROW.match(name):
            group, number, field = found.groups()
            rows.setdefault(group, {}).setdefault(int(number), {})[field] = form[name]
        elif name in SEVERAL:
            values[name] = [one for one in form.getlist(name) if one]
        else:
            values[name] = form[name]
    for group, numbered in rows.items():
        values[group] = [row | {"row": at} for at, row in sorted(numbered.items()) if _says_something(row)]
    return values


def with_blank(rows: Sequence[Mapping[str, Any]] | None) -> list[dict[str, Any]]:
    """Rows as a form shows them, each with its number, and an empty one after them."""
    numbered = [{"row": at, **row} for at, row in enumerate(rows or [])]
    return [*numbered, {"row": max((row["row"] for row in numbered), default=-1) + 1}]


def _says_something(row: Mapping[str, Any]) -> bool:
    return any(value.strip() for field, value in row.items() if field not in FILLED_IN)


def checked[Form: BaseModel](form: type[Form], values: Mapping[str, Any]) -> tuple[Form | None, Problems]:
    """The validated form, or None with a sentence for each field."""
    try:
        return form.model_validate(values), {}
    except ValidationError as error:
        return None, {as_typed(one.field, values): one.detail for one in field_problems(error)}


def as_typed(field: str, values: Mapping[str, Any]) -> str:
    """`fees.1.yuan` by the number of the row on the page."""
    group, *rest = field.split(".")
    if len(rest) == 2 and rest[0].isdigit():
        return f"{group}.{values[group][int(rest[0])].get('row', rest[0])}.{rest[1]}"
    return field or "form"


def area_named(session: Session, name: str, field: str, problems: Problems) -> Area | None:
    """The area of this name or code; None with a sentence beside the field where there is none."""
    try:
        return find_area(session, name)
    except UnknownArea as error:
        problems[field] = unknown_area_sentence(error)
        return None


def areas_named(session: Session, names: str, field: str, problems: Problems) -> list[Area]:
    """The areas of names separated by commas or spaces."""
    found = [area_named(session, name, field, problems) for name in re.split(r"[、，,；;\s]+", names) if name]
    return [area for area in found if area]


def wrong_password(why: str) -> str:
    """Why a password is too easily guessed, in a sentence that says what to do."""
    return {
        "short": _("太短了，请用至少10个字符，比如几个不相干的词连在一起。"),
        "long": _("太长了，请不要超过200个字符。"),
        "name": _("密码里不要有登录名或姓名。"),
        "plain": _("重复的字符太多，容易被猜到，请换一个。"),
    }[why]
