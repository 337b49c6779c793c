"""The areas of the site stand side by side: none imports another, so each can be read and changed alone."""

import ast
from pathlib import Path

import pytest

from tests.architecture.imports import files, imports, module_of


def defines_a_blueprint(path: Path) -> bool:
    """Tell whether a file is an area's: it makes the blueprint that `create_app` registers."""
    statements = ast.parse(path.read_text(encoding="utf-8")).body
    targets = [target for node in statements if isinstance(node, ast.Assign) for target in node.targets]
    return any(isinstance(target, ast.Name) and target.id == "blueprint" for target in targets)


AREAS = [path for path in files("web") if defines_a_blueprint(path)]


@pytest.mark.parametrize("path", AREAS, ids=module_of)
def test_an_area_imports_no_other(path: Path) -> None:
    others = {module_of(other) for other in AREAS} - {module_of(path)}
    assert not set(imports(path)) & others
