"""A rule built on a phone by keyboard alone, a point said by a phone, every page on the way inspected."""

from playwright.sync_api import Page

from tests.support.browser import Visitor

RULE = "/desk/benefits/xuanhan-zhucan/rule"


def reach(page: Page, id_or_value: str) -> None:
    """Tab on to the field with this id, or the button with this value."""
    for _step in range(150):
        here = page.evaluate("[document.activeElement.id, document.activeElement.value]")
        if id_or_value in here:
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"no way by Tab to {id_or_value}")


def choose(page: Page, value: str) -> None:
    """In the drop-down that has the focus, go down to an option."""
    for _step in range(60):
        if page.evaluate("document.activeElement.value") == value:
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"{value} is not among the choices")


def press(visitor: Visitor, value: str) -> None:
    """Tab on to a button and press it; look at the page that comes."""
    reach(visitor.page, value)
    with visitor.page.expect_navigation():
        visitor.page.keyboard.press("Enter")
    visitor.inspect()


def test_a_rule_is_built_tried_and_saved_by_keyboard_alone(worker: Visitor) -> None:
    page = worker.open(RULE)
    reach(page, "rule-add")
    choose(page, "fact:ability")
    press(worker, "add:")
    assert page.evaluate("document.activeElement.id") == "rule.1-field"
    reach(page, "disabled")
    page.keyboard.press("Space")
    press(worker, "nest:1")
    assert page.evaluate("document.activeElement.id") == "rule.1-add"
    choose(page, "fact:age_months")
    press(worker, "add:1")
    reach(page, "rule.1.1-years")
    page.keyboard.type("八十")
    press(worker, "try")
    assert "请用数字写上岁数" in page.inner_text("main")
    reach(page, "rule.1.1-years")
    page.keyboard.press("Control+A")
    page.keyboard.type("80")
    reach(page, "try-age_months.years")
    page.keyboard.type("72")
    reach(page, "try-ability")
    choose(page, "able")
    press(worker, "try")
    assert "不符合" in page.inner_text(".try [role=status]")
    press(worker, "keep")
    assert page.evaluate("document.activeElement.id") == "example.3-expected"
    reach(page, "reason")
    page.keyboard.type("一份新办法")
    press(worker, "save")
    assert "例子没有都通过，不能这样存" in page.inner_text("main")
    reach(page, "example.0-ability")
    choose(page, "disabled")
    press(worker, "save")
    assert "存好了" in page.inner_text("main")


def test_on_the_spot_a_worker_lets_the_phone_say_where(worker: Visitor) -> None:
    worker.context.grant_permissions(["geolocation"])
    worker.context.set_geolocation({"longitude": 107.7123456, "latitude": 31.3612341})
    page = worker.open("/desk/facilities/dazhou-childcare-58/edit")
    page.get_by_role("button", name="我就在这里").first.click()
    page.get_by_text("写上了，请按保存").wait_for()
    assert page.input_value("[id='places.0.point']") == "107.712346,31.361234"
    assert page.input_value("[id='places.0.datum']") == "wgs84"
