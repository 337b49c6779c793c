"""What a row of each file becomes: records of the tables, in the order in which files are loaded."""

from collections.abc import Callable
from dataclasses import dataclass

from pydantic import ValidationError
from sqlmodel import SQLModel

from models.alias import Alias
from models.area import Area
from models.duty import Department, Duty, DutyDepartment
from models.errors import InvalidRecord
from models.facility import Facility, FacilityPlace
from models.hotline import Hotline
from models.indicator import Indicator
from models.mention import Mention
from models.note import Note
from models.plan import Clause, Plan, Point
from models.policy import Policy
from models.record import Record
from models.source import Source
from models.total import PrintedTotal

Row = dict[str, str | None]


@dataclass(frozen=True)
class File:
    """A file of facts: its table, and how a row's key is made where it has no column for it."""

    table: type[Record]
    key: str = "id"
    make_key: Callable[[Row], str] | None = None


def _joined(*columns: str) -> Callable[[Row], str]:
    return lambda row: ":".join(row[column] or "" for column in columns)


FILES: dict[str, File] = {
    "areas": File(Area),
    "plans": File(Plan),
    "aliases": File(Alias, make_key=_joined("kind", "target", "name")),
    "departments": File(Department),
    "facilities": File(Facility),
    "places": File(FacilityPlace, make_key=_joined("facility", "position")),
    "clauses": File(Clause, make_key=_joined("plan", "locator")),
    "points": File(Point, make_key=_joined("plan", "locator", "position")),
    "policies": File(Policy, make_key=_joined("plan", "series", "locator", "title")),
    "indicators": File(Indicator),
    "duties": File(Duty, make_key=_joined("plan", "locator")),
    "duty_departments": File(DutyDepartment, make_key=_joined("plan", "locator", "position")),
    "mentions": File(Mention),
    "notes": File(Note),
    "totals": File(PrintedTotal, make_key=_joined("plan", "kind", "dimension", "key")),
    "hotlines": File(Hotline, key="number"),
}


def record_of(name: str, row: Row) -> tuple[Record, set[str]]:
    """The record that a row of a file becomes, and the fields that the row gave. Raises InvalidRecord."""
    file = FILES[name]
    values: dict[str, str | None] = {column: value or None for column, value in row.items()}
    if name == "aliases":
        values["name"] = values.pop("alias")
    if file.make_key:
        values["id"] = file.make_key(values)
    if name == "duty_departments":
        values["duty"] = f"{values['plan']}:{values['locator']}"
    return _validated(file.table, values)


def source_of(row: Row) -> Record:
    """The source that a row of facilities.csv names."""
    values = {"id": f"{row['id']}:1", "facility": row["id"], "plan": row["plan"], "locator": row["locator"]}
    return _validated(Source, values)[0]


def _validated(table: type[Record], values: dict[str, str | None]) -> tuple[Record, set[str]]:
    form: type[SQLModel] = table.form
    known = {name: value for name, value in values.items() if name in form.model_fields}
    given = set(known)
    try:
        checked = form.model_validate({name: value for name, value in known.items() if value is not None})
    except ValidationError as error:
        raise InvalidRecord.of(table.__name__, dict(values), error) from error
    return table(**checked.model_dump()), given
