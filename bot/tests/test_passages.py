"""Which passages are told together, and which are no answer at all."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import cast

from samples import passage, small_book

from actions.passages import best
from actions.query import Query
from directory.book import Book
from directory.client import Directory
from directory.shapes import Passage


class Shelf:
    """A directory that ranks a few passages for any question."""

    def __init__(self, ranked: Sequence[Passage]) -> None:
        self._ranked = list(ranked)

    async def book(self) -> Book:
        return small_book()

    async def answers(self, *_question: object, **_filters: object) -> list[Passage]:
        return self._ranked


def told(question: str, *ranked: Passage) -> list[str]:
    query = Query("ask_topic", question, topic=question, places=("511722",))
    found = asyncio.run(best(query, cast(Directory, Shelf(ranked)), "point,indicator"))
    return [one["text"] for one in found]


def test_a_ceiling_on_two_bases_is_told_on_both() -> None:
    market = passage("不高于市场价的80%", kind="indicator", title="收费上限（占市场价格）", record="1")
    income = passage("不超过收入的150%", 0.3, kind="indicator", title="收费上限（占可支配收入）", record="2")
    other = passage("新增床位200张", 0.3, kind="indicator", title="新增养老床位", record="3")
    assert told("收费有没有封顶", market, income, other) == [market["text"], income["text"]]


def test_what_is_not_reckoned_for_a_hundred_households_does_not_answer_for_what_is() -> None:
    fitting, other = passage("每100户不低于30平方米", 0.4), passage("配建达标率要达100%", 0.8)
    assert told("每一百户要多大的养老用房", other, fitting) == [fitting["text"]]
    assert told("每百户要多大的养老用房", other) == []


def test_a_sentence_is_told_once() -> None:
    one = passage("办托班可以新建、改建、扩建")
    again = passage("办托班可以新建、改建、扩建", kind="clause")
    assert told("办托班有什么支持", one, again) == [one["text"]]


def test_who_asks_for_whom_it_is_hears_that_first() -> None:
    days, whom = passage("夫妻双方各10天", 0.6), passage("面向孩子0—3周岁的夫妻", 0.55)
    assert told("谁可以休育儿假", days, whom)[0] == whom["text"]
    assert told("育儿假几天", days, whom)[0] == days["text"]
