"""Reading benefits and terms from their files."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from models.benefit import Benefit, BenefitForm, Term, TermForm
from models.eligibility import condition_of, failing_examples
from models.errors import InvalidRecord

FOLDER = Path(__file__).parent


class BadBenefit(ValueError):
    """A file that cannot be a benefit; the message names file and field."""


def read_benefits(folder: Path = FOLDER) -> list[Benefit]:
    """Every benefit, by id. Raises BadBenefit."""
    return [_read(file) for file in sorted(folder.glob("*/*.toml"))]


def read_terms(file: Path = FOLDER / "terms.toml") -> list[Term]:
    """Every term. Raises BadBenefit."""
    entries = tomllib.loads(file.read_text(encoding="utf-8")).get("terms", [])
    return [Term(**_checked(TermForm, entry, file).model_dump()) for entry in entries]


def _read(file: Path) -> Benefit:
    try:
        values = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadBenefit(f"{file.name}: {error}") from error
    if values.get("id") != file.stem:
        raise BadBenefit(f"{file.name}, id: must be the file's own name")
    unknown = values.keys() - BenefitForm.model_fields.keys()
    if unknown:
        raise BadBenefit(f"{file.name}: no field is called {', '.join(sorted(unknown))}")
    return Benefit(**_checked(BenefitForm, values, file).model_dump())


def _checked(form: Any, values: dict[str, Any], file: Path) -> Any:
    try:
        return form.model_validate(values)
    except ValidationError as error:
        problems = InvalidRecord.of(file.name, values, error).problems
        told = "; ".join(f"{field}: {message}" for field, message in problems)
        raise BadBenefit(f"{file.name}, {told}") from error


def problems_of(benefits: list[Benefit], terms: list[Term]) -> Iterator[str]:
    """What keeps each benefit from being published, in sentences."""
    for benefit in benefits:
        known = {
            term.name: condition_of(term.meaning)
            for term in terms
            if term.jurisdiction in (None, benefit.jurisdiction)
        }
        yield from (f"{benefit.id}: {problem}" for problem in failing_examples(benefit, known))
