"""What people may write of contacts, price parameters and benefits, checked before anything is changed."""

from datetime import date as Date

from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from models.facility_edit import Phone
from models.words import Typed


class ContactEdit(Typed):
    """An office's telephone."""

    phone: Phone | None = None


class ParameterEdit(Typed):
    """A figure that price rules need, in yuan a month; `jurisdiction` is an area as typed."""

    name: str = Field(min_length=2, max_length=60)
    jurisdiction: str = Field(max_length=40)
    yuan: float = Field(gt=0, le=1_000_000)
    valid_from: Date
    source: str = Field(min_length=2, max_length=200)


class BenefitEdit(Typed):
    """A benefit in words; its rule and examples stay as they are."""

    name: str = Field(min_length=2, max_length=60)
    summary: str = Field(min_length=8, max_length=300)
    who: str = Field(min_length=2, max_length=200)
    amount: str | None = Field(default=None, max_length=200)
    monthly_yuan: float | None = Field(default=None, gt=0, le=1_000_000)
    how: str | None = Field(default=None, max_length=300)
    ask: str | None = Field(default=None, max_length=80)
    valid_from: Date | None = None
    valid_to: Date | None = None
    published: bool = False
    reason: str = Field(min_length=2, max_length=200)

    @field_validator("valid_to")
    @classmethod
    def _ends_after_it_began(cls, end: Date | None, known: ValidationInfo) -> Date | None:
        begin = known.data.get("valid_from")
        if begin is not None and end is not None and end < begin:
            raise PydanticCustomError("ends_before", "it ends before it begins")
        return end
