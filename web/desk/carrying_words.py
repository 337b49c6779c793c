"""What was typed into any form of the desk, in words that can be read out."""

import re
from typing import Any

from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict

from models.benefit import Benefit, Term
from models.duty import Department
from models.facility import Facility
from models.procedure import Procedure
from models.revising import Values
from models.worker import Role
from web import wording
from web.desk.carrying import Fields
from web.desk.facility_forms import options
from web.desk.field_names import field_name
from web.desk.forms import FILLED_IN, nested
from web.desk.value_words import named

# What a page puts into its form for itself.
UNSAID = re.compile(r"seen|sure|back|pick\..*")
RECORDS: dict[str, type[Any]] = {
    "facility_id": Facility,
    "benefit_id": Benefit,
    "term_id": Term,
    "department_id": Department,
    "procedure_id": Procedure,
}
_CODE = re.compile(r"[a-z][\w:.-]*", re.ASCII)

type Lines = list[tuple[str, str]]
type Choices = dict[str, dict[str, str]]  # field -> value -> what it is called


def in_words(fields: Fields) -> Lines:
    """(label, words) for each field and row that says something; what has no name here has no label."""
    form, choices = MultiDict(fields), _choices()
    lines = []
    for name, value in nested(form).items():
        if value and isinstance(value, list) and isinstance(value[0], dict):
            lines += [(_label(name), _row(name, row, choices)) for row in value]
        elif not UNSAID.fullmatch(name):
            told = (_chosen(name, one, choices) for one in form.getlist(name) if one.strip())
            lines.append((_label(name), "、".join(filter(None, told))))
    # A code that nobody typed says nothing to a reader: which button it was, which kind of part.
    return [(label, words) for label, words in lines if words and (label or not _CODE.fullmatch(words))]


def about(address: dict[str, Any]) -> str:
    """What the record is called that an address names; empty where it names none."""
    return "、".join(named(RECORDS[part], str(key)) for part, key in address.items() if part in RECORDS)


def _label(field: str) -> str:
    name = field_name(field)
    return name if name != field else ""


def _choices() -> Choices:
    roles = {role.value: wording.role_name(role) for role in Role}
    return {"role": roles, **{field: dict(pairs) for field, pairs in options().items()}}


def _chosen(field: str, value: str, choices: Choices) -> str:
    """What was chosen, by its name; empty where another form has other choices under the same name."""
    return choices[field].get(value, "") if field in choices else value


def _row(group: str, row: Values, choices: Choices) -> str:
    if group == "vacancies":
        return _("%(group)s空%(free)s个", group=row.get("group", ""), free=row.get("free", ""))
    told = {field: _chosen(field, value, choices) for field, value in row.items() if field != "row"}
    if group == "fees":
        price = _("%(item)s %(yuan)s元", item=told.get("item", ""), yuan=told.get("yuan") or "？")
        return "，".join(filter(None, [price, told.get("per"), told.get("includes")]))
    return " ".join(value for field, value in told.items() if field not in FILLED_IN and value)
