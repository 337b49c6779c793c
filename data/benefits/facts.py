"""Terms and benefits as rows to be loaded, beside those of data/facts."""

from pathlib import Path
from typing import Any

from data.benefits.files import BadBenefit, problems_of, read_benefits, read_terms
from data.rows import Fact
from models.benefit import Benefit, BenefitForm, Term, TermForm
from models.record import Record

type Facts = dict[type[Record], list[Fact]]


def add_benefits(facts: Facts, problems: list[str], folder: Path) -> None:
    """Add what the files hold; a benefit is published only when its examples come out as written."""
    try:
        terms, benefits = read_terms(folder / "terms.toml"), read_benefits(folder)
    except BadBenefit as error:
        problems.append(str(error))
        return
    problems += problems_of(benefits, terms)
    for benefit in benefits:
        benefit.published = True
    facts[Term] = [_fact("terms.toml", Term, TermForm, term) for term in terms]
    facts[Benefit] = [_fact(f"{benefit.id}.toml", Benefit, BenefitForm, benefit) for benefit in benefits]


def _fact(where: str, table: type[Record], form: Any, record: Term | Benefit) -> Fact:
    values = form.model_validate({name: getattr(record, name) for name in form.model_fields})
    return Fact(where, table, record.id, ("id",), values, frozenset(form.model_fields))
