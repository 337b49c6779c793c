"""What a person has answered so far in the checker, read from the form and written into the next one."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from flask_babel import gettext as _
from pydantic import BaseModel

from models.eligibility import EligibilityQuery
from models.rules.carried import UNSURE, carried, months_of, value_of
from models.rules.fact import FactKind, FactValue, Whom
from models.rules.facts import FACTS
from models.rules.phrases import said
from models.words import visible

START = "start"  # not a fact: the page that asks for whom, and where


class Told(NamedTuple):
    """An answer: the fact, its label, its value as the form carries it, and in words."""

    fact: str
    label: str
    carried: str
    words: str


class Answers(BaseModel):
    """For whom, where, and the facts; None is a fact that they do not know. `problem` is about `asked`."""

    whom: Whom = Whom.SELF
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
        change = form.get("change", "")
        answers = cls(
            whom=Whom(form["whom"]) if form.get("whom") in list(Whom) else Whom.SELF,
            area=(visible(form.get("place")) or visible(form.get("area")) or "")[:40],
            facility=form.get("facility", "")[:60],
            asked=form.get("asked", ""),
            change=change if change in (*FACTS, START) else "",
            finish="finish" in form,
        )
        for name in FACTS:
            if name in form and name != answers.asked:
                answers._carry(name, form[name])
        if answers.asked in FACTS and not answers.change:
            answers._take(form)
        return answers

    def _carry(self, name: str, text: str) -> None:
        value = value_of(name, text)
        if value is not None or text == UNSURE:
            self.facts[name] = value

    def _take(self, form: Mapping[str, str]) -> None:
        """The answer to the question on the page that was sent."""
        fact = FACTS[self.asked]
        if form.get("answer") == UNSURE:
            self.facts[self.asked] = None
        elif fact.kind is FactKind.MONTHS:
            self._take_age(form)
        elif (value := value_of(self.asked, form.get("answer", ""))) is not None:
            self.facts[self.asked] = value
        elif not self.finish:
            self.problem = _("请选一个；不清楚就选“不清楚”。")

    def _take_age(self, form: Mapping[str, str]) -> None:
        try:
            total = months_of(form.get("years", ""), form.get("months", ""))
        except ValueError:
            self.problem = _("请用数字写，比如72，不要写别的字。")
            return
        if total is None:
            self.problem = "" if self.finish else _("请用数字写上多大；不清楚就选“不清楚”。")
        elif FACTS[self.asked].accepts(total):
            self.facts[self.asked] = total
        else:
            self.problem = _("年龄请填0到125岁之间的数。")

    def without(self, name: str) -> "Answers":
        """The same without one fact, to ask for it again."""
        left = {one: value for one, value in self.facts.items() if one != name}
        return self.model_copy(update={"facts": left})

    def query(self) -> EligibilityQuery:
        """What the engine is asked."""
        return EligibilityQuery(area=self.area, facts=dict(self.facts), whom=self.whom)

    def told(self) -> Iterator[Told]:
        """Everything answered, in the order of the questions."""
        for name in FACTS:
            if name in self.facts:
                label, value = FACTS[name].label, self.facts[name]
                words = _("不清楚") if value is None else said(name, value)
                yield Told(name, label, carried(value), words)
