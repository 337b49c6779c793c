"""Price rules of the plans, the parameters they need, and the ceiling that follows, where it does.

A rule such as 达州's for affordable elder care (at most 150 % of the local income standard, and at most
80 % of the market's price) needs figures that the plan does not print. They are parameters: dated and
cited, set by a worker. While one is missing no ceiling is computed.
"""

from dataclasses import dataclass
from datetime import date as Date
from typing import ClassVar

from sqlmodel import Field, Relationship, Session, SQLModel, col, select

from models.record import Record
from models.source import Citation


class ParameterForm(SQLModel):
    """A figure that a price rule needs, in yuan a month, with its source and the day from which it holds."""

    id: str
    name: str = Field(min_length=2, max_length=60)
    jurisdiction: str
    yuan: float = Field(gt=0)
    valid_from: Date
    source: str = Field(min_length=2, max_length=200)


class Parameter(Record, ParameterForm, table=True):
    """Table of parameters; the newest that is in force counts."""

    form: ClassVar[type[SQLModel]] = ParameterForm
    id: str = Field(primary_key=True)
    jurisdiction: str = Field(foreign_key="area.id", index=True)


class PriceRuleForm(SQLModel):
    """A ceiling: the least of its shares; `aim` is what it is to become; `id` is that of its benefit."""

    id: str
    name: str = Field(min_length=2, max_length=60)
    jurisdiction: str
    plan: str
    locator: str
    aim: str | None = None


class PriceRule(Record, PriceRuleForm, table=True):
    """Table of price rules."""

    form: ClassVar[type[SQLModel]] = PriceRuleForm
    id: str = Field(primary_key=True)
    jurisdiction: str = Field(foreign_key="area.id", index=True)
    plan: str = Field(foreign_key="plan.id")
    shares: list["PriceShare"] = Relationship(sa_relationship_kwargs={"order_by": "PriceShare.id"})

    @property
    def sources(self) -> list[Citation]:
        """Where the plan states it."""
        return [Citation(plan=self.plan, locator=self.locator)]


class PriceShareForm(SQLModel):
    """One limb of a ceiling: at most this share of a parameter."""

    id: str
    rule: str
    of: str = Field(min_length=2, max_length=60)
    share: float = Field(gt=0, le=10)


class PriceShare(Record, PriceShareForm, table=True):
    """Table of the limbs of ceilings."""

    form: ClassVar[type[SQLModel]] = PriceShareForm
    id: str = Field(primary_key=True)
    rule: str = Field(foreign_key="pricerule.id", index=True)


@dataclass(frozen=True)
class Limit:
    """One limb of a ceiling: `share` of the figure `of`; `yuan` is None while that is not published."""

    of: str
    share: float
    yuan: float | None
    source: str | None


@dataclass(frozen=True)
class Ceiling:
    """A rule with its limbs; `yuan` a month only when every limb is known."""

    rule: PriceRule
    limits: tuple[Limit, ...]

    @property
    def yuan(self) -> float | None:
        """The least of the limbs, None while one is unknown."""
        known = [limit.yuan for limit in self.limits if limit.yuan is not None]
        return min(known) if len(known) == len(self.limits) else None


def ceilings(session: Session, areas: list[str], on: Date) -> list[Ceiling]:
    """The ceilings that hold in these areas on a day."""
    rules = session.exec(select(PriceRule).where(col(PriceRule.jurisdiction).in_(areas)))
    return [
        Ceiling(rule, tuple(_limit(session, rule, share, on) for share in rule.shares))
        for rule in sorted(rules, key=lambda rule: (areas.index(rule.jurisdiction), rule.id))
    ]


def _limit(session: Session, rule: PriceRule, share: PriceShare, on: Date) -> Limit:
    query = select(Parameter).where(
        Parameter.name == share.of, Parameter.jurisdiction == rule.jurisdiction, Parameter.valid_from <= on
    )
    newest = session.exec(query.order_by(col(Parameter.valid_from).desc())).first()
    if newest is None:
        return Limit(share.of, share.share, None, None)
    return Limit(share.of, share.share, newest.yuan * share.share, newest.source)
