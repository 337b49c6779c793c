"""Procedures and grades in a real Chromium: rules of accessibility, a phone's window, large type, scripts."""

from collections.abc import Callable

import httpx
import pytest
from flask import Flask
from playwright.sync_api import expect
from sqlmodel import Session, select

from models.feedback import Feedback
from tests.support.browser import Visitor
from tests.support.factories import procedure

KEY = "seen-in-the-browser"
PAGES = ("/procedures", f"/procedures/{KEY}", f"/grades/procedure/{KEY}", "/procedures?q=钓鱼证")


@pytest.fixture(autouse=True)
def _published(live_app: Flask) -> None:
    with Session(live_app.extensions["engine"]) as session:
        session.merge(procedure(KEY, status="published", document="宣府办〔2026〕1号"))
        session.commit()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [360, 1280])
def test_no_rule_is_broken_and_nothing_is_cut_off(
    visit: Callable[..., Visitor], path: str, width: int
) -> None:
    visit(width=width).open(path)


@pytest.mark.parametrize("path", PAGES)
def test_large_type_fits_a_telephone(visit: Callable[..., Visitor], path: str) -> None:
    visitor = visit(width=360)
    visitor.page.goto("/?size=large")
    visitor.open(path)


def test_an_answer_is_graded_without_reloading_each_by_itself(
    visit: Callable[..., Visitor], live_app: Flask
) -> None:
    before = live_app.extensions["rasa"]
    answer = httpx.MockTransport(lambda _request: httpx.Response(200, json=[{"text": "有10个。"}]))
    live_app.extensions["rasa"] = httpx.Client(transport=answer)
    try:
        visitor = visit(width=360)
        page = visitor.open("/chat")
        for question in ("宣汉有几个托育点", "渠县呢"):
            page.get_by_label("您想问什么？").fill(question)
            page.get_by_role("button", name="发送").click()
            expect(page.get_by_text("有10个。")).to_have_count(1 if question.startswith("宣汉") else 2)
        for grade, thanks in (("满意", "谢谢您的评价"), ("不满意", "可以凭它查结果")):
            page.get_by_text("评价", exact=True).nth(0).click()
            page.get_by_role("radio", name=grade, exact=True).check()
            visitor.inspect()
            page.get_by_role("button", name="提交评价").click()
            expect(page.get_by_text(thanks)).to_be_visible()
    finally:
        live_app.extensions["rasa"] = before
    with Session(live_app.extensions["engine"]) as session:
        kept = session.exec(select(Feedback).where(Feedback.grade != None)).all()  # noqa: E711
    assert [(one.question, one.grade) for one in kept] == [("宣汉有几个托育点", 4), ("渠县呢", 2)]
