"""The reader of plans knows no plan by name: what it finds, it finds by how the text is laid out."""

import ast
import csv
from pathlib import Path

import pytest

from tests.architecture.imports import files
from tests.support.processes import ROOT


def names_of_our_areas() -> set[str]:
    """Every city and county in the directory, with and without its last character (宣汉县, 宣汉)."""
    with (ROOT / "data/facts/areas.csv").open(encoding="utf-8") as rows:
        names = {row["name"] for row in csv.DictReader(rows) if row["level"] in ("city", "county")}
    return names | {name[:-1] for name in names if len(name) > 2}


def words_in(path: Path) -> list[str]:
    """The strings that a file works with; what it says about itself in docstrings does not count."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    spoken = {ast.get_docstring(node, clean=False) for node in ast.walk(tree) if isinstance(node, documented)}
    strings = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    return [text for text in strings if isinstance(text, str) and text not in spoken]


@pytest.mark.parametrize("path", files("data/reader"), ids=lambda path: path.name)
def test_the_reader_names_no_place(path: Path) -> None:
    names = names_of_our_areas()
    assert not [(text, name) for text in words_in(path) for name in names if name in text]
