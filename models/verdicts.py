"""What is answered about a person: a verdict on each benefit, what decided it, and what to ask next."""

from pydantic import BaseModel

from models.benefit import BenefitKind, Standing
from models.rules.fact import FactKind, Whom
from models.rules.facts import FACTS
from models.rules.verdict import Verdict
from models.source import Citation


class BenefitBrief(BaseModel):
    """A benefit as it is named in a result; null is what the document does not state.

    `of` is the area whose plan it is, `own` whether that is the area asked for and not one above it, `draft`
    if the plan is one. `topic` is the same for what a county and its city both have. `for_all`: no condition.
    """

    id: str
    name: str
    kind: BenefitKind
    domain: str
    status: Standing
    topic: str
    of: str
    own: bool
    draft: bool
    for_all: bool
    summary: str
    amount: str | None
    monthly_yuan: float | None
    how: str | None
    ask: str | None
    sources: list[Citation]
    url: str


class Result(BaseModel):
    """A verdict on one benefit; `missing` names facts, `uncomputable` is what only an office can judge.

    `terms` are the named conditions of its rule; what they mean stands in Eligibility.terms.
    """

    benefit: BenefitBrief
    verdict: Verdict
    reasons: list[str]
    missing: list[str]
    uncomputable: list[str]
    terms: list[str]


class TermItem(BaseModel):
    """A named condition: where it is defined or, where `defined` is false, that it is not; who may know."""

    name: str
    defined: bool
    source: str
    ask: str | None


class Choice(BaseModel):
    """One of the answers to a question."""

    value: str
    label: str


class Question(BaseModel):
    """What to ask next, and why."""

    fact: str
    kind: FactKind
    question: str
    hint: str
    why: str
    choices: list[Choice]


class Eligibility(BaseModel):
    """All verdicts, and the next question while one can change; `open_questions`: how many may follow."""

    results: list[Result]
    terms: list[TermItem]
    next_question: Question | None
    open_questions: int


def question(name: str | None, whom: Whom | None = None) -> Question | None:
    """A fact as a question to a person."""
    if name is None:
        return None
    fact = FACTS[name]
    return Question(
        fact=name,
        kind=fact.kind,
        question=fact.ask(whom),
        hint=fact.hint,
        why=fact.why,
        choices=[Choice(value=value, label=label) for value, label in fact.choices],
    )
