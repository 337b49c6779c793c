"""Every page of the desk in a real Chromium: on a phone, in large type, without scripts."""

from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page
from sqlmodel import Session, select

from models.accounts import give_link
from models.database import open_database
from models.operator import give_operator_link
from models.worker import Worker
from tests.desk.conftest import PASSWORD
from tests.desk.entry import fields
from tests.desk.test_who_may import INSIDE, address, put_what_can_be_asked_for, rules
from tests.support.browser import Visitor
from tests.support.client import LookingClient
from tests.support.site import served

ENTRY = f"/desk/facilities/{INSIDE}"
VACANCY = {"vacancies.0.group": "乳儿班", "vacancies.0.free": "2"}
FEE = {"fees.0.item": "保育费", "fees.0.yuan": "980", "fees.0.per": "month"}


@pytest.fixture
def paths(desk: Flask, worker: LookingClient) -> list[str]:
    """Every page, from the route table, on a desk where something has been done and something waits."""
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


@pytest.fixture
def site(desk: Flask) -> Iterator[str]:
    with served(desk) as url:
        yield url


def sign_in(page: Page) -> None:
    page.goto("/desk/sign-in")
    page.get_by_label("登录名").fill("admin")
    page.get_by_label("密码").fill(PASSWORD)
    with page.expect_navigation():
        page.get_by_role("button", name="登录").click()


@pytest.mark.parametrize(("width", "size"), [(360, "normal"), (360, "large"), (1280, "normal")])
def test_every_page_is_good_to_read(
    visit: Callable[..., Visitor], site: str, paths: list[str], width: int, size: str
) -> None:
    visitor = visit(site=site, width=width)
    visitor.page.goto(f"/?size={size}")
    sign_in(visitor.page)
    for path in paths:
        visitor.open(path)
    # And with something wrong in it: the operator's page is the last.
    for path in (f"{ENTRY}/quick", paths[-1]):
        page = visitor.open(path)
        page.get_by_label("乳儿班").fill("-1")
        with page.expect_navigation():
            page.locator("main form button[type=submit]").last.click()
        assert "不小于0" in page.inner_text("main")
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
