"""What goes wrong, in plain words."""

import pytest
from flask import Flask

from tests.support.client import LookingClient


@pytest.mark.parametrize("path", ["/nix", "/facilities/nix", "/facilities/<script>", "/plans/nix"])
def test_what_is_not_there_is_said_with_where_to_go(client: LookingClient, path: str) -> None:
    page = client.page(path, 404)
    assert page.heading == "没有找到"
    assert {"/", "/facilities", "/chat"} <= set(page.links().values())


def test_a_fault_of_ours_is_told_without_its_details(fresh_app: Flask) -> None:
    @fresh_app.get("/breaks")
    def breaks() -> str:
        raise RuntimeError("secret detail")

    client = fresh_app.test_client()
    assert isinstance(client, LookingClient)
    page = client.page("/breaks", 500)
    assert "12345" in page.text
    assert "secret" not in page.text


def test_the_api_answers_a_wrong_address_as_a_problem_document(client: LookingClient) -> None:
    answer = client.get("/api/nix")
    assert answer.status_code == 404
    assert answer.mimetype == "application/problem+json"


def test_a_form_sent_from_another_site_is_refused(client: LookingClient) -> None:
    answer = client.post("/", headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403
    assert "别的网站" in answer.text
