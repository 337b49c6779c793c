"""What residents see of procedures: none is invented, an area's own come before those of the areas above."""

import pytest
from sqlmodel import Session

from tests.support.client import LookingClient
from tests.support.factories import procedure


def publish(client: LookingClient, *keys_and_areas: tuple[str, str]) -> None:
    with Session(client.application.extensions["engine"]) as session:
        for key, area in keys_and_areas:
            session.add(procedure(key, area, status="published"))
        session.commit()


def test_the_directory_ships_none_and_says_so_and_whom_to_ask(client: LookingClient) -> None:
    page = client.page("/procedures")
    assert "还没有公布" in page.text
    assert "tel:12345" in page.links().values()
    assert client.get("/api/procedures").get_json() == {"items": [], "total": 0, "page": 1, "per_page": 20}


def test_a_countys_resident_sees_its_own_first_then_the_citys(fresh_client: LookingClient) -> None:
    publish(fresh_client, ("city", "511700"), ("county", "511722"), ("other", "511725"))
    found = fresh_client.get("/api/procedures", query_string={"area": "宣汉县"}).get_json()
    assert [one["area"] for one in found["items"]] == ["宣汉县", "达州市"]
    everywhere = fresh_client.get("/api/procedures", query_string={"q": "高龄津贴"}).get_json()
    assert everywhere["total"] == 3
    nothing = fresh_client.page("/procedures?area=宣汉县&q=钓鱼证")
    assert "还没有公布" in nothing.text


def test_the_list_is_paged_like_every_other(fresh_client: LookingClient) -> None:
    publish(fresh_client, ("city", "511700"), ("county", "511722"))
    second = fresh_client.get("/api/procedures?per_page=1&page=2").get_json()
    assert (len(second["items"]), second["total"], second["page"], second["per_page"]) == (1, 2, 2, 1)
    assert fresh_client.get("/api/procedures?per_page=201").status_code == 400


@pytest.mark.parametrize("address", ["/procedures?area=火星", "/procedures?q=" + "长" * 201])
def test_what_cannot_be_searched_for_is_said_beside_the_field(client: LookingClient, address: str) -> None:
    client.page(address, 400)


def test_what_nobody_said_is_said_to_be_unwritten(fresh_client: LookingClient) -> None:
    with Session(fresh_client.application.extensions["engine"]) as session:
        session.add(procedure("bare", status="published", documents=[], time_limit=None))
        session.commit()
    text = fresh_client.page("/procedures/bare").text
    assert text.count("公布的内容里没有写") == 2


def test_a_resident_says_that_one_is_wrong(fresh_client: LookingClient) -> None:
    publish(fresh_client, ("window", "511722"))
    address = fresh_client.page("/procedures/window").links()["这条信息有误？告诉我们"]
    assert fresh_client.post(address, data={"comment": "搬到二楼了"}).status_code == 303
