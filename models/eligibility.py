"""What a resident of an area may get, by what they have told: the benefits of the area and those above it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic import BaseModel, Field
from sqlmodel import Session, col, select

from models.area import Area, Level, lineage
from models.benefit import Audience, Benefit, BenefitForm, BenefitKind, Term
from models.benefit_areas import home_of
from models.benefit_rules import condition_of, failing_examples, meanings, terms_here
from models.plan import Plan, PlanStatus
from models.rules.condition import Condition, nodes
from models.rules.condition import Term as NamedTerm
from models.rules.fact import Facts, Whom
from models.rules.facts import read_facts
from models.rules.verdict import Finding, Verdict, find, next_question
from models.source import Citation
from models.verdicts import BenefitBrief, Eligibility, Result, TermItem, question

__all__ = ["EligibilityQuery", "condition_of", "failing_examples", "judge_benefits"]


_SAME = (BenefitBrief.model_fields.keys() & BenefitForm.model_fields.keys()) | {"topic"}


class EligibilityQuery(BaseModel):
    """Where a person lives, and what they told of themselves (models/rules/questions.py; `age` in years too).

    A fact told as null was asked for, and they do not know. `whom` puts the next question accordingly.
    """

    area: str = Field(min_length=1, max_length=40)
    facts: dict[str, Any] = Field(default_factory=dict, max_length=40)
    whom: Whom | None = None


@dataclass(frozen=True)
class _Here:
    """What holds where somebody lives: the areas, nearest first, and the terms in each, by name."""

    areas: dict[str, Area]
    terms: dict[str, dict[str, Term]]
    plans: dict[str, Plan]

    @cached_property
    def own(self) -> set[str]:
        """The area itself, and the county that it lies in; what is above is the city's or the country's."""
        above = (Level.CITY, Level.PROVINCE)
        return {next(iter(self.areas)), *(id_ for id_, area in self.areas.items() if area.level not in above)}


def judge_benefits(session: Session, query: EligibilityQuery) -> Eligibility:
    """Judge every published benefit for residents. Raises UnknownArea, AmbiguousArea, BadFacts."""
    facts = read_facts(query.facts)
    unsure = {"age_months" if name == "age" else name for name, value in query.facts.items() if value is None}
    areas = {area.id: area for area in lineage(session, home_of(session, query.area).id)}
    here = _here(session, areas)
    judged = _judge(benefits_of(session, list(areas)), facts, here)
    results = [_result(benefit, rule, finding, here) for benefit, rule, finding in judged]
    findings = [finding for _, _, finding in judged]
    open_facts = {name for one in findings if one.verdict is Verdict.NEED for name in one.missing} - unsure
    return Eligibility(
        results=results,
        terms=_terms(results, here),
        next_question=question(next_question(findings, unsure), query.whom),
        open_questions=len(open_facts),
    )


def benefits_of(session: Session, areas: list[str]) -> list[Benefit]:
    """Published benefits for residents of these areas: by kind, then the nearest area's first."""
    query = select(Benefit).where(
        col(Benefit.jurisdiction).in_(areas), Benefit.published, col(Benefit.audience) == Audience.RESIDENTS
    )
    kinds = list(BenefitKind)
    return sorted(
        session.exec(query),
        key=lambda one: (kinds.index(one.kind), areas.index(one.jurisdiction), one.id),
    )


def _here(session: Session, areas: dict[str, Area]) -> _Here:
    # A document's terms are those of its own jurisdiction: the county's 高龄 says nothing of the city's.
    order = list(areas)
    terms = {id_: terms_here(session, order[at:]) for at, id_ in enumerate(order)}
    return _Here(areas, terms, {plan.id: plan for plan in session.exec(select(Plan))})


def _judge(
    benefits: Iterable[Benefit], facts: Facts, here: _Here
) -> list[tuple[Benefit, Condition | None, Finding]]:
    known = {area: meanings(terms) for area, terms in here.terms.items()}
    rules = [(benefit, condition_of(benefit.rule)) for benefit in benefits]
    return [
        (benefit, rule, find(rule, facts, known[benefit.jurisdiction], benefit.ask))
        for benefit, rule in rules
    ]


def _result(benefit: Benefit, rule: Condition | None, finding: Finding, here: _Here) -> Result:
    named = [node.term for node in nodes(rule) if isinstance(node, NamedTerm)] if rule else []
    return Result(
        benefit=_brief(benefit, here),
        verdict=finding.verdict,
        reasons=list(finding.reasons),
        missing=list(finding.missing),
        uncomputable=benefit.uncomputable,
        terms=list(dict.fromkeys(named)),
    )


def _brief(benefit: Benefit, here: _Here) -> BenefitBrief:
    return BenefitBrief(
        **{name: getattr(benefit, name) for name in _SAME},
        of=here.areas[benefit.jurisdiction].name,
        own=benefit.jurisdiction in here.own,
        draft=here.plans[benefit.plan].status is PlanStatus.DRAFT,
        for_all=benefit.rule is None,
        sources=[Citation(plan=benefit.plan, locator=locator) for locator in benefit.locators],
        url=f"/benefits/{benefit.id}",
    )


def _terms(results: Iterable[Result], here: _Here) -> list[TermItem]:
    used = {name for result in results for name in result.terms}
    nearest = {name: term for terms in reversed(here.terms.values()) for name, term in terms.items()}
    return [
        TermItem(name=term.name, defined=term.meaning is not None, source=term.source, ask=term.ask)
        for term in nearest.values()
        if term.name in used
    ]
