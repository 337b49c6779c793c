"""From a judgement to what is said: 初步符合, 不符合, 还需要知道, 文件未写明. Never 您有资格."""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice, product

from models.rules.condition import Condition
from models.rules.facts import FACTS, Facts
from models.rules.judge import MOST_COMPLETIONS, Terms, evaluate, expand, judge, telling_values
from models.rules.reasons import reasons
from models.rules.truth import Truth


class Verdict(StrEnum):
    """What can be said of a benefit for a person."""

    LIKELY = "likely"
    NO = "no"
    NEED = "need"
    UNSTATED = "unstated"


_WITH_ALL_TOLD = {
    Truth.TRUE: Verdict.LIKELY,
    Truth.FALSE: Verdict.NO,
    Truth.UNKNOWN: Verdict.UNSTATED,
}


@dataclass(frozen=True)
class Finding:
    """A verdict with its reasons in words and the facts that would still matter."""

    verdict: Verdict
    reasons: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def find(condition: Condition | None, facts: Facts, terms: Terms, ask: str | None = None) -> Finding:
    """The verdict of a rule; no rule at all means that it is for everybody."""
    if condition is None:
        return Finding(Verdict.LIKELY)
    whole = expand(condition, terms)
    judgement = judge(whole, facts)
    told = tuple(reasons(whole, facts, judgement, ask))
    if judgement.truth is Truth.TRUE:
        return Finding(Verdict.LIKELY, told)
    if judgement.truth is Truth.FALSE:
        return Finding(Verdict.NO, told)
    if judgement.settleable:
        return Finding(Verdict.NEED, told, judgement.missing)
    return Finding(Verdict.UNSTATED, told)


def reachable(condition: Condition | None, terms: Terms) -> set[Verdict]:
    """Every verdict that some (perhaps partial) facts lead to."""
    if condition is None:
        return {Verdict.LIKELY}
    whole = expand(condition, terms)
    untold = judge(whole, {})
    choices = [telling_values(whole, name) for name in untold.missing]
    tried = islice(product(*choices), MOST_COMPLETIONS)
    completions = (dict(zip(untold.missing, values, strict=True)) for values in tried)
    # What partial facts leave open, some completion settles, or none does: only those need trying.
    settled = {_WITH_ALL_TOLD[evaluate(whole, facts)] for facts in completions}
    return settled | ({Verdict.NEED} if untold.missing and untold.settleable else set())


def next_question(findings: Iterable[Finding], unsure: Container[str] = ()) -> str | None:
    """The first fact, in the order people find natural, that can still change some verdict.

    What somebody was asked and does not know (`unsure`) is not asked again.
    """
    wanted = {name for finding in findings if finding.verdict is Verdict.NEED for name in finding.missing}
    return next((name for name in FACTS if name in wanted and name not in unsure), None)
