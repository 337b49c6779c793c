"""What a page with a rule on it holds: the rule as typed, somebody to try it with, and its examples."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from models.benefit import Term
from models.benefit_rules import Tried, condition_of, meanings, rule_in_words
from models.revising import Values
from models.rules.condition import Compare, Condition, nodes
from models.rules.condition import Term as NamedTerm
from models.rules.draft import EMPTY, Draft, Lack, draft_of, facts_of, lacks, rule_of, terms_of
from models.rules.facts import FACTS, Facts, read_facts
from models.rules.judge import expand
from models.rules.verdict import Finding, Verdict, find
from models.rules.words import Sentence
from web.desk.person_form import NOBODY, Person, problems_of
from web.desk.rule_form import Fields, Step, name_of, read_draft, take
from web.desk.rule_words import lack_words

MOST_EXAMPLES = 40


class Example(NamedTuple):
    """Somebody, and the verdict that the rule has to come to."""

    expected: str
    person: Person


@dataclass(frozen=True)
class RulePage:
    """As typed, whether finished or not; `focus` is the id of the field to go on with."""

    draft: Draft = EMPTY
    person: Person = NOBODY
    examples: tuple[Example, ...] = ()
    focus: str | None = None

    @classmethod
    def of(cls, rule: Values | None, examples: list[Values]) -> "RulePage":
        """What is kept."""
        told = [Example(one["verdict"], Person.of(read_facts(one["facts"]))) for one in examples]
        return cls(draft_of(condition_of(rule)), examples=tuple(told))

    @classmethod
    def read(cls, form: Fields) -> "RulePage":
        """What was typed."""
        numbers = [at for at in range(MOST_EXAMPLES) if f"example.{at}-expected" in form]
        told = [Example(form[f"example.{at}-expected"], Person.read(form, f"example.{at}")) for at in numbers]
        return cls(read_draft(form), Person.read(form, "try"), tuple(told))

    def after(self, step: Step, form: Fields, terms: Mapping[str, Term]) -> "RulePage":
        """What stands after a button was pressed."""
        match step.what:
            case "example":
                return self._with(Example("", NOBODY))
            case "keep":
                found = judged(self, terms).found
                return self._with(Example(found.verdict if found else "", self.person))
            case "drop":
                kept = [one for at, one in enumerate(self.examples) if (at,) != step.place]
                return replace(self, examples=tuple(kept), focus="add-example")
            case "try":
                return replace(self, focus="try-it")
        draft, focus = take(self.draft, step, form)
        return replace(self, draft=draft, focus=focus)

    def _with(self, example: Example) -> "RulePage":
        if len(self.examples) >= MOST_EXAMPLES:
            return self
        return replace(
            self, examples=(*self.examples, example), focus=f"example.{len(self.examples)}-expected"
        )


@dataclass(frozen=True)
class Row:
    """An example as it does: what came out, or what nobody can be."""

    example: Example
    tried: Tried | None
    problems: Mapping[str, str]


@dataclass(frozen=True)
class Judged:
    """How a page does: `lacks` by the name of a part, the rule in words, what it asks for, what came out."""

    lacks: Mapping[str, str]
    rule: Values | None
    words: Sentence | None
    asked: list[str]
    found: Finding | None
    problems: Mapping[str, str]
    rows: list[Row]


def judged(page: RulePage, terms: Mapping[str, Term]) -> Judged:
    """Judge everything on a page by the rule as it is typed."""
    wrong = {name_of(place): lack_words(lack) for place, lack in lacks(page.draft).items()}
    rule = None if wrong else rule_of(page.draft)
    condition, known = condition_of(rule), meanings(terms)

    def came_out(person: Person) -> Finding | None:
        usable = not wrong and not problems_of(person)
        return find(condition, person.facts(), known) if usable else None

    return Judged(
        lacks=wrong,
        rule=rule,
        words=rule_in_words(rule, terms),
        asked=asked_for(page.draft, known),
        found=came_out(page.person),
        problems=problems_of(page.person),
        rows=[_row(one, came_out(one.person)) for one in page.examples],
    )


def _row(example: Example, found: Finding | None) -> Row:
    tried = Tried(example.person.facts(), example.expected, found) if found else None
    return Row(example, tried, problems_of(example.person))


def asked_for(draft: Draft, terms: Mapping[str, Condition | None]) -> list[str]:
    """The facts that a rule asks for, itself or by its terms, in the order of the checker."""
    meant = [expand(NamedTerm(term=name), terms) for name in terms_of(draft)]
    by_terms = {node.fact for one in meant for node in nodes(one) if isinstance(node, Compare)}
    return [name for name in FACTS if name in by_terms or name in facts_of(draft)]


def written_examples(page: RulePage, standing: list[Values]) -> list[Values]:
    """The examples as they are kept: as they stand where they say the same. Raises BadFacts."""
    told = [(one.expected, one.person.facts()) for one in page.examples]
    if told == [(one["verdict"], read_facts(one["facts"])) for one in standing]:
        return standing
    return [{"verdict": expected, "facts": _years(facts)} for expected, facts in told]


def _years(facts: Facts) -> Values:
    """Facts as the files have them: whole years as `age`."""
    told: dict[str, Any] = dict(facts)
    months = told.get("age_months")
    if months is not None and months % 12 == 0:
        return {"age": told.pop("age_months") // 12, **told}
    return told


def page_problems(page: RulePage, does: Judged) -> dict[str, str]:
    """What keeps a page from being saved, by the name of the field."""
    found = dict(does.lacks)
    for at, (one, row) in enumerate(zip(page.examples, does.rows, strict=True)):
        found |= {f"example.{at}-{fact}": told for fact, told in row.problems.items()}
        if one.expected not in [*Verdict]:
            found[f"example.{at}-expected"] = lack_words(Lack.CHOICE)
    return found
