"""Facilities: planned or running elder-care and childcare places, with everything known of each."""

from datetime import date as Date
from enum import StrEnum
from typing import ClassVar

from sqlalchemy import JSON
from sqlmodel import Field, Relationship, SQLModel

from models.area import Area, Precision
from models.record import Record, one_of
from models.source import Source


class Kind(StrEnum):
    """Whom a facility serves, and so in what it is counted."""

    ELDER = "elder"
    CHILDCARE = "childcare"

    @property
    def unit(self) -> str:
        """What its capacity counts."""
        return "bed" if self is Kind.ELDER else "slot"


class Status(StrEnum):
    """How far it is; every project of the plans is PLANNED until a worker records otherwise."""

    PLANNED = "planned"
    BUILDING = "building"
    OPEN = "open"
    CLOSED = "closed"


class CareMode(StrEnum):
    """全日托, 半日托, 计时托, 临时托."""

    FULL_DAY = "full_day"
    HALF_DAY = "half_day"
    HOURLY = "hourly"
    OCCASIONAL = "occasional"


class Service(StrEnum):
    """What a facility does, as far as somebody has recorded it."""

    RESIDENTIAL = "residential"
    NURSING = "nursing"
    DAY_CARE = "day_care"
    SHORT_STAY = "short_stay"
    MEALS = "meals"
    HOME_VISITS = "home_visits"
    REHABILITATION = "rehabilitation"
    MEDICAL = "medical"
    DEMENTIA = "dementia"
    NURSERY = "nursery"
    PARENTING = "parenting"


class FacilityForm(SQLModel):
    """What is known of a facility; None is unknown, never zero.

    Capacity is of the whole project, in beds or slots; areas in m²; money in 万元; `counted_in` is the
    county, zone or 市本级 under which the plan counts it; `plan_year` is the group it is listed under and
    `plan_year_printed` its own cell; ages in months, the upper end excluded.
    No plan states `phone` and what follows: workers do. `checked_on` is when somebody last saw to the whole
    entry, `review_days` how long that holds; `merged_into` is the entry that goes on for a closed double.
    """

    id: str = Field(schema_extra={"pattern": r"^[a-z0-9][a-z0-9-]{2,59}$"})
    kind: Kind = Field(sa_type=one_of(Kind))
    name: str = Field(min_length=2, max_length=120)
    counted_in: str = Field(min_length=2, max_length=40)
    status: Status = Field(default=Status.PLANNED, sa_type=one_of(Status))
    project_type: str | None = Field(default=None, max_length=40)
    plan_year: int | None = Field(default=None, ge=2000, le=2100)
    plan_year_printed: str | None = Field(default=None, max_length=20)
    capacity: int | None = Field(default=None, ge=1, le=100_000)
    content: str | None = Field(default=None, max_length=500)
    floor_area_m2: float | None = Field(default=None, gt=0)
    land_area_m2: float | None = Field(default=None, gt=0)
    land_area_printed: str | None = Field(default=None, max_length=60)
    total_investment_wan: float | None = Field(default=None, gt=0)
    central_budget_wan: float | None = Field(default=None, ge=0)
    implementing_unit: str | None = Field(default=None, max_length=120)
    affordable: bool | None = None
    age_from_months: int | None = Field(default=None, ge=0, le=84)
    age_to_months: int | None = Field(default=None, ge=1, le=84)
    phone: str | None = Field(default=None, max_length=40)
    hours: str | None = Field(default=None, max_length=120)
    services: list[Service] | None = Field(default=None, sa_type=JSON)
    licence: str | None = Field(default=None, max_length=60)
    inspection: str | None = Field(default=None, max_length=120)
    inspected_on: Date | None = None
    star_rating: int | None = Field(default=None, ge=1, le=5)
    review_days: int | None = Field(default=None, ge=7, le=730)
    checked_on: Date | None = None
    checked_by: str | None = Field(default=None, max_length=40)
    merged_into: str | None = None


class Facility(Record, FacilityForm, table=True):
    """Table of facilities."""

    form: ClassVar[type[SQLModel]] = FacilityForm
    id: str = Field(primary_key=True)
    counted_in: str = Field(index=True)
    capacity: int | None = Field(default=None, index=True)
    plan_year: int | None = Field(default=None, index=True)

    places: list["FacilityPlace"] = Relationship(
        cascade_delete=True, sa_relationship_kwargs={"order_by": "FacilityPlace.position"}
    )
    care_modes: list["FacilityCareMode"] = Relationship(cascade_delete=True)
    sources: list[Source] = Relationship(
        cascade_delete=True, sa_relationship_kwargs={"order_by": "Source.id"}
    )
    fees: list["Fee"] = Relationship(cascade_delete=True, sa_relationship_kwargs={"order_by": "Fee.id"})
    vacancies: list["Vacancy"] = Relationship(
        cascade_delete=True, sa_relationship_kwargs={"order_by": "Vacancy.id"}
    )
    credit_notes: list["CreditNote"] = Relationship(
        cascade_delete=True, sa_relationship_kwargs={"order_by": "CreditNote.id"}
    )


