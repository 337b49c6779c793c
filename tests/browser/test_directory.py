"""Home and facilities in a real Chromium: rules of accessibility, narrow windows, large type."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.support.browser import Visitor

PAGES = (
    "/",
    "/?q=普惠托育",
    "/?q=xyz",
    "/facilities?kind=childcare&area=511703&affordable=true",
    "/facilities?area=巫溪县&kind=elder",
    "/facilities?area=天上",
    "/facilities/dazhou-elder-02",
    "/facilities/dazhou-childcare-26",
    "/nix",
)


@pytest.mark.parametrize("path", PAGES)
def test_no_rule_is_broken_in_a_wide_window(visitor: Visitor, path: str) -> None:
    visitor.open(path)


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_cut_off_in_the_narrowest_window(visit: Callable[..., Visitor], path: str) -> None:
    visit(width=320).open(path)


@pytest.mark.parametrize("path", PAGES)
def test_large_type_fits_a_telephone(visit: Callable[..., Visitor], path: str) -> None:
    visitor = visit(width=360)
    visitor.page.goto("/?size=large")
    visitor.open(path)


@pytest.mark.parametrize("path", PAGES)
def test_links_and_buttons_outside_running_text_are_large_enough_to_tap(page: Page, path: str) -> None:
    page.goto(path)
    small = page.evaluate(
        "[...document.querySelectorAll('button, input, select, .button, .chip, .door, nav a, .size-switch')]"
        ".filter(one => one.checkVisibility() && one.type !== 'checkbox')"
        ".filter(one => one.getBoundingClientRect().height < 43.5).map(one => one.outerHTML)"
    )
    assert not small


def test_a_parent_finds_a_childcare_point_and_opens_it(page: Page) -> None:
    page.goto("/")
    page.get_by_label("找地方、找机构、查政策").fill("宣汉县托育")
    page.get_by_role("button", name="搜一搜").click()
    assert page.get_by_role("heading", level=1).inner_text() == "宣汉县的托育设施"
    page.get_by_role("link", name="宣汉县蒲江街道办事处周桥社区托育项目").click()
    assert "80个托位（整个项目）" in page.inner_text("main")


def test_filters_are_chosen_with_the_keyboard_alone(page: Page) -> None:
    page.goto("/facilities")
    page.get_by_label("给谁找").select_option("elder")
    page.get_by_label("或者写上乡镇、街道").fill("静边镇")
    page.keyboard.press("Enter")
    page.wait_for_url("**/facilities?kind=elder&area=*")
    assert page.get_by_role("heading", level=1).inner_text() == "静边镇的养老设施"


def test_a_click_fills_in_where_its_owner_is(visitor: Visitor) -> None:
    visitor.context.grant_permissions(["geolocation"])
    visitor.context.set_geolocation({"longitude": 106.97, "latitude": 30.84})
    page = visitor.page
    page.goto("/facilities")
    page.get_by_text("更多条件").click()
    page.get_by_role("button", name="用我的位置").click()
    page.wait_for_url("**near=106.97*")


def test_without_the_browsers_help_no_dead_button_is_shown(visitor: Visitor) -> None:
    context = visitor.context.browser.new_context(java_script_enabled=False, base_url=visitor.site)  # type: ignore[union-attr]
    page = context.new_page()
    page.goto("/facilities?year=2023")
    assert not page.get_by_role("button", name="用我的位置").is_visible()
    context.close()
