"""What is derived from a plan's records: the passages of its clauses, duties, figures, benefits, names."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy.orm import Session
from sqlmodel import col, select

from models import passages
from models.benefit import Benefit
from models.difference import replace_passages
from models.duty import Duty
from models.hotline import Hotline
from models.indicator import Indicator
from models.mention import Mention
from models.passage import Passage, PassageForm
from models.plan import Clause, Plan, Point
from models.policy import Policy
from models.procedure import Procedure, ProcedureStatus
from models.published import PublishedAnswer


def derive_plan(session: Session, plan_id: str | None) -> None:
    """Derive the passages of a plan; those of the records that belong to none, where it is None."""
    plan = session.get(Plan, plan_id) if plan_id else None
    fresh = _of_plan(session, plan) if plan else [] if plan_id else _of_no_plan(session)
    replace_passages(session, (col(Passage.kind) != "facility") & (col(Passage.plan) == plan_id), fresh)


def _of_no_plan(session: Session) -> list[PassageForm]:
    answers = session.scalars(select(PublishedAnswer).where(col(PublishedAnswer.published)))
    published = select(Procedure).where(Procedure.status == ProcedureStatus.PUBLISHED)
    return [
        *(passages.of_hotline(hotline) for hotline in session.scalars(select(Hotline))),
        *(passages.of_answer(answer) for answer in answers),
        *(passages.of_procedure(one, _benefit_of(session, one)) for one in session.scalars(published)),
    ]


def _benefit_of(session: Session, procedure: Procedure) -> str:
    benefit = session.get(Benefit, procedure.benefit) if procedure.benefit else None
    return benefit.name if benefit else ""


def _of_plan(session: Session, plan: Plan) -> list[PassageForm]:
    def records(table: Any) -> Iterable[Any]:
        # Asked of the database: a duty's own list does not know of departments that were added beside it.
        fresh = select(table).execution_options(populate_existing=True)
        return session.scalars(fresh.where(table.plan == plan.id))

    clauses = {clause.locator: clause for clause in records(Clause)}
    summaries = {locator: clause.summary for locator, clause in clauses.items()}
    return [
        passages.of_plan(plan),
        *(passages.of_clause(clause, plan) for clause in clauses.values()),
        *(passages.of_point(point, clauses[point.locator], plan) for point in records(Point)),
        *(passages.of_duty(duty, plan, summaries.get(duty.locator, "")) for duty in records(Duty)),
        *(passages.of_indicator(indicator) for indicator in records(Indicator)),
        *(passages.of_policy(policy, plan) for policy in records(Policy)),
        *(passages.of_mention(mention) for mention in records(Mention)),
        *(passages.of_benefit(benefit) for benefit in records(Benefit) if benefit.published),
    ]
