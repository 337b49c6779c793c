"""What a person has answered so far in the checker, read from the form and written into the next one."""

from collections.abc import Iterator, Mapping

from flask_babel import gettext as _
from pydantic import BaseModel

from models.eligibility import EligibilityQuery
from models.rules.facts import FACTS, FactKind, FactValue
from models.rules.reasons import age_words
from models.words import visible

UNSURE = "unsure"


class Answers(BaseModel):
    """For whom, where, and the facts; None is a fact that they do not know. `problem` is about `asked`."""

    whom: str = "self"
    area: str = ""
    facility: str = ""
    facts: dict[str, FactValue | None] = {}
    asked: str = ""
    problem: str = ""
    change: str = ""
    finish: bool = False

    @classmethod
    def read(cls, form: Mapping[str, str]) -> "Answers":
        """Read a posted form; values that nobody could have chosen are left out."""
        answers = cls(
            whom=form.get("whom", "self") if form.get("whom") in ("self", "parent", "child") else "self",
            area=(visible(form.get("area")) or "")[:40],
            facility=form.get("facility", "")[:60],
            asked=form.get("asked", ""),
            change=form.get("change", "") if form.get("change") in FACTS else "",
            finish="finish" in form,
        )
        for name in FACTS:
            if name in form and name != answers.asked:
                answers.facts[name] = _value(name, form[name])
        if answers.asked in FACTS and not answers.change:
            answers._take(form)
        return answers

    def _take(self, form: Mapping[str, str]) -> None:
        """The answer to the question on the page that was sent."""
        fact = FACTS[self.asked]
        if form.get("answer") == UNSURE:
            self.facts[self.asked] = None
        elif fact.kind is FactKind.MONTHS:
            self._take_age(form)
        elif (value := _value(self.asked, form.get("answer", ""))) is not None:
            self.facts[self.asked] = value
        elif not self.finish:
            self.problem = _("请选一个；不清楚就选“不清楚”。")

    def _take_age(self, form: Mapping[str, str]) -> None:
        years, months = (form.get(part, "").strip() for part in ("years", "months"))
        if not years and not months and self.finish:
            return
        if not (years or "0").isdecimal() or not (months or "0").isdecimal() or not years + months:
            self.problem = _("请用数字写上岁数；不满三岁的孩子再写上几个月。")
            return
        total = int(years or 0) * 12 + int(months or 0)
        if FACTS[self.asked].accepts(total):
            self.facts[self.asked] = total
        else:
            self.problem = _("年龄请填0到125岁之间的数。")

    def without(self, name: str) -> "Answers":
        """The same without one fact, to ask for it again."""
        return self.model_copy(
            update={"facts": {one: value for one, value in self.facts.items() if one != name}}
        )

    def query(self) -> EligibilityQuery:
        """What the engine is asked."""
        return EligibilityQuery(area=self.area, facts=dict(self.facts))

    def told(self) -> Iterator[tuple[str, str, str]]:
        """(fact, value as the form carries it, value as people say it) of everything answered."""
        for name, value in self.facts.items():
            yield name, _carried(value), _said(name, value)


def _value(name: str, text: str) -> FactValue | None:
    fact = FACTS[name]
    if fact.kind is FactKind.YES_NO:
        return {"yes": True, "no": False}.get(text)
    if fact.kind is FactKind.MONTHS:
        return int(text) if text.isdecimal() and fact.accepts(int(text)) else None
    return text if text in fact.values else None


def _carried(value: FactValue | None) -> str:
    if value is None:
        return UNSURE
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _said(name: str, value: FactValue | None) -> str:
    if value is None:
        return _("不清楚")
    if isinstance(value, bool):
        return _("是") if value else _("不是")
    if FACTS[name].kind is FactKind.MONTHS:
        return age_words(int(value))
    return dict(FACTS[name].choices)[str(value)]