class FacilityPlaceForm(SQLModel):
    """One of a facility's places, `printed` as in the plan; address and point where somebody gave them."""

    id: str
    facility: str
    position: int = Field(ge=1)
    printed: str = Field(min_length=1, max_length=120)
    area: str
    address: str | None = Field(default=None, max_length=120)
    lng: float | None = Field(default=None, ge=73, le=136)
    lat: float | None = Field(default=None, ge=3, le=54)


class FacilityPlace(Record, FacilityPlaceForm, table=True):
    """Table of facilities' places."""

    form: ClassVar[type[SQLModel]] = FacilityPlaceForm
    id: str = Field(primary_key=True)
    facility: str = Field(foreign_key="facility.id", index=True)
    area: str = Field(foreign_key="area.id", index=True)
    where: Area = Relationship()

    @property
    def point(self) -> tuple[float | None, float | None, Precision | None]:
        """(lng, lat, precision): its own, else that of its area."""
        if self.lng is not None and self.lat is not None:
            return self.lng, self.lat, Precision.ADDRESS
        return self.where.lng, self.where.lat, self.where.precision


class FacilityCareModeForm(SQLModel):
    """That a facility offers a care mode."""

    facility: str
    mode: CareMode = Field(sa_type=one_of(CareMode))


class FacilityCareMode(Record, FacilityCareModeForm, table=True):
    """Table of care modes on offer; no row means that nobody wrote it down."""

    form: ClassVar[type[SQLModel]] = FacilityCareModeForm
    facility: str = Field(foreign_key="facility.id", primary_key=True)
    mode: CareMode = Field(sa_type=one_of(CareMode), primary_key=True)


class FacilityAreaForm(SQLModel):
    """That a facility is found under an area."""

    facility: str
    area: str


class FacilityArea(Record, FacilityAreaForm, table=True):
    """Table of where a facility is found: the area that counts it and all areas at and above its places.

    Derived on every write of a facility (models/index.py), so that a filter by area is one look-up.
    """

    form: ClassVar[type[SQLModel]] = FacilityAreaForm
    area: str = Field(foreign_key="area.id", primary_key=True)
    facility: str = Field(foreign_key="facility.id", primary_key=True, index=True)


class FeeForm(SQLModel):
    """A price: what for, how much per what, what it includes, since when, and who said so."""

    id: str
    facility: str
    item: str = Field(min_length=2, max_length=60)
    yuan: float = Field(ge=0)
    per: str = Field(schema_extra={"pattern": "^(month|day|hour|once)$"})
    includes: str | None = None
    since: Date
    said_by: str


class Fee(Record, FeeForm, table=True):
    """Table of fees."""

    form: ClassVar[type[SQLModel]] = FeeForm
    id: str = Field(primary_key=True)
    facility: str = Field(foreign_key="facility.id", index=True)


class VacancyForm(SQLModel):
    """How many beds or slots of a class are free, as of a day, by whose word."""

    id: str
    facility: str
    group: str = Field(min_length=2, max_length=40)
    free: int = Field(ge=0)
    recorded_on: Date
    said_by: str


class Vacancy(Record, VacancyForm, table=True):
    """Table of vacancies."""

    form: ClassVar[type[SQLModel]] = VacancyForm
    id: str = Field(primary_key=True)
    facility: str = Field(foreign_key="facility.id", index=True)


class CreditList(StrEnum):
    """红名单, 黑名单."""

    RED = "red"
    BLACK = "black"


class CreditNoteForm(SQLModel):
    """That a facility stands on a list of merit or of failings, who published it, and when."""

    id: str
    facility: str
    series: CreditList = Field(sa_type=one_of(CreditList))
    text: str = Field(min_length=2, max_length=200)
    source: str = Field(min_length=2, max_length=120)
    date: Date


class CreditNote(Record, CreditNoteForm, table=True):
    """Table of credit notes."""

    form: ClassVar[type[SQLModel]] = CreditNoteForm
    id: str = Field(primary_key=True)
    facility: str = Field(foreign_key="facility.id", index=True)
