"""Figures that an administrator sets, and how often residents look at an entry."""

from typing import ClassVar

from sqlmodel import Field, Session, SQLModel, select

from models.record import Record

# After how many days a vacancy counts as unknown, and after how many an entry, or a fact that ages sooner or
# later than the rest of it, has to be seen to again.
DEFAULTS = {
    "vacancy_days": 14,
    "review_days": 90,
    "review_vacancies_days": 7,
    "review_fees_days": 60,
    "review_phone_days": 180,
    "review_places_days": 365,
}
BOUNDS = {
    "vacancy_days": (1, 180),
    "review_days": (7, 730),
    "review_vacancies_days": (1, 180),
    "review_fees_days": (7, 730),
    "review_phone_days": (7, 730),
    "review_places_days": (7, 730),
}


class SettingForm(SQLModel):
    """A number of days under its name in DEFAULTS."""

    name: str
    days: int = Field(ge=1, le=730)


class Setting(Record, SettingForm, table=True):
    """Table of settings; what is not set has its default."""

    form: ClassVar[type[SQLModel]] = SettingForm
    name: str = Field(primary_key=True)


class InterestForm(SQLModel):
    """How often a facility's page was opened or the assistant asked for it."""

    facility: str
    times: int = Field(ge=0)


class Interest(Record, InterestForm, table=True):
    """Table of how much is asked for each facility."""

    form: ClassVar[type[SQLModel]] = InterestForm
    facility: str = Field(primary_key=True, foreign_key="facility.id", ondelete="CASCADE")


def settings(session: Session) -> dict[str, int]:
    """Every setting."""
    return DEFAULTS | {setting.name: setting.days for setting in session.exec(select(Setting))}
