"""What people may write of a facility, checked before anything is changed."""

import re
from datetime import date as Date
from typing import Annotated

from pydantic import AfterValidator, Field, ValidationInfo, field_validator, model_validator
from pydantic_core import PydanticCustomError

from models.clock import today
from models.datum import Datum, Point
from models.doubts import Sure
from models.facility import CareMode, CreditList, Kind, Service, Status
from models.point_text import NoPoint, read_point
from models.words import Typed

_PHONE = re.compile(r"^[\d\-－—() （）、,，；;转+ ]{3,40}$")


def _not_to_come(day: Date) -> Date:
    if day > today():
        raise PydanticCustomError("future_date", "the day is still to come")
    return day


def _telephone(number: str) -> str:
    if not _PHONE.match(number):
        raise PydanticCustomError("bad_phone", "no telephone number")
    return number


Past = Annotated[Date, AfterValidator(_not_to_come)]
Phone = Annotated[str, Field(max_length=40), AfterValidator(_telephone)]


class PlaceEdit(Typed):
    """A place: `area` is a name or code as typed; the point is WGS-84, whatever datum it was typed in."""

    printed: str = Field(max_length=120)
    area: str = Field(max_length=40)
    address: str | None = Field(default=None, max_length=120)
    datum: Datum | None = None
    point: Point | None = None

    @model_validator(mode="before")
    @classmethod
    def _a_new_place_is_called_by_its_address(cls, values: dict[str, object]) -> dict[str, object]:
        printed = values.get("printed") or values.get("address") or values.get("area")
        return {**values, "printed": printed}

    @field_validator("point", mode="before")
    @classmethod
    def _as_typed_or_shared(cls, text: object, known: ValidationInfo) -> object:
        if not isinstance(text, str):
            return text
        try:
            return read_point(text, known.data.get("datum"))
        except NoPoint as error:
            raise PydanticCustomError("no_point", "no point in China") from error


class FeeEdit(Typed):
    """A price; `since` is the day it was said, today where nothing is typed."""

    item: str = Field(min_length=2, max_length=60)
    yuan: float = Field(ge=0, le=1_000_000)
    per: str = Field(default="month", pattern="^(month|day|hour|once)$")
    includes: str | None = Field(default=None, max_length=120)
    since: Past = Field(default_factory=today)


class VacancyEdit(Typed):
    """Free beds or slots of a class; one that nobody counted is left out."""

    group: str = Field(min_length=2, max_length=40)
    free: int = Field(ge=0, le=100_000)


class CreditEdit(Typed):
    """A credit note with who published it, and when."""

    series: CreditList
    text: str = Field(min_length=2, max_length=200)
    source: str = Field(min_length=2, max_length=120)
    date: Past


class QuickEdit(Sure):
    """The one-line update: how many are free, and what it costs."""

    vacancies: list[VacancyEdit] = Field(default_factory=list)
    fees: list[FeeEdit] = Field(default_factory=list)

    @field_validator("vacancies")
    @classmethod
    def _each_once(cls, told: list[VacancyEdit]) -> list[VacancyEdit]:
        if len(told) != len({one.group for one in told}):
            raise PydanticCustomError("told_twice", "a class is named twice")
        return told


class FacilityEdit(Sure):
    """Everything about an entry that is no vacancy and no fee; what is left out is unknown."""

    name: str = Field(min_length=2, max_length=120)
    status: Status
    capacity: int | None = Field(default=None, ge=1, le=100_000)
    affordable: bool | None = None
    content: str | None = Field(default=None, max_length=500)
    phone: Phone | None = None
    hours: str | None = Field(default=None, max_length=120)
    services: list[Service] | None = None
    care_modes: list[CareMode] = Field(default_factory=list)
    age_from_months: int | None = Field(default=None, ge=0, le=84)
    age_to_months: int | None = Field(default=None, ge=1, le=84)
    implementing_unit: str | None = Field(default=None, max_length=120)
    licence: str | None = Field(default=None, max_length=60)
    inspection: str | None = Field(default=None, max_length=120)
    inspected_on: Past | None = None
    star_rating: int | None = Field(default=None, ge=1, le=5)
    review_days: int | None = Field(default=None, ge=7, le=730)
    places: list[PlaceEdit] = Field(default_factory=list)
    credit_notes: list[CreditEdit] = Field(default_factory=list)

    @field_validator("age_to_months")
    @classmethod
    def _ages_run_upwards(cls, high: int | None, known: ValidationInfo) -> int | None:
        low = known.data.get("age_from_months")
        if low is not None and high is not None and low >= high:
            raise PydanticCustomError("ages_reversed", "the upper age is not above the lower")
        return high


class NewFacility(FacilityEdit):
    """An entry that no plan lists."""

    kind: Kind
    places: list[PlaceEdit] = Field(min_length=1)
