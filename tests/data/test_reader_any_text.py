"""Whatever is handed to the reader, it hands back a reading."""

import json
import random
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from data.reader import read_plan
from tests.data.plans import PROJECT_HEADER, cells, codes, needs_plans, project, text_of

PIECES = [
    "一、", "（一）", "(二) ", "1. ", "12．", "——", "\t", "\n", "\n\n", "附件", "附件2\n", "附件：1. ",
    "序号", "\t序号\n", "项目名称", "\t项目名称\n", "新增床位（张）", "总投资（万元）", "指标",
    "2025年目标值", "重点任务", "责任单位", "市民政局牵头，", "各县（市、区）", "《国务院关于", "》",
    "（国办发〔2020〕52号）", "〔", "〕", "到2025年达到7000张，", "55%", "0", "1\n", "99999999999999999999",
    "3.5万", "合计", "一、2023年（9个项目）：", "通川区2个项目，总投资1.5亿元；", "表1", "。", "：", "　",
    "<p>", " and ", "\x00", "\ufeff", "印发给你们", "2022年12月5日", "（征求意见稿）", "抄送：",
    "县残联：负责残疾老人服务。", "𠮷", "\ud800",
]  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=80))
def test_no_text_made_of_pieces_of_plans_makes_it_raise(pieces: list[str]) -> None:
    json.dumps(read_plan("".join(pieces)).as_dict())


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=st.characters(), max_size=400))
def test_no_text_at_all_makes_it_raise(text: str) -> None:
    assert set(read_plan(text).as_dict()) >= {
        "plan", "facilities", "indicators", "duties", "policies", "clauses", "warnings",
    }  # fmt: skip


@needs_plans
@settings(max_examples=30, deadline=None)
@given(st.randoms(use_true_random=False))
def test_a_real_plan_with_lines_lost_or_swapped_is_still_read(chance: random.Random) -> None:
    lines = text_of("dazhou").split("\n")[chance.randrange(900) : chance.randrange(900, 2000)]
    for _ in range(30):
        del lines[chance.randrange(len(lines) or 1) : chance.randrange(3)]
        lines.insert(chance.randrange(len(lines) + 1), chance.choice(PIECES))
    read_plan("\n".join(lines))


def test_an_empty_text_is_no_plan_and_is_said() -> None:
    assert codes(read_plan("")) == {"not_a_plan"}


def test_bytes_of_a_picture_are_no_plan() -> None:
    noise = bytes(random.Random(7).randrange(256) for _ in range(20_000)).decode("latin1")
    assert not read_plan(noise).facilities


def test_a_very_long_text_is_read_in_good_time() -> None:
    text = "云岭市方案\n附件3\n清单\n\n" + cells(
        PROJECT_HEADER, *(project(n, f"第{n}院") for n in range(1, 1001))
    )
    start = time.monotonic()
    assert len(read_plan(text + "一、养老" * 20_000).facilities) == 1000
    assert time.monotonic() - start < 30
