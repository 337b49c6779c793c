"""Three benefits and the verdicts on them, as the directory's engine would judge them."""

from __future__ import annotations

from typing import Any

from samples import small_book, source

from directory.book import Book
from directory.client import Contradiction, Directory, NotKnown
from directory.entitlement import Benefit, Eligibility, Facts, Judged, Question, Result
from directory.shapes import Passage

QUESTIONS: dict[str, Question] = {
    "age_months": {
        "fact": "age_months",
        "kind": "months",
        "question": "老人多大了？",
        "hint": "写周岁。",
        "why": "很多待遇只给老年人。",
        "choices": [],
    },
    "living": {
        "fact": "living",
        "kind": "choice",
        "question": "老人平时和谁一起住？",
        "hint": "",
        "why": "独居老人是探访的重点。",
        "choices": [
            {"value": "with_family", "label": "和子女家人住"},
            {"value": "alone", "label": "一个人住（独居）"},
        ],
    },
    "rural": {
        "fact": "rural",
        "kind": "yes_no",
        "question": "老人是不是住在农村？",
        "hint": "",
        "why": "有些安排只在农村。",
        "choices": [],
    },
}
SIXTY, EIGHTY = 60 * 12, 80 * 12


def benefit(name: str, **changes: Any) -> Judged:
    """An allowance of 达州市, out for comment."""
    plain: dict[str, Any] = {"id": name, "name": name, "kind": "allowance", "domain": "elder", "topic": name}
    plain |= {"status": "promised", "of": "达州市", "own": False, "draft": True, "for_all": False}
    plain |= {"summary": f"达州说到{name}。", "amount": None, "how": None, "ask": "市民政局"}
    return {**plain, "sources": [source("六（三）")], **changes}  # type: ignore[typeddict-item]


def catalogued(name: str, **changes: Any) -> Benefit:
    """The same as the catalogue lists it."""
    plain: dict[str, Any] = {**benefit(name), "who": "独居等老年人", **changes}
    return plain  # type: ignore[return-value]


def result(one: Judged, verdict: str, reasons: tuple[str, ...] = (), missing: tuple[str, ...] = ()) -> Result:
    told = {"benefit": one, "verdict": verdict, "reasons": list(reasons), "missing": list(missing)}
    return {**told, "uncomputable": []}  # type: ignore[typeddict-item]


def judged(facts: Facts) -> Eligibility:
    """高龄 is nowhere defined, visits are for who lives alone, the elders' meal is for eighty and above."""
    age, living = facts.get("age_months"), facts.get("living")
    meal, visit = benefit("八十岁助餐", kind="service"), benefit("每周巡访", kind="visit", amount="每周1次")
    old = isinstance(age, int) and age >= EIGHTY
    short = f"要满80岁，还差{EIGHTY - age}个月。" if isinstance(age, int) else ""
    results = [
        result(benefit("高龄津贴"), "unstated", ("怎样算“高龄”，文件没有写明。", "可以问市民政局。")),
        result(
            meal,
            "need" if age is None else "likely" if old else "no",
            (short,),
            () if age else ("age_months",),
        ),
        result(visit, "likely" if living == "alone" else "no" if living else "need", (), ("living",)),
    ]
    left = [name for name in QUESTIONS if name not in facts]
    return {
        "results": results,
        "next_question": QUESTIONS[left[0]] if left else None,
        "open_questions": len(left),
    }


def _alike(name: str, words: str) -> bool:
    return any(name[at : at + 2] in words for at in range(len(name) - 1))


def _passage(one: Judged) -> Passage:
    told: dict[str, Any] = {
        "kind": "benefit",
        "record": one["id"],
        "title": one["name"],
        "text": one["summary"],
    }
    told |= {"area": "511700", "score": 0.9, "sources": one["sources"], "url": None}
    return told  # type: ignore[return-value]


class SmallDirectory(Directory):
    """The directory of these three benefits; 成都 is not in it, and a child lives with nobody alone."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[Facts] = []

    async def book(self) -> Book:
        return small_book()

    async def benefits(self, **filters: object) -> list[Benefit]:
        return [catalogued("高龄津贴")]

    async def answers(self, q: str, **filters: object) -> list[Passage]:
        """The benefits whose name has two characters together that stand in the words."""
        return [
            _passage(one["benefit"]) for one in judged({})["results"] if _alike(one["benefit"]["name"], q)
        ]

    async def benefit(self, id_: str) -> Benefit:
        return catalogued(id_)

    async def eligibility(self, area: str, facts: Facts, whom: str | None = None) -> Eligibility:
        self.asked.append(facts)
        age = facts.get("age_months")
        if area not in small_book().names:
            raise NotKnown(area)
        if isinstance(age, int) and age < SIXTY and facts.get("living") == "alone":
            raise Contradiction(["年龄填的是孩子，“独居”说的却是大人。"])
        return judged(facts)
