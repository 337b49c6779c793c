"""Plans, policies, duties and coverage in a real Chromium: rules of accessibility, narrow windows, links."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import Visitor

# The plan of Dazhou is so long that looking at it takes half a minute: once is enough.
LONGEST = "/plans/dazhou"
PAGES = (
    "/plans",
    "/plans/yinchuan",
    "/policies",
    "/policies?area=火星",
    "/duties?q=老年餐桌",
    "/duties?q=zzzz",
    "/coverage",
    "/chat",
)


@pytest.mark.parametrize("path", [*PAGES, LONGEST])
def test_no_rule_is_broken_in_a_wide_window(visitor: Visitor, path: str) -> None:
    visitor.open(path)


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_cut_off_in_the_narrowest_window(visit: Callable[..., Visitor], path: str) -> None:
    visit(width=320).open(path)


@pytest.mark.parametrize("path", ["/plans/yinchuan", "/duties", "/coverage"])
def test_large_type_fits_a_telephone(visit: Callable[..., Visitor], path: str) -> None:
    visitor = visit(width=360)
    visitor.page.goto("/?size=large")
    visitor.open(path)


def test_everything_that_can_be_opened_in_a_plan_keeps_the_rules(visitor: Visitor) -> None:
    page = visitor.open("/plans/wuxi")
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    visitor.inspect()


def test_a_source_opens_the_place_it_names(page: Page) -> None:
    for anchor in ("五（三）18", "附件3_养老第4项", "表1_第12项", "附件9"):
        page.goto("about:blank")
        page.goto(f"{LONGEST}#{anchor}")
        place = page.locator(f"[id='{anchor}']")
        expect(place).to_be_visible()
        expect(place).to_be_in_viewport()
    page.goto("about:blank")


def test_a_link_within_the_page_opens_its_place_too(page: Page) -> None:
    page.goto("/plans/yinchuan")
    page.get_by_role("row", name="优化政务服务").get_by_role("link").click()
    expect(page.locator("[id='附件3_第15项']")).to_be_in_viewport()


def test_a_wide_table_turns_into_cards_on_a_telephone(visit: Callable[..., Visitor]) -> None:
    page = visit(width=360).open("/plans/yinchuan")
    cell = page.locator("td[data-label='目标']").first
    assert cell.evaluate("cell => getComputedStyle(cell).display") == "block"


def test_a_resident_finds_who_is_in_charge(page: Page) -> None:
    page.goto("/duties")
    page.get_by_label("什么事？").fill("老年餐桌")
    page.get_by_label("哪里的文件").select_option("宣汉县")
    page.get_by_role("button", name="查找").click()
    expect(page.get_by_role("main")).to_contain_text("县民政局")
    page.get_by_role("link", name="附件 第8项").click()
    expect(page.locator("[id='附件_第8项']")).to_be_in_viewport()
