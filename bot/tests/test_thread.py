"""What is told before a question, and not asked, says what the question is about."""

from __future__ import annotations

import asyncio
from typing import Any, cast

import pytest
from samples import passage

from actions.abroad import at_home
from actions.denial import meant
from actions.follow import complete
from actions.memory import Memory
from actions.passages import _ranked
from actions.query import Query
from actions.thread import told_before
from actions.vague import is_vague
from actions.whereto import leaves_place_open
from directory.client import Directory


def said(*texts: str, intents: dict[str, str] | None = None) -> list[dict[str, Any]]:
    """The events of a conversation in which these were said, the newest last."""
    names = intents or {}
    return [
        {
            "event": "user",
            "parse_data": {"text": text, "entities": [], "intent": {"name": names.get(text, "inform")}},
        }
        for text in texts
    ]


def test_an_opening_that_asks_nothing_is_kept_over_facts_and_refusals() -> None:
    talk = said(
        "我照顾老伴儿太累", "他失能五年了", "有没有人来替我两天", intents={"我照顾老伴儿太累": "out_of_scope"}
    )
    assert told_before(talk) == ("我照顾老伴儿太累",)


def test_a_question_ends_what_was_told_before_it() -> None:
    assert told_before(said("我想开个托育园", "宣汉有几个养老项目？", "普惠的", "怎么补")) == ("普惠的",)


def test_talk_in_between_is_passed_over() -> None:
    talk = said("我想学照顾失智的妈", "今天吃啥好呢", "有没有培训", intents={"今天吃啥好呢": "out_of_scope"})
    assert told_before(talk) == ("学照顾失智的妈",)


def test_a_conversation_begun_anew_knows_nothing_of_the_old_one() -> None:
    talk = [*said("我想开个托育园"), {"event": "reset_slots"}, *said("普惠的", "怎么补")]
    assert told_before(talk) == ("普惠的",)


def test_a_question_takes_along_what_was_told_and_keeps_its_own_words() -> None:
    last = Query("ask_topic", "带娃三年没上班了", topic="带娃三年没上班了", places=("640100",))
    memory = Memory(last, places=("640100",), thread=("找工作", "带娃三年没上班了"))
    asked = complete(Query("ask_benefit", "政府能帮我些啥", topic="政府能帮我些啥"), memory)
    assert asked.topic == "政府能帮我些啥"
    assert asked.places == ("640100",)
    assert asked.told == "找工作 带娃三年没上班了"


def test_the_place_told_to_the_interview_is_that_of_the_first_question() -> None:
    asked = complete(Query("ask_topic", "要先干什么", topic="要先干什么"), Memory(places=("511722",)))
    assert asked.places == ("511722",)


class Ranking:
    """A directory that ranks two passages by the words of the question."""

    async def answers(self, words: str, **_asked: Any) -> list[Any]:
        of_words = passage("政府起主导作用", 0.6 if words.startswith("政府") else 0.2, record="a")
        of_matter = passage("脱产带孩子的父母想重返岗位", 0.7, record="b")
        return [of_words] if words.startswith("政府") else [of_matter, of_words]


def test_of_a_vague_question_the_words_told_before_decide() -> None:
    asked = Query("ask_benefit", "政府能帮我些啥", topic="政府能帮我些啥", told="带娃三年没上班了")
    ranked = asyncio.run(_ranked(asked, "640100", "point", cast(Directory, Ranking())))
    best = max(ranked, key=lambda one: one["score"])
    assert best["record"] == "b"


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("他在西安住院要先垫钱吗", True),
        ("我爸跟我住西安，补贴怎么领", True),
        ("那西安呢", False),
        ("西安有哪些养老院", False),
    ],
)
def test_who_stays_elsewhere_still_asks_for_our_place(text: str, stays: bool) -> None:
    heard = Query(
        "ask_topic", text, topic=text, elsewhere="西安", rest="" if text == "那西安呢" else "住院垫钱"
    )
    assert (at_home(heard, Memory(places=("511700",))).elsewhere is None) is stays
    assert at_home(heard, Memory()).elsewhere == "西安"


@pytest.mark.parametrize("text", ["我妈去年从宝清搬到银川了", "我妈原来在宝清住，现在在银川"])
def test_the_place_that_somebody_left_is_not_asked_about(text: str) -> None:
    names = [
        {"entity": "place", "value": name, "start": text.index(name), "end": text.index(name) + 2}
        for name in ("宝清", "银川")
    ]
    assert [one["value"] for one in meant(text, names)] == ["银川"]


@pytest.mark.parametrize(
    ("text", "vague"),
    [
        ("我想打听打听孩子的事儿", True),
        ("老人的事想问一下", True),
        ("我想问问育儿假的事", False),
        ("想问请假照顾娃的事", False),
        ("宣汉有哪些养老院", False),
    ],
)
def test_who_says_only_whom_for_is_asked_what_about(text: str, vague: bool) -> None:
    assert is_vague(text) is vague


def test_one_character_more_names_the_other_one() -> None:
    last = Query("ask_department", "宝清专班组长是谁", topic="专班组长是谁", places=("230523",))
    asked = complete(
        Query("inform", "副组长呢", topic="副组长", rest="副组长"), Memory(last, places=("230523",))
    )
    assert asked.topic == "专班副组长是谁"


@pytest.mark.parametrize(
    ("text", "open_"),
    [
        ("娃儿刚生下来", True),
        ("屋头两个老的要人照看", True),
        ("我妈能领什么", False),
        ("我想问育儿假", False),
    ],
)
def test_what_is_told_without_a_place_is_asked_for_one(text: str, open_: bool) -> None:
    assert leaves_place_open(Query("ask_topic", text), Query("ask_topic", text)) is open_
    assert not leaves_place_open(Query("ask_topic", text, places=("500238",)), Query("ask_topic", text))
