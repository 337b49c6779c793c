"""Made-up people: whole ones, and what they have told so far."""

from typing import Any

from hypothesis import strategies as st

from models.rules.facts import FACTS, FactKind, Facts, contradictions


def _values(name: str) -> st.SearchStrategy[Any]:
    fact = FACTS[name]
    if fact.kind is FactKind.YES_NO:
        return st.booleans()
    if fact.kind is FactKind.MONTHS:
        return st.one_of(st.integers(0, 40), st.integers(0, 1400))
    return st.sampled_from(fact.values)


def _holds_together(facts: dict[str, Any]) -> bool:
    return not contradictions(facts)


whole_people: st.SearchStrategy[Facts] = st.fixed_dictionaries(
    {name: _values(name) for name in FACTS}
).filter(_holds_together)


@st.composite
def partly_known(draw: st.DrawFn) -> tuple[Facts, Facts]:
    """(what a person has told, all there is to tell), the first a part of the second."""
    whole = draw(whole_people)
    told = draw(st.sets(st.sampled_from(sorted(FACTS))))
    return {name: whole[name] for name in told}, whole
