"""Named documents and measures."""

from tests.support.client import LookingClient
from tests.support.pages import Page


def cards(page: Page) -> list[str]:
    return [item.text for item in page.root.all("li") if item.get("class") == "card"]


def test_a_document_is_found_by_its_number(client: LookingClient) -> None:
    found = cards(client.page("/policies?q=达市府办〔2020〕62号"))
    assert "促进3岁以下婴幼儿照护服务发展的实施意见" in found[0]
    assert "出处" in found[0]


def test_a_document_without_a_number_says_so(client: LookingClient) -> None:
    found = cards(client.page("/policies?q=托育营运奖补政策"))
    assert "没有写文号" in found[0]


def test_an_area_shows_its_own_plans_documents_only(client: LookingClient) -> None:
    found = cards(client.page("/policies?area=银川市"))
    assert found
    assert all("银川市的文件提到" in text for text in found)


def test_a_listed_measure_is_told_in_our_words(client: LookingClient) -> None:
    found = cards(client.page("/policies?area=达州市&q=养老托育人才培训"))
    assert "13500人次" in found[0]


def test_an_unknown_area_is_explained_next_to_the_field_and_kept(client: LookingClient) -> None:
    page = client.page("/policies?area=火星", status=400)
    select = next(element for element in page.root.all("select") if element.get("name") == "area")
    assert select.get("aria-describedby") == "area-problem"
    assert "目录里没有“火星”" in page.text
    assert [option.text for option in select.all("option") if "selected" in option.attributes] == ["火星"]


def test_pages_turn_and_keep_the_filters(client: LookingClient) -> None:
    page = client.page("/policies?area=达州市")
    following = page.links()["下一页"]
    assert "area=" in following
    assert cards(client.page(following))


def test_nothing_found_offers_the_way_on(client: LookingClient) -> None:
    page = client.page("/policies?q=zzzz")
    assert "没有找到" in page.text
    assert page.links()["看全部"] == "/policies"


def test_markup_in_the_words_stays_words(client: LookingClient) -> None:
    client.page("/policies?q=<script>alert(1)</script>")
