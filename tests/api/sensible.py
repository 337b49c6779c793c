"""What an answer to bad input may look like."""

import re

from werkzeug.test import TestResponse

CHINESE = re.compile(r"[一-鿿]{4}")


def assert_sensible(response: TestResponse, asked: str) -> None:
    """Fail unless it is an ordinary answer, or a problem in Chinese words, without markup or insides."""
    text = response.text
    assert response.status_code in (200, 400, 404), f"{asked}: {response.status}"
    assert not re.search(r"<script|<img|Traceback|sqlalchemy|psycopg", text, re.IGNORECASE), asked
    if response.status_code != 200:
        assert response.mimetype == "application/problem+json"
        problem = response.get_json()
        assert CHINESE.search(problem["detail"]), asked
        assert problem["status"] == response.status_code
        assert len(text) < 2000, asked
