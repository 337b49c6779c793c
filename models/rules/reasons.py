"""Why a rule came out as it did, as sentences with the fact, the limit, and what would change it. Pure."""

from models.rules.condition import AnyOf, Compare, Condition, Meant, Not, parts
from models.rules.fact import Facts
from models.rules.judge import Judgement, evaluate
from models.rules.phrases import age_words, in_a_line, said, wanted
from models.rules.truth import Truth, negation


def reasons(whole: Condition, facts: Facts, judgement: Judgement, ask: str | None) -> list[str]:
    """Sentences for a resident; `ask` is the office that can say what no document does."""
    if judgement.truth is not Truth.UNKNOWN:
        return list(dict.fromkeys(_told(whole, facts, judgement.truth, judgement.truth)))
    told = [f"怎样算“{term}”，文件没有写明。" for term in judgement.undefined]
    return told + ([f"可以问{ask}。"] if told and ask else [])


def _told(part: Condition, facts: Facts, truth: Truth, verdict: Truth, term: str = "") -> list[str]:
    """What makes this part of a rule so; `term` is the term that it defines."""
    match part:
        case Not(negated=inside):
            return _told(inside, facts, negation(truth), verdict, term)
        case Compare():
            return [_sentence(part, facts, truth, verdict, term)]
        case Meant(named=name):
            term = name
        case AnyOf(any=inside) if truth is verdict is Truth.FALSE and len(inside) > 1:
            return [f"下面的要有一条：{'；'.join(in_a_line(one) for one in inside)}。"]
    same = [one for one in parts(part) if evaluate(one, facts) is truth]
    return [sentence for one in same for sentence in _told(one, facts, truth, verdict, term)]


def _sentence(leaf: Compare, facts: Facts, truth: Truth, verdict: Truth, term: str) -> str:
    so, value = truth is Truth.TRUE, facts[leaf.fact]
    if truth is not verdict:  # within a not
        return f"{'不能是' if so else '不是'}{wanted(leaf)}的。"
    if so:
        return f"{said(leaf.fact, value) if leaf.op in ('is', 'in') else wanted(leaf)}。"
    if leaf.op == "gte":
        left = int(str(leaf.value)) - int(value)
        return f"{term}要{wanted(leaf)}，还差{age_words(left)}。"
    return f"{term}要{wanted(leaf)}，现在是{said(leaf.fact, value)}。"
