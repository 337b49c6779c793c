"""What a plan is called, wherever a source names it."""

from sqlmodel import Session, select

from models.plan import Plan


def plan_titles(session: Session) -> dict[str, str]:
    """Each plan's title by its id."""
    return {plan.id: plan.title for plan in session.exec(select(Plan))}
