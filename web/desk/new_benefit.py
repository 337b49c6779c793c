"""A benefit that nobody has entered yet: in words first, its rule and examples next, published at last."""

import secrets

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from sqlmodel import col, select

from models.benefit import Audience, BenefitKind, Standing
from models.change import Act
from models.permission import Right
from models.plain_keeper import BENEFITS
from models.plan import Clause, Plan
from models.revising import Save, Values, save
from models.rule_edit import NewBenefit
from web import wording
from web.database import session
from web.desk.entries import status_of
from web.desk.forms import Problems, area_named, checked, typed
from web.desk.guard import author, needs, part_of_desk, require
from web.desk.scopes import areas_above

blueprint = part_of_desk("new_benefit")


@blueprint.get("/benefits/new")
@needs(Right.DEFINE)
def new() -> ResponseReturnValue:
    """The form."""
    return _page({}, {})


@blueprint.post("/benefits/new")
@needs(Right.DEFINE)
def add() -> ResponseReturnValue:
    """Add it, unpublished, and go on to its rule."""
    raw = typed()
    form, problems = checked(NewBenefit, raw)
    area = area_named(session(), form.jurisdiction, "jurisdiction", problems) if form else None
    if form and (unknown := _unknown_clauses(form)):
        problems["locators"] = _("这份方案里没有“%(unknown)s”这一条。", unknown="、".join(unknown))
    if form is None or area is None or problems:
        return _page(raw, problems)
    require(Right.DEFINE, areas_above(area.id))
    key = f"desk-benefit-{secrets.token_hex(4)}"
    values = form.model_dump(mode="json", exclude={"reason"}) | {"jurisdiction": area.id, "published": False}
    save(session(), Save(BENEFITS, key, values, 0, author(), Act.ADD, form.reason))
    return redirect(url_for("desk_rules.rule", benefit_id=key, done="saved"), 303)


def _unknown_clauses(form: NewBenefit) -> list[str]:
    """The locators that the plan does not have: a benefit that cites nothing would be made up."""
    wanted = [f"{form.plan}:{locator}" for locator in form.locators]
    known = set(session().exec(select(Clause.id).where(col(Clause.id).in_(wanted))))
    return [locator for locator in form.locators if f"{form.plan}:{locator}" not in known]


def _page(values: Values, problems: Problems) -> ResponseReturnValue:
    page = render_template(
        "desk/new_benefit.html", values=values, problems=problems, options=_options(), seen=0, revisions=[]
    )
    return page, status_of(problems)


def _options() -> dict[str, list[tuple[str, str]]]:
    plans = session().exec(select(Plan).order_by(col(Plan.id)))
    return {
        "plan": [(plan.id, plan.title) for plan in plans],
        "kind": [(kind.value, wording.benefit_kind_name(kind)) for kind in BenefitKind],
        "audience": [(audience.value, wording.audience_name(audience)) for audience in Audience],
        "domain": [(domain, wording.domain_name(domain)) for domain in ("elder", "childcare", "both")],
        "status": [(status.value, wording.standing_name(status)) for status in Standing],
    }
