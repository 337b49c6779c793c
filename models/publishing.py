"""Whether a benefit may be published, and what a term's new meaning would spoil among those that are."""

from typing import Any

from sqlmodel import Session, col, select

from models.area import lineage
from models.benefit import Benefit, Term
from models.benefit_rules import Shortfall, condition_of, meanings, shortfall, terms_here
from models.errors import NotFound
from models.rules.condition import Condition, nodes
from models.rules.condition import Term as NamedTerm
from models.rules.judge import Terms, expand


def terms_in(session: Session, jurisdiction: str) -> dict[str, Term]:
    """Each term as it stands for the documents of an area."""
    return terms_here(session, [area.id for area in lineage(session, jurisdiction)])


def keeps_from_publishing(session: Session, benefit_id: str) -> Shortfall:
    """Why a benefit cannot be published, if anything does. Raises NotFound."""
    benefit = session.get(Benefit, benefit_id)
    if benefit is None:
        raise NotFound(benefit_id)
    return falls_short(session, benefit.jurisdiction, benefit.rule, benefit.examples)


def falls_short(
    session: Session, jurisdiction: str, rule: dict[str, Any] | None, examples: list[dict[str, Any]]
) -> Shortfall:
    """The same of a rule and examples as they would be."""
    return shortfall(condition_of(rule), examples, meanings(terms_in(session, jurisdiction)))


def spoilt(
    session: Session, name: str, jurisdiction: str | None, meaning: Condition | None
) -> list[tuple[Benefit, Shortfall]]:
    """The published benefits whose examples would fail, were a jurisdiction's term to mean this."""
    found, known = [], _known(session, name, jurisdiction)
    for benefit in session.exec(select(Benefit).where(Benefit.published).order_by(col(Benefit.id))):
        rule = condition_of(benefit.rule)
        terms = known.get(benefit.jurisdiction)
        if terms is None or not leads_to(rule, terms, name):
            continue
        if missed := shortfall(rule, benefit.examples, {**terms, name: meaning}):
            found.append((benefit, missed))
    return found


def _known(session: Session, name: str, jurisdiction: str | None) -> dict[str, Terms]:
    """What terms mean in each area where this jurisdiction's term of that name is the one that counts."""
    found: dict[str, Terms] = {}
    for area in set(session.exec(select(Benefit.jurisdiction))):
        order = [*(up.id for up in lineage(session, area)), None]
        standing = terms_in(session, area)
        before = standing[name].jurisdiction if name in standing else None
        if jurisdiction in order and order.index(jurisdiction) <= order.index(before):
            found[area] = meanings(standing)
    return found


def leads_to(rule: Condition | None, terms: Terms, name: str) -> bool:
    """Whether a condition depends on the term, be it by another term."""
    if rule is None:
        return False
    whole = expand(rule, {**terms, name: None})
    return any(isinstance(node, NamedTerm) and node.term == name for node in nodes(whole))
