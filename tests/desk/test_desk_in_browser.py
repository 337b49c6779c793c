"""The desk in a real Chromium on a phone's window: taps counted, mistakes told beside the field."""

from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from playwright.sync_api import Locator, Page
from sqlmodel import Session, select

from models.worker import Worker
from tests.desk.conftest import PASSWORD
from tests.support.browser import Visitor
from tests.support.site import served
from web.database import engine

ENTRY = "dazhou-elder-12"
NAME = "渡口"


class Taps:
    """Counts what a finger does; typing into the field that already waits is no tap."""

    def __init__(self, page: Page) -> None:
        self.page, self.count = page, 0

    def tap(self, what: Locator) -> None:
        self.count += 1
        with self.page.expect_navigation():
            what.click()


@pytest.fixture
def site(desk: Flask) -> Iterator[str]:
    with served(desk) as url:
        yield url


@pytest.fixture(params=[360, 1280])
def worker(request: pytest.FixtureRequest, visit: Callable[..., Visitor], site: str) -> Visitor:
    """The administrator, just signed in, by keyboard alone."""
    visitor = visit(site=site, width=request.param)
    sign_in(visitor.open("/desk/"))
    visitor.inspect()
    return visitor


def sign_in(page: Page) -> None:
    page.keyboard.type("admin")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    with page.expect_navigation():
        page.keyboard.press("Enter")


@pytest.fixture
def newcomer(desk: Flask, visit: Callable[..., Visitor], site: str) -> tuple[Page, Taps]:
    """The same on their first day, with what it takes to get past the page that greets them."""
    with desk.app_context(), Session(engine()) as session:
        session.exec(select(Worker).where(Worker.login == "admin")).one().welcomed = False
        session.commit()
    page = visit(site=site, width=360).open("/desk/")
    sign_in(page)
    taps = Taps(page)
    taps.tap(page.get_by_role("button", name="知道了，开始"))
    return page, taps


def test_a_vacancy_is_changed_in_at_most_four_taps(worker: Visitor) -> None:
    page, taps = worker.page, Taps(worker.page)
    page.keyboard.type(NAME)  # the search field waits for it
    taps.tap(page.get_by_role("button", name="查找"))
    worker.inspect()
    taps.tap(page.get_by_role("link", name="空位和收费").first)
    worker.inspect()
    page.keyboard.type("3")  # the first number waits for it
    taps.tap(page.get_by_role("button", name="保存"))
    assert "空3个" in page.inner_text("main")
    assert taps.count <= 4


def test_an_entry_is_found_and_confirmed_in_at_most_three(worker: Visitor) -> None:
    page, taps = worker.page, Taps(worker.page)
    page.keyboard.type(NAME)
    taps.tap(page.get_by_role("button", name="查找"))
    taps.tap(page.get_by_role("button", name="仍然正确").first)
    assert "今天核实过" in page.inner_text("main")
    assert taps.count <= 3


def test_on_the_first_day_it_takes_no_more(newcomer: tuple[Page, Taps]) -> None:
    page, taps = newcomer
    page.keyboard.type(NAME)
    taps.tap(page.get_by_role("button", name="查找"))
    taps.tap(page.get_by_role("button", name="仍然正确").first)
    assert taps.count <= 3
    taps.count = 1  # that of the greeting
    page.get_by_label("名称、地方或编号里的字").focus()
    page.keyboard.type(NAME)
    taps.tap(page.get_by_role("button", name="查找"))
    taps.tap(page.get_by_role("link", name="空位和收费").first)
    page.keyboard.type("5")
    taps.tap(page.get_by_role("button", name="保存"))
    assert taps.count <= 4


def test_one_fact_is_confirmed_in_one_click(worker: Visitor) -> None:
    page = worker.open(f"/desk/facilities/{ENTRY}/edit")
    page.fill("#phone", "0818-8621234")
    with page.expect_navigation():
        page.get_by_role("button", name="保存").click()
    taps = Taps(page)
    taps.tap(page.get_by_role("button", name="仍然正确 电话"))
    assert "这一项今天核实过" in page.inner_text("main")
    assert taps.count == 1


def test_what_is_wrong_is_said_beside_the_field_and_announced(worker: Visitor) -> None:
    page = worker.open(f"/desk/facilities/{ENTRY}/edit")
    page.fill("#phone", "没有")
    with page.expect_navigation():
        page.get_by_role("button", name="保存").click()
    worker.inspect()
    assert page.get_attribute("#phone", "aria-invalid") == "true"
    assert "请写电话号码" in page.inner_text("#phone-problem")
    assert page.input_value("#phone") == "没有"
