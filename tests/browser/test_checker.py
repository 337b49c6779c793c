"""Checker, catalogue and norms in a real Chromium: accessibility, narrow windows, keyboard, paper."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.support.browser import Visitor

WIDTHS = (320, 1280)
PAGES = (
    "/check",
    "/check?area=火星&facility=dazhou-elder-07",
    "/benefits?area=宣汉县",
    "/benefits?area=火星",
    "/benefits/xuanhan-teshu-kunnan-youxian",
    "/norms?age_months=18",
    "/norms?age_months=x",
    "/facilities/dazhou-elder-07#fees",
)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", PAGES)
def test_no_rule_is_broken_and_nothing_is_cut_off(
    visit: Callable[..., Visitor], path: str, width: int
) -> None:
    visit(width=width).open(path)


def follow(page: Page, button: Locator) -> None:
    """Press a button that leads to another page; its address stays /check, so only the page itself tells."""
    with page.expect_navigation():
        button.click()


def begin(page: Page, whom: str = "为家里老人", area: str = "宣汉县") -> None:
    """Say for whom, and where."""
    page.goto("/check")
    page.get_by_label(whom).check()
    page.get_by_label("住在哪里").select_option(area)
    follow(page, page.get_by_role("button", name="开始"))


def next_page(page: Page) -> None:
    """Send the answer."""
    follow(page, page.get_by_role("button", name="下一题"))


def results(page: Page) -> None:
    """The results for somebody of 82."""
    begin(page)
    page.get_by_label("几岁").fill("82")
    follow(page, page.get_by_role("button", name="先看结果"))


@pytest.mark.parametrize("width", WIDTHS)
def test_questions_mistakes_and_results_keep_the_rules(visit: Callable[..., Visitor], width: int) -> None:
    visitor = visit(width=width)
    page = visitor.page
    begin(page)
    visitor.inspect()
    next_page(page)
    visitor.inspect()
    page.get_by_label("几岁").fill("82")
    next_page(page)
    visitor.inspect()
    follow(page, page.get_by_role("button", name="先看结果"))
    visitor.inspect()
    for closed in page.locator("main details").all():
        closed.evaluate("one => one.open = true")
    visitor.inspect()


def test_a_mistake_has_the_focus(page: Page) -> None:
    begin(page)
    next_page(page)
    assert page.locator(":focus").get_attribute("name") == "years"
    page.get_by_label("几岁").fill("82")
    next_page(page)
    next_page(page)
    assert page.locator(":focus").get_attribute("type") == "radio"


def test_results_are_short_enough_for_a_telephone(visit: Callable[..., Visitor]) -> None:
    page = visit(width=360).page
    results(page)
    assert page.evaluate("document.documentElement.scrollHeight") < 14_000


def test_going_back_shows_the_results_again_without_asking(page: Page) -> None:
    results(page)
    heading = page.get_by_role("heading", level=1).inner_text()
    page.get_by_role("link", name="看看宣汉县的人能享受什么").click()
    page.wait_for_url("**/check?area=*")
    page.go_back()
    assert page.get_by_role("heading", level=1).inner_text() == heading


def test_nothing_that_was_answered_is_in_the_address(page: Page) -> None:
    results(page)
    assert page.url.endswith("/check")


def test_what_goes_to_the_printer_is_the_list_and_not_the_page(page: Page) -> None:
    results(page)
    paper, entry = page.get_by_text("拿着去问的清单"), page.get_by_role("heading", name="不符合")
    assert (paper.is_visible(), entry.is_visible()) == (False, True)
    page.emulate_media(media="print")
    assert (paper.is_visible(), entry.is_visible()) == (True, False)


def test_the_button_prints(page: Page) -> None:
    results(page)
    page.evaluate("window.print = () => { document.title = 'printed' }")
    page.get_by_role("button", name="打印成清单").click()
    assert page.title() == "printed"


@pytest.fixture
def without_script(browser: Browser, live_server: str) -> Iterator[Page]:
    """A page in a browser that runs no scripts."""
    context = browser.new_context(base_url=live_server, java_script_enabled=False)
    yield context.new_page()
    context.close()


def press(page: Page, *keys: str) -> None:
    """Press keys, one after the other."""
    for key in keys:
        page.keyboard.press(key)


def tab_to(page: Page, target: Locator) -> None:
    """Move on with the tabulator until the target has the focus."""
    for _ in range(60):
        press(page, "Tab")
        if target.and_(page.locator(":focus")).count():
            return
    raise AssertionError("the keyboard does not get there")


def test_the_whole_interview_by_keyboard_and_without_scripts(without_script: Page) -> None:
    page = without_script
    page.goto("/check")
    tab_to(page, page.get_by_label("为我自己"))
    press(page, "ArrowDown")
    tab_to(page, page.get_by_label("或者写上乡镇、街道"))
    page.keyboard.type("宝清县")
    with page.expect_navigation():
        tab_to(page, page.get_by_role("button", name="开始"))
        press(page, "Enter")
    tab_to(page, page.get_by_label("几岁"))
    page.keyboard.type("82")
    with page.expect_navigation():
        press(page, "Enter")
    for _ in range(20):
        if not page.get_by_role("button", name="下一题").count():
            break
        tab_to(page, page.get_by_role("radio").first)
        press(page, "ArrowUp")  # from the first answer round to the last, 不清楚
        with page.expect_navigation():
            tab_to(page, page.get_by_role("button", name="下一题"))
            press(page, "Enter")
    assert page.get_by_role("heading", level=1).inner_text() == "照您说的情况，对出这些"
    assert "82岁" in page.inner_text("main")
    tab_to(page, page.locator(".entries summary").first)
    press(page, "Enter")
    assert page.locator(".entries details[open]").count() == 1
    assert not page.get_by_role("button", name="打印成清单").is_visible()
