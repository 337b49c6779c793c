"""What is typed into a form goes to the picture and back, and over a sign-in in the middle."""

from playwright.sync_api import Page

from tests.desk.conftest import PASSWORD
from tests.desk.in_browser.keyboard import Keyboard
from tests.support.browser import Visitor

EDIT = "/desk/facilities/dazhou-childcare-58/edit"
POINT = "[id='places.0.point']"


def click(visitor: Visitor, words: str) -> None:
    with visitor.page.expect_navigation():
        visitor.page.get_by_role("button", name=words).first.click()
    looked_at(visitor)


def looked_at(visitor: Visitor) -> None:
    """The page is good to read, and nothing of it sticks out anywhere."""
    visitor.inspect()
    for width, large in ((1280, True), (1280, False), (360, True), (360, False)):
        visitor.fit(width, large)


def status(page: Page) -> str:
    return page.inner_text("main form.pick [role=status]")


def test_a_point_is_picked_by_clicking_and_what_was_typed_is_still_there(worker: Visitor) -> None:
    page = worker.open(EDIT)
    page.fill("#phone", "0818-5556666")
    page.fill("#content", "每天下午开门")
    click(worker, "在图上点第1个地点")
    before = status(page)
    with page.expect_navigation():
        page.locator("input[type=image]").click(position={"x": 200, "y": 100})
    assert status(page) != before
    click(worker, "放大")
    chosen = status(page)
    click(worker, "就用这个点")
    assert page.input_value("#phone") == "0818-5556666"
    assert page.input_value("#content") == "每天下午开门"
    assert page.locator(".field-problem").count() == 0
    lng, lat = page.input_value(POINT).split(",")
    assert f"{lng}，{lat}" in chosen
    click(worker, "保存")
    told = page.inner_text("main")
    assert f"({float(lng):.5f}, {float(lat):.5f})" in told
    assert "0818-5556666" in told


def test_a_point_is_picked_by_keyboard_alone_and_enter_in_a_field_saves(worker: Visitor) -> None:
    page, keys = worker.open(EDIT), Keyboard(worker.page)
    keys.write("开放时间", "每天")
    keys.button("在图上点第1个地点")
    before = status(page)
    keys.button("往北")
    assert status(page) != before
    keys.button("就用这个点，回去保存")
    assert page.input_value("#hours") == "每天"
    assert page.input_value(POINT) != ""
    page.locator(POINT).focus()
    keys.enter()
    assert "存好了" in page.inner_text("main")


def test_what_was_typed_when_the_session_had_ended_is_saved_after_signing_in(worker: Visitor) -> None:
    page, keys = worker.open(EDIT), Keyboard(worker.page)
    keys.write("电话", "0818-5557777")
    keys.write("开放时间", "每天下午")
    worker.context.clear_cookies()
    keys.enter()
    assert "都留着" in page.inner_text("main")
    looked_at(worker)
    page.keyboard.type("admin")
    keys.write("密码", "a wrong guess")
    keys.enter()
    assert "密码不对" in page.inner_text("main")
    keys.write("密码", PASSWORD)
    keys.enter()
    assert "您登录前填写的还没有保存" in page.inner_text("main")
    assert "电话：0818-5557777" in page.inner_text("main")
    looked_at(worker)
    keys.enter()  # the button waits for it
    assert "存好了" in page.inner_text("main")
    page.goto(EDIT)
    assert page.input_value("#hours") == "每天下午"


def test_a_far_point_is_confirmed_for_itself(worker: Visitor) -> None:
    page = worker.open(EDIT)
    page.fill(POINT, "116.38,39.91")
    page.fill("#reason", "办事处在北京")
    click(worker, "保存")
    assert "这个点离宣汉县有" in page.inner_text("[id='places.0.point-problem']")
    page.get_by_label("核对过，没有错").check()
    click(worker, "保存")
    assert "提醒过，核对后仍然存了：这个点离宣汉县有" in page.inner_text("main")
