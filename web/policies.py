"""Documents and measures that the plans name."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from models.lists import PolicyItem, list_policies
from web.listing import listing

blueprint = Blueprint("policies", __name__)


@blueprint.get("/policies")
def policies() -> ResponseReturnValue:
    """The list, by area and words."""
    form = listing(list_policies, PolicyItem)
    return render_template("policies.html", form=form), form.status
