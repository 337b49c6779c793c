"""The net that needs no assistant: danger in plain words is caught, and a question is not taken for one."""

import pytest
import yaml  # type: ignore[import-untyped]

from models.danger import Danger, danger_in
from tests.support.processes import ROOT

HELD_OUT = yaml.safe_load((ROOT / "bot" / "tests" / "held_out_care.yml").read_text(encoding="utf-8"))
CHINESE = [said for said in HELD_OUT["emergency"] if not said.isascii()]
HARMLESS = [said for kind in ("fraud", "outside", "questions") for said in HELD_OUT[kind]]


@pytest.mark.parametrize("said", CHINESE)
def test_danger_is_caught(said: str) -> None:
    assert danger_in(said)


@pytest.mark.parametrize("said", HARMLESS)
def test_no_question_is_taken_for_danger(said: str) -> None:
    assert danger_in(said) is None


@pytest.mark.parametrize(
    "said",
    [
        *("我妈动不了，吃饭要人喂", "走不动了", "带不动娃儿了", "摔倒过一次", "以前晕倒过", "中风后瘫在床上"),
        *("我想死我孙子了", "打我电话", "钱包不见了", "手机找不到了", "水卡掉了", "附近有急救站的部门吗"),
        *("平时有没有人不打招呼地来查", "有没有人打扫屋子", "摔倒了能不能自动喊人"),
        *("八十二了，不动了的存款", "血压高", "过了三岁", "没有", "不清楚", "吃低保", "一个人住"),
    ],
)
def test_neither_is_what_people_answer_in_an_interview(said: str) -> None:
    assert danger_in(said) is None


@pytest.mark.parametrize(
    ("said", "danger"),
    [
        ("我奶奶走丢了", Danger.MISSING),
        ("煤气漏了", Danger.FIRE),
        ("有人打我", Danger.VIOLENCE),
        ("不想活了", Danger.DESPAIR),
        ("８５岁的奶奶摔倒了", Danger.LIFE),
    ],
)
def test_it_knows_whom_to_call(said: str, danger: Danger) -> None:
    assert danger_in(said) is danger
