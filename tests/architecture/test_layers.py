"""Who may import whom: models nobody, data -> models, web -> models and data; bot asks over HTTP alone."""

import sys
from pathlib import Path

import pytest

from tests.architecture.imports import files, imports
from tests.support.processes import ROOT

OURS = {"models", "data", "web", "bot", "scripts", "bench", "tests"}
MAY_IMPORT = {
    "models": set(),
    "data": {"models"},
    "web": {"models", "data"},
    "bot": set(),
    "scripts": set(),
}
KNOWS_NOTHING_OF = {
    "models": {"flask", "flask_babel", "flask_openapi3", "werkzeug", "httpx", "rasa", "rasa_sdk"},
    "data": {"flask", "flask_babel", "werkzeug", "rasa", "rasa_sdk"},
    "data/reader": {"sqlmodel", "sqlalchemy", "sqlite3", "httpx", "models"},
    "web": {"rasa", "rasa_sdk"},
    "bot": {"flask", "sqlmodel", "psycopg"},
    # Rasa's conversations are the bot's own to keep; the directory is asked over HTTP alone.
    **{
        f"bot/{part}": {"sqlalchemy", "sqlite3"} for part in ("actions", "components", "directory", "replies")
    },
}


def roots(path: Path) -> set[str]:
    return {name.partition(".")[0] for name in imports(path)}


@pytest.mark.parametrize("layer", MAY_IMPORT)
def test_a_layer_imports_only_those_below_it(layer: str) -> None:
    forbidden = OURS - MAY_IMPORT[layer] - {layer}
    found = {str(path.relative_to(ROOT)): roots(path) & forbidden for path in files(layer)}
    assert files(layer)
    assert not {path: names for path, names in found.items() if names}


@pytest.mark.parametrize("layer", KNOWS_NOTHING_OF)
def test_a_layer_knows_nothing_of_what_is_not_its_business(layer: str) -> None:
    found = {str(path.relative_to(ROOT)): roots(path) & KNOWS_NOTHING_OF[layer] for path in files(layer)}
    assert not {path: names for path, names in found.items() if names}


def test_what_runs_before_any_environment_exists_needs_the_standard_library_alone() -> None:
    allowed = sys.stdlib_module_names | {"scripts"}
    found = {path.name: roots(path) - allowed for path in files("scripts")}
    assert not {path: names for path, names in found.items() if names}
