"""A keyboard alone: what cannot be reached by Tab, or not be seen when it is, fails the test."""

from playwright.sync_api import Locator, Page

FAR = 45  # Tabs after which somebody would have given up
# Browsers put the cursor where the page asks for it only when it is painted.
SETTLED = """() => {
  const wanted = document.querySelector("[autofocus]");
  return !wanted || wanted === document.activeElement;
}"""
# How thick the ring of the control with the focus is, and whether the control is in the window.
FOCUS = """() => {
  const control = document.activeElement, style = getComputedStyle(control);
  const box = control.getBoundingClientRect();
  const inside = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  const ring = style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth);
  return { name: control.outerHTML.slice(0, 120), body: control === document.body, inside, ring };
}"""


class Keyboard:
    """Somebody at the page who uses no mouse; a name is what a control is called, or begins with."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def button(self, name: str, within: int = FAR) -> None:
        """Tab on to a button and press it."""
        self._follow(self.page.get_by_role("button", name=name), within)

    def link(self, name: str, within: int = FAR, key: str = "Tab") -> None:
        """Tab on to a link and follow it; with Shift+Tab, back to one."""
        self._follow(self.page.get_by_role("link", name=name), within, key)

    def write(self, label: str, words: str, within: int = FAR) -> None:
        """Tab on to the field with this label and write into it, in place of what is there."""
        self.reach(self.page.get_by_label(label, exact=True), within)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(words)

    def enter(self) -> None:
        """Press Enter where one is, and wait for the page that comes."""
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        self.page.wait_for_function(SETTLED)

    def reach(self, wanted: Locator, within: int = FAR, key: str = "Tab") -> None:
        """Tab on to this control; every control on the way shows that it has the focus."""
        for _step in range(within + 1):
            if self.has_focus(wanted):
                return
            self.page.keyboard.press(key)
            self._look()
        raise AssertionError(f"{wanted} is not reached within {within} times {key} on {self.page.url}")

    def has_focus(self, wanted: Locator) -> bool:
        """Whether what is typed goes there."""
        return wanted.and_(self.page.locator(":focus")).count() == 1

    def _follow(self, wanted: Locator, within: int, key: str = "Tab") -> None:
        self.reach(wanted, within, key)
        self.enter()

    def _look(self) -> None:
        focus = self.page.evaluate(FOCUS)
        seen = focus["body"] or (focus["inside"] and focus["ring"] >= 2)
        assert seen, f"the focus cannot be seen on {self.page.url}: {focus}"
