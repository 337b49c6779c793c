"""The facts of a person as they are typed at the desk, each that a rule asks for with its own field."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from flask_babel import gettext as _

from models.rules.carried import carried, months_of, value_of
from models.rules.fact import FactKind, Facts, FactValue
from models.rules.facts import FACTS, BadFacts, read_facts


@dataclass(frozen=True)
class Person:
    """`typed`: by fact the value as text; of an age `<fact>.years` and `<fact>.months`."""

    typed: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, form: Mapping[str, str], prefix: str) -> "Person":
        """What was typed into the fields whose names begin with `<prefix>-`."""
        start = f"{prefix}-"
        told = {name.removeprefix(start): form[name].strip() for name in form if name.startswith(start)}
        return cls({name: text for name, text in told.items() if text and name.partition(".")[0] in FACTS})

    @classmethod
    def of(cls, facts: Facts) -> "Person":
        """Somebody of whom this is known."""
        return cls(dict(pair for name, value in facts.items() for pair in _fields(name, value)))

    def facts(self) -> dict[str, FactValue]:
        """What can be judged. Raises BadFacts, also for what is no number."""
        told: dict[str, Any] = {}
        for name, fact in FACTS.items():
            if fact.kind is FactKind.MONTHS:
                told[name] = self._months(name)
            elif text := self.typed.get(name):
                told[name] = value_of(name, text)
        return read_facts(told)

    def _months(self, name: str) -> int | None:
        try:
            return months_of(self.typed.get(f"{name}.years", ""), self.typed.get(f"{name}.months", ""))
        except ValueError:
            raise BadFacts([(name, _("请用数字写，比如72，不要写别的字。"))]) from None

    def named(self) -> set[str]:
        """The facts of which something is typed."""
        return {name.partition(".")[0] for name in self.typed}


NOBODY = Person()


def _fields(name: str, value: FactValue) -> Iterator[tuple[str, str]]:
    if FACTS[name].kind is not FactKind.MONTHS:
        yield name, carried(value)
        return
    years, months = divmod(int(value), 12)
    yield f"{name}.years", str(years)
    if months:
        yield f"{name}.months", str(months)


def problems_of(person: Person) -> dict[str, str]:
    """What nobody can be, by fact."""
    try:
        person.facts()
    except BadFacts as error:
        return dict(error.problems)
    return {}
