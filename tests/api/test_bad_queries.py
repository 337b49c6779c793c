"""Whatever is sent, the answer is an ordinary list or a sentence in Chinese that says what to do."""

from urllib.parse import quote

import pytest

from tests.api.sensible import assert_sensible
from tests.support.client import LookingClient

VALUES = [
    *("%00", "a%00b", "%01%1b%5b31m%0d%0a", "%ED%A0%80", "%FF%FE", quote("😀🏠"), "."),
    *map(quote, ("' OR 1=1; DROP TABLE facility;--", '"养老" OR *', "养老 & | ! <-> :*", "%' ESCAPE '")),
    *map(quote, ("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{7*7}}", "%(name)s %s")),
    *("0", "-1", "1000000000", "9" * 400, "1e9", "NaN", "null", "true", quote("一")),
    *map(quote, ("火星", "长" * 1000, "../../etc/passwd")),
]
# What PostgreSQL takes otherwise than SQLite does.
DELICATE = [VALUES[0], VALUES[1], VALUES[3], VALUES[5], VALUES[7], VALUES[8], VALUES[9], VALUES[10]]
THOROUGH = ("/api/facilities", "/api/answers", "/api/places")
LISTS = {
    "/api/facilities": "kind area q year status affordable age_months care_mode min_capacity near sort page"
    " per_page",
    "/api/facilities.csv": "area q near",
    "/api/summary": "kind area q year status affordable min_capacity near group_by",
    "/api/answers": "q area kind page per_page",
    **dict.fromkeys(
        [
            f"/api/{name}"
            for name in ("mentions", "places", "indicators", "duties", "plans", "policies", "tables")
        ],
        "area q plan page per_page",
    ),
    "/api/benefits": "area q audience kind status domain page per_page",
    "/api/procedures": "q area page per_page",
    "/api/grades": "about record",
    "/api/price-rules": "area domain",
    "/api/norms": "area age_months",
}


@pytest.mark.parametrize(("path", "fields"), LISTS.items())
def test_any_value_in_any_field_of_any_list(either: LookingClient, path: str, fields: str) -> None:
    engine = either.application.extensions["engine"]
    values = VALUES if engine.dialect.name == "sqlite" and path in THOROUGH else DELICATE
    needed = "&q=养老" if path == "/api/answers" else ""
    numbers = () if path in THOROUGH else ("page", "per_page", "year", "min_capacity", "age_months")
    for field in (field for field in fields.split() if field not in numbers):
        for value in values:
            asked = f"{path}?{field}={value}{needed if field != 'q' else ''}"
            assert_sensible(either.get(asked), asked)


@pytest.mark.parametrize("value", VALUES)
def test_any_id(either: LookingClient, value: str) -> None:
    response = either.get(f"/api/facilities/{value}")
    assert response.status_code == 404
    assert_sensible(response, value)


def test_the_lists_tested_are_those_of_the_document(client: LookingClient) -> None:
    paths = client.get("/api/openapi.json").get_json()["paths"]
    fields = {
        path: {parameter["name"] for parameter in operations["get"].get("parameters", ())}
        for path, operations in paths.items()
        if "get" in operations and "{" not in path
    }
    fields.pop("/api/names")
    assert set(fields) == set(LISTS)
    for path in set(LISTS) - {"/api/facilities.csv", "/api/summary"}:
        assert set(LISTS[path].split()) == fields[path]


REFUSED = [
    ("/api/facilities?area=火星市火星县", "请换一个地名"),
    ("/api/facilities?area=宣汗县", "您要找的是不是：宣汉县"),
    ("/api/facilities?near=107.7", "请换一个地名"),
    ("/api/facilities?page=0", "page：请填不小于1的数"),
    ("/api/facilities?per_page=1000000000", "per_page：请填不大于200的数"),
    ("/api/facilities?year=abc", "year：请填一个数字"),
    ("/api/facilities?kind=school", "kind：请从这些里选一个：elder、childcare"),
    ("/api/facilities?affordable=maybe", "affordable：请填 true 或 false"),
    ("/api/facilities?q=" + "长" * 101, "q：太长了，请不要超过100个字"),
    ("/api/answers", "q：请填写这一项"),
    ("/api/answers?q=%20", "q：请填写这一项"),
    ("/api/nowhere", "请检查地址"),
]


@pytest.mark.parametrize(("address", "sentence"), REFUSED)
def test_what_is_refused_is_refused_with_what_to_do(
    client: LookingClient, address: str, sentence: str
) -> None:
    response = client.get(address)
    assert response.status_code in (400, 404)
    assert sentence in response.get_json()["detail"]


def test_a_name_that_is_nearly_right_is_offered_by_itself_too(client: LookingClient) -> None:
    assert "宣汉县" in client.get("/api/indicators?area=宣汗县").get_json()["near"]


def test_all_wrong_fields_are_told_at_once(client: LookingClient) -> None:
    problem = client.get("/api/facilities?page=0&year=abc&kind=school").get_json()
    assert {error["field"] for error in problem["errors"]} == {"page", "year", "kind"}


def test_empty_fields_count_as_left_out(client: LookingClient) -> None:
    fields = LISTS["/api/facilities"].split()
    response = client.get("/api/facilities?" + "&".join(f"{field}=" for field in fields))
    assert response.get_json()["total"] == 105
