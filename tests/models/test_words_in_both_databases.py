"""The same words hit the same passages in SQLite and in PostgreSQL."""

from typing import Any

import pytest
from sqlmodel import Session, select

from models.answers import AnswerSearch, find_answers
from models.items import find_facilities
from models.passage import Passage, passage_matches
from models.search import FacilitySearch
from tests.support.factories import facility

WORDS = [
    *("养老", "托育", "床位", "托位", "宣汉", "助餐", "失能", "普惠"),
    *("养老托育", "托育机构", "社区居家养老", "宣汉县 托育", "托育 宣汉县", "普惠托育 2025"),
    *(
        "院",
        "镇",
        "儿",
        "3岁",
        "3岁以下",
        "4.5",
        "4.5个",
        "0.1平方米",
        "55%",
        "５５％",
        "2022",
        "2022年",
        "12345",
    ),
    *("国办发〔2020〕52号", "国办发 52", "〔2022〕83号", "APP", "app", "互联网+", "“一老一小”", "一老一小"),
    *("没有这样的词组合", "养老 没有这样的词", "養老"),
]


def hits(session: Session, words: str) -> set[str]:
    return set(session.exec(select(Passage.id).where(passage_matches(words))))


@pytest.mark.parametrize("words", WORDS)
def test_the_same_passages_hold_the_words(reading: Session, reading_postgres: Session, words: str) -> None:
    assert hits(reading, words) == hits(reading_postgres, words)


@pytest.mark.parametrize("words", ["养老", "托育", "床位", "宣汉"])
def test_two_characters_hit_every_text_that_holds_them(reading: Session, words: str) -> None:
    told = {one.id for one in reading.exec(select(Passage)) if words in one.text}
    assert told
    assert told <= hits(reading, words)


@pytest.mark.parametrize("words", ["院", "镇", "儿"])
def test_one_character_hits_wherever_it_stands_in_a_word(reading: Session, words: str) -> None:
    told = {one.id for one in reading.exec(select(Passage)) if words in one.text}
    assert told <= hits(reading, words)


def test_words_typed_as_one_must_stand_as_one(session: Session) -> None:
    session.add_all(
        [facility("made-up-1", content="星河、托育都办"), facility("made-up-2", content="星河托育")]
    )
    session.commit()
    assert hits(session, "星河托育") == {"facility:made-up-2"}
    assert hits(session, "星河 托育") == {"facility:made-up-1", "facility:made-up-2"}


SEARCHES: list[dict[str, Any]] = [
    {},
    {"q": "养老"},
    {"q": "托育 宣汉"},
    {"area": "宣汉县"},
    {"area": "市本级"},
    {"area": "高新区"},
    {"near": "宣汉县东乡街道"},
    {"near": "107.72,31.36"},
    {"near": "开江县"},
    {"affordable": True},
    {"age_months": 20, "sort": "-capacity"},
    {"care_mode": "hourly"},
    {"min_capacity": 300, "sort": "investment"},
    {"year": 2023, "kind": "childcare", "sort": "-year"},
]


@pytest.mark.parametrize("asked", SEARCHES, ids=str)
def test_every_filter_finds_the_same_facilities(
    reading: Session, reading_postgres: Session, asked: dict[str, Any]
) -> None:
    search = FacilitySearch(**asked, per_page=200)
    here, there = find_facilities(reading, search), find_facilities(reading_postgres, search)
    assert [one.id for one in here.items] == [one.id for one in there.items]
    assert [one.distance_m for one in here.items] == [one.distance_m for one in there.items]


@pytest.mark.parametrize(
    "question", ["孩子两岁半去哪里托育", "高龄津贴有多少", "宣汉2025年托位目标是多少", "养老院谁来检查"]
)
def test_a_question_has_the_same_best_answer(
    reading: Session, reading_postgres: Session, question: str
) -> None:
    here = find_answers(reading, AnswerSearch(q=question, per_page=3)).items
    there = find_answers(reading_postgres, AnswerSearch(q=question, per_page=3)).items
    assert [(one.record, one.score) for one in here] == [(one.record, one.score) for one in there]
