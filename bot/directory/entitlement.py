"""What the API answers about a person: verdicts, and the next question. Null is what nobody states."""

from __future__ import annotations

from typing import Literal, TypedDict

from directory.shapes import Source

Verdict = Literal["likely", "need", "unstated", "no"]
Facts = dict[str, "bool | int | str | None"]


class Named(TypedDict):
    """A benefit as it is named everywhere; `of` is the area of its plan, `topic` alike in others."""

    id: str
    name: str
    kind: str
    domain: str
    status: str
    topic: str
    of: str
    draft: bool
    summary: str
    amount: str | None
    how: str | None
    ask: str | None
    sources: list[Source]


class Benefit(Named):
    """A benefit of the catalogue; `who` are those it is for."""

    who: str


class Judged(Named):
    """A benefit as it is named in a result."""

    own: bool
    for_all: bool


class Result(TypedDict):
    """A verdict on a benefit; `missing` names facts, `uncomputable` is what only an office can judge."""

    benefit: Judged
    verdict: Verdict
    reasons: list[str]
    missing: list[str]
    uncomputable: list[str]


class Choice(TypedDict):
    """One of the answers to a question."""

    value: str
    label: str


class Question(TypedDict):
    """What to ask next, and why; `kind` is yes_no, months or choice."""

    fact: str
    kind: str
    question: str
    hint: str
    why: str
    choices: list[Choice]


class Eligibility(TypedDict):
    """All verdicts, the next question while one can change, and how many may follow."""

    results: list[Result]
    next_question: Question | None
    open_questions: int
