"""A rule as a form without scripts: every part its fields, every step a button of the same form."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict

from models.benefit import Term
from models.rules.carried import options
from models.rules.condition import MAX_DEPTH, MAX_NODES
from models.rules.draft import EMPTY, Draft, Place, Sort
from models.rules.drafting import added, loosened, nested, new_part, removed
from models.rules.fact import FactKind
from models.rules.facts import FACTS

type Fields = MultiDict[str, str]
type Options = list[tuple[str, str]]
JOINS = ("all", "any")
LONGEST_TERM = 20


def name_of(place: Place) -> str:
    """What the fields of the part at this place are called by: rule, rule.0, rule.0.2."""
    return ".".join(("rule", *map(str, place)))


def join_options() -> Options:
    """How parts can be joined."""
    return [("all", _("下面每一条都要符合")), ("any", _("下面有一条符合就行"))]


def op_words(op: str) -> str:
    """A comparison of an age."""
    return {"gte": _("满"), "lt": _("不到")}.get(op, op)


def subjects(terms: Mapping[str, Term]) -> list[tuple[str, Options]]:
    """What a part can be about, straight from the engine: its facts, the terms that hold here, a group."""
    facts = [(f"{Sort.FACT}:{fact.name}", fact.label) for fact in FACTS.values()]
    named = [(f"{Sort.TERM}:{name}", term_label(name, terms)) for name in sorted(terms)]
    groups = [(f"{Sort.JOIN}:{name}", words) for name, words in join_options()]
    return [(_("一个人的情况"), facts), (_("有名字的条件"), named), (_("再套一组"), groups)]


def term_label(name: str, terms: Mapping[str, Term]) -> str:
    """A term, marked where no document says what it means."""
    known = terms.get(name)
    return name if known and known.meaning is not None else _("%(name)s（没有文件定义）", name=name)


def read_draft(form: Fields, place: Place = ()) -> Draft:
    """The rule as typed; parts that no form of ours could have sent are left out."""
    name = name_of(place)
    sort, called = form.get(f"{name}-sort", ""), form.get(f"{name}-name", "")
    typed = tuple(form.getlist(f"{name}-typed"))
    negated = bool(form.get(f"{name}-not"))
    if sort == Sort.FACT:
        fact = FACTS[called]
        if fact.kind is FactKind.MONTHS:
            op = form.get(f"{name}-op", "")
            age = (*typed, "", "")[:2]  # years and months, whatever a form sent
            return Draft(Sort.FACT, called, negated, op if op in fact.ops else fact.ops[0], age)
        known = dict(options(called))
        return Draft(Sort.FACT, called, negated, typed=tuple(text for text in typed if text in known))
    if sort == Sort.TERM:
        return Draft(Sort.TERM, called, negated)
    join = called if called in JOINS else EMPTY.name
    return Draft(Sort.JOIN, join, negated, parts=tuple(_parts(form, place)))


def _parts(form: Fields, place: Place) -> Iterable[Draft]:
    if len(place) > MAX_DEPTH + 1:
        return
    for at in range(MAX_NODES):
        inside = (*place, at)
        if _is_part(form, name_of(inside)):
            yield read_draft(form, inside)


def _is_part(form: Fields, name: str) -> bool:
    return _can_be(form.get(f"{name}-sort", ""), form.get(f"{name}-name", ""))


def _can_be(sort: str, called: str) -> bool:
    match sort:
        case Sort.FACT:
            return called in FACTS
        case Sort.TERM:
            return 0 < len(called) <= LONGEST_TERM
        case Sort.JOIN:
            return called in JOINS
    return False


@dataclass(frozen=True)
class Step:
    """What a button asks for, and where: `add:0.1`, `remove:2`."""

    what: str
    place: Place

    @classmethod
    def read(cls, text: str) -> "Step":
        """A button's value."""
        what, _colon, where = text.partition(":")
        numbers = [part for part in where.split(".") if part.isdecimal() and len(part) < 4]
        return cls(what, tuple(map(int, numbers)))


def take(draft: Draft, step: Step, form: Fields) -> tuple[Draft, str | None]:
    """The draft after a step, and the id of the field to go on with; other steps leave it as it is."""
    if step.what == "add":
        return _add(draft, step.place, form.get(f"{name_of(step.place)}-add", ""))
    does: dict[str, Any] = {"remove": removed, "nest": nested, "loosen": loosened}
    if step.what not in does or not step.place:
        return draft, None
    stays = step.what == "nest"
    return does[step.what](draft, step.place), f"{name_of(step.place if stays else step.place[:-1])}-add"


def _add(draft: Draft, place: Place, chosen: str) -> tuple[Draft, str | None]:
    sort, _colon, called = chosen.partition(":")
    if not _can_be(sort, called):
        return draft, f"{name_of(place)}-add"
    fresh = added(draft, place, new_part(Sort(sort), called))
    return fresh, f"{name_of((*place, _last(fresh, place)))}-field"


def _last(draft: Draft, place: Place) -> int:
    for at in place:
        draft = draft.parts[at] if at < len(draft.parts) else EMPTY
    return max(len(draft.parts) - 1, 0)
