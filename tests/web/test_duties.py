"""找谁办."""

import pytest

from tests.support.client import LookingClient
from tests.support.pages import Page


def cards(page: Page) -> list[str]:
    return [item.text for item in page.root.all("li") if item.get("class") == "card"]


def test_the_lead_stands_first_where_the_plan_prints_one(client: LookingClient) -> None:
    found = next(text for text in cards(client.page("/duties?q=老年餐桌&area=宣汉县")) if "助餐" in text)
    assert found.index("牵头 县民政局") < found.index("配合 县财政局")


def test_without_a_printed_lead_all_units_answer_together(client: LookingClient) -> None:
    found = cards(client.page("/duties?area=银川市"))
    assert len(found) == 15
    for text in found:
        assert "文件没有写牵头单位，由以下单位负责" in text
        assert "牵头 " not in text


def test_an_office_of_baoqing_tells_what_it_is_for(client: LookingClient) -> None:
    found = cards(client.page("/duties?q=消防安全检查&area=宝清县"))
    assert "职责单位 县消防救援大队" in found[0]


@pytest.mark.parametrize("matter", ["托育机构备案", "孩子上幼儿园托班", "医保"])
def test_a_matter_in_plain_words_finds_somebody(client: LookingClient, matter: str) -> None:
    found = cards(client.page(f"/duties?q={matter}"))
    assert found
    assert all("出处" in text for text in found)


def test_only_what_is_near_the_best_match_is_shown(client: LookingClient) -> None:
    assert 0 < len(cards(client.page("/duties?q=医保报销&per_page=200"))) < 20


def test_suggested_matters_keep_the_area(client: LookingClient) -> None:
    links = client.page("/duties?area=巫溪县").links()
    assert "area=" in links["消防安全"]


@pytest.mark.parametrize("query", ["page=0", "per_page=1000000000", "q=" + "长" * 500, "area=" + "长" * 100])
def test_what_cannot_be_understood_is_told_in_words(client: LookingClient, query: str) -> None:
    page = client.page(f"/duties?{query}", status=400)
    assert "请先改一下上面标出的地方" in page.text


def test_nobody_claims_to_know_a_telephone_number(client: LookingClient) -> None:
    assert "没有写电话和地址" in client.page("/duties").text
