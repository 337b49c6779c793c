"""How records without rows of their own are changed: price parameters, offices' contacts, benefits, terms."""

from typing import Any

from sqlmodel import Session

from models.benefit import Benefit, Term
from models.change import Kept
from models.clock import today
from models.duty import Department
from models.errors import NotFound
from models.price import Parameter
from models.procedure import Procedure
from models.revising import Author, Values


class PlainKeeper:
    """Keeper of one table; `fields` are what people may change of it."""

    def __init__(self, kind: Kept, table: type[Any], *fields: str) -> None:
        self.kind, self.table, self.fields = kind, table, fields

    def read(self, session: Session, key: str) -> Values:
        """The fields that people may change. Raises NotFound."""
        record = session.get(self.table, key)
        if record is None:
            raise NotFound(key)
        values: Values = record.model_dump(mode="json", include=set(self.fields))
        return values

    def write(self, session: Session, key: str, changed: Values, author: Author) -> None:
        """Put the changes into the record, a new one where there is none; an office's word has its day."""
        record = session.get(self.table, key) or self.table(id=key, **changed)
        for name, value in changed.items():
            setattr(record, name, value)
        if isinstance(record, Department | Procedure):
            record.said_by, record.said_on = author.office, today()
        session.add(record)


CONTACTS = PlainKeeper(Kept.CONTACT, Department, "phone")
PARAMETERS = PlainKeeper(Kept.PARAMETER, Parameter, "name", "jurisdiction", "yuan", "valid_from", "source")
BENEFITS = PlainKeeper(
    *(Kept.BENEFIT, Benefit, "name", "summary", "who", "amount", "monthly_yuan", "how", "ask"),
    *("valid_from", "valid_to", "published", "rule", "examples", "kind", "audience", "domain"),
    *("jurisdiction", "plan", "locators", "status"),
)
TERMS = PlainKeeper(Kept.TERM, Term, "name", "jurisdiction", "meaning", "ask", "source", "valid_from")
PROCEDURES = PlainKeeper(
    *(Kept.PROCEDURE, Procedure, "name", "area", "benefit", "department", "who", "documents", "steps"),
    *("time_limit", "place", "document", "link", "status"),
)
