"""Procedures at the desk: added, edited, published and closed on an office's word, with their history."""

import secrets

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from models.change import Act
from models.permission import Right
from models.plain_keeper import PROCEDURES
from models.procedure import Procedure, ProcedureEdit, ProcedureStatus
from models.procedures import all_procedures
from models.revising import Merged, Overtaken, Save, Values, history, save
from web import wording
from web.database import session
from web.desk.entries import made_from, seen
from web.desk.forms import Problems
from web.desk.guard import author, may, me, needs, part_of_desk, require
from web.desk.procedure_form import checked_procedure, names_of, typed_procedure
from web.desk.scopes import areas_above, of_procedure
from web.desk.states import compared, restoring, second

blueprint = part_of_desk("procedures")


@blueprint.get("/procedures")
@needs(Right.LOOK)
def procedures() -> ResponseReturnValue:
    """All whose name holds the words, drafts and closed ones too."""
    words = request.args.get("q", "").strip()[:60]
    return render_template("desk/procedures.html", words=words, found=all_procedures(session(), words))


@blueprint.get("/procedures/<procedure_id>")
@needs(Right.LOOK, of_procedure)
def procedure(procedure_id: str) -> ResponseReturnValue:
    """One as it stands, and what was changed; `since` compares."""
    known = PROCEDURES.read(session(), procedure_id)
    return render_template(
        "desk/procedure.html",
        procedure_id=procedure_id,
        known=known,
        record=session().get_one(Procedure, procedure_id),
        mine=may(Right.DEFINE, of_procedure(procedure_id)),
        revisions=history(session(), PROCEDURES.kind, procedure_id),
        **compared(PROCEDURES, procedure_id, known)._asdict(),
        restore=lambda number: url_for(".restore", procedure_id=procedure_id, number=number),
    )


@blueprint.get("/procedures/new")
@needs(Right.DEFINE)
def new() -> ResponseReturnValue:
    """The form for one more, for the first of one's areas unless another is written."""
    return _page(None, {"area": me().areas[0] if me().areas else ""}, {})


@blueprint.post("/procedures/new")
@needs(Right.DEFINE)
def add() -> ResponseReturnValue:
    """Add it; residents see it once it is published."""
    return _kept(None)


@blueprint.get("/procedures/<procedure_id>/edit")
@needs(Right.DEFINE, of_procedure)
def edit(procedure_id: str) -> ResponseReturnValue:
    """The form, with what is known."""
    return _page(procedure_id, PROCEDURES.read(session(), procedure_id), {})


@blueprint.post("/procedures/<procedure_id>/edit")
@needs(Right.DEFINE, of_procedure)
def save_edit(procedure_id: str) -> ResponseReturnValue:
    """Keep what was changed; where somebody was quicker, show the difference and overwrite nothing."""
    return _kept(procedure_id)


@blueprint.post("/procedures/<procedure_id>/restore/<int:number>")
@needs(Right.DEFINE, of_procedure)
def restore(procedure_id: str, number: int) -> ResponseReturnValue:
    """Make it stand again as it did after this revision; that, too, is a change that is kept."""
    wish = restoring(PROCEDURES, procedure_id, number)
    require(Right.DEFINE, areas_above(wish.values["area"]))
    try:
        return _onward(procedure_id, "restored" if save(session(), wish) else "same")
    except Overtaken:
        return _onward(procedure_id, "overtaken")


def _kept(procedure_id: str | None) -> ResponseReturnValue:
    """Save what was typed and go on to its history, or show it again with what is wrong."""
    raw = typed_procedure()
    form, values, problems = checked_procedure(raw)
    if form is None or problems:
        return _page(procedure_id, raw, problems)
    require(Right.DEFINE, areas_above(values["area"]))
    key = procedure_id or f"procedure-{secrets.token_hex(4)}"
    act = Act.ADD if procedure_id is None else _act(form)
    try:
        done = save(session(), Save(PROCEDURES, key, values, seen(), author(), act, form.reason))
    except Overtaken:
        merged = second(PROCEDURES, key, values)
        return _page(procedure_id, merged.values | {"reason": form.reason}, {}, merged)
    return _onward(key, "saved" if done else "same")


def _act(form: ProcedureEdit) -> Act:
    return Act.CLOSE if form.status is ProcedureStatus.CLOSED else Act.EDIT


def _onward(procedure_id: str, done: str) -> ResponseReturnValue:
    return redirect(url_for(".procedure", procedure_id=procedure_id, done=done), 303)


def _page(
    procedure_id: str | None, values: Values, problems: Problems, others: Merged | None = None
) -> ResponseReturnValue:
    page = render_template(
        "desk/procedure_edit.html",
        procedure_id=procedure_id,
        values=values | names_of(values),
        problems=problems,
        second=others,
        statuses=[(one.value, wording.procedure_status_name(one)) for one in ProcedureStatus],
        seen=made_from(PROCEDURES, procedure_id, others is not None) if procedure_id else 0,
    )
    return page, 409 if others else 400 if problems else 200
