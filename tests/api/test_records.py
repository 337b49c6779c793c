"""Lists of what the plans hold: each by area, by words and by plan, each record with its source."""

from typing import Any

import pytest

from tests.support.client import LookingClient

TOTALS = {"plans": 5, "policies": 62, "indicators": 227, "duties": 197, "mentions": 42}


def get(client: LookingClient, path: str) -> dict[str, Any]:
    response = client.get(f"/api/{path}")
    assert response.status_code == 200
    told: dict[str, Any] = response.get_json()
    return told


def every(client: LookingClient, name: str, query: str = "") -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = []
    for page in range(1, 10):
        told = get(client, f"{name}?per_page=100&page={page}{query}")
        items += told["items"]
        if len(items) >= told["total"]:
            break
    return items


@pytest.mark.parametrize(("name", "total"), TOTALS.items())
def test_every_record_is_listed_once_and_has_its_source(client: LookingClient, name: str, total: int) -> None:
    items = every(client, name)
    assert len({item["id"] for item in items}) == len(items) == total
    if name != "plans":
        assert all(source["plan"] and source["locator"] for item in items for source in item["sources"])
        assert all(item["sources"] for item in items)


@pytest.mark.parametrize("name", TOTALS)
def test_an_area_stands_for_all_below_it(client: LookingClient, name: str) -> None:
    county, city = every(client, name, "&area=宣汉县"), every(client, name, "&area=达州市")
    assert {item["id"] for item in county} <= {item["id"] for item in city}
    assert city
    assert every(client, name, "&area=511722") == county


@pytest.mark.parametrize("name", TOTALS)
def test_a_plans_own(client: LookingClient, name: str) -> None:
    parts = [every(client, name, f"&plan={plan['id']}") for plan in every(client, "plans")]
    assert sum(map(len, parts)) == TOTALS[name]
    assert every(client, name, "&plan=nowhere") == []


def test_words_find_what_holds_them_all_first(client: LookingClient) -> None:
    strict = every(client, "duties", "&q=医养结合")
    assert strict
    held = [str(item["title"]) + item["summary"] for item in strict]
    assert all("医养结合" in words for words in held)


def test_else_what_comes_closest(client: LookingClient) -> None:
    assert get(client, "indicators?q=宣汉县到哪一年养老床位要有多少张&per_page=5")["items"]


def test_words_that_are_nowhere_find_nothing(client: LookingClient) -> None:
    for name in TOTALS:
        assert get(client, f"{name}?q=zzzzzz")["total"] == 0


def test_nobody_leads_a_duty_unless_the_plan_says_so(client: LookingClient) -> None:
    roles = {part["role"] for item in every(client, "duties") for part in item["departments"]}
    assert roles <= {"lead", "support", "joint", "local"}
    joint = [item for item in every(client, "duties", "&plan=dazhou") if item["departments"]]
    assert any(item["departments"][0]["role"] == "joint" for item in joint)


def test_figures_are_as_printed(client: LookingClient) -> None:
    found = every(client, "indicators", "&plan=xuanhan&q=托位")
    assert "4.5" in {item["target"] for item in found}


def test_what_does_not_add_up_is_told_with_both_values(client: LookingClient) -> None:
    noted = [note for item in every(client, "plans") for note in item["notes"]]
    assert any(note["printed"] and note["other"] for note in noted)


def test_places_by_name_alias_or_code_with_what_is_above_them(client: LookingClient) -> None:
    for words in ("东乡街道", "511722001"):
        (place,) = get(client, f"places?q={words}")["items"]
        assert (place["name"], place["within"]) == ("东乡街道", ["宣汉县", "达州市", "四川省"])
        assert place["precision"] == "town"
    assert "宣汉县" in [place["name"] for place in get(client, "places?q=宣汉")["items"]]
    towns = get(client, "places?area=宣汉县&per_page=200")["items"]
    assert all("宣汉县" in (place["name"], *place["within"]) for place in towns)
    assert {place["name"] for place in get(client, "places?q=朝阳镇")["items"]} == {"朝阳镇"}


def test_answers_name_where_they_stand(client: LookingClient) -> None:
    told = get(client, "answers?q=高龄津贴&area=达州市")
    best = told["items"][0]
    assert "高龄津贴" in best["text"]
    assert best["sources"][0]["plan"] == "dazhou"
    assert best["url"] == "/benefits/dazhou-gaoling-jintie"
    clause = next(one for one in told["items"] if one["kind"] == "clause")
    assert clause["url"].startswith("/plans/dazhou#")
    scores = [item["score"] for item in told["items"]]
    assert scores == sorted(scores, reverse=True)


def test_answers_of_a_kind(client: LookingClient) -> None:
    for kinds in ("duty", "duty,indicator", " duty , indicator "):
        told = get(client, f"answers?q=养老&kind={kinds}&per_page=50")
        assert {item["kind"] for item in told["items"]} <= {kind.strip() for kind in kinds.split(",")}


def test_answers_for_a_county_are_its_own_and_its_citys(client: LookingClient) -> None:
    told = get(client, "answers?q=养老&area=宣汉县&per_page=200")
    assert {item["area"] for item in told["items"]} <= {"宣汉县", "达州市", None}


def test_every_table_of_the_plans_is_listed_with_its_rows(client: LookingClient) -> None:
    tables = {(one["plan"], one["name"]): one for one in get(client, "tables?per_page=100")["items"]}
    counted = {key: one["total"] for key, one in tables.items()}
    assert counted[("xuanhan", "附件")] == counted[("dazhou", "附件2")] == 52
    assert (counted[("baoqing", "附件2")], counted[("yinchuan", "附件3")]) == (22, 15)
    assert (counted[("dazhou", "附件3 养老")], counted[("dazhou", "附件3 托育")]) == (28, 77)
    assert tables[("dazhou", "附件7")]["title"] == "重大试点清单"
    assert all(len(one["rows"]) == one["total"] for one in tables.values())


def test_a_table_of_figures_says_which_bind(client: LookingClient) -> None:
    (table,) = get(client, "tables?plan=wuxi")["items"]
    assert sum(row["nature"] == "约束性" for row in table["rows"]) == 5
