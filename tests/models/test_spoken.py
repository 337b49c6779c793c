"""What people say is found under what the plans write, also with other words in between."""

import csv
from collections import Counter

import pytest

from models.ranking import Candidate, score, sought
from models.synonyms import TABLE, heard
from models.terms import indexed


def written(question: str) -> set[str]:
    return {word for _said, words in heard(question)[0] for word in words}


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("先去帮别个老人，以后等我老了人家再来帮我", "时间银行"),
        ("我现在去服侍别个，老了以后喊人来照顾我", "时间银行"),
        ("遭娃儿甩到街上了", "遗弃"),
        ("她的补贴能不能带过去用", "费随人走"),
        ("验收完开发商能自己留着租出去吗", "无偿移交"),
        ("我老婆怀孕五个月，有没有课听", "孕妇学校"),
        ("五十八了还想找点活干", "大龄劳动者"),
        ("招了两个人，交的保险能退点不", "社会保险补贴"),
    ],
)
def test_a_lay_question_is_heard_as_what_the_plans_write(question: str, word: str) -> None:
    assert word in written(question)


def test_no_word_stands_in_two_rows() -> None:
    with TABLE.open(encoding="utf-8", newline="") as lines:
        said = [word for row in csv.DictReader(lines) for word in row["spoken"].split("|")]
    assert [word for word, times in Counter(said).items() if times > 1] == []


def test_what_stands_between_keeps_its_own_meaning() -> None:
    found = written("手机上跟着老师学怎么带娃")
    assert {"直播", "育儿指导"} <= found


def test_words_of_two_clauses_are_not_taken_together() -> None:
    assert "家庭养老床位" not in written("我家里有人，医院没得床")


def test_the_rarer_way_of_saying_a_thing_tells_more_of_it() -> None:
    counts = {"普惠": 900}
    wanted = sought("收得便宜的", lambda term: counts.get(term, 2), 3000)

    def told(text: str) -> float:
        terms = frozenset(indexed(text).split())
        return score(Candidate(terms, terms, frozenset(), "point", True, 20), wanted)

    assert told("价格可负担的机构") > told("普惠机构") > told("公办机构") == 0
