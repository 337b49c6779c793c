"""The files of data/facts: their columns, the tables they fill, and what each row refers to."""

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
from models.norm import Norm
from models.note import Note
from models.plan import Clause, Plan, Point
from models.policy import Policy
from models.price import PriceRule, PriceShare
from models.record import Record
from models.source import Source
from models.total import PrintedTotal

Cells = dict[str, str]


@dataclass(frozen=True)
class File:
    """A file of facts: its table, its columns, and of which of them a key is made where none is `id`."""

    table: type[Record]
    columns: tuple[str, ...]
    key: tuple[str, ...] = ("id",)


@dataclass(frozen=True)
class Fact:
    """A validated row: file and line, its key and of what that is made, its form, the fields it gives."""

    where: str
    table: type[Record]
    key: str
    key_columns: tuple[str, ...]
    form: SQLModel
    given: frozenset[str]

    def record(self) -> Record:
        """As a new record of its table."""
        return self.table(**self.form.model_dump())


def _columns(names: str) -> tuple[str, ...]:
    return tuple(names.split())


# In an order in which they can be loaded: what is referred to comes first.
FILES: dict[str, File] = {
    "areas": File(Area, _columns("id code name level parent lng lat precision overlaps note source")),
    "plans": File(Plan, _columns("id area title number issuer date status status_printed note")),
    "aliases": File(Alias, _columns("kind target alias note"), ("kind", "target", "alias")),
    "departments": File(Department, _columns("id area name")),
    "facilities": File(
        Facility,
        _columns(
            "id kind name counted_in project_type plan_year plan_year_printed capacity content floor_area_m2"
            " land_area_m2 land_area_printed total_investment_wan central_budget_wan implementing_unit"
            " affordable plan locator"
        ),
    ),
    "places": File(FacilityPlace, _columns("facility position printed area"), ("facility", "position")),
    "clauses": File(
        Clause, _columns("plan locator parent position kind heading summary"), ("plan", "locator")
    ),
    "points": File(Point, _columns("plan locator position text"), ("plan", "locator", "position")),
    "policies": File(
        Policy,
        _columns("plan locator series category title number issuer year jurisdiction role departments"),
        ("plan", "locator", "title"),
    ),
    "indicators": File(
        Indicator,
        _columns(
            "id plan area locator name baseline baseline_year target target_year unit nature departments note"
        ),
    ),
    "duties": File(Duty, _columns("plan locator number section title kind"), ("plan", "locator")),
    "duty_departments": File(
        DutyDepartment, _columns("plan locator position department role"), ("plan", "locator", "position")
    ),
    "mentions": File(Mention, _columns("id name area printed_place summary plan locator")),
    "notes": File(Note, _columns("id record_kind record kind severity text printed other plan locator")),
    "totals": File(
        PrintedTotal,
        _columns(
            "plan locator kind dimension key projects capacity total_investment_wan central_budget_wan"
            " printed"
        ),
        ("plan", "kind", "dimension", "key"),
    ),
    "norms": File(
        Norm,
        _columns(
            "id name jurisdiction age_from_months age_to_months most_children children_per_carer source"
        ),
    ),
    "price_rules": File(PriceRule, _columns("id name jurisdiction plan locator aim")),
    "price_shares": File(PriceShare, _columns("rule of share"), ("rule", "of")),
    "hotlines": File(Hotline, _columns("number name purpose source date"), ("number",)),
}

# Columns whose field is called otherwise, or is made of several.
_FIELDS: dict[str, Callable[[Cells], Cells]] = {
    "aliases": lambda cells: {"name": cells["alias"]},
    "duty_departments": lambda cells: {"duty": f"{cells['plan']}:{cells['locator']}"},
}


def facts_of(name: str, where: str, cells: Cells) -> list[Fact]:
    """What a row of a file becomes: one record, and a facility's source besides. Raises InvalidRecord."""
    file = FILES[name]
    key = ":".join(cells[column] for column in file.key)
    made = _FIELDS[name](cells) if name in _FIELDS else {}
    facts = [_fact(where, file.table, key, file.key, cells | made)]
    if file.table is Facility:
        facility = {"facility": cells["id"], "plan": cells["plan"], "locator": cells["locator"]}
        facts.append(_fact(where, Source, f"{key}:1", file.key, facility))
    return facts


def _fact(where: str, table: type[Record], key: str, key_columns: tuple[str, ...], cells: Cells) -> Fact:
    fields = table.form.model_fields
    given = {name: value or None for name, value in cells.items() if name in fields}
    if "id" in fields:
        given["id"] = key
    try:
        form = table.form.model_validate({name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        raise InvalidRecord.of(table.__name__, dict(given), error) from error
    return Fact(where, table, key, key_columns, form, frozenset(given))
