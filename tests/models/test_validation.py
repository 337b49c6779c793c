"""A row that breaks a rule of its model cannot be written, by whatever road it comes."""

import ast
from datetime import date
from typing import Any

import pytest
from sqlalchemy import insert, inspect, update
from sqlmodel import Session, SQLModel, col

from models.alias import Alias
from models.area import Area
from models.enquiry import Enquiry
from models.errors import InvalidRecord
from models.facility import Facility, FacilityPlace, Fee, Kind, Vacancy
from models.hotline import Hotline
from models.indicator import Indicator
from models.mention import Mention
from models.plan import Clause, Plan
from models.record import Record
from models.source import Source
from models.statements import Unchecked
from models.tables import DERIVED, TABLES
from tests.architecture.imports import files
from tests.support.factories import facility, place

DAY = date(2025, 3, 1)


def row(table: type[Record], **values: Any) -> Record:
    """One that no type checker looks at."""
    return table(**values)


ONE = "dazhou-elder-01"
BAD_ROWS: list[tuple[Record, str]] = [
    (row(Area, id="x1", name="甲镇", level="hamlet", source="民政"), "level"),
    (row(Area, id="x1", name="甲镇", level="town", source="民政", code="12"), "code"),
    (row(Area, id="x1", name="甲镇", level="town", source="民政", lng=107.0, lat=31.0), "Area"),
    (row(Area, id="x1", name="甲镇", level="town"), "source"),
    (row(Alias, id="a", kind="area", target="511722", name=""), "name"),
    (row(Plan, id="X", area="511722", title="某县方案", status="issued"), "id"),
    (row(Clause, id="c", plan="xuanhan", locator="一", kind="row", heading="", summary="说目标"), "position"),
    (row(Mention, id="m", plan="xuanhan", locator="", name="某处", summary="某处有托育"), "locator"),
    (row(Indicator, id="i", plan="wuxi", area="511722", locator="一", name="床位", nature="随意"), "nature"),
    (row(Hotline, number="12a", name="热线", purpose="咨询", source="公告", date=DAY), "number"),
    (row(Fee, id="f", facility=ONE, item="床位费", yuan=-1, per="month", since=DAY, said_by="王敏"), "yuan"),
    (row(Fee, id="f", facility=ONE, item="床位费", yuan=1, per="moon", since=DAY, said_by="王敏"), "per"),
    (row(Vacancy, id="v", facility=ONE, group="托小班", free=-1, recorded_on=DAY, said_by="王敏"), "free"),
    (row(Source, id="s", facility=ONE, plan="dazhou"), "Source"),
    (row(Source, id="s", facility=ONE, worker="王敏"), "Source"),
    (row(Enquiry, key="k", question="", first_asked=DAY, last_asked=DAY), "question"),
    (place(ONE, 0), "position"),
]
BAD_VALUES: list[tuple[str, Any]] = [
    ("id", "大写 Id"),
    ("kind", "school"),
    ("name", ""),
    ("name", "长" * 121),
    ("name", "藏\0字"),
    ("name", None),
    ("status", "soon"),
    ("plan_year", 1999),
    ("plan_year", "明年"),
    ("capacity", 0),
    ("capacity", "很多"),
    ("floor_area_m2", 0),
    ("total_investment_wan", -3),
    ("total_investment_wan", float("nan")),
    ("total_investment_wan", float("inf")),
    ("affordable", "也许"),
    ("age_from_months", -1),
]


@pytest.mark.parametrize(("row", "field"), BAD_ROWS, ids=lambda value: str(value)[:40])
def test_a_bad_row_of_any_table_is_refused_and_its_field_is_named(
    session: Session, row: Record, field: str
) -> None:
    session.add(row)
    with pytest.raises(InvalidRecord) as refused:
        session.commit()
    assert field in [name for name, _ in refused.value.problems]


@pytest.mark.parametrize(("field", "value"), BAD_VALUES)
def test_a_facility_is_refused_when_it_is_added(session: Session, field: str, value: Any) -> None:
    made = facility()
    setattr(made, field, value)
    session.add(made)
    with pytest.raises(InvalidRecord, match=field):
        session.commit()


