"""The home page and its one search box."""

import pytest

from tests.support.client import LookingClient


def test_home_has_its_doors_and_the_assistant(client: LookingClient) -> None:
    page = client.page("/")
    doors = {
        words: url
        for words, url in page.links().items()
        if words.startswith(("给孩子", "给老人", "看看", "我是"))
    }
    assert list(doors.values()) == [
        *("/facilities?kind=childcare", "/facilities?kind=elder", "/check", "/coverage"),
    ]
    assert [form.get("action") for form in page.root.all("form")] == ["/", "/chat"]


def test_home_says_that_every_project_is_only_planned(client: LookingClient) -> None:
    assert "105个项目还只是2022至2024年的规划" in client.page("/").text


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("宣汉县", "/facilities?area=511722"),
        ("宣汉", "/facilities?area=511722"),
        ("达川区的养老院", "/facilities?kind=elder&area=511703"),
        ("四川省达州市达川区石桥镇", "/facilities?area=511703116"),
    ],
)
def test_a_place_leads_to_its_facilities(client: LookingClient, words: str, where: str) -> None:
    assert client.get("/", query_string={"q": words}).location == where


def test_a_facilitys_name_leads_to_its_page(client: LookingClient) -> None:
    assert client.get("/?q=渠县静边托育项目").location == "/facilities/dazhou-childcare-65"


def test_part_of_a_name_shows_the_candidates(client: LookingClient) -> None:
    links = client.page("/?q=秦巴医养中心").links()
    assert {"达川区秦巴医养中心托育项目一期", "达川区秦巴医养中心托育项目二期"} <= set(links)


def test_words_find_passages_with_their_sources(client: LookingClient) -> None:
    page = client.page("/?q=护理补贴")
    sources = [element for element in page.root.all("p") if element.get("class") == "source"]
    assert sources
    assert all(link.get("href").startswith("/plans/") for source in sources for link in source.all("a"))


def test_a_facility_is_not_shown_again_as_a_passage(client: LookingClient) -> None:
    headings = [heading.text for heading in client.page("/?q=达川区人民医院").root.all("h3")]
    assert headings.count("达川区人民医院老年医养中心建设项目") == 1


def test_a_misspelt_place_is_answered_with_what_looks_like_it(client: LookingClient) -> None:
    assert "静边镇" in client.page("/?q=静變镇").links()


@pytest.mark.parametrize(
    "words", ["xyz", "😀", "怎么修电脑", "<script>alert</script>", "'; DROP TABLE area; --"]
)
def test_what_is_nowhere_is_said_so_and_the_assistant_offered(client: LookingClient, words: str) -> None:
    page = client.page("/", query_string={"q": words})
    assert "没有搜到" in page.text
    assert [form.get("action") for form in page.root.all("form")] == ["/", "/chat"]


def test_words_that_are_too_long_are_kept_and_answered_kindly(client: LookingClient) -> None:
    page = client.page("/", 400, query_string={"q": "长" * 10_000})
    assert "请不要超过100个字" in page.text
    assert page.root.all("input")[0].get("value") == "长" * 10_000


@pytest.mark.parametrize("blank", ["", "   ", "\x00\x07"])
def test_nothing_typed_is_the_home_page(client: LookingClient, blank: str) -> None:
    assert client.page("/", query_string={"q": blank}).heading == "给孩子找托育，给老人找养老"
