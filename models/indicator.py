"""Figures a plan states: baselines and targets, as printed."""

from typing import ClassVar

from sqlmodel import Field, SQLModel

from models.record import Record
from models.source import Cited


class IndicatorForm(Cited):
    """One figure; values are text as printed ("≥55", "近2.5万", "3万"), never recomputed."""

    id: str
    area: str
    name: str = Field(min_length=2, max_length=120)
    baseline: str | None = None
    baseline_year: str | None = None
    target: str | None = None
    target_year: str | None = None
    unit: str | None = None
    nature: str | None = Field(default=None, schema_extra={"pattern": "^(约束性|预期性)$"})
    departments: str | None = None
    note: str | None = None


class Indicator(Record, IndicatorForm, table=True):
    """Table of indicators."""

    form: ClassVar[type[SQLModel]] = IndicatorForm
    id: str = Field(primary_key=True)
    area: str = Field(foreign_key="area.id", index=True)
