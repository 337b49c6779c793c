"""Why a rule came out as it did, as sentences with the fact, the limit, and what would change it. Pure."""

from models.rules.condition import Compare, Condition, Not, Term
from models.rules.facts import FACTS, FactKind, Facts
from models.rules.judge import Judgement
from models.rules.truth import Truth


def reasons(judgement: Judgement, facts: Facts, ask: str | None) -> list[str]:
    """Sentences for a resident; `ask` is the office that can say what no document does."""
    if judgement.truth is not Truth.UNKNOWN:
        met = judgement.truth is Truth.TRUE
        return [leaf_sentence(leaf, facts, met) for leaf in judgement.decided]
    told = [f"“{term}”的具体标准，文件没有写明。" for term in judgement.undefined]
    return told + ([f"可以问{ask}。"] if told and ask else [])


def leaf_sentence(leaf: Condition, facts: Facts, met: bool) -> str:
    """One decisive condition in words."""
    if isinstance(leaf, Compare):
        return (
            _months(leaf, facts, met)
            if FACTS[leaf.fact].kind is FactKind.MONTHS
            else _choice(leaf, facts, met)
        )
    if isinstance(leaf, Term):
        return f"是否属于“{leaf.term}”，文件没有写明。"
    assert not isinstance(leaf, Not)
    return ""


def _months(leaf: Compare, facts: Facts, met: bool) -> str:
    limit, value = int(str(leaf.value)), int(facts[leaf.fact])
    if leaf.op == "gte":
        if met or value >= limit:
            return f"已满{age_words(limit)}。"
        return f"要满{age_words(limit)}，还差{age_words(limit - value)}。"
    if value < limit:
        return f"不到{age_words(limit)}。"
    return f"要在{age_words(limit)}以下，现在是{age_words(value)}。"


def _choice(leaf: Compare, facts: Facts, met: bool) -> str:
    fact = FACTS[leaf.fact]
    if fact.kind is FactKind.YES_NO:
        told = "是" if facts.get(leaf.fact) else "不是"
        return f"{fact.question}您的回答：{told}。"
    labels = dict(fact.choices)
    wanted = leaf.value if isinstance(leaf.value, tuple) else (str(leaf.value),)
    listed = "、".join(labels[value] for value in wanted)
    return f"{fact.question}您的回答：{labels[str(facts[leaf.fact])]}；这一项要的是：{listed}。"


def age_words(months: int) -> str:
    """Months as people say them: 8个月, 3岁, 79岁4个月."""
    years, rest = divmod(months, 12)
    return (f"{years}岁" if years else "") + (f"{rest}个月" if rest or not years else "")
