"""Administrative areas, their points, and how a name said by a person becomes one of them."""

from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from typing import ClassVar, Self

from pydantic import model_validator
from sqlalchemy import String, bindparam
from sqlmodel import Field, Session, SQLModel, col, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from models.alias import Alias
from models.errors import UnknownArea
from models.record import Record, one_of


class Level(StrEnum):
    """Rank of an area; a zone (高新区, 经开区) has no code and overlaps a county."""

    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"
    ZONE = "zone"
    TOWN = "town"


class Precision(StrEnum):
    """How exact a point is: of the address itself, or the middle of its town, county or city."""

    ADDRESS = "address"
    TOWN = "town"
    COUNTY = "county"
    CITY = "city"

    @property
    def measurable(self) -> bool:
        """Whether a distance from this point means anything to a walker."""
        return self in (Precision.ADDRESS, Precision.TOWN)


class AreaForm(SQLModel):
    """One place; `lng`, `lat` are WGS-84 degrees, `source` says whose the name and the point are."""

    id: str = Field(min_length=2, max_length=40)
    code: str | None = Field(default=None, schema_extra={"pattern": r"^(\d{6}|\d{9})$"})
    name: str = Field(min_length=2, max_length=40)
    level: Level = Field(sa_type=one_of(Level))
    parent: str | None = None
    lng: float | None = Field(default=None, ge=73, le=136)
    lat: float | None = Field(default=None, ge=3, le=54)
    precision: Precision | None = Field(default=None, sa_type=one_of(Precision))
    overlaps: str | None = None
    note: str | None = None
    source: str

    @model_validator(mode="after")
    def _a_point_and_its_precision_come_together(self) -> Self:
        if len({value is None for value in (self.lng, self.lat, self.precision)}) > 1:
            raise ValueError("lng, lat and precision come together")
        return self


class Area(Record, AreaForm, table=True):
    """Table of areas; `id` is the official code, or a slug for a zone."""

    form: ClassVar[type[SQLModel]] = AreaForm
    id: str = Field(primary_key=True)
    parent: str | None = Field(default=None, foreign_key="area.id", index=True)
    overlaps: str | None = Field(default=None, foreign_key="area.id")
    name: str = Field(index=True)


def lineage(session: Session, area_id: str) -> list[Area]:
    """The area itself, then every area above it, nearest first."""
    found: list[Area] = []
    area = session.get(Area, area_id)
    while area is not None and area not in found:
        found.append(area)
        area = session.get(Area, area.parent) if area.parent else None
    return found


def county_of(session: Session, text: str) -> Area:
    """The county, zone or city that a place is of; itself if it is one. Raises UnknownArea."""
    above = lineage(session, find_area(session, text).id)
    return next((area for area in above if area.level is not Level.TOWN), above[0])


def areas_called(session: Session, text: str) -> list[Area]:
    """Every area with this id, code, name or alias."""
    return list(session.exec(_called(), params={"text": text}))


@cache
def _called() -> SelectOfScalar[Area]:
    """The areas called `text`. Built once, since that takes longer than to run it."""
    text = bindparam("text", type_=String())
    aliased = select(Alias.target).where(Alias.kind == "area", col(Alias.name) == text)
    names = (Area.id, Area.code, Area.name)
    named = or_(*(col(name) == text for name in names), col(Area.id).in_(aliased))
    return select(Area).where(named).order_by(col(Area.id))


def areas_called_within(session: Session, text: str) -> list[Area]:
    """Every area whose name is said after those of areas above it, as in 达州市宣汉县东乡街道."""
    for cut in range(1, len(text) - 1):
        named = areas_called(session, text[cut:].strip())
        if found := [area for area in named if _are_above(session, text[:cut], area)]:
            return found
    return []


def _are_above(session: Session, said: str, area: Area) -> bool:
    """Whether the words are names of areas above this one, and nothing else."""
    above = lineage(session, area.id)[1:]
    aliases = select(Alias.name).where(Alias.kind == "area", col(Alias.target).in_([up.id for up in above]))
    names = [*(up.name for up in above), *session.exec(aliases)]
    for name in sorted(names, key=len, reverse=True):
        said = said.replace(name, "")
    return not said.strip()


def find_areas(session: Session, text: str) -> list[Area]:
    """The areas meant by a name or code: all of the highest level that has it. Raises UnknownArea."""
    text = text.strip()
    found = areas_called(session, text) or areas_called_within(session, text)
    if not found:
        names = [
            *session.exec(select(Area.name)),
            *session.exec(select(Alias.name).where(Alias.kind == "area")),
        ]
        raise UnknownArea(text, get_close_matches(text, dict.fromkeys(names), n=5, cutoff=0.5))
    ranks = list(Level)
    highest = min(ranks.index(area.level) for area in found)
    return [area for area in found if ranks.index(area.level) == highest]


def find_area(session: Session, text: str) -> Area:
    """The first of the areas meant. Raises UnknownArea."""
    return find_areas(session, text)[0]
