"""Made-up facilities, as many as asked for, over the towns of the directory, written the usual way."""

from collections.abc import Iterator
from itertools import batched
from typing import Any

from sqlalchemy import ColumnElement, Engine, Insert, Table, func, insert, null
from sqlalchemy import select as sql_select
from sqlmodel import Session, SQLModel, col, select

from models.area import Area, Level
from models.facility import Facility, FacilityArea, FacilityPlace, Kind
from models.passage import Passage
from models.plan import Plan
from models.source import Source

NAMES = ("社区托育服务中心", "幸福托育园", "综合托育中心", "阳光普惠托位", "社区养老服务中心", "敬老院")
AT_ONCE = 2000
PREFIX = "made-up-"
TABLES: tuple[type[SQLModel], ...] = (Facility, FacilityPlace, Source, FacilityArea, Passage)


def fill(engine: Engine, count: int) -> None:
    """Add so many facilities, each with a place and a source."""
    with Session(engine) as session:
        plan = session.exec(select(Plan.id)).first() or ""
        towns = session.exec(select(Area).where(Area.level == Level.TOWN).order_by(col(Area.id)))
        spots = [(town.id, town.name, _county(session, town)) for town in towns]
        for numbers in batched(range(count), AT_ONCE):
            session.add_all(_facilities(numbers, spots, plan))
            session.commit()
            session.expunge_all()


def multiply(engine: Engine, times: int) -> None:
    """Make so many of each by copying rows: ten times as quick as writing them one by one."""
    with engine.begin() as connection:
        for copy in range(1, times):
            for model in TABLES:
                connection.execute(_copied(model.metadata.tables[str(model.__tablename__)], str(copy)))


def _copied(table: Table, copy: str) -> Insert:
    """The statement that copies the made-up rows of a table under new keys."""
    keys = {"id", "facility", "record"} & set(table.columns.keys())
    columns: list[ColumnElement[Any]] = []
    for column in table.columns:
        if column.name in keys:
            columns.append(func.replace(column, PREFIX, f"{PREFIX}{copy}-"))
        else:
            columns.append(null() if column.name == "number" else column)
    owner = table.columns[min(keys - {"id"}, default="id")]
    originals = sql_select(*columns).where(owner.like(f"{PREFIX}0%"))
    return insert(table).from_select(table.columns.keys(), originals)


def _county(session: Session, town: Area) -> str:
    county = session.get(Area, town.parent)
    return county.name if county else town.name


def _facilities(numbers: tuple[int, ...], spots: list[tuple[str, str, str]], plan: str) -> Iterator[Facility]:
    for number in numbers:
        town, printed, county = spots[number % len(spots)]
        key = f"{PREFIX}{number:06}"
        kind = Kind.ELDER if number % len(NAMES) > 3 else Kind.CHILDCARE
        yield Facility(
            id=key,
            kind=kind,
            name=f"{printed}{number}号{NAMES[number % len(NAMES)]}",
            counted_in=county,
            capacity=20 + number % 180,
            plan_year=2022 + number % 3,
            places=[FacilityPlace(id=f"{key}:1", facility=key, position=1, printed=printed, area=town)],
            care_modes=[],
            fees=[],
            vacancies=[],
            sources=[Source(id=f"{key}:1", facility=key, plan=plan, locator=f"第{number}项")],
        )
