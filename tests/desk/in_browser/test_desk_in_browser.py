"""The desk in a real Chromium on a phone's window: taps counted, every page inspected, the keyboard alone."""

from playwright.sync_api import Locator, Page

from tests.support.browser import Visitor

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


def test_what_should_be_seen_to_today_is_confirmed_with_one_tap(worker: Visitor) -> None:
    page, taps = worker.page, Taps(worker.page)
    due = page.get_by_role("heading", name="今天该核实的").locator("xpath=following-sibling::ul[1]")
    first = due.get_by_role("listitem").first
    name = first.get_by_role("link").first.inner_text()
    taps.tap(first.get_by_role("button", name="仍然正确"))
    assert "今天核实过" in page.inner_text("main")
    assert name not in due.inner_text()
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


def test_a_procedure_is_written_and_published_with_the_keyboard(worker: Visitor) -> None:
    page = worker.open("/desk/procedures/new")
    written = {
        "名称": "高龄津贴申请",
        "地方": "宣汉县",
        "谁能办": "80周岁以上的老人",
        "带什么材料": "身份证\n户口簿",
        "步骤": "到村（社区）填表",
    }
    for label, words in written.items():
        page.get_by_label(label, exact=True).fill(words)
    page.get_by_label("公开吗").select_option("published")
    page.get_by_role("button", name="保存").focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    worker.inspect()
    assert "存好了" in page.inner_text("main")
    with page.expect_navigation():
        page.get_by_role("link", name="居民看到的页面").click()
    worker.inspect()
    assert "户口簿" in page.inner_text("main")
    worker.open("/desk/procedures")


def test_what_residents_sent_is_seen_to_on_any_screen(worker: Visitor) -> None:
    post = worker.context.request.post
    post("/api/enquiries", data={"question": "孙女的托班补贴去哪个窗口领", "area": "宣汉县"})
    post("/api/grades", data={"grade": 1, "about": "facility", "record": ENTRY, "comment": "没人接电话"})
    worker.open("/desk/")
    page = worker.open("/desk/inbox")
    for name in ("回答", "处理"):
        with page.expect_navigation():
            page.get_by_role("link", name=name).first.click()
        worker.inspect()
        worker.open("/desk/inbox")
