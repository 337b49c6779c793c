"""POST /api/eligibility: verdicts with reasons, what is missing, what to ask next, bad input in words."""

from typing import Any

import pytest

from models.rules.facts import FACTS
from tests.support.client import LookingClient

VERDICTS = {"likely", "no", "need", "unstated"}


def ask(client: LookingClient, area: str = "达州市", status: int = 200, **facts: Any) -> dict[str, Any]:
    """The answer about somebody."""
    response = client.post("/api/eligibility", json={"area": area, "facts": facts})
    assert response.status_code == status, response.text
    found: dict[str, Any] = response.get_json()
    return found


def verdict(found: dict[str, Any], benefit: str) -> dict[str, Any]:
    """The result on one benefit."""
    return next(one for one in found["results"] if one["benefit"]["id"] == benefit)


def test_every_result_has_a_verdict_with_what_belongs_to_it(client: LookingClient) -> None:
    for one in ask(client, age=82)["results"]:
        assert one["verdict"] in VERDICTS
        assert bool(one["missing"]) == (one["verdict"] == "need")
        assert set(one["missing"]) <= set(FACTS)
        assert one["benefit"]["sources"]
        assert one["reasons"] or one["verdict"] == "need" or one["benefit"]["for_all"], one


def test_nobody_is_told_that_they_are_entitled(client: LookingClient) -> None:
    for age in (0.5, 30, 82):
        assert "您有资格" not in str(ask(client, age=age))


def test_a_no_says_what_would_change_it(either: LookingClient) -> None:
    found = verdict(ask(either, age_months=712), "dazhou-nengli-pinggu")
    assert (found["verdict"], found["reasons"]) == ("no", ["老年人要满60岁，还差8个月。"])


def test_what_no_document_defines_is_unstated_and_names_the_office(client: LookingClient) -> None:
    found = verdict(ask(client, age=82), "dazhou-gaoling-jintie")
    assert found["verdict"] == "unstated"
    assert found["reasons"] == ["怎样算“高龄”，文件没有写明。", "可以问市民政局。"]
    assert "高龄" in {term["name"] for term in ask(client, age=82)["terms"] if not term["defined"]}


def test_a_countys_resident_gets_the_citys_marked_as_such(client: LookingClient) -> None:
    results = ask(client, area="宣汉县", age=82)["results"]
    whose = {(one["benefit"]["of"], one["benefit"]["own"], one["benefit"]["draft"]) for one in results}
    assert whose == {("宣汉县", True, False), ("达州市", False, True)}


def test_so_does_the_resident_of_a_town(client: LookingClient) -> None:
    in_town = ask(client, area="宣汉县东乡街道", age=82)["results"]
    assert in_town == ask(client, area="宣汉县", age=82)["results"]


def test_another_city_gets_nothing_of_it(client: LookingClient) -> None:
    assert {one["benefit"]["of"] for one in ask(client, area="银川市", age=82)["results"]} == {"银川市"}


def test_the_first_question_is_how_old(client: LookingClient) -> None:
    question = ask(client)["next_question"]
    assert (question["fact"], question["kind"]) == ("age_months", "months")
    assert question["question"].endswith("？")
    assert question["why"]


def test_the_question_is_put_for_whom_it_is(client: LookingClient) -> None:
    for whom, words in (("self", "您多大了？"), ("parent", "老人多大了？"), ("child", "孩子几个月大？")):
        asked = client.post("/api/eligibility", json={"area": "达州市", "whom": whom})
        assert asked.get_json()["next_question"]["question"] == words


def test_what_somebody_does_not_know_is_not_asked_again(client: LookingClient) -> None:
    asked: dict[str, Any] = {}
    while question := ask(client, **asked)["next_question"]:
        assert question["fact"] not in asked
        asked[question["fact"]] = None
    assert len(asked) > 5
    assert any(one["verdict"] == "need" for one in ask(client, **asked)["results"])


def test_a_null_age_in_years_is_not_asked_again_either(client: LookingClient) -> None:
    assert ask(client, age=None)["next_question"]["fact"] != "age_months"


def test_there_are_never_more_questions_than_were_announced(client: LookingClient) -> None:
    answers = {"age_months": 984, "ability": "able", "living": "with_family", "support": "none"}
    asked: dict[str, Any] = {}
    left = ask(client)["open_questions"]
    while question := (found := ask(client, **asked))["next_question"]:
        assert found["open_questions"] <= left
        left = found["open_questions"] - 1
        asked[question["fact"]] = answers.get(question["fact"], False)
    assert found["open_questions"] == 0
    assert not any(one["verdict"] == "need" for one in found["results"])


BAD_FACTS = [
    ({"age": 200}, "facts.age"),
    ({"age": -1}, "facts.age"),
    ({"age": "八十"}, "facts.age"),
    ({"age": 80, "age_months": 960}, "facts.age"),
    ({"age_months": 1.5}, "facts.age_months"),
    ({"age_months": 8, "living": "alone"}, "facts.living"),
    ({"severe_disability": True, "disability": False}, "facts.disability"),
    ({"rural": "yes"}, "facts.rural"),
    ({"ability": "flying"}, "facts.ability"),
    ({"ability": ["able"]}, "facts.ability"),
    ({"shoe_size": 42}, "facts.shoe_size"),
    ({"shoe_size": None}, "facts.shoe_size"),
]


@pytest.mark.parametrize(("facts", "field"), BAD_FACTS)
def test_what_nobody_can_be_is_refused_in_words(
    client: LookingClient, facts: dict[str, Any], field: str
) -> None:
    problem = ask(client, status=400, **facts)
    assert problem["title"] == "Bad Request"
    assert field in {error["field"] for error in problem["errors"]}
    assert all(error["detail"].endswith("。") for error in problem["errors"])


def test_a_county_that_the_directory_does_not_hold_is_said_so(client: LookingClient) -> None:
    problem = ask(client, area="宣汗县", status=400)
    assert "宣汉县" in problem["near"]
    assert "宣汗县" in problem["detail"]


@pytest.mark.parametrize("body", [None, [], {}, {"area": ""}, {"area": "达州市", "facts": [1]}, "达州市"])
def test_a_body_of_another_shape_is_refused(client: LookingClient, body: object) -> None:
    response = client.post("/api/eligibility", json=body)
    assert response.status_code == 400
    assert response.mimetype == "application/problem+json"