@pytest.mark.parametrize(("field", "value"), BAD_VALUES[1:])
def test_and_when_it_is_changed(session: Session, field: str, value: Any) -> None:
    known = session.get_one(Facility, "dazhou-elder-01")
    setattr(known, field, value)
    with pytest.raises(InvalidRecord, match=field):
        session.commit()


def test_by_merging(session: Session) -> None:
    session.merge(Hotline(number="no", name="热线", purpose="咨询", source="公告", date=DAY))
    with pytest.raises(InvalidRecord, match="number"):
        session.commit()


def test_by_way_of_a_list_of_another_record(session: Session) -> None:
    known = session.get_one(Facility, "dazhou-elder-01")
    known.places.append(place(known.id, 0))
    with pytest.raises(InvalidRecord, match="position"):
        session.commit()


def test_by_a_statement_that_updates(session: Session) -> None:
    with pytest.raises(InvalidRecord, match="capacity"):
        session.execute(update(Facility).where(col(Facility.kind) == "elder").values(capacity=0))
    session.commit()
    assert session.get_one(Facility, "dazhou-elder-01").capacity == 30


def test_by_a_statement_on_the_bare_table(session: Session) -> None:
    with pytest.raises(InvalidRecord, match="capacity"):
        session.execute(update(SQLModel.metadata.tables["facility"]).values(capacity=0))


def test_statements_cannot_insert(session: Session) -> None:
    with pytest.raises(Unchecked, match="add the records"):
        session.execute(insert(Facility), [{"id": "x", "name": ""}])


def test_nobody_calls_the_methods_that_check_nothing() -> None:
    called = {
        (path.name, node.attr)
        for folder in ("models", "data", "web", "bench", "scripts")
        for path in files(folder)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr.startswith("bulk_")
    }
    assert not called


def test_what_the_model_understood_is_what_is_kept(session: Session) -> None:
    made = facility(kind="elder", capacity="80", floor_area_m2=300)
    session.add(made)
    session.flush()
    assert (made.kind, made.capacity, made.floor_area_m2) == (Kind.ELDER, 80, 300.0)
    assert isinstance(made.kind, Kind)
    assert isinstance(made.floor_area_m2, float)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.__name__)
def test_every_column_is_checked_by_the_form_or_is_a_key(table: type[Record]) -> None:
    columns = set(inspect(table).columns.keys())
    assert columns - set(table.form.model_fields) <= {"key", "number"}
    assert set(table.form.model_fields) <= columns


def test_only_what_is_derived_goes_unchecked() -> None:
    assert {table.__name__ for table in DERIVED} == {"FacilityArea", "Passage"}


def test_a_facility_needs_a_source(session: Session) -> None:
    made = facility()
    made.sources = []
    session.add(made)
    with pytest.raises(InvalidRecord, match="source"):
        session.commit()


def test_and_cannot_lose_its_last_one(session: Session) -> None:
    session.delete(session.get_one(Source, "dazhou-elder-01:1"))
    with pytest.raises(InvalidRecord, match="source"):
        session.commit()


def test_neither_from_its_list_nor_to_another_facility(session: Session) -> None:
    known = session.get_one(Facility, "dazhou-elder-01")
    known.sources.clear()
    with pytest.raises(InvalidRecord, match="dazhou-elder-01: sources"):
        session.commit()
    session.rollback()
    lent = session.get_one(Source, "dazhou-elder-01:1")
    lent.facility = "dazhou-elder-02"
    with pytest.raises(InvalidRecord, match="dazhou-elder-01: sources"):
        session.commit()


def test_after_a_refusal_nothing_is_left_behind(session: Session) -> None:
    session.add_all([facility("made-up-1"), facility("made-up-2", capacity=0)])
    with pytest.raises(InvalidRecord):
        session.commit()
    session.rollback()
    assert session.get(Facility, "made-up-1") is None
    assert session.get(FacilityPlace, "made-up-1:1") is None
