"""What the templates of rules need: names of fields, choices of the engine, words."""

from collections.abc import Mapping
from typing import Any

from flask_babel import gettext as _

from models.benefit import Term
from models.rules.carried import options
from models.rules.draft import Draft, Sort
from models.rules.facts import FACTS
from models.rules.verdict import Verdict
from web import wording
from web.desk.rule_form import join_options, name_of, op_words, subjects, term_label
from web.desk.rule_words import person_words


def rule_tools(terms: Mapping[str, Term], without: str | None = None) -> dict[str, Any]:
    """For `render_template`; `without`: the term that is being defined, which cannot be part of itself."""
    offered = {name: term for name, term in terms.items() if name != without}

    def title(part: Draft) -> str:
        if part.sort is Sort.FACT:
            return FACTS[part.name].label
        return term_label(part.name, terms) if part.sort is Sort.TERM else _("一组条件")

    return {
        "facts": FACTS,
        "fact_options": options,
        "joins": join_options(),
        "name_of": name_of,
        "ops": lambda name: [(op, op_words(op)) for op in FACTS[name].ops],
        "person_words": person_words,
        "subjects": subjects(offered),
        "title": title,
        "verdicts": [("", _("请选")), *((one.value, wording.verdict_name(one)) for one in Verdict)],
    }
