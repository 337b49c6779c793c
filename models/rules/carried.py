"""How the value of a fact travels in a form: as text, both ways. Pure."""

from models.rules.fact import FactKind, FactValue
from models.rules.facts import FACTS

UNSURE = "unsure"
_YES_NO = {"yes": True, "no": False}


def value_of(name: str, text: str) -> FactValue | None:
    """What a form carried as a fact's value; None for what nobody could have chosen."""
    fact = FACTS[name]
    if fact.kind is FactKind.YES_NO:
        return _YES_NO.get(text)
    if fact.kind is FactKind.MONTHS:
        return int(text) if text.isdecimal() and fact.accepts(int(text)) else None
    return text if text in fact.values else None


def carried(value: FactValue | None) -> str:
    """A fact's value as a form carries it; None is one that somebody does not know."""
    if value is None:
        return UNSURE
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def options(name: str) -> list[tuple[str, str]]:
    """The values that can be chosen, in words: (text, what is so of a person); of ages there is no list."""
    fact = FACTS[name]
    values: tuple[FactValue, ...] = (True, False) if fact.kind is FactKind.YES_NO else fact.values
    return [(carried(value), fact.said[value]) for value in values]


def months_of(years: str, months: str) -> int | None:
    """Whole months of an age as typed; None where nothing is. Raises ValueError where it is no number."""
    years, months = years.strip(), months.strip()
    if not years and not months:
        return None
    if not (years or "0").isdecimal() or not (months or "0").isdecimal():
        raise ValueError(f"{years}, {months}: not a number")
    return int(years or 0) * 12 + int(months or 0)
