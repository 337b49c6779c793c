"""找谁办: which department answers for a matter."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from models.lists import DutyItem, list_duties
from web.listing import listing

blueprint = Blueprint("duties", __name__)


@blueprint.get("/duties")
def duties() -> ResponseReturnValue:
    """Duties that match a matter put in anybody's words."""
    form = listing(list_duties, DutyItem)
    return render_template("duties.html", form=form, matters=_matters()), form.status


def _matters() -> list[str]:
    return [
        _("托育机构备案"),
        _("老年餐桌"),
        _("消防安全"),
        _("幼儿园托班"),
        _("收费价格"),
        _("老年大学"),
        _("医保"),
    ]
