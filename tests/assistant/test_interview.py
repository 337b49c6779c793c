"""The interview over the whole road: real words, the real assistant, the real benefits."""

import re

import pytest

from tests.support.stack import Stack

PROMISES = re.compile(r"有资格|肯定能领|一定能")


def talk(assistant: Stack, *messages: str) -> list[str]:
    """One conversation; each reply is checked to be short, and never to promise anything."""
    conversation, told = None, []
    for message in messages:
        answer = assistant.ask(message, conversation)
        assert not answer["degraded"]
        conversation = answer["conversation"]
        text = "\n".join(reply["text"] for reply in answer["replies"])
        assert len(text) < 500
        assert not PROMISES.search(text)
        told.append(text)
    return told


@pytest.mark.parametrize(
    ("messages", "last"),
    [
        (["我妈82岁住宣汉, 能领什么补贴？"], "按82岁、宣汉县看，初步符合"),
        (["俺妈八十了，自己住宝清，能领啥"], "按80岁、独居、宝清县看"),
        (["我82了能领什么", "宣汉", "瘫在床上"], "记下了：失能"),
        (["我妈能领什么", "渠县", "八十二", "不晓得"], "自理能力不清楚"),
        (["我老汉76，吃低保，在渠县农村，能享受啥子待遇", "记不得事了"], "失智"),
        (["娃儿一岁半住达州能享受什么", "没得"], "没有低保特困这类认定"),
        (["我妈82岁住宣汉能领什么", "不对，是78岁"], "记下了：78岁"),
        (["我妈82岁住宣汉能领什么", "宣汉有几个托育点"], "刚才问到：老人日常起居能自己来吗？"),
        (["我妈82岁住宣汉能领什么", "一个人住", "为什么高龄津贴没写"], "怎样算“高龄”，文件没有写明"),
        (["我妈82岁住宣汉能领什么", "算了", "继续"], "老人日常起居能自己来吗？"),
        (["我妈82岁住宣汉能领什么", "能自己来", "哪些不符合"], "现在是能自理"),
    ],
)
def test_a_conversation_goes_on_as_people_talk(assistant: Stack, messages: list[str], last: str) -> None:
    assert last in talk(assistant, *messages)[-1]


def test_what_one_told_is_forgotten_on_request(assistant: Stack) -> None:
    told = talk(assistant, "我妈82岁住宣汉能领什么", "忘记我说的", "我妈能领什么")
    assert "都不记得了" in told[1]
    assert "82岁" not in told[2]


def test_a_figure_that_is_printed_comes_first(assistant: Stack) -> None:
    assert talk(assistant, "育儿假几天？")[0].startswith("银川市的夫妻共同育儿假：每年夫妻双方各10天")
    assert "规划文件没有公布金额" in talk(assistant, "高龄津贴多少钱")[0]


def test_a_childs_age_is_held_against_the_printed_ones(assistant: Stack) -> None:
    assert "还差6个月：幼儿园托班招收年龄" in talk(assistant, "一岁半的娃能上哪种班？")[0]
