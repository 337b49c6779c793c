"""What each Python file of the project imports, read from its syntax: lazy imports inside functions count."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.support.processes import ROOT

NOT_OURS = {".venv", "__pycache__", "node_modules", ".rasa", "trained"}


def files(folder: str) -> list[Path]:
    """Give the Python files below a folder of the project."""
    return [path for path in sorted((ROOT / folder).rglob("*.py")) if not NOT_OURS & set(path.parts)]


def module_of(path: Path) -> str:
    """Name a file as Python does: web/chat/views.py is web.chat.views."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imports(path: Path) -> Iterator[str]:
    """Give the full name of everything that a file imports, `from a import b` as both a and a.b."""
    package = module_of(path).split(".")
    if path.name != "__init__.py":
        package.pop()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            source = ".".join([*above, *([node.module] if node.module else [])])
            yield from (source, *(f"{source}.{alias.name}" for alias in node.names))
