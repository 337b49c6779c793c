"""Whatever is posted, the answer is a reply or a sentence in Chinese that says what to do."""

import re
from typing import Any

import pytest
from flask import Flask

from tests.api.sensible import assert_sensible
from tests.support.client import LookingClient

BODIES = [
    *("{", "", "null", "1", '"x"', "[]", "\0", "\ufeff{}", "{'message': 'x'}", "[" * 30_000),
    *('{"message":' * 5000, '{"message": 1}', '{"message": null}', '{"message": ""}', '{"message": ["x"]}'),
    *('{"message": " \\u0000 "}', '{"message": "' + "长" * 10_000 + '"}'),
]
MORE: list[dict[str, Any]] = [
    *({"conversation": "../x"}, {"conversation": "x" * 65}, {"conversation": 5}, {"locale": "fr"}),
    *({"position": 5}, {"position": {}}, {"position": {"lng": 181, "lat": 0}}),
    *({"position": {"lng": float("nan"), "lat": 0}}, {"position": {"lng": 0, "lat": float("inf")}}),
]


@pytest.mark.parametrize("path", ["/api/chat", "/api/enquiries"])
@pytest.mark.parametrize("body", BODIES, ids=lambda body: ascii(body[:20]))
def test_any_body(fresh_client: LookingClient, path: str, body: str) -> None:
    body = body if path == "/api/chat" else body.replace("message", "question")
    response = fresh_client.post(path, data=body.encode(), content_type="application/json")
    assert response.status_code == 400
    assert_sensible(response, body[:40])


@pytest.mark.parametrize("more", MORE, ids=str)
def test_anything_beside_a_message(client: LookingClient, more: dict[str, Any]) -> None:
    response = client.post("/api/chat", json={"message": "养老", **more})
    assert response.status_code == 400
    assert response.get_json()["errors"][0]["field"].startswith(next(iter(more)))
    assert_sensible(response, str(more))


@pytest.mark.parametrize("path", ["/api/chat", "/api/enquiries"])
@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""]
)
def test_a_body_that_is_no_json(fresh_client: LookingClient, path: str, kind: str) -> None:
    response = fresh_client.post(path, data=b"message=x", content_type=kind)
    assert response.status_code == 400
    assert "JSON" in response.get_json()["detail"]


def test_a_body_that_is_too_large(client: LookingClient) -> None:
    response = client.post("/api/chat", data=b"x" * 70_000, content_type="application/json")
    assert response.status_code == 413
    assert "缩短" in response.get_json()["detail"]


MESSAGES = [
    *(
        "a\0b",
        "\0养老",
        "😀🏠",
        "' OR 1=1; DROP TABLE enquiry;--",
        "<script>alert(1)</script>",
        "\x1b[31m养老",
    ),
    *("养老\r\n托育", "%s %(x)s {0} {{7*7}}", "长" * 500, "..", "?" * 500, "\ud83d", "a" * 499 + "😀"),
]


@pytest.mark.parametrize("message", MESSAGES, ids=ascii)
def test_any_message_is_answered_and_any_question_kept(either_fresh: LookingClient, message: str) -> None:
    chat = either_fresh.post("/api/chat", json={"message": message})
    kept = either_fresh.post("/api/enquiries", json={"question": message, "guess": message[:200]})
    if message == "\ud83d":  # half an emoji, which is no character
        assert (chat.status_code, kept.status_code) == (400, 400)
        return
    assert (chat.status_code, kept.status_code) == (200, 201)
    assert 0 < len(chat.get_json()["replies"][0]["text"]) < 500
    assert not re.search(r"<script", chat.text)


def test_no_fault_of_ours_shows_its_insides(fresh_app: Flask) -> None:
    fresh_app.config["PROPAGATE_EXCEPTIONS"] = False
    fresh_app.extensions["engine"] = None
    response = fresh_app.test_client().get("/api/facilities")
    assert response.status_code == 500
    assert response.mimetype == "application/problem+json"
    assert "是我们这边出了错" in response.get_json()["detail"]
    assert "Engine" not in response.text
