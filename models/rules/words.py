"""A whole rule in plain words: nested sentences, its terms with their meaning or the lack of one. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from models.rules.condition import All, AnyOf, Compare, Condition, Not, Term
from models.rules.phrases import wanted


class TermWords(NamedTuple):
    """What a term means here, by which document; `meaning` is None where none says it, `ask` who may know."""

    meaning: Condition | None
    source: str
    ask: str | None


@dataclass(frozen=True)
class Sentence:
    """One condition, its parts under it; `source` is of a term, `open` whether no document defines it."""

    text: str
    parts: tuple["Sentence", ...] = ()
    source: str | None = None
    ask: str | None = None
    open: bool = False


def tell(condition: Condition, terms: Mapping[str, TermWords]) -> Sentence:
    """The condition in words."""
    match condition:
        case All(all=(one,)) | AnyOf(any=(one,)):
            return tell(one, terms)
        case All(all=inside):
            return Sentence("下面每一条都要符合：", tuple(tell(part, terms) for part in inside))
        case AnyOf(any=inside):
            return Sentence("下面有一条符合就行：", tuple(tell(part, terms) for part in inside))
        case Not(negated=inside):
            return Sentence("不能是下面这样：", (tell(inside, terms),))
        case Compare():
            return Sentence(wanted(condition))
    return _term(condition, terms)


def _term(condition: Term, terms: Mapping[str, TermWords]) -> Sentence:
    name = condition.term
    known = terms.get(name)
    if known is None or known.meaning is None:
        source, ask = (known.source, known.ask) if known else (None, None)
        return Sentence(f"{name}（怎样算，文件没有写明）", source=source, ask=ask, open=True)
    rest = {other: words for other, words in terms.items() if other != name}
    inside = tell(known.meaning, rest)
    if inside.parts:
        return Sentence(f"{name}，就是：", (inside,), known.source)
    return Sentence(f"{name}，就是{inside.text}", source=known.source)
