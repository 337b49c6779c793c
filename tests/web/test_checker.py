"""The checker: an interview whose answers travel in its forms alone."""

import re

import pytest
from flask import Flask
from sqlmodel import Session

from tests.support.client import LookingClient
from tests.support.factories import made_up_fee
from tests.support.pages import Page
from web.database import engine

ELDER = {"whom": "parent", "area": "宣汉县"}
GRANDMA = {**ELDER, "age_months": "984", "ability": "partly", "living": "alone"}


def send(client: LookingClient, **form: str) -> Page:
    """The page that answers a form."""
    response = client.post("/check", data=form)
    assert response.status_code == 200, response.status
    return Page(response.text, form.values())


def refused(client: LookingClient, **form: str) -> Page:
    """The page that answers a form with something wrong in it."""
    response = client.post("/check", data=form)
    assert response.status_code == 400, response.status
    return Page(response.text, form.values())


def carried(page: Page) -> dict[str, str]:
    """What the page's main form will send on."""
    form = next(one for one in page.root.all("form") if "interview" in one.get("class"))
    return {
        entry.get("name"): entry.get("value") for entry in form.all("input") if entry.get("type") == "hidden"
    }


def checked(page: Page) -> list[str]:
    """The values that are ticked."""
    return [entry.get("value") for entry in page.all("input") if "checked" in entry.attributes]


def groups(page: Page) -> dict[str, str]:
    """The text of each group of results, by its verdict."""
    verdicts = ("likely", "need", "unstated", "no")
    sections = [one for one in page.all("section") if one.get("aria-labelledby") in verdicts]
    return {section.get("aria-labelledby"): section.text for section in sections}


def test_it_begins_with_for_whom_and_where(client: LookingClient) -> None:
    page = client.page("/check")
    assert page.heading == "看看能享受什么"
    assert checked(page) == ["self"]
    areas = next(one for one in page.all("select") if one.get("name") == "area").text
    assert all(name in areas for name in ("宣汉县", "达川区", "巫溪县", "宝清县", "银川市"))


def test_a_link_may_name_the_place_by_its_code(client: LookingClient) -> None:
    chosen = [
        one.text for one in client.page("/check?area=511722").all("option") if "selected" in one.attributes
    ]
    assert chosen == ["宣汉县"]


def test_who_comes_from_a_house_is_asked_about_whom_it_is_for(client: LookingClient) -> None:
    assert checked(client.page("/check?facility=dazhou-elder-07")) == ["parent"]
    assert checked(client.page("/check?facility=dazhou-childcare-01")) == ["child"]
    assert checked(client.page("/check?facility=nowhere")) == ["self"]
    assert "宣汉县失能老人照护中心每月还要付多少" in client.page("/check?facility=dazhou-elder-07").text


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ({"area": ""}, "请选一个地方"),
        ({"place": "火星"}, "目录里没有“火星”"),
        ({"place": "宣汗县"}, "宣汉县"),
    ],
)
def test_a_place_that_is_none_is_said_beside_its_field(
    client: LookingClient, form: dict[str, str], told: str
) -> None:
    page = refused(client, whom="parent", **form)
    assert told in page.text
    (field,) = [one for one in page.elements if "autofocus" in one.attributes]
    assert field.get("aria-invalid") == "true"
    assert page.title.startswith("请再看一下")


def test_a_town_whose_name_two_counties_have_is_asked_back(client: LookingClient) -> None:
    page = refused(client, whom="parent", place="朝阳镇")
    assert "宝清县朝阳镇、巫溪县朝阳镇" in page.text
    assert send(client, whom="parent", place="巫溪县朝阳镇").heading == "老人多大了？"


def test_a_town_may_be_written(client: LookingClient) -> None:
    assert send(client, whom="parent", place="宣汉县东乡街道").heading == "老人多大了？"


@pytest.mark.parametrize(
    ("whom", "heading", "first"),
    [
        ("self", "您多大了？", "years"),
        ("parent", "老人多大了？", "years"),
        ("child", "孩子几个月大？", "months"),
    ],
)
def test_the_question_is_put_for_whom_it_is(
    client: LookingClient, whom: str, heading: str, first: str
) -> None:
    page = send(client, whom=whom, area="宣汉县")
    assert page.heading == heading
    fields = [one.get("name") for one in page.all("input") if one.get("inputmode") == "numeric"]
    assert fields[0] == first


def test_one_question_leads_to_the_next_and_all_answers_travel_along(client: LookingClient) -> None:
    page = send(client, **ELDER, asked="age_months", years="82")
    assert carried(page) == {**ELDER, "age_months": "984", "asked": "ability"}
    page = send(client, **carried(page), answer="partly")
    assert carried(page) == {**ELDER, "age_months": "984", "ability": "partly", "asked": "living"}


