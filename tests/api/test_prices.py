"""GET /api/norms and GET /api/price-rules, their document, and benefits among names and answers."""

from typing import Any

import pytest

from tests.support.client import LookingClient


def items(client: LookingClient, path: str) -> list[dict[str, Any]]:
    """The items of a list that is all on one page."""
    body = client.get(path).get_json()
    assert body["total"] == len(body["items"])
    found: list[dict[str, Any]] = body["items"]
    return found


def test_the_countrys_classes_are_there_wherever_one_asks(either: LookingClient) -> None:
    classes = {one["name"]: one for one in items(either, "/api/norms?area=宣汉县")}
    assert [*classes] == ["乳儿班", "托小班", "托大班"]
    assert (classes["托小班"]["most_children"], classes["托小班"]["children_per_carer"]) == (15, 5)
    assert all("国卫人口发〔2019〕58号" in one["source"] for one in classes.values())


def test_baoqing_has_bands_of_its_own_whose_sizes_nobody_wrote(client: LookingClient) -> None:
    own = [one for one in items(client, "/api/norms?area=宝清县") if one["of"]]
    assert [(one["of"], one["age_from_months"], one["most_children"]) for one in own] == [
        ("宝清县", 6, None),
        ("宝清县", 12, None),
        ("宝清县", 24, None),
    ]


@pytest.mark.parametrize(("age", "name"), [(6, "乳儿班"), (12, "托小班"), (18, "托小班"), (35, "托大班")])
def test_an_age_leaves_its_class(client: LookingClient, age: int, name: str) -> None:
    assert [one["name"] for one in items(client, f"/api/norms?area=达州市&age_months={age}")] == [name]


@pytest.mark.parametrize("age", [0, 5, 36])
def test_outside_of_all_classes_there_is_none(client: LookingClient, age: int) -> None:
    assert items(client, f"/api/norms?age_months={age}") == []


def test_a_ceiling_has_no_figure_while_nobody_published_what_it_needs(client: LookingClient) -> None:
    rules = {one["id"]: one for one in items(client, "/api/price-rules?area=宣汉县&domain=elder")}
    ceiling = rules["dazhou-puhui-yanglao-shangxian"]["ceiling"]
    assert ceiling["yuan"] is None
    assert sorted((limit["share"], limit["yuan"]) for limit in ceiling["limits"]) == [
        (0.8, None),
        (1.5, None),
    ]
    assert "70%" in ceiling["aim"]
    assert rules["xuanhan-shuidianqi-jiage"]["ceiling"] is None


def test_a_childs_place_has_no_ceiling_of_the_olds(client: LookingClient) -> None:
    assert not any(one["ceiling"] for one in items(client, "/api/price-rules?area=达州市&domain=childcare"))


@pytest.mark.parametrize(
    "path",
    [
        "/api/norms?age_months=-1",
        "/api/norms?area=火星",
        "/api/price-rules?domain=x",
        "/api/price-rules?area=火星",
    ],
)
def test_bad_input_is_answered_with_what_to_do(client: LookingClient, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 400
    assert response.get_json()["detail"].endswith(("。", "？"))


def test_the_document_of_the_api_has_them_all(client: LookingClient) -> None:
    paths = client.get("/api/openapi.json").get_json()["paths"]
    assert {"/api/norms", "/api/price-rules", "/api/benefits", "/api/eligibility"} <= set(paths)


def test_the_names_of_benefits_are_names(client: LookingClient) -> None:
    named = {
        one["id"]: one for one in client.get("/api/names").get_json()["items"] if one["kind"] == "benefit"
    }
    assert named["dazhou-gaoling-jintie"]["name"] == "高龄津贴"
    assert named["dazhou-gaoling-jintie"]["parent"] == "511700"


def test_a_question_finds_a_benefit_and_leads_to_its_page(client: LookingClient) -> None:
    found = client.get(
        "/api/answers", query_string={"q": "高龄津贴每月多少钱", "kind": "benefit"}
    ).get_json()["items"]
    assert found[0]["url"] == "/benefits/dazhou-gaoling-jintie"
    assert found[0]["sources"][0]["plan"] == "dazhou"
