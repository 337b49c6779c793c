"""A term means what its document says, and changes only where all that use it still come out right."""

from flask import Flask
from sqlmodel import Session, col, update

from models.benefit import Benefit, Term
from tests.desk.conftest import SignedIn
from tests.desk.rule_pages import fields, press
from web.database import engine

BENEFIT = "xuanhan-zhucan"  # whose rule is 老年人
RULE = f"/desk/benefits/{BENEFIT}/rule"


def test_a_term_is_defined_with_its_source_and_counts_at_once(signed_in: SignedIn, desk: Flask) -> None:
    worker = signed_in("inside")
    sent = fields(worker.page("/desk/terms/new"))
    sent |= {
        "name": "残疾儿童",
        "jurisdiction": "宣汉县",
        "source": "宣残联〔2026〕1号第二条",
        "reason": "新办法",
    }
    _page, sent = press(worker, "/desk/terms/new", sent, "add:", **{"rule-add": "fact:disability"})
    done = worker.post("/desk/terms/new", data=sent | {"rule.0-typed": "yes", "do": "save"})
    assert done.status_code == 303
    page = worker.page(RULE)
    assert "残疾儿童" in page.text
    assert "残疾儿童（没有文件定义）" not in page.text
    again = worker.post("/desk/terms/new", data=sent | {"rule.0-typed": "yes", "do": "save"})
    assert (again.status_code, "已经有同名的条件" in again.text) == (400, True)


def test_a_meaning_that_fails_a_published_benefits_example_is_refused_by_name(
    signed_in: SignedIn, desk: Flask
) -> None:
    admin, term = signed_in("admin"), "/desk/terms/laonianren"
    sent = fields(admin.page(term)) | {"rule.0-typed": ["80", ""], "reason": "试一试"}
    page, _sent = press(admin, term, sent, "save")
    assert f"老年助餐和农村老年餐桌（{BENEFIT}）：“72岁”该是“初步符合”，算出来是“不符合”" in page.text
    with desk.app_context(), Session(engine()) as session:
        assert session.get_one(Term, "laonianren").meaning["value"] == 720  # type: ignore[index]
    assert (
        admin.post(
            term, data=sent | {"rule.0-typed": ["60", ""], "do": "save", "source": "老年人权益保障法"}
        ).status_code
        == 303
    )
    assert "依据：《中华人民共和国老年人权益保障法》" in admin.page(f"{term}/history?since=0").text


def test_a_term_cannot_mean_itself(signed_in: SignedIn) -> None:
    admin, term = signed_in("admin"), "/desk/terms/gaoling"
    page = admin.page(term)
    add = next(one for one in page.all("select") if one.get("name") == "rule-add")
    assert "term:高龄" not in [option.get("value") for option in add.all("option")]
    sent = fields(page) | {"rule.0-sort": "term", "rule.0-name": "高龄", "reason": "试一试"}
    page, _sent = press(admin, term, sent, "save")
    assert "绕回到它自己" in page.text


def test_the_countrys_terms_are_not_a_countys_to_change(signed_in: SignedIn) -> None:
    assert signed_in("inside").get("/desk/terms/laonianren").status_code == 403


def test_a_rule_does_not_come_back_published_where_its_examples_fail_by_now(
    signed_in: SignedIn, desk: Flask
) -> None:
    worker = signed_in("inside")
    words = f"/desk/benefits/{BENEFIT}"
    form = worker.page(words).all("form")[-1]
    told = {one.get("name"): one.get("value") for one in form.all("input") if one.get("name") != "published"}
    told |= {area.get("name"): area.text for area in form.all("textarea")} | {"reason": "等新办法"}
    assert worker.post(words, data=told).status_code == 303
    with desk.app_context(), Session(engine()) as session:  # what else uses the term is of no matter here
        session.exec(update(Benefit).where(col(Benefit.jurisdiction) == "511722").values(published=False))
        session.commit()
    new = {"name": "老年人", "jurisdiction": "宣汉县", "source": "一份办法第二条", "reason": "新办法"}
    sent = fields(worker.page("/desk/terms/new")) | new
    _page, sent = press(worker, "/desk/terms/new", sent, "add:", **{"rule-add": "fact:age_months"})
    done = worker.post("/desk/terms/new", data=sent | {"rule.0-typed": ["80", ""], "do": "save"})
    assert done.status_code == 303
    refused = worker.post(f"/desk/benefits/{BENEFIT}/restore/0", data={"seen": "1"})
    assert refused.status_code == 400
    assert "没有恢复：“72岁”该是“初步符合”，算出来是“不符合”" in refused.text
    key = done.location.partition("?")[0].rpartition("/")[2]
    sent = fields(worker.page(f"/desk/terms/{key}")) | {"rule.0-typed": ["70", ""], "reason": "更正"}
    assert worker.post(f"/desk/terms/{key}", data=sent | {"do": "save"}).status_code == 303
    assert "意思：满80岁 → 满70岁" in worker.page(f"/desk/terms/{key}/history").text
    assert worker.post(f"/desk/terms/{key}/restore/1", data={"seen": "2"}).status_code == 303
    assert "满80岁" in worker.page(RULE).text
