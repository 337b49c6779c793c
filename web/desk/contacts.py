"""The telephones of offices, on each office's word."""

from flask.typing import ResponseReturnValue

from models.definition_edit import ContactEdit
from models.permission import Right
from models.plain_keeper import CONTACTS
from web.database import session
from web.desk.definition_form import definition_page, keep_definition
from web.desk.forms import checked, typed
from web.desk.guard import needs, part_of_desk
from web.desk.scopes import of_contact

blueprint = part_of_desk("contacts")


@blueprint.get("/contacts/<department_id>")
@needs(Right.DEFINE, of_contact)
def contact(department_id: str) -> ResponseReturnValue:
    """An office's telephone."""
    return definition_page("contact", CONTACTS, department_id, CONTACTS.read(session(), department_id), {})


@blueprint.post("/contacts/<department_id>")
@needs(Right.DEFINE, of_contact)
def save_contact(department_id: str) -> ResponseReturnValue:
    """Keep it, on the office's word."""
    raw = typed()
    form, problems = checked(ContactEdit, raw)
    return keep_definition("contact", CONTACTS, department_id, raw, form, problems)
