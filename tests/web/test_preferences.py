"""Large type, without any script."""

import pytest
from flask import Flask

from tests.support.client import LookingClient


def html_class(client: LookingClient) -> str:
    return client.page("/").root.all("html")[0].get("class")


def test_large_type_is_remembered_and_can_be_undone(app: Flask) -> None:
    visitor = app.test_client()
    assert isinstance(visitor, LookingClient)
    assert html_class(visitor) == ""
    visitor.get("/?size=large")
    assert html_class(visitor) == "large"
    visitor.get("/?size=normal")
    assert html_class(visitor) == ""


def test_the_switch_keeps_the_page_and_its_filters(client: LookingClient) -> None:
    switch = client.page("/facilities?kind=elder&year=2023").links()["大字"]
    assert switch == "/facilities?kind=elder&year=2023&size=large"
    assert client.get(switch).location == "/facilities?kind=elder&year=2023"


@pytest.mark.parametrize("path", ["//evil.example/", "/\\evil.example"])
def test_the_switch_never_leads_to_another_site(client: LookingClient, path: str) -> None:
    location = client.get(path, query_string={"size": "large"}).location
    assert location.startswith("/")
    assert not location.startswith(("//", "/\\"))


def test_a_path_with_a_line_break_never_becomes_a_header(client: LookingClient) -> None:
    answer = client.get("/%0d%0aX: y", query_string={"size": "large"})
    assert answer.status_code == 404
    assert not {"X", "Location"} & set(answer.headers.keys())
