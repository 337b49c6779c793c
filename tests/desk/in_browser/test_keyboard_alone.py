"""The main ways of the desk by keyboard alone, from a first day to an entry restored."""

from collections.abc import Callable

import pytest
from flask import Flask
from sqlmodel import Session

from models import accounts
from models.database import open_database
from models.worker import Role
from tests.desk.in_browser.keyboard import Keyboard
from tests.support.browser import Visitor

ENTRY = "dazhou-elder-12"
NAME = "渡口"


@pytest.fixture
def keys(worker: Visitor) -> Keyboard:
    """The administrator at the first page, the search field waiting."""
    return Keyboard(worker.page)


def told(keys: Keyboard) -> str:
    """What the page says was done; the next Tab goes on from there."""
    notice = keys.page.locator(".done")
    assert keys.has_focus(notice)
    return notice.inner_text()


def link_of_the_first_day(url: str) -> str:
    with Session(open_database(url)) as session:
        person = accounts.create_worker(
            session, login="lihua", name="李华", office="宣汉县民政局", role=Role.WORKER, areas=["511722"]
        )
        return f"/desk/link/{accounts.give_link(session, person)}"


def test_on_the_first_day_from_the_link_to_an_entry_that_is_still_right(
    desk: Flask, visit: Callable[..., Visitor], site: str
) -> None:
    page = visit(site=site).page
    page.goto(link_of_the_first_day(desk.config["DATABASE_URL"]))
    keys = Keyboard(page)
    keys.write("新密码", "四个毫不相干的词连在一起")
    keys.write("新密码再写一遍", "四个毫不相干的词连在一起")
    keys.enter()
    assert "李华，欢迎" in page.inner_text("h1")
    keys.button("知道了，开始")
    page.keyboard.type("南坝镇托育")
    keys.enter()
    keys.button("仍然正确")
    assert "今天核实过" in told(keys)


def test_a_vacancy_is_changed(keys: Keyboard) -> None:
    keys.page.keyboard.type(NAME)
    keys.enter()
    keys.link("空位和收费")
    keys.page.keyboard.type("3")
    keys.button("保存")
    assert "存好了" in told(keys)
    assert "空3个" in keys.page.inner_text("main")


def test_after_a_mistake_the_cursor_waits_in_the_field_that_is_wrong(keys: Keyboard) -> None:
    keys.page.keyboard.type(NAME)
    keys.enter()
    keys.link(NAME)
    keys.link("修改")
    keys.write("电话", "没有")
    keys.enter()
    phone = keys.page.get_by_label("电话", exact=True)
    assert keys.has_focus(phone)
    assert phone.get_attribute("aria-describedby") == "phone-problem"
    keys.write("电话", "0818-5221234")
    keys.enter()
    assert "存好了" in told(keys)


def test_a_question_is_answered_and_feedback_dismissed_from_the_inbox(keys: Keyboard) -> None:
    post = keys.page.context.request.post
    post("/api/enquiries", data={"question": "孙女的托班补贴去哪个窗口领", "area": "宣汉县"})
    post("/api/grades", data={"grade": 1, "about": "facility", "record": ENTRY, "comment": "没人接电话"})
    keys.link("收件箱", key="Shift+Tab")
    keys.link("回答")
    keys.button("公布这个回答")
    assert keys.has_focus(keys.page.get_by_label("回答", exact=True))
    keys.page.keyboard.type("在县政务服务中心二楼领，带户口簿。")
    keys.button("公布这个回答")
    assert "答好了" in told(keys)
    keys.link("处理")
    keys.write("结果（反映的人凭编号能看到）", "打过三次，都有人接")
    keys.button("不采纳")
    assert "放下了" in told(keys)


def test_an_entry_is_closed_and_restored(keys: Keyboard) -> None:
    keys.page.keyboard.type(NAME)
    keys.enter()
    keys.link(NAME)
    keys.link("停办或合并")
    keys.write("原因", "打电话核实，已经停办")
    keys.enter()
    assert "已经停办" in told(keys)
    keys.button("恢复到")
    assert "存好了" in told(keys)
    assert "规划项目" in keys.page.inner_text("main")


def test_the_frame_of_a_page_is_skipped_with_one_key(keys: Keyboard) -> None:
    keys.page.goto(f"/desk/facilities/{ENTRY}")
    keys.reach(keys.page.get_by_role("link", name="跳到正文"), within=1)
    keys.page.keyboard.press("Enter")
    keys.reach(keys.page.get_by_role("link", name="空位和收费"), within=4)
