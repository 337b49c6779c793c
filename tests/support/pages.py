"""The eye that looks at every page which any test opens, with the Flask client or in the browser.

A page has one heading, a title, a language, ids that occur once, a label for every field, links that say
where they lead, and no markup, template or Python value among its words.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from tests.support.markup import Element, parse

LEAKS = {
    "markup": re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(\s[^<>]*)?/?>|<!--"),
    "an escaped character": re.compile(r"&(amp|lt|gt|quot|nbsp|#\d+|#x[0-9a-f]+);"),
    "template code": re.compile(r"\{\{|\}\}|\{%|%\}|%\(\w+\)[sd]"),
    "a Python or JavaScript value": re.compile(
        r"(?<![\w-])(None|True|False|undefined|NaN|Markup\()(?![\w-])"
    ),
}
NO_LABEL_NEEDED = frozenset(("hidden", "submit", "reset", "button", "image"))


class Page:
    """A page as its reader meets it; `problems` says what is wrong with it."""

    def __init__(self, html: str, echoes: Iterable[str] = ()) -> None:
        """`echoes`: words that the page may repeat because the reader typed them, markup and all."""
        self.root, self.faults = parse(html)
        self.elements = list(self.root.walk())
        self.echoes = sorted({_fold(echo) for echo in echoes} - {""}, key=len, reverse=True)

    def all(self, *tags: str) -> list[Element]:
        """Give the elements that have one of these tags, in the page's order."""
        return [element for element in self.elements if element.tag in tags]

    @property
    def title(self) -> str:
        """What the browser's tab shows."""
        return "".join(str(child) for title in self.all("title")[:1] for child in title.children).strip()

    @property
    def heading(self) -> str:
        """The words of the h1."""
        return " ".join(element.text for element in self.all("h1"))

    @property
    def text(self) -> str:
        """All the words that can be read on it."""
        return " ".join(body.text for body in self.all("body"))

    def links(self) -> dict[str, str]:
        """Where each link leads, by its words."""
        return {element.text or element.get("aria-label"): element.get("href") for element in self.all("a")}

    def problems(self) -> list[str]:
        """Everything that is wrong, in words; empty for a good page."""
        return [*self.faults, *self._frame(), *self._ids(), *self._labels(), *self._links(), *self._leaks()]

    def _frame(self) -> Iterator[str]:
        if not any(element.get("lang") for element in self.all("html")):
            yield "<html> does not say its language"
        if len(self.all("title")) != 1 or not self.title:
            yield "there is not one title with words in it"
        headings = [element.text for element in self.all("h1")]
        if len(headings) != 1 or not headings[0]:
            yield f"there is not one heading of the first level, but {headings}"

    def _ids(self) -> Iterator[str]:
        counts = Counter(element.get("id") for element in self.elements if "id" in element.attributes)
        for name, times in counts.items():
            if not name or times > 1 or " " in name:
                yield f"the id {name!r} occurs {times} times"
        for element in self.elements:
            for attribute in ("for", "aria-labelledby", "aria-describedby", "aria-controls", "list"):
                yield from (
                    f"<{element.tag} {attribute}> points to {name!r}, which is nowhere"
                    for name in element.get(attribute).split()
                    if name not in counts
                )

    def _labels(self) -> Iterator[str]:
        named = {label.get("for") for label in self.all("label") if label.text}
        for entry in self.all("input", "select", "textarea"):
            if entry.get("type") not in NO_LABEL_NEEDED and not _is_named(entry, named):
                yield f"<{entry.tag} name={entry.get('name')!r}> has no label"
        for button in self.all("button"):
            if not button.text and not button.get("aria-label"):
                yield "a button has no words"
        for image in self.all("img"):
            if "alt" not in image.attributes:
                yield f"the image {image.get('src')!r} has no alt"

    def _links(self) -> Iterator[str]:
        ids = {element.get("id") for element in self.elements}
        for link in self.all("a"):
            href = link.get("href")
            if not _words(link):
                yield f"the link to {href!r} has no words"
            if href in ("", "#") or href.startswith("javascript:"):
                yield f"the link {link.text!r} leads nowhere"
            elif href.startswith("#") and href[1:] not in ids:
                yield f"the link {link.text!r} leads to {href}, which is not on the page"

    def _leaks(self) -> Iterator[str]:
        words = self.text
        for echo in self.echoes:
            words = words.replace(echo, " ")
        for what, pattern in LEAKS.items():
            if found := pattern.search(words):
                yield f"{what} among the words: ...{words[max(0, found.start() - 30) : found.end() + 30]}..."
        for element in self.elements:
            yield from (
                f'<{element.tag} {name}="None">'
                for name, value in element.attributes.items()
                if value == "None" and value not in self.echoes
            )


def _is_named(entry: Element, named: set[str]) -> bool:
    if entry.get("aria-label") or entry.get("aria-labelledby"):
        return True
    return entry.inside("label") or (bool(entry.get("id")) and entry.get("id") in named)


def _words(link: Element) -> str:
    pictures = [picture.get("alt") for picture in link.all("img")] + [
        svg.get("aria-label") for svg in link.all("svg")
    ]
    return link.text or link.get("aria-label") or "".join(pictures)


def _fold(text: str) -> str:
    return " ".join(text.split())


def look(html: str, where: str, echoes: Iterable[str] = ()) -> Page:
    """Give the page, or fail with everything that is wrong with it."""
    page = Page(html, echoes)
    problems = page.problems()
    assert not problems, f"{where}:\n- " + "\n- ".join(problems)
    return page
