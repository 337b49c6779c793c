"""What stands behind the answers: benefits, price parameters, offices' telephones; edited like entries."""

import secrets
from typing import Any

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from pydantic import BaseModel
from sqlmodel import col, select

from models.area import Area, lineage
from models.benefit import Benefit, Term
from models.change import Act
from models.definition_edit import BenefitEdit, ContactEdit, ParameterEdit
from models.duty import Department
from models.permission import Right
from models.plain_keeper import BENEFITS, CONTACTS, PARAMETERS, PlainKeeper
from models.price import Parameter
from models.publishing import keeps_from_publishing
from models.revising import Overtaken, Save, Values, history, save
from web.database import session
from web.desk.entries import made_from, overtaken, seen, status_of
from web.desk.forms import Problems, area_named, checked, typed
from web.desk.guard import author, needs, part_of_desk, require
from web.desk.rule_words import shortfall_words
from web.desk.scopes import of_benefit, of_contact, of_parameter

blueprint = part_of_desk("definitions")


@blueprint.get("/definitions")
@needs(Right.LOOK)
def definitions() -> ResponseReturnValue:
    """All of them whose name holds the words."""
    words = request.args.get("q", "").strip()[:60]

    def named(table: type[Any]) -> list[Any]:
        query = select(table).where(col(table.name).contains(words, autoescape=True))
        return list(session().exec(query.order_by(col(table.id)).limit(60)))

    names = dict(session().execute(select(col(Area.id), col(Area.name))).all())
    return render_template(
        "desk/definitions.html",
        words=words,
        names=names,
        benefits=named(Benefit),
        terms=named(Term),
        parameters=named(Parameter),
        offices=named(Department),
    )


@blueprint.get("/benefits/<benefit_id>")
@needs(Right.DEFINE, of_benefit)
def benefit(benefit_id: str) -> ResponseReturnValue:
    """A benefit in words."""
    return _page("benefit", BENEFITS, benefit_id, BENEFITS.read(session(), benefit_id), {})


@blueprint.post("/benefits/<benefit_id>")
@needs(Right.DEFINE, of_benefit)
def save_benefit(benefit_id: str) -> ResponseReturnValue:
    """Keep it; it is published only when the examples of its rule come out as written."""
    raw = typed()
    form, problems = checked(BenefitEdit, raw)
    if form and form.published and (failing := keeps_from_publishing(session(), benefit_id)):
        problems["published"] = _("例子没有通过，不能公开：%(told)s", told=shortfall_words(failing))
    return _keep("benefit", BENEFITS, benefit_id, raw, form, problems)


@blueprint.get("/contacts/<department_id>")
@needs(Right.DEFINE, of_contact)
def contact(department_id: str) -> ResponseReturnValue:
    """An office's telephone."""
    return _page("contact", CONTACTS, department_id, CONTACTS.read(session(), department_id), {})


@blueprint.post("/contacts/<department_id>")
@needs(Right.DEFINE, of_contact)
def save_contact(department_id: str) -> ResponseReturnValue:
    """Keep it, on the office's word."""
    raw = typed()
    form, problems = checked(ContactEdit, raw)
    return _keep("contact", CONTACTS, department_id, raw, form, problems)


@blueprint.get("/parameters/new")
@needs(Right.DEFINE)
def new_parameter() -> ResponseReturnValue:
    """The form for a figure that price rules need."""
    return _page("parameter", PARAMETERS, "", {}, {})


@blueprint.post("/parameters/new")
@needs(Right.DEFINE)
def add_parameter() -> ResponseReturnValue:
    """Add it; the newest that is in force counts."""
    return _keep_parameter(f"parameter-{secrets.token_hex(4)}", Act.ADD)


@blueprint.get("/parameters/<parameter_id>")
@needs(Right.DEFINE, of_parameter)
def parameter(parameter_id: str) -> ResponseReturnValue:
    """A figure that price rules need."""
    values = PARAMETERS.read(session(), parameter_id)
    area = session().get(Area, values["jurisdiction"])
    shown = values | {"jurisdiction": area.name if area else values["jurisdiction"]}
    return _page("parameter", PARAMETERS, parameter_id, shown, {})


@blueprint.post("/parameters/<parameter_id>")
@needs(Right.DEFINE, of_parameter)
def save_parameter(parameter_id: str) -> ResponseReturnValue:
    """Keep it."""
    return _keep_parameter(parameter_id, Act.EDIT)


def _keep_parameter(key: str, act: Act) -> ResponseReturnValue:
    raw = typed()
    form, problems = checked(ParameterEdit, raw)
    area = area_named(session(), form.jurisdiction, "jurisdiction", problems) if form else None
    if form and area:
        require(Right.DEFINE, [up.id for up in lineage(session(), area.id)])
        form = form.model_copy(update={"jurisdiction": area.id})
    return _keep("parameter", PARAMETERS, key, raw, form, problems, act)


def _keep(
    name: str,
    keeper: PlainKeeper,
    key: str,
    raw: Values,
    form: BaseModel | None,
    problems: Problems,
    act: Act = Act.EDIT,
) -> ResponseReturnValue:
    """Save a checked form and go back to the list, or show it again with what is wrong."""
    if form is None or problems:
        return _page(name, keeper, key if act is Act.EDIT else "", raw, problems)
    values = form.model_dump(mode="json", exclude={"reason"})
    try:
        done = save(
            session(), Save(keeper, key, values, seen(), author(), act, getattr(form, "reason", None))
        )
    except Overtaken:
        return _page(name, keeper, key, raw, overtaken())
    return redirect(url_for(".definitions", done="saved" if done else "same"), 303)


def _page(
    name: str, keeper: PlainKeeper, key: str, values: Values, problems: Problems
) -> ResponseReturnValue:
    page = render_template(
        f"desk/{name}.html",
        record=session().get(keeper.table, key) if key else None,
        values=values,
        problems=problems,
        seen=made_from(keeper, key, "form" in problems) if key else 0,
        revisions=history(session(), keeper.kind, key) if key else [],
    )
    return page, status_of(problems)
