"""The desk on a real server, and the administrator at its window, narrow and wide."""

from collections.abc import Callable, Iterator

import pytest
from flask import Flask

from tests.desk.conftest import PASSWORD
from tests.support.browser import Visitor
from tests.support.site import served


@pytest.fixture
def site(desk: Flask) -> Iterator[str]:
    with served(desk) as url:
        yield url


@pytest.fixture(params=[360, 1280])
def worker(request: pytest.FixtureRequest, visit: Callable[..., Visitor], site: str) -> Visitor:
    """The administrator, just signed in, by keyboard alone."""
    visitor = visit(site=site, width=request.param)
    page = visitor.open("/desk/")
    page.keyboard.type("admin")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    visitor.inspect()
    return visitor
