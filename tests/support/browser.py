"""A real Chromium, as a resident holds it, and an eye on every page that it opens."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Request, expect, sync_playwright

from tests.support.pages import look

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
# Markup that was found good in a window of this width: looking again, in another test, would find the same.
FOUND_GOOD: set[tuple[str, int]] = set()
TOO_SLOW = 15_000  # milliseconds until a page or an element counts as missing
expect.set_options(timeout=TOO_SLOW)


def chromium() -> str | None:
    """Where the browser is: CHROMIUM, or the first of the usual names on PATH."""
    found = filter(None, map(shutil.which, CHROMIUMS))
    return os.environ.get("CHROMIUM") or next(found, None)


@contextmanager
def launched() -> Iterator[Browser]:
    """A browser that is closed at the end."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()


class Visitor:
    """Somebody at a page of the site: 1280 pixels wide, or as many as are asked for.

    `page` is Playwright's; `open` and `inspect` look at it, the accessibility rules of axe-core included.
    """

    def __init__(self, browser: Browser, site: str, width: int = 1280, height: int = 900) -> None:
        """`site`: the address before the path, such as http://127.0.0.1:5000."""
        self.site, self.height = site, height
        self.strangers: list[str] = []
        self.errors: list[str] = []
        self.context = browser.new_context(
            base_url=site, locale="zh-CN", viewport={"width": width, "height": height}
        )
        self.context.set_default_timeout(TOO_SLOW)
        self.page: Page = self.context.new_page()
        self.page.on("request", self._note_stranger)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _note_stranger(self, request: Request) -> None:
        if not request.url.startswith((self.site, "data:", "blob:")):
            self.strangers.append(request.url)

    def open(self, path: str) -> Page:
        """Go there and inspect what is shown."""
        self.page.goto(path)
        self.inspect()
        return self.page

    def inspect(self) -> None:
        """Fail with everything that is wrong with the page as it stands now."""
        markup = self.page.content()
        width = self.page.evaluate("innerWidth")
        if (markup, width) in FOUND_GOOD:
            return
        look(markup, self.page.url, self._typed())
        found = Axe().run(self.page)
        assert not found.violations_count, f"{self.page.url}:\n{found.generate_report()}"
        self._fit()
        FOUND_GOOD.add((markup, width))

    def fit(self, width: int, large: bool = False) -> None:
        """Fail where the page is wider than a window of this width; it is not loaded again for it."""
        self.page.set_viewport_size({"width": width, "height": self.height})
        self.page.evaluate("large => document.documentElement.classList.toggle('large', large)", large)
        self._fit()

    def _fit(self) -> None:
        root = "document.documentElement"
        width, overflow, kind = self.page.evaluate(
            f"[innerWidth, {root}.scrollWidth - innerWidth, {root}.className]"
        )
        assert overflow <= 0, f"{self.page.url} is {overflow} pixels wider than the window of {width} {kind}"

    def _typed(self) -> list[str]:
        values: list[str] = self.page.evaluate(
            "[...new URLSearchParams(location.search).values(), location.pathname,"
            " ...Array.from(document.querySelectorAll('input, textarea'), field => field.value)]"
        )
        return values

    def leave(self) -> None:
        """Inspect the last page and close it; fails where a script broke or something came from elsewhere."""
        try:
            if self.page.url != "about:blank":
                self.inspect()
        finally:
            self.context.close()
        assert not self.errors, self.errors
        assert not self.strangers, f"loaded from elsewhere: {self.strangers}"
