"""What a resident, an institution or its staff can get by a plan, and the rule that says who."""

from datetime import date as Date
from enum import StrEnum
from typing import Any, ClassVar

from pydantic import field_validator
from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from models.record import Record, one_of
from models.rules.condition import Rule


class BenefitKind(StrEnum):
    """What sort of thing one gets, in the order in which they are told."""

    ALLOWANCE = "allowance"
    ASSISTANCE = "assistance"
    PRIORITY = "priority"
    VISIT = "visit"
    HOME = "home"
    SERVICE = "service"
    HEALTH = "health"
    INSURANCE = "insurance"
    LEAVE = "leave"
    CHILDCARE = "childcare"
    ASSESSMENT = "assessment"
    PRICE_RULE = "price_rule"
    EDUCATION = "education"
    MUTUAL_AID = "mutual_aid"
    ACCESS = "access"
    RIGHTS = "rights"
    INFORMATION = "information"
    SUBSIDY = "subsidy"


class Audience(StrEnum):
    """To whom the plan addresses it."""

    RESIDENTS = "residents"
    INSTITUTIONS = "institutions"
    STAFF = "staff"


class Standing(StrEnum):
    """How firm it is, by the document's own verb."""

    IN_FORCE = "in_force"
    PROMISED = "promised"
    ENCOURAGED = "encouraged"
    EXPLORED = "explored"


class BenefitForm(SQLModel):
    """A benefit in plain words; None is what the document does not state.

    `rule` is a condition (models/rules/condition.py) or None for everybody; `uncomputable` are conditions
    that only an office can judge; `monthly_yuan` is an amount that a document states by the month;
    `examples` are {"verdict", "facts"}, one for every verdict that the rule can reach; `covers` are rows of
    the clause list it was made from.
    """

    id: str = Field(regex=r"^[a-z0-9][a-z0-9-]{2,79}$")
    name: str = Field(min_length=2, max_length=60)
    kind: BenefitKind = Field(sa_type=one_of(BenefitKind))
    audience: Audience = Field(sa_type=one_of(Audience))
    domain: str = Field(regex="^(elder|childcare|both)$")
    jurisdiction: str
    plan: str
    locators: list[str] = Field(min_length=1, sa_type=JSON)
    status: Standing = Field(sa_type=one_of(Standing))
    summary: str = Field(min_length=8, max_length=300)
    who: str = Field(min_length=2, max_length=200)
    amount: str | None = Field(default=None, max_length=200)
    monthly_yuan: float | None = Field(default=None, gt=0)
    how: str | None = Field(default=None, max_length=300)
    departments: list[str] = Field(default_factory=list, sa_type=JSON)
    ask: str | None = Field(default=None, max_length=80)
    valid_from: Date | None = None
    valid_to: Date | None = None
    rule: dict[str, Any] | None = Field(default=None, sa_type=JSON)
    uncomputable: list[str] = Field(default_factory=list, sa_type=JSON)
    examples: list[dict[str, Any]] = Field(default_factory=list, sa_type=JSON)
    covers: list[str] = Field(default_factory=list, sa_type=JSON)
    published: bool = False

    @field_validator("rule")
    @classmethod
    def _rule_is_a_condition(cls, value: dict[str, Any] | None) -> dict[str, Any] | None:
        if value is not None:
            Rule.model_validate({"condition": value})
        return value


class Benefit(Record, BenefitForm, table=True):
    """Table of benefits; only published ones are shown, and only those whose examples pass can be."""

    form: ClassVar[type[SQLModel]] = BenefitForm
    id: str = Field(primary_key=True)
    jurisdiction: str = Field(foreign_key="area.id", index=True)
    plan: str = Field(foreign_key="plan.id", index=True)
    published: bool = Field(default=False, index=True)

    @property
    def topic(self) -> str:
        """What it is about, the same for plans that have the same thing: xuanhan-zhucan, dazhou-zhucan."""
        return self.id.removeprefix(f"{self.plan}-")


class TermForm(SQLModel):
    """A named condition of a jurisdiction; `meaning` is None where no document defines it."""

    id: str
    name: str = Field(min_length=1, max_length=20)
    jurisdiction: str | None = None
    meaning: dict[str, Any] | None = Field(default=None, sa_type=JSON)
    ask: str | None = None
    source: str = Field(min_length=2, max_length=200)
    valid_from: Date | None = None

    @field_validator("meaning")
    @classmethod
    def _meaning_is_a_condition(cls, value: dict[str, Any] | None) -> dict[str, Any] | None:
        if value is not None:
            Rule.model_validate({"condition": value})
        return value


class Term(Record, TermForm, table=True):
    """Table of terms; no jurisdiction means the whole country."""

    form: ClassVar[type[SQLModel]] = TermForm
    id: str = Field(primary_key=True)
    name: str = Field(index=True)
    jurisdiction: str | None = Field(default=None, foreign_key="area.id")
