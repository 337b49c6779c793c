"""A page's markup as a tree that tests can ask: elements, their text, what was left open."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
UNSEEN = frozenset(("script", "style", "template", "title"))


@dataclass(eq=False)
class Element:
    """One element: its attributes (an empty one is ""), and its children, which are elements and text."""

    tag: str
    attributes: dict[str, str]
    parent: "Element | None" = None
    children: list["Element | str"] = field(default_factory=list)

    def get(self, name: str) -> str:
        """Give an attribute, or "" where there is none."""
        return self.attributes.get(name, "")

    def walk(self) -> Iterator["Element"]:
        """Give every element below this one, in the page's order."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.walk()

    def all(self, *tags: str) -> list["Element"]:
        """Give the elements below that have one of these tags."""
        return [element for element in self.walk() if element.tag in tags]

    def inside(self, tag: str) -> bool:
        """Tell whether an element with this tag surrounds this one."""
        return self.parent is not None and (self.parent.tag == tag or self.parent.inside(tag))

    @property
    def text(self) -> str:
        """The words a reader sees here, spaces folded."""
        return " ".join("".join(self._pieces()).split())

    def _pieces(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.tag not in UNSEEN:
                yield from child._pieces() if child.tag in INLINE else (" ", *child._pieces(), " ")


INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "code", "em", "i", "mark", "q", "small", "span", "strong", "sub", "sup")
)


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.here = Element("", {})
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, self.here)
        self.here.children.append(element)
        if tag not in VOID:
            self.here = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # Only inside SVG does <path/> close itself; elsewhere HTML ignores the slash, and so do we.
        self.handle_starttag(tag, attrs)
        if tag not in VOID and (self.here.tag == "svg" or self.here.inside("svg")):
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if self.here.tag != tag:
            self.faults.append(f"</{tag}> closes <{self.here.tag}>")
        while self.here.parent and self.here.tag != tag:
            self.here = self.here.parent
        self.here = self.here.parent or self.here

    def handle_data(self, data: str) -> None:
        self.here.children.append(data)


def parse(html: str) -> tuple[Element, list[str]]:
    """Give the tree of a page (its root has no tag), and what is wrong with how its tags close."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    if builder.here is not builder.root:
        builder.faults.append(f"<{builder.here.tag}> is never closed")
    return builder.root, builder.faults
