"""The form of one definition that is kept as plain values: shown, saved, shown again with what is wrong."""

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from pydantic import BaseModel

from models.change import Act
from models.plain_keeper import PlainKeeper
from models.revising import Overtaken, Save, Values, history, save
from web.database import session
from web.desk.entries import made_from, overtaken, seen, status_of
from web.desk.forms import Problems
from web.desk.guard import author


def keep_definition(
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
        return definition_page(name, keeper, key if act is Act.EDIT else "", raw, problems)
    values = form.model_dump(mode="json", exclude={"reason"})
    try:
        done = save(
            session(), Save(keeper, key, values, seen(), author(), act, getattr(form, "reason", None))
        )
    except Overtaken:
        return definition_page(name, keeper, key, raw, overtaken())
    return redirect(url_for("desk_definitions.definitions", done="saved" if done else "same"), 303)


def definition_page(
    name: str, keeper: PlainKeeper, key: str, values: Values, problems: Problems
) -> ResponseReturnValue:
    """The form of one definition; an empty key is one that is to be."""
    page = render_template(
        f"desk/{name}.html",
        record=session().get(keeper.table, key) if key else None,
        values=values,
        problems=problems,
        seen=made_from(keeper, key, "form" in problems) if key else 0,
        revisions=history(session(), keeper.kind, key) if key else [],
    )
    return page, status_of(problems)
