"""A rule is put together from drop-downs that come from the engine, tried on somebody, and kept."""

import pytest
from flask import Flask
from sqlmodel import Session

from models.benefit import Benefit
from models.rules.fact import Fact, FactKind
from models.rules.facts import FACTS
from tests.desk.conftest import SignedIn
from tests.desk.rule_pages import Sent, fields, press
from tests.support.client import LookingClient
from tests.support.pages import Page
from web.database import engine

BENEFIT = "xuanhan-zhucan"  # whose rule is 老年人: from 60 years on
RULE = f"/desk/benefits/{BENEFIT}/rule"


def stored(desk: Flask, key: str = BENEFIT) -> Benefit:
    with desk.app_context(), Session(engine()) as session:
        return session.get_one(Benefit, key)


def test_the_choices_are_those_of_the_engine_and_of_the_place(signed_in: SignedIn) -> None:
    page = signed_in("inside").page(RULE)
    add = next(one for one in page.all("select") if one.get("name") == "rule-add")
    offered = {option.get("value"): option.text for option in add.all("option")}
    assert [name for name in FACTS if f"fact:{name}" not in offered] == []
    assert offered["term:高龄"] == "高龄（没有文件定义）"
    assert offered["term:老年人"] == "老年人"


def test_a_fact_that_is_new_to_the_engine_can_be_chosen_and_tried_at_once(
    signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(
        FACTS,
        "pet",
        Fact(
            "pet",
            FactKind.CHOICE,
            "养什么",
            "{who}养什么？",
            "只为这个试验。",
            choices=(("cat", "猫"), ("dog", "狗")),
            said={"cat": "养猫", "dog": "养狗"},
        ),
    )
    worker = signed_in("inside")
    _page, sent = press(worker, RULE, fields(worker.page(RULE)), "add:", **{"rule-add": "fact:pet"})
    page, _sent = press(worker, RULE, sent, "try", **{"rule.1-typed": ["cat"], "try-pet": "dog"})
    assert "养猫" in page.text
    assert "这位家人养什么？" in page.text
    assert "不符合 要养猫，现在是养狗。" in page.text


def test_what_was_typed_stays_while_parts_are_added_nested_and_removed(signed_in: SignedIn) -> None:
    worker = signed_in("inside")
    _page, sent = press(worker, RULE, fields(worker.page(RULE)), "add:", **{"rule-add": "fact:age_months"})
    sent |= {"rule.1-typed": ["八十", "3"], "reason": "一份新办法"}
    page, sent = press(worker, RULE, sent, "add:", **{"rule-add": "fact:rural"})
    assert "请用数字写上岁数" in page.text
    assert sent["rule.1-typed"] == ["八十", "3"]
    page, sent = press(worker, RULE, sent, "nest:2")
    assert sent["rule.2-sort"] == ["join"]
    page, sent = press(worker, RULE, sent, "add:2", **{"rule.2-add": "fact:ability", "rule.2.0-typed": "yes"})
    sent |= {"rule.1-typed": ["80", ""], "rule.2.1-typed": ["disabled", "dementia"]}
    page, sent = press(worker, RULE, sent, "look")
    assert "满80岁" in page.text
    assert "下面有一条符合就行： 住在农村 失能或失智" in page.text
    assert sent["reason"] == ["一份新办法"]
    page, sent = press(worker, RULE, sent, "loosen:2")
    assert "下面有一条符合就行：" not in page.all("form")[-1].all("div")[0].text
    _page, sent = press(worker, RULE, sent, "remove:0")
    assert "rule.3-sort" not in sent


def test_somebody_is_tried_on_the_rule_as_it_is_typed_and_nothing_is_kept(
    signed_in: SignedIn, desk: Flask
) -> None:
    worker, before = signed_in("inside"), stored(desk)
    sent = fields(worker.page(RULE)) | {"try-age_months.years": "59"}
    page, _sent = press(worker, RULE, sent, "try")
    assert "不符合 老年人要满60岁，还差1岁。" in page.text
    page, _sent = press(worker, RULE, sent | {"try-age_months.years": ""}, "try")
    assert "还需要知道： 年龄。" in page.text
    page, _sent = press(worker, RULE, sent | {"try-age_months.years": "六十"}, "try")
    assert "请用数字写" in page.text
    assert stored(desk).rule == before.rule


def with_rural(worker: LookingClient) -> Sent:
    """The page with 住在农村 added to the rule."""
    _page, sent = press(worker, RULE, fields(worker.page(RULE)), "add:", **{"rule-add": "fact:rural"})
    return sent | {"rule.1-typed": "yes", "reason": "新办法只给农村"}


def test_a_published_benefit_keeps_its_rule_until_every_example_passes(
    signed_in: SignedIn, desk: Flask
) -> None:
    worker = signed_in("inside")
    page, sent = press(worker, RULE, with_rural(worker), "save")
    assert "例子没有都通过，不能这样存：“72岁”该是“初步符合”，算出来是“还需要知道”" in page.text
    assert "算出来是： 还需要知道" in page.text
    assert stored(desk).rule == {"term": "老年人"}
    done = worker.post(RULE, data=sent | {"example.0-rural": "yes", "do": "save"})
    assert done.status_code == 303
    kept = stored(desk)
    assert kept.rule == {"all": [{"term": "老年人"}, {"fact": "rural", "op": "is", "value": True}]}
    assert kept.examples[0] == {"verdict": "likely", "facts": {"age": 72, "rural": True}}
    asked = {"area": "宣汉县", "facts": {"age": 72, "rural": False}}
    told = worker.post("/api/eligibility", json=asked).get_json()["results"]
    assert [one["verdict"] for one in told if one["benefit"]["id"] == BENEFIT] == ["no"]


def test_history_and_comparison_are_in_words_and_an_earlier_rule_comes_back(
    signed_in: SignedIn, desk: Flask
) -> None:
    worker = signed_in("inside")
    worker.post(RULE, data=with_rural(worker) | {"example.0-rural": "yes", "do": "save"})
    history = worker.page(f"/desk/benefits/{BENEFIT}/history?since=0")
    assert "条件：老年人 → 老年人，并且住在农村" in history.text
    assert "72岁，住在农村 → 初步符合" in history.text
    assert "原因：新办法只给农村" in history.text
    assert "{" not in history.text
    path = f"/desk/benefits/{BENEFIT}/restore/0"
    assert worker.post(path, data={"seen": "1"}).status_code == 303
    assert stored(desk).rule == {"term": "老年人"}
    assert worker.post(path, data={"seen": "1"}).status_code == 409
    assert worker.post(f"/desk/benefits/{BENEFIT}/restore/9", data={"seen": "2"}).status_code == 404


def test_the_second_of_two_people_is_shown_the_difference(signed_in: SignedIn, desk: Flask) -> None:
    first, second = signed_in("inside"), signed_in("admin")
    mine = with_rural(second)
    press_first = with_rural(first) | {"rule.1-typed": "no", "example.0-rural": "no", "do": "save"}
    assert first.post(RULE, data=press_first).status_code == 303
    late = second.post(RULE, data=mine | {"example.0-rural": "yes", "do": "save"})
    assert late.status_code == 409
    assert "对方写的是“老年人，并且不住在农村”，您写的是“老年人，并且住在农村”" in late.text
    again = fields(Page(late.text)) | {"do": "save"}
    assert second.post(RULE, data=again).status_code == 303
    assert stored(desk).rule == {"all": [{"term": "老年人"}, {"fact": "rural", "op": "is", "value": True}]}


NEW = {
    "name": "高龄津贴",
    "jurisdiction": "宣汉县",
    "plan": "xuanhan",
    "locators": "二（五）",
    "kind": "allowance",
    "audience": "residents",
    "domain": "elder",
    "status": "promised",
    "summary": "给年纪很大的老人按月发的钱。",
    "who": "八十岁以上的老人",
    "reason": "新办法",
}


def test_a_benefit_is_added_unpublished_and_published_when_its_examples_are_there(
    signed_in: SignedIn, desk: Flask
) -> None:
    worker = signed_in("inside")
    wrong = worker.post("/desk/benefits/new", data=NEW | {"locators": "九（九）"})
    assert (wrong.status_code, "没有“九（九）”这一条" in wrong.text) == (400, True)
    added = worker.post("/desk/benefits/new", data=NEW | {"published": "true"})
    path = added.location.partition("?")[0]
    key = path.split("/")[3]
    assert worker.get(f"/benefits/{key}").status_code == 404
    _page, sent = press(worker, path, fields(worker.page(path)), "add:", **{"rule-add": "fact:age_months"})
    sent |= {"rule.0-typed": ["80", ""], "reason": "新办法第二条"}
    for years in ("82", "70", ""):
        page, sent = press(worker, path, sent | {"try-age_months.years": years}, "keep")
    assert "例子齐全，个个通过。" in page.text
    assert worker.post(path, data=sent | {"do": "save"}).status_code == 303
    assert stored(desk, key).examples[0] == {"verdict": "likely", "facts": {"age": 82}}
    words = f"/desk/benefits/{key}"
    form = worker.page(words).all("form")[-1]
    told = {one.get("name"): one.get("value") for one in form.all("input")} | {"reason": "例子都通过了"}
    told |= {area.get("name"): area.text for area in form.all("textarea")} | {"published": "true"}
    assert worker.post(words, data=told).status_code == 303
    assert "满80岁" in worker.page(f"/benefits/{key}").text


def test_a_benefit_of_another_place_cannot_be_added(signed_in: SignedIn) -> None:
    assert signed_in("outside").post("/desk/benefits/new", data=NEW).status_code == 403
