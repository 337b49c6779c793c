"""Each step before names are looked for reads one text for another, as long as it."""

import pytest
from rasa.shared.nlu.training_data.message import Message
from whole_directory import WHOLE

from components.dialect import Dialect
from components.fillers import Fillers
from components.gazetteer import Gazetteer
from components.language import Language, script_of
from components.listener import Listener
from components.normalizer import Normalizer
from components.slips import Slips

STEPS: list[Listener] = [Language({}), Normalizer({}), Fillers({}), Slips({}), Dialect({})]


def heard(text: str) -> Message:
    message = Message({"text": text})
    for step in STEPS:
        step.process([message])
    return message


def read(text: str) -> str:
    """As the steps after these see it, without the blanks that keep it as long as it was."""
    seen = str(heard(text).get("text"))
    assert len(seen) == len(text)
    return "".join(seen.split())


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("娃儿一岁半了屋头没得人", "孩子一岁半了家里没有人"),
        ("我老汉莫得人管啷个办", "我父亲没有人管怎么办"),
        ("老汉儿绊倒了咋个整", "父亲摔倒了怎么整"),
        ("幺儿送哪哈儿", "孩子送哪里"),
        ("好多钱一个月", "多少钱一个月"),
        ("得行不", "可以不"),
        ("嘎嘎八十二了", "外婆八十二了"),
        ("俺妈腿不好咋整", "我妈腿不好咋办"),
        ("嘎哈的", "干啥的"),
        ("在哪旮瘩", "在哪里"),
        ("帮我看哈渠县", "帮我看下渠县"),
        ("啥子叫普惠", "什么叫普惠"),
    ],
)
def test_words_of_sichuan_and_the_north_east_are_read_as_the_plans_write(said: str, plain: str) -> None:
    assert read(said) == plain


@pytest.mark.parametrize(
    "said",
    [
        "觉得行情不好",
        "没得到补贴",
        "哈尔滨",
        "长了个疙瘩",
        "嘎嘎好",
        "老汉推车",
        "收好多费",
        "整个县",
        "搁浅",
    ],
)
def test_the_same_characters_of_the_standard_language_stay(said: str) -> None:
    assert read(said) == said


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("嗯，那个那个开江有没有托育", "开江有没有托育"),
        ("就是说我想问一下", "我想问一下"),
        ("呃渠县有几个养老院", "渠县有几个养老院"),
        ("那啥，宝清有敬老院没", "宝清有敬老院没"),
    ],
)
def test_what_is_said_while_thinking_is_left_out(said: str, left: str) -> None:
    assert read(said) == left


@pytest.mark.parametrize(
    "said", ["嗯", "嗯嗯是这样", "嗯对的", "那个呢", "第二个", "那个养老院", "就是第二个"]
)
def test_an_answer_is_no_filler(said: str) -> None:
    assert read(said) == said


def test_no_name_of_the_directory_is_rewritten() -> None:
    names = [Normalizer({}).read(item["name"]) for item in WHOLE]
    assert [name for name in names if read(name) != name] == []


@pytest.mark.parametrize(
    ("said", "script"),
    [
        ("請問萬源市有哪些托育機構", "Hant"),
        ("请问万源市有哪些托育机构", "Hans"),
        ("大竹有哪些", ""),
        ("hello", ""),
    ],
)
def test_the_script_of_a_message_is_kept(said: str, script: str) -> None:
    assert script_of(said) == script
    assert heard(said).get("script") == script


def test_what_was_said_is_kept_as_it_was_said() -> None:
    assert heard("屋頭老漢兒").get("said") == "屋頭老漢兒"


def test_a_misheard_name_is_put_right_and_says_how_it_was_heard(small_gazetteer: Gazetteer) -> None:
    message = heard("通穿区有托育吗")
    small_gazetteer.process([message])

    assert message.get("text") == "通川区有托育吗"
    assert message.get("entities")[0]["value"] == "511702"
    assert message.get("entities")[0]["heard_as"] == "通穿区"