def test_months_and_years_are_added_up(client: LookingClient) -> None:
    page = send(client, whom="child", area="宣汉县", asked="age_months", years="1", months="6")
    assert carried(page)["age_months"] == "18"


def test_it_says_how_many_are_answered_and_how_many_may_follow(client: LookingClient) -> None:
    page = send(client, **ELDER, age_months="984")
    assert "已答1题" in page.text
    assert re.search(r"最多还有\d+题", page.text)


def test_every_question_can_be_left_unanswered(client: LookingClient) -> None:
    form = ELDER
    for _ in range(30):
        page = send(client, **form)
        if page.heading.startswith("照您说的"):
            break
        assert "unsure" in [entry.get("value") for entry in page.all("input")]
        form = {**carried(page), "answer": "unsure"}
    assert page.heading.startswith("照您说的")
    assert "还需要知道" in page.text


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ({}, "请用数字写上多大"),
        ({"years": "八十"}, "请用数字写"),
        ({"years": "200"}, "0到125岁"),
        ({"years": "-1"}, "请用数字写"),
        ({"years": "9" * 4}, "0到125岁"),
    ],
)
def test_an_age_that_is_none_is_asked_again_with_what_was_typed(
    client: LookingClient, answer: dict[str, str], told: str
) -> None:
    page = refused(client, **ELDER, asked="age_months", **answer)
    assert told in page.text
    assert page.heading == "老人多大了？"
    (field,) = [one for one in page.elements if "autofocus" in one.attributes]
    assert (field.get("name"), field.get("value")) == ("years", answer.get("years", ""))
    assert "problem" in field.get("aria-describedby").split()


def test_no_answer_is_not_a_no(client: LookingClient) -> None:
    page = refused(client, **ELDER, age_months="984", asked="ability")
    assert "不清楚就选“不清楚”" in page.text
    assert "ability" not in carried(page)


def test_a_child_that_lives_alone_is_questioned(client: LookingClient) -> None:
    page = refused(client, whom="child", area="宣汉县", age_months="8", living="alone")
    assert "“独居”说的却是大人" in page.text
    assert "初步符合" not in page.text


def test_an_answer_can_be_changed_and_the_others_stay(client: LookingClient) -> None:
    page = send(client, **GRANDMA, change="ability")
    assert page.heading == "老人日常起居能自己来吗？"
    assert checked(page) == ["partly"]
    assert carried(page) == {**ELDER, "age_months": "984", "living": "alone", "asked": "ability"}


def test_an_age_to_be_changed_stands_in_its_field(client: LookingClient) -> None:
    fields = {
        one.get("name"): one.get("value") for one in send(client, **GRANDMA, change="age_months").all("input")
    }
    assert fields["years"] == "82"


def test_so_can_for_whom_and_where(client: LookingClient) -> None:
    page = send(client, **GRANDMA, change="start")
    assert page.heading == "看看能享受什么"
    assert checked(page) == ["parent"]
    assert carried(page)["living"] == "alone"


def test_one_step_back_is_the_last_answer(client: LookingClient) -> None:
    back = {one.text: one.get("value") for one in send(client, **GRANDMA).all("button")}
    assert back["‹ 上一题"] == "living"
    back = {one.text: one.get("value") for one in send(client, **ELDER).all("button")}
    assert back["‹ 上一题"] == "start"


def test_values_that_nobody_could_have_chosen_are_left_out(client: LookingClient) -> None:
    page = send(
        client, whom="cat", area="宣汉县", age_months="x", ability="flying", rural="maybe", change="shoe"
    )
    assert carried(page) == {"whom": "self", "area": "宣汉县", "asked": "age_months"}


def test_the_results_stand_in_four_groups(client: LookingClient) -> None:
    found = groups(send(client, **GRANDMA, finish="1"))
    assert [*found] == ["likely", "need", "unstated", "no"]
    assert "重点老人每周上门巡访" in found["likely"]
    assert "还要知道：" in found["need"]
    assert "怎样算“经济困难”，文件没有写明" in found["unstated"]


def test_no_result_says_that_somebody_is_entitled(client: LookingClient) -> None:
    page = send(client, **GRANDMA, finish="1")
    assert "资格" not in page.text
    assert "不是审批结果" in page.text


def test_the_citys_and_what_is_only_intended_are_marked(client: LookingClient) -> None:
    likely = groups(send(client, **GRANDMA, finish="1"))["likely"]
    assert "达州市的" in likely
    assert "征求意见稿" in likely
    assert "文件说探索" in likely


def test_the_same_thing_of_county_and_city_is_one_entry(client: LookingClient) -> None:
    page = send(client, **GRANDMA, finish="1")
    entries = [item.text for item in page.all("li") if item.parent and item.parent.get("class") == "entries"]
    (meals,) = [words for words in entries if words.startswith("老年助餐")]
    assert "达州市也有" in meals
    assert "达州市的：" in meals


