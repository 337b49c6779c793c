"""Every page of the desk in a real Chromium, narrow, wide, in large type; its main ways without scripts."""

from collections.abc import Callable

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page
from sqlmodel import Session, select

from models.accounts import give_link
from models.database import open_database
from models.operator import give_operator_link
from models.worker import Worker
from tests.desk.conftest import PASSWORD, SignedIn
from tests.desk.entry import fields
from tests.desk.test_who_may import INSIDE, address, put_what_can_be_asked_for, rules
from tests.support.browser import Visitor

ENTRY = f"/desk/facilities/{INSIDE}"
VACANCY = {"vacancies.0.group": "乳儿班", "vacancies.0.free": "2"}
FEE = {"fees.0.item": "保育费", "fees.0.yuan": "980", "fees.0.per": "month"}


@pytest.fixture
def paths(desk: Flask, signed_in: SignedIn) -> list[str]:
    """Every page, from the route table, on a desk where something has been done and something waits."""
    worker = signed_in("admin")
    put_what_can_be_asked_for(desk.config["DATABASE_URL"])
    worker.post(f"{ENTRY}/quick", data={"seen": "0", **VACANCY, **FEE})
    worker.post(f"{ENTRY}/edit", data=fields(worker, INSIDE) | {"phone": "0818-5221234", "reason": "核实"})
    with Session(open_database(desk.config["DATABASE_URL"])) as session:
        token = give_operator_link(session, INSIDE, "张院长", 30, 1)
        password = give_link(session, session.exec(select(Worker).where(Worker.login == "reader")).one())
    shown = [
        address(desk, rule)
        for rule in rules(desk)
        if rule.rule.startswith("/desk") and "GET" in (rule.methods or ())
    ]
    more = (f"/desk/link/{password}", f"{ENTRY}?since=0", "/desk/facilities?q=托育&area=没有")
    return [*shown, *more, f"/desk/operator/{token}"]


def sign_in(page: Page) -> None:
    page.goto("/desk/sign-in")
    page.get_by_label("登录名").fill("admin")
    page.get_by_label("密码").fill(PASSWORD)
    with page.expect_navigation():
        page.get_by_role("button", name="登录").click()


def fits_everywhere(visitor: Visitor) -> None:
    """Nothing of the page sticks out, wide or narrow; it comes in large type, whose switch has more words."""
    for width, large in ((1280, False), (1280, True), (360, True), (360, False)):
        visitor.fit(width, large)


def test_every_page_is_good_to_read(visit: Callable[..., Visitor], site: str, paths: list[str]) -> None:
    visitor = visit(site=site, width=360)
    visitor.page.goto("/?size=large")
    sign_in(visitor.page)
    for path in paths:
        visitor.page.goto(path)
        fits_everywhere(visitor)
        visitor.inspect()
    # And with something wrong in it: the operator's page is the last.
    for path in (f"{ENTRY}/quick", paths[-1]):
        visitor.page.goto(path)
        visitor.page.get_by_label("乳儿班").fill("-1")
        with visitor.page.expect_navigation():
            visitor.page.locator("main form button[type=submit]").last.click()
        assert "不小于0" in visitor.page.inner_text("main")
        fits_everywhere(visitor)
        visitor.inspect()


def test_the_main_ways_without_scripts(browser: Browser, site: str, paths: list[str]) -> None:
    context = browser.new_context(
        base_url=site, java_script_enabled=False, viewport={"width": 360, "height": 800}
    )
    page = context.new_page()

    def go(role: str, words: str) -> None:
        with page.expect_navigation():
            page.get_by_role(role, name=words).first.click()  # type: ignore[arg-type]

    sign_in(page)
    page.get_by_label("名称、地方或编号里的字").fill("南坝镇托育")
    go("button", "查找")
    go("link", "空位和收费")
    page.get_by_label("托小班").fill("6")
    go("button", "保存")
    assert "托小班空6个" in page.inner_text("main")
    go("button", "仍然正确 电话")
    go("link", "修改")
    page.get_by_label("开放时间").fill("每天")
    go("button", "保存")
    go("button", "恢复到")
    page.goto("/desk/inbox")
    go("link", "回答")
    page.get_by_label("回答", exact=True).fill("在县政务服务中心二楼领，带户口簿。")
    go("button", "公布这个回答")
    assert "答好了" in page.inner_text("main")
    page.goto(paths[-1])
    page.get_by_label("托大班").fill("4")
    go("button", "交给社区")
    page.goto("/desk/")
    go("link", "看一看")
    go("button", "采纳")
    assert "托大班空4个" in page.inner_text("main")
    page.goto("/desk/call-sheet")
    assert not page.get_by_role("button", name="打印").is_visible()
    go("button", "退出")
    context.close()
