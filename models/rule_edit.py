"""What people may write of a benefit's rule, of a new benefit, and of a term."""

import re
from datetime import date as Date

from pydantic import Field, field_validator

from models.benefit import Audience, BenefitKind, Standing
from models.definition_edit import BenefitEdit
from models.words import Typed


class RuleEdit(Typed):
    """Why a rule or its examples are changed; they themselves are read part by part."""

    reason: str = Field(min_length=2, max_length=200)


class NewBenefit(BenefitEdit):
    """A benefit that nobody has entered yet: of which place, by which clauses of which plan."""

    jurisdiction: str = Field(max_length=40)
    kind: BenefitKind
    audience: Audience
    domain: str = Field(pattern="^(elder|childcare|both)$")
    status: Standing
    plan: str = Field(max_length=40)
    locators: list[str] = Field(min_length=1, max_length=10)

    @field_validator("locators", mode="before")
    @classmethod
    def _one_beside_the_other(cls, told: object) -> object:
        return [one for one in re.split(r"[、；;]\s*", told) if one] if isinstance(told, str) else told


class TermEdit(RuleEdit):
    """What stands beside a term's meaning: where it is written, and who may know."""

    source: str = Field(min_length=2, max_length=200)
    ask: str | None = Field(default=None, max_length=80)
    valid_from: Date | None = None


class NewTerm(TermEdit):
    """A term that its area does not have yet."""

    name: str = Field(min_length=1, max_length=20)
    jurisdiction: str = Field(max_length=40)
