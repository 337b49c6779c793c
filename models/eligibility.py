"""What a resident of an area may get, by what they have told: the benefits of the area and those above it."""

from typing import Any

from pydantic import BaseModel, Field
from sqlmodel import Session, col, select

from models.area import Area, find_area, lineage
from models.benefit import Audience, Benefit, BenefitKind, Standing, Term
from models.plan import Plan, PlanStatus
from models.rules.condition import Condition, Rule
from models.rules.facts import FACTS, FactKind, Facts, read_facts
from models.rules.verdict import Finding, Verdict, find, next_question, reachable
from models.source import Citation


class EligibilityQuery(BaseModel):
    """Where a person lives, and what they told of themselves (models/rules/facts.py; `age` in years too).

    A fact told as null was asked for, and they do not know.
    """

    area: str = Field(min_length=1, max_length=40)
    facts: dict[str, Any] = Field(default_factory=dict, max_length=40)


class BenefitBrief(BaseModel):
    """A benefit as it is named in a result; `of` is the area whose plan it is, `draft` if that is one."""

    id: str
    name: str
    kind: BenefitKind
    status: Standing
    of: str
    draft: bool
    amount: str | None
    monthly_yuan: float | None
    ask: str | None
    sources: list[Citation]
    url: str


class Result(BaseModel):
    """A verdict on one benefit; `missing` names facts, `uncomputable` is what only an office can judge."""

    benefit: BenefitBrief
    verdict: Verdict
    reasons: list[str]
    missing: list[str]
    uncomputable: list[str]


class Choice(BaseModel):
    """One of the answers to a question."""

    value: str
    label: str


class Question(BaseModel):
    """What to ask next, and why."""

    fact: str
    kind: FactKind
    question: str
    why: str
    choices: list[Choice]


class Eligibility(BaseModel):
    """All verdicts, and the next question while one can still change."""

    results: list[Result]
    next_question: Question | None


def judge_benefits(session: Session, query: EligibilityQuery) -> Eligibility:
    """Judge every published benefit for residents. Raises UnknownArea, BadFacts."""
    facts = read_facts(query.facts)
    unsure = {name for name, value in query.facts.items() if value is None}
    areas = {area.id: area for area in lineage(session, find_area(session, query.area).id)}
    benefits = benefits_of(session, list(areas))
    terms = terms_of(session, list(areas))
    findings = [find(condition_of(benefit.rule), facts, terms, benefit.ask) for benefit in benefits]
    plans = {plan.id: plan for plan in session.exec(select(Plan))}
    results = [
        _result(benefit, finding, areas[benefit.jurisdiction], plans[benefit.plan])
        for benefit, finding in zip(benefits, findings, strict=True)
    ]
    return Eligibility(results=results, next_question=question(next_question(findings, unsure)))


def benefits_of(session: Session, areas: list[str]) -> list[Benefit]:
    """Published benefits for residents of these areas, the nearest area's first."""
    query = select(Benefit).where(
        col(Benefit.jurisdiction).in_(areas), Benefit.published, col(Benefit.audience) == Audience.RESIDENTS
    )
    return sorted(session.exec(query), key=lambda benefit: (areas.index(benefit.jurisdiction), benefit.id))


def terms_of(session: Session, areas: list[str]) -> dict[str, Condition | None]:
    """What each term means here: the nearest jurisdiction's definition, at last the country's."""
    order = [*areas, None]
    rows = [term for term in session.exec(select(Term)) if term.jurisdiction in order]
    rows.sort(key=lambda term: -order.index(term.jurisdiction))
    return {term.name: condition_of(term.meaning) for term in rows}


def condition_of(rule: dict[str, Any] | None) -> Condition | None:
    """A stored rule as a condition."""
    return None if rule is None else Rule.model_validate({"condition": rule}).condition


def question(name: str | None) -> Question | None:
    """A fact as a question to a person."""
    if name is None:
        return None
    fact = FACTS[name]
    choices = [Choice(value=value, label=label) for value, label in fact.choices]
    return Question(fact=name, kind=fact.kind, question=fact.question, why=fact.why, choices=choices)


def _result(benefit: Benefit, finding: Finding, area: Area, plan: Plan) -> Result:
    brief = BenefitBrief(
        id=benefit.id,
        name=benefit.name,
        kind=benefit.kind,
        status=benefit.status,
        of=area.name,
        draft=plan.status is PlanStatus.DRAFT,
        amount=benefit.amount,
        monthly_yuan=benefit.monthly_yuan,
        ask=benefit.ask,
        sources=[Citation(plan=benefit.plan, locator=locator) for locator in benefit.locators],
        url=f"/benefits/{benefit.id}",
    )
    return Result(
        benefit=brief,
        verdict=finding.verdict,
        reasons=list(finding.reasons),
        missing=list(finding.missing),
        uncomputable=benefit.uncomputable,
    )


def failing_examples(benefit: Benefit, terms: dict[str, Condition | None]) -> list[str]:
    """What keeps a benefit from being published: examples that come out otherwise, verdicts without one."""
    condition = condition_of(benefit.rule)
    problems = []
    for example in benefit.examples:
        got = find(condition, _facts(example), terms).verdict
        if got != example.get("verdict"):
            problems.append(f"{example.get('facts')}: expected {example.get('verdict')}, got {got}")
    shown = {example.get("verdict") for example in benefit.examples}
    problems += [f"no example of {verdict}" for verdict in sorted(reachable(condition, terms) - shown)]
    return problems


def _facts(example: dict[str, Any]) -> Facts:
    return read_facts(example.get("facts", {}))
