"""The plans, for whatever names one as its source."""

from sqlmodel import Session, select

from models.plan import Plan


def plans_by_id(session: Session) -> dict[str, Plan]:
    """Each plan by its id."""
    return {plan.id: plan for plan in session.exec(select(Plan))}
