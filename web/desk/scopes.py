"""Where the definition in an address belongs: its area and all above, for the guard."""

from typing import Any

from models.area import lineage
from models.benefit import Benefit, Term
from models.duty import Department
from models.errors import NotFound
from models.price import Parameter
from models.procedure import Procedure
from web.database import session


def areas_above(area: str) -> list[str]:
    """An area and all above, by their ids."""
    return [one.id for one in lineage(session(), area)]


def _areas_up(table: type[Any], key: str, field: str) -> list[str]:
    """The area that a record is of, and all above. Raises NotFound."""
    record = session().get(table, key)
    if record is None:
        raise NotFound(key)
    return areas_above(getattr(record, field))


def of_benefit(benefit_id: str, **_others: Any) -> list[str]:
    """The areas of the benefit in the address."""
    return _areas_up(Benefit, benefit_id, "jurisdiction")


def of_parameter(parameter_id: str) -> list[str]:
    """The areas of the parameter in the address."""
    return _areas_up(Parameter, parameter_id, "jurisdiction")


def of_contact(department_id: str) -> list[str]:
    """The areas of the office in the address."""
    return _areas_up(Department, department_id, "area")


def of_procedure(procedure_id: str, **_others: Any) -> list[str]:
    """The areas of the procedure in the address."""
    return _areas_up(Procedure, procedure_id, "area")


def of_term(term_id: str, **_others: Any) -> list[str]:
    """The areas of the term in the address; none where it is the whole country's."""
    record = session().get(Term, term_id)
    if record is None:
        raise NotFound(term_id)
    return areas_above(record.jurisdiction) if record.jurisdiction else []
