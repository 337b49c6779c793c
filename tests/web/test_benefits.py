"""The catalogue of benefits, and the page of each."""

import re

import pytest

from tests.support.client import LookingClient
from tests.support.pages import Page


def names(page: Page) -> list[str]:
    """The benefits on a page, in order."""
    return [heading.text for heading in page.root.all("h2")]


def options(page: Page, name: str) -> dict[str, str]:
    """The options of a select: their value by their words."""
    select = next(element for element in page.root.all("select") if element.get("name") == name)
    return {option.text: option.get("value") for option in select.all("option")}


def facts(page: Page) -> dict[str, str]:
    """The definition list."""
    return {
        pair.all("dt")[0].text: pair.all("dd")[0].text
        for pair in page.root.all("div")
        if pair.inside("dl") and pair.all("dt")
    }


def counts(page: Page, name: str) -> list[int]:
    """How many each option of a select would leave."""
    return [int(found) for words in options(page, name) for found in re.findall(r"（(\d+)）", words)]


def test_without_filters_it_lists_what_is_for_residents(client: LookingClient) -> None:
    page = client.page("/benefits")
    assert "居民（233）" in options(page, "audience")
    assert "一共233项" in page.text


def test_counts_follow_the_other_filters(client: LookingClient) -> None:
    page = client.page("/benefits?area=宣汉县&kind=allowance")
    total = int(re.findall(r"一共(\d+)项", page.text)[0])
    assert sum(counts(page, "status")) == total
    assert f"宣汉县（{total}）" in options(page, "area")


def test_every_filter_leaves_as_many_as_it_says(client: LookingClient) -> None:
    for name in ("kind", "status", "domain"):
        offered = options(client.page("/benefits?area=巫溪县"), name)
        for words, value in [*offered.items()][1:3]:
            page = client.page(f"/benefits?area=巫溪县&{name}={value}")
            left = re.findall(r"一共(\d+)项", page.text) or ["0"]
            assert words.endswith(f"（{left[0]}）")


def test_a_countys_list_begins_with_its_own_and_goes_on_with_the_citys(client: LookingClient) -> None:
    whose = [tag.text for tag in client.page("/benefits?area=宣汉县&kind=allowance").root.all("span")]
    whose = [words for words in whose if words in ("宣汉县的", "达州市的")]
    assert whose == sorted(whose, key=["宣汉县的", "达州市的"].index)
    assert set(whose) == {"宣汉县的", "达州市的"}


def test_a_district_without_a_plan_of_its_own_has_the_citys(client: LookingClient) -> None:
    page = client.page("/benefits?area=达川区&kind=allowance")
    assert "高龄津贴" in names(page)
    assert "达川区" in options(page, "area")


def test_what_is_for_institutions_is_found_when_asked_for(client: LookingClient) -> None:
    assert "高龄津贴" not in names(client.page("/benefits?audience=institutions&per_page=200"))


def test_words_are_looked_for_in_full_or_half_width(client: LookingClient) -> None:
    assert "高龄津贴" in names(client.page("/benefits?q=高龄津贴"))
    assert names(client.page("/benefits?q=１５分钟")) == names(client.page("/benefits?q=15分钟")) != []


def test_what_only_another_place_writes_of_is_offered_there(client: LookingClient) -> None:
    page = client.page("/benefits?area=宣汉县&q=育儿假")
    assert "别的地方的文件写到了" in page.text
    assert "银川市（1）" in page.links()


def test_nothing_found_offers_a_way_on(client: LookingClient) -> None:
    page = client.page("/benefits?q=飞船")
    assert "没有找到" in page.text
    assert page.links()["看全部"] == "/benefits"


@pytest.mark.parametrize(
    ("query", "told"), [("area=火星", "火星"), ("kind=gift", "请从这些里选"), ("page=0", "")]
)
def test_what_cannot_be_a_filter_is_said_beside_it(client: LookingClient, query: str, told: str) -> None:
    page = client.page(f"/benefits?{query}", 400)
    assert told in page.text
    assert "请先改一下" in page.text


def test_the_pages_of_the_list_keep_its_filters(client: LookingClient) -> None:
    address = client.page("/benefits?area=宣汉县&domain=elder").links()["下一页"]
    assert {"page=2", "domain=elder"} <= set(address.partition("?")[2].split("&"))
    assert client.page(address).text != client.page("/benefits?area=宣汉县&domain=elder").text


def test_a_page_says_what_is_written_and_what_is_not(client: LookingClient) -> None:
    shown = facts(client.page("/benefits/dazhou-gaoling-jintie"))
    assert shown["给谁"] == "高龄老年人（年龄线没有写）"
    assert shown["给多少"] == shown["要带什么材料"] == "文件没有写"
    assert shown["可以问谁"] == "市民政局，或者打 12345"


def test_a_draft_is_called_one(client: LookingClient) -> None:
    assert "还不是正式文件" in client.page("/benefits/dazhou-gaoling-jintie").text
    assert "还不是正式文件" not in client.page("/benefits/xuanhan-zhucan").text


def test_what_is_only_explored_is_not_told_as_if_it_were_there(client: LookingClient) -> None:
    assert "文件说要探索，不是一定有。" in client.page("/benefits/xuanhan-xiaofei-quan").text


def test_the_rule_is_told_in_words_with_its_terms_and_where_they_come_from(client: LookingClient) -> None:
    text = client.page("/benefits/xuanhan-teshu-kunnan-youxian").text
    assert "下面每一条都要符合：" in text
    assert "下面有一条符合就行：" in text
    assert "老年人，就是满60岁（《中华人民共和国老年人权益保障法》第二条" in text
    assert "经济困难（怎样算，文件没有写明），可以问民政局" in text


def test_the_same_thing_in_the_citys_plan_is_shown_beside_it(client: LookingClient) -> None:
    links = client.page("/benefits/xuanhan-teshu-kunnan-youxian").links().values()
    assert "/benefits/dazhou-teshu-kunnan-youxian" in links


def test_its_source_is_a_place_in_the_plan(client: LookingClient) -> None:
    assert "/plans/dazhou#六（三）" in client.page("/benefits/dazhou-gaoling-jintie").links().values()


def test_what_is_for_institutions_is_not_to_be_checked_by_residents(client: LookingClient) -> None:
    assert "对照一下自己的情况" in client.page("/benefits/dazhou-gaoling-jintie").links()
    assert "对照一下自己的情况" not in client.page("/benefits/dazhou-puhui-yanglao-shangxian").links()


def test_a_benefit_that_is_not_there_is_not_found(client: LookingClient) -> None:
    assert "没有这一条记录" in client.page("/benefits/nothing", 404).text


def test_a_search_finds_a_benefit(client: LookingClient) -> None:
    assert "/benefits/dazhou-gaoling-jintie" in client.page("/?q=高龄津贴怎么领").links().values()


def test_home_and_every_page_lead_here(client: LookingClient) -> None:
    links = client.page("/").links()
    assert links["能享受什么"] == "/check"
    assert links["全部待遇与服务"] == "/benefits"
    assert links["托育班收多大的孩子"] == "/norms"
