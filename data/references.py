"""What rows of data/facts refer to, and which of it is nowhere."""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import inspect

from data.rows import FILES, Fact
from models.alias import Alias, NameKind
from models.area import Area
from models.benefit import Benefit
from models.duty import Department, Duty
from models.facility import Facility
from models.indicator import Indicator
from models.note import Note, NotedKind
from models.plan import Clause, Plan, Point
from models.policy import Policy
from models.record import Record

Reference = tuple[str, type[Record], str]

CITY_ITSELF = "市本级"  # a group of accounts; facilities are counted in it, but it is no area
_NAMED: dict[NameKind, type[Record]] = {
    NameKind.AREA: Area,
    NameKind.FACILITY: Facility,
    NameKind.DEPARTMENT: Department,
    NameKind.POLICY: Policy,
    NameKind.PLAN: Plan,
    NameKind.BENEFIT: Benefit,
}
_NOTED: dict[NotedKind, type[Record]] = {
    NotedKind.PLAN: Plan,
    NotedKind.FACILITY: Facility,
    NotedKind.INDICATOR: Indicator,
    NotedKind.DUTY: Duty,
    NotedKind.CLAUSE: Clause,
    NotedKind.POLICY: Policy,
}
_FILE_OF = {file.table: f"{name}.csv" for name, file in FILES.items()}


def dangling(facts: dict[type[Record], list[Fact]]) -> Iterator[str]:
    """A sentence for each reference to a row that is nowhere, or that stands below in the same file."""
    known = {table: {fact.key for fact in rows} for table, rows in facts.items()}
    names = {getattr(fact.form, "name", "") for fact in facts.get(Area, [])} | {CITY_ITSELF}
    for table, rows in facts.items():
        above: set[str] = set()
        for fact in rows:
            for field, target, key in _references(fact):
                if key not in (above if target is table else known[target]):
                    yield f"{fact.where}, {field}: {key} is not in {_FILE_OF[target]}" + " above" * (
                        target is table
                    )
            if table is Facility and getattr(fact.form, "counted_in", "") not in names:
                yield f"{fact.where}, counted_in: no place of areas.csv has this name"
            above.add(fact.key)


def _references(fact: Fact) -> Iterable[Reference]:
    form: Any = fact.form
    for column, target in _foreign_keys(fact.table):
        if value := getattr(form, column):
            yield column, target, value
    if fact.table is Alias:
        yield "target", _NAMED[form.kind], form.target
    elif fact.table is Note:
        yield "record", _NOTED[form.record_kind], form.record
    elif fact.table is Point:
        yield "locator", Clause, f"{form.plan}:{form.locator}"
    elif fact.table is Clause and form.parent:
        yield "parent", Clause, f"{form.plan}:{form.parent}"


def _foreign_keys(table: type[Record]) -> Iterator[tuple[str, type[Record]]]:
    tables = {file.table.__tablename__: file.table for file in FILES.values()}
    for column in inspect(table).local_table.columns:
        for foreign in column.foreign_keys:
            yield column.name, tables[foreign.column.table.name]
