"""The assistant's interview knows every fact that a rule may ask for, and every value it can have."""

import re
from pathlib import Path

from models.rules.fact import FactKind
from models.rules.facts import FACTS

WORDS = Path(__file__).parents[2] / "bot" / "lexicon" / "facts.yml"
# `fact:` at the beginning of a line, `  value:` below it; the words themselves begin with a dash.
_KEY = re.compile(r'^(?P<fact>\w+):$|^  "?(?P<value>\w+)"?:$', re.MULTILINE)


def spoken() -> dict[str, set[str]]:
    """The facts and values that the assistant has words for."""
    found: dict[str, set[str]] = {}
    for match in _KEY.finditer(WORDS.read_text("utf-8")):
        if match["fact"]:
            found[match["fact"]] = set()
        else:
            found[list(found)[-1]].add(match["value"])
    return found


def test_people_have_words_for_every_value_of_every_fact() -> None:
    said = spoken()
    choices = {name: set(fact.values) for name, fact in FACTS.items() if fact.kind is FactKind.CHOICE}
    assert {name: said[name] for name in choices} == choices
    assert set(said) == {name for name, fact in FACTS.items() if fact.kind is not FactKind.MONTHS}
    assert all("yes" in said[name] for name, fact in FACTS.items() if fact.kind is FactKind.YES_NO)
