"""The assistant's interview knows every fact that a rule may ask for, and every value it can have."""

from pathlib import Path

import yaml

from models.rules.fact import FactKind
from models.rules.facts import FACTS

WORDS = Path(__file__).parents[2] / "bot" / "lexicon" / "facts.yml"


def test_people_have_words_for_every_value_of_every_fact() -> None:
    said = yaml.safe_load(WORDS.read_text("utf-8"))
    choices = {name: set(fact.values) for name, fact in FACTS.items() if fact.kind is FactKind.CHOICE}
    assert {name: set(said[name]) for name in choices} == choices
    assert set(said) == {name for name, fact in FACTS.items() if fact.kind is not FactKind.MONTHS}
    assert all("yes" in said[name] for name, fact in FACTS.items() if fact.kind is FactKind.YES_NO)
