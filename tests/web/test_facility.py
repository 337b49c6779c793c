"""The page of one facility."""

import json

import pytest

from tests.support.client import LookingClient
from tests.support.pages import Page


def facts(page: Page) -> dict[str, str]:
    """The definition list."""
    return {
        pair.all("dt")[0].text: pair.all("dd")[0].text
        for pair in page.root.all("div")
        if pair.inside("dl") and pair.all("dt")
    }


def test_it_shows_what_the_plan_prints(client: LookingClient) -> None:
    page = client.page("/facilities/dazhou-elder-03")
    assert page.heading == "达川区人民医院老年医养中心建设项目"
    shown = facts(page)
    assert shown["规模"] == "300张床位（整个项目）"
    assert shown["建筑面积"] == "13000平方米"
    assert shown["总投资"] == "4500万元"
    assert shown["其中申请中央预算内投资"] == "3600万元"
    assert shown["实施单位"] == "达川区人民政府"


def test_it_says_that_nobody_wrote_whether_it_is_open(client: LookingClient) -> None:
    text = client.page("/facilities/dazhou-childcare-01").text
    assert "规划项目：文件没有写是否已经开放" in text
    assert "还不是正式文件" in text


def test_the_group_and_the_cell_are_both_shown_where_they_differ(client: LookingClient) -> None:
    shown = facts(client.page("/facilities/dazhou-childcare-26"))
    assert (shown["列入年份"], shown["本行写的年份"]) == ("2023年", "2022")
    assert "本行写的年份" not in facts(client.page("/facilities/dazhou-childcare-65"))


def test_its_source_leads_to_the_place_in_the_plan(client: LookingClient) -> None:
    links = client.page("/facilities/dazhou-elder-03").links()
    title = "达州市“一老一小”整体解决方案（征求意见稿） 附件3 养老第3项"
    assert links[title] == "/plans/dazhou#附件3_养老第3项"


def test_what_is_not_published_is_said_with_whom_to_ask(client: LookingClient) -> None:
    text = client.page("/facilities/dazhou-childcare-26").text
    assert "规划文件没有公布：收费标准、联系电话" in text
    assert "县卫生健康局（宣汉县）" in text
    assert "12345" in text


def test_where_the_county_has_no_office_in_the_directory_the_citys_is_named(client: LookingClient) -> None:
    assert "市民政局（达州市）" in client.page("/facilities/dazhou-elder-03").text


def test_a_place_without_an_address_is_searched_for_on_the_map(client: LookingClient) -> None:
    links = client.page("/facilities/dazhou-childcare-65").links()
    found = [url for url in links.values() if url.startswith("https://uri.amap.com/")]
    assert len(found) == 1
    assert found[0].startswith("https://uri.amap.com/search?")
    assert "city=511725" in found[0]


def test_others_of_its_kind_are_shown_and_itself_is_not(client: LookingClient) -> None:
    others = [heading.text for heading in client.page("/facilities/dazhou-elder-02").root.all("h3")]
    assert others
    assert "通川区社区养老服务综合体项目（5个打包）" not in others


def test_search_engines_read_a_project_not_an_open_nursery(client: LookingClient) -> None:
    page = client.page("/facilities/dazhou-childcare-65")
    script = next(one for one in page.root.all("script") if one.get("type") == "application/ld+json")
    told = json.loads(str(script.children[0]))
    assert (told["@type"], told["name"]) == ("Project", "渠县静边托育项目")
    assert "geo" not in told["location"][0]


def test_the_assistant_is_asked_about_it_by_name(client: LookingClient) -> None:
    url = client.page("/facilities/dazhou-childcare-65").links()["就这个项目问助手"]
    assert url.startswith("/chat?message=%E6%B8%A0%E5%8E%BF")


@pytest.mark.parametrize("number", range(1, 78))
def test_every_childcare_project_has_a_page(client: LookingClient, number: int) -> None:
    assert facts(client.page(f"/facilities/dazhou-childcare-{number:02}"))["规模"].endswith(
        "个托位（整个项目）"
    )


@pytest.mark.parametrize("number", range(1, 29))
def test_every_elder_care_project_has_a_page(client: LookingClient, number: int) -> None:
    assert facts(client.page(f"/facilities/dazhou-elder-{number:02}"))["规模"].endswith("张床位（整个项目）")