def test_what_everybody_has_and_what_does_not_fit_are_closed(client: LookingClient) -> None:
    page = send(client, **GRANDMA, finish="1")
    closed = [one.all("summary")[0].text for one in page.all("details")]
    assert any(words.startswith("人人都有的") for words in closed)
    assert "看看差在哪里" in closed
    assert not any("open" in one.attributes for one in page.all("details"))


def test_the_list_to_print_is_by_office(client: LookingClient) -> None:
    page = send(client, **GRANDMA, finish="1")
    (paper,) = [one for one in page.all("section") if one.get("class") == "on-paper"]
    assert "宣汉县：县民政局" in paper.text
    assert "82岁" in paper.text
    assert "文件没有写要带哪些材料" in paper.text
    assert "12345" in paper.text


def test_the_link_to_share_tells_nothing_of_the_person_not_even_the_village(client: LookingClient) -> None:
    page = send(client, **{**GRANDMA, "area": "宣汉县东乡街道"}, finish="1")
    assert page.links()["看看宣汉县的人能享受什么"] == "/check?area=%E5%AE%A3%E6%B1%89%E5%8E%BF"


def test_answers_are_only_ever_posted(client: LookingClient) -> None:
    for form in ({**ELDER}, {**GRANDMA}, {**GRANDMA, "finish": "1"}):
        posting = [one for one in send(client, **form).all("form") if one.get("action") == "/check"]
        assert posting
        assert all(one.get("method") == "post" for one in posting)
    assert client.page("/check?age_months=984&living=alone").text == client.page("/check").text


def test_no_proxy_keeps_a_page_and_going_back_still_works(client: LookingClient) -> None:
    headers = client.post("/check", data={**GRANDMA, "finish": "1"}).headers
    assert headers["Cache-Control"] == "private, no-cache"
    assert "Set-Cookie" not in headers


def test_the_results_ask_to_go_on_while_a_question_is_left(client: LookingClient) -> None:
    assert "接着答" in send(client, **GRANDMA, finish="1").text


def test_a_house_without_fees_gets_no_estimate_but_the_reason(client: LookingClient) -> None:
    page = send(client, **GRANDMA, facility="dazhou-elder-07", finish="1")
    assert "收费还没有公布，没有办法算，我们也不猜" in page.text


def test_an_estimate_shows_its_sum_line_by_line(fresh_app: Flask, fresh_client: LookingClient) -> None:
    with fresh_app.app_context(), Session(engine()) as session:
        session.add_all([made_up_fee("dazhou-elder-07"), made_up_fee("dazhou-elder-07", per="day", yuan=60)])
        session.commit()
    page = send(fresh_client, **GRANDMA, facility="dazhou-elder-07", finish="1")
    (table,) = page.all("table")
    rows = [[cell.text for cell in row.all("th", "td")] for row in table.all("tr")]
    assert ["床位费", "1,200", "王敏"] in rows
    assert ["床位费", "每天60元，一个月来几次不知道，没有算进去", "王敏"] in rows
    assert ["高龄津贴", "文件没有写清条件，要问", "达州市"] in rows
    assert rows[-1][:2] == ["还要付", "1,200"]
    assert "我们不猜" in rows[-1][2]


def test_a_fee_is_a_table_of_its_own_on_the_houses_page(
    fresh_app: Flask, fresh_client: LookingClient
) -> None:
    with fresh_app.app_context(), Session(engine()) as session:
        session.add(made_up_fee("dazhou-elder-07", includes="三餐"))
        session.commit()
    (table,) = fresh_client.page("/facilities/dazhou-elder-07").all("table")
    assert "每月1,200元" in table.text
    assert "三餐" in table.text
    assert "王敏" in table.text


def test_a_houses_page_tells_the_rules_on_prices_and_what_they_lack(client: LookingClient) -> None:
    text = client.page("/facilities/dazhou-elder-07").text
    assert "收费还没有公布" in text
    assert "不高于当地城镇职工可支配收入标准的150%：这个标准是多少，还没有公布" in text
    assert "所以每月最高多少，现在算不出来" in text
    assert "养老托育水电气居民价" in text


def test_a_houses_page_leads_to_the_estimate(client: LookingClient) -> None:
    link = client.page("/facilities/dazhou-elder-07").links()["算一算每月要付多少"]
    assert "facility=dazhou-elder-07" in link
    assert client.page(link).heading == "看看能享受什么"


def test_a_house_of_the_citys_own_accounts_has_prices_too(client: LookingClient) -> None:
    own = client.get("/api/facilities?area=市本级&per_page=1").get_json()["items"][0]
    assert "收多少钱" in client.page(own["url"]).text
