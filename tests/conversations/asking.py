"""Puts questions to a running site, each in its own conversation, and notes what is wrong with replies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import httpx

from tests.conversations.figures import Told, strange_figures
from tests.conversations.questions import Question
from tests.conversations.recorder import Recorder
from tests.conversations.scoring import faults


@dataclass(frozen=True)
class Asked:
    """A question, its last reply and that one's faults; `strange` are figures that no API answer holds."""

    question: Question
    reply: str
    faults: list[str]
    strange: list[str]


def ask_all(questions: Iterable[Question], url: str, recorder: Recorder | None = None) -> Iterator[Asked]:
    """Ask one after the other. Figures are looked for in what the recorder heard the directory answer."""
    with httpx.Client(base_url=url, timeout=60) as client:
        for question in questions:
            yield _ask(question, client, recorder)


def _ask(question: Question, client: httpx.Client, recorder: Recorder | None) -> Asked:
    conversation, strange = None, []
    replies: list[dict[str, object]] = []
    for turn in question.turns:
        start = recorder.mark() if recorder else 0
        body = {"message": turn, **({"conversation": conversation} if conversation else {})}
        answer = client.post("/api/chat", json=body).raise_for_status().json()
        conversation, replies = answer["conversation"], answer["replies"]
        if recorder:
            told = Told(question.turns, recorder.since(start))
            strange += strange_figures(_text(replies), told)
    wrong = faults(question, _text(replies)) + _uncited(question, replies)
    return Asked(
        question,
        _text(replies),
        wrong + (["the bot did not answer"] if answer.get("degraded") else []),
        strange,
    )


def _text(replies: list[dict[str, object]]) -> str:
    return "\n".join(str(reply["text"]) for reply in replies)


def _uncited(question: Question, replies: list[dict[str, object]]) -> list[str]:
    """Where certain places of a plan must be cited: that none of them is."""
    sources = [source for reply in replies for source in reply.get("sources") or []]  # type: ignore[attr-defined]
    cited = {f"{source['plan']} {source['locator']}" for source in sources}
    return [f"cites {sorted(cited)}"] if question.cites and not cited & set(question.cites) else []


def one_line(text: str) -> str:
    """A reply on one line."""
    return re.sub(r"\s*\n\s*", " / ", text)
