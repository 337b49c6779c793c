"""A benefit in words; its rule and examples are those of web/desk/rules.py."""

from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from models.definition_edit import BenefitEdit
from models.permission import Right
from models.plain_keeper import BENEFITS
from models.publishing import keeps_from_publishing
from web.database import session
from web.desk.definition_form import definition_page, keep_definition
from web.desk.forms import checked, typed
from web.desk.guard import needs, part_of_desk
from web.desk.rule_words import shortfall_words
from web.desk.scopes import of_benefit

blueprint = part_of_desk("benefits")


@blueprint.get("/benefits/<benefit_id>")
@needs(Right.DEFINE, of_benefit)
def benefit(benefit_id: str) -> ResponseReturnValue:
    """A benefit in words."""
    return definition_page("benefit", BENEFITS, benefit_id, BENEFITS.read(session(), benefit_id), {})


@blueprint.post("/benefits/<benefit_id>")
@needs(Right.DEFINE, of_benefit)
def save_benefit(benefit_id: str) -> ResponseReturnValue:
    """Keep it; it is published only when the examples of its rule come out as written."""
    raw = typed()
    form, problems = checked(BenefitEdit, raw)
    if form and form.published and (failing := keeps_from_publishing(session(), benefit_id)):
        problems["published"] = _("例子没有通过，不能公开：%(told)s", told=shortfall_words(failing))
    return keep_definition("benefit", BENEFITS, benefit_id, raw, form, problems)
