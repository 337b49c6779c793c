"""Single conditions and ages in words, for rules and for reasons alike. Pure."""

from models.rules.condition import All, AnyOf, Compare, Condition, Meant, Not, parts
from models.rules.fact import FactKind, FactValue
from models.rules.facts import FACTS


def age_words(months: int) -> str:
    """Months as people say them: 8个月, 3岁, 79岁4个月."""
    years, rest = divmod(months, 12)
    return (f"{years}岁" if years else "") + (f"{rest}个月" if rest or not years else "")


def said(name: str, value: FactValue) -> str:
    """What is so of a person: 住在农村, 失能, 72岁."""
    fact = FACTS[name]
    return age_words(int(value)) if fact.kind is FactKind.MONTHS else fact.said[value]


def wanted(leaf: Compare) -> str:
    """What a condition wants: 满80岁, 不到3岁, 失能或失智."""
    if leaf.op == "gte":
        return f"满{age_words(int(str(leaf.value)))}"
    if leaf.op == "lt":
        return f"不到{age_words(int(str(leaf.value)))}"
    values = leaf.value if isinstance(leaf.value, tuple) else (leaf.value,)
    return "或".join(said(leaf.fact, value) for value in values)


def in_a_line(part: Condition) -> str:
    """What a whole condition wants, in a few words: 满80岁，并且（住在农村或失能）; terms by name."""
    match part:
        case Compare():
            return wanted(part)
        case Not(negated=inside):
            return f"不是{_inside(inside)}"
        case Meant(named=name):
            return name
        case AnyOf(any=inside):
            return "或".join(_inside(one) for one in inside)
        case All(all=inside):
            return "，并且".join(_inside(one) for one in inside)
    return part.term


def _inside(part: Condition) -> str:
    words = in_a_line(part)
    return f"（{words}）" if len(parts(part)) > 1 else words
