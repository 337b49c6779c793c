"""The facilities' list with its filters."""

import re

import pytest

from tests.support.client import LookingClient
from tests.support.pages import Page


def names(page: Page) -> list[str]:
    """The facilities on a page, in order."""
    return [heading.text for heading in page.root.all("h3")]


def options(page: Page, name: str) -> list[str]:
    """The words of a select's options."""
    select = next(element for element in page.root.all("select") if element.get("name") == name)
    return [option.text for option in select.all("option")]


def test_every_kind_shows_its_count(client: LookingClient) -> None:
    assert options(client.page("/facilities"), "kind") == ["全部（105）", "托育（77）", "养老（28）"]


def test_counts_follow_the_other_filters(client: LookingClient) -> None:
    page = client.page("/facilities?area=宣汉县&kind=childcare")
    assert options(page, "kind") == ["全部（13）", "托育（10）", "养老（3）"]
    assert "渠县（14）" in options(page, "area")
    left = [int(found) for words in options(page, "year") for found in re.findall(r"（(\d+)）", words)]
    assert sum(left) == 10


def test_a_chosen_county_offers_its_towns(client: LookingClient) -> None:
    assert "石桥镇（2）" in options(client.page("/facilities?area=511703"), "area")


def test_the_heading_names_place_and_kind_and_the_total_stands_below(client: LookingClient) -> None:
    page = client.page("/facilities?area=渠县&kind=elder")
    assert page.heading == "渠县的养老设施"
    assert "一共3个" in page.text


def test_a_project_with_two_places_is_found_in_both(client: LookingClient) -> None:
    both = {"通川区社区养老服务综合体项目（2个打包）"}
    assert both <= set(names(client.page("/facilities?area=蒲家镇")))
    assert both <= set(names(client.page("/facilities?area=碑庙镇")))


def test_known_matches_come_first_and_the_rest_under_a_heading_of_its_own(client: LookingClient) -> None:
    page = client.page("/facilities?area=达川区&kind=childcare&affordable=true")
    assert "写明符合的5个，没写明的13个" in page.text
    assert [heading.text for heading in page.root.all("h2")] == ["符合条件的", "没写明"]


def test_age_and_care_mode_drop_nothing_that_the_plans_leave_open(client: LookingClient) -> None:
    page = client.page("/facilities?kind=childcare&age_months=18&care_mode=half_day")
    assert "写明符合的0个，没写明的77个" in page.text


def test_each_set_filter_can_be_taken_off_alone(client: LookingClient) -> None:
    links = client.page("/facilities?kind=childcare&area=511722&year=2023").links()
    assert links["去掉2023年 ×"] == "/facilities?kind=childcare&area=511722"
    assert links["去掉宣汉县 ×"] == "/facilities?kind=childcare&year=2023"
    assert links["全部去掉"] == "/facilities"


def test_pages_keep_the_filters(client: LookingClient) -> None:
    first = client.page("/facilities?kind=childcare")
    assert first.links()["下一页"] == "/facilities?kind=childcare&page=2"
    second = client.page("/facilities?kind=childcare&page=2")
    assert "第2页，共4页" in second.text
    assert not set(names(first)) & set(names(second))


def test_a_page_after_the_last_leads_back(client: LookingClient) -> None:
    assert client.page("/facilities?kind=elder&page=99").links()["回到第一页"] == "/facilities?kind=elder"


def test_the_table_to_download_has_the_same_filters(client: LookingClient) -> None:
    link = client.page("/facilities?kind=elder&area=渠县&min_capacity=50").links()
    table = link["下载这张表（CSV，可用表格软件打开）"]
    assert table.startswith("/api/facilities.csv?kind=elder&area=")
    assert len(client.get(table).text.strip().splitlines()) == 1 + 3


def test_an_empty_form_field_does_not_stay_in_the_address(client: LookingClient) -> None:
    answer = client.get("/facilities?kind=elder&area=&q=&place=静边镇&sort=")
    assert answer.location == "/facilities?kind=elder&area=%E9%9D%99%E8%BE%B9%E9%95%87"


def test_near_a_town_its_own_come_first(client: LookingClient) -> None:
    found = names(client.page("/facilities?near=静边镇"))
    assert set(found[:2]) == {"渠县静边托育项目", "渠县静边区域性养老服务中心建设项目"}


def test_an_empty_result_says_what_is_near(client: LookingClient) -> None:
    page = client.page("/facilities?area=渠县&kind=elder&min_capacity=9999")
    assert page.links()["去掉至少9999个床位或托位（3）"] == "/facilities?kind=elder&area=%E6%B8%A0%E5%8E%BF"
    assert "问问助手" in page.links()


def test_an_area_whose_plan_lists_no_project_leads_to_its_plan(client: LookingClient) -> None:
    page = client.page("/facilities?area=巫溪县")
    assert page.links()["巫溪县促进养老托育服务健康发展“一老一小”整体解决方案"] == "/plans/wuxi"


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("area=天上", "目录里没有“天上”"),
        ("near=天上", "目录里没有“天上”"),
        ("min_capacity=许多", "请填一个数字"),
        ("age_months=900", "请填不大于84的数"),
        ("kind=cats", "请从这些里选一个"),
        ("page=0", "请填不小于1的数"),
        ("q=" + "长" * 10_000, "请不要超过100个字"),
    ],
)
def test_what_cannot_be_read_is_kept_and_explained(client: LookingClient, query: str, sentence: str) -> None:
    name, value = query.split("=")
    page = client.page("/facilities", 400, query_string={name: value})
    assert sentence in page.text
    field = {"area": "place"}.get(name, name)
    kept = [element.get("value") for element in page.root.all("input") if element.get("name") == field]
    assert kept in ([], [value])


@pytest.mark.parametrize("value", ["'; DROP TABLE facility; --", "<b>x</b>", "😀", "%00", "{{ 7*7 }}"])
def test_strange_words_find_nothing_or_everything_and_break_nothing(
    client: LookingClient, value: str
) -> None:
    for name in ("q", "area", "near", "place", "sort", "_method"):
        status = client.get("/facilities", query_string={name: value}, follow_redirects=True).status_code
        assert status in (200, 400)


def test_what_is_wrong_leads_to_its_field(client: LookingClient) -> None:
    links = client.page("/facilities?age_months=x&min_capacity=0", 400).links()
    assert (links["孩子几个月大"], links["至少多少床位或托位"]) == ("#age_months", "#min_capacity")
