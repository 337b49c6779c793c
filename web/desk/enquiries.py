"""A question that nobody could answer: answered for everybody, attached to what answers it, or put aside."""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from models.attaching import attach, candidates
from models.closing import entry_called
from models.enquiry import Enquiry, EnquiryStatus
from models.errors import NotFound
from models.inbox import AnswerEdit, areas_of_enquiry, dismiss, publish
from models.permission import Right
from models.revising import Values
from web.database import session
from web.desk.forms import Problems, area_named, checked, typed
from web.desk.guard import author, needs, part_of_desk, require
from web.desk.scopes import areas_above
from web.desk.sent import outcome_typed, place_of, sent

blueprint = part_of_desk("enquiries")


def of_enquiry(enquiry_id: int) -> list[str] | None:
    """The areas that a question was asked for. Raises NotFound."""
    return areas_of_enquiry(session(), sent(Enquiry, enquiry_id))


@blueprint.get("/enquiries/<int:enquiry_id>")
@needs(Right.ANSWER, of_enquiry)
def enquiry(enquiry_id: int) -> ResponseReturnValue:
    """One question, with a form for its answer, what may answer it already, and a form to put it aside."""
    one = sent(Enquiry, enquiry_id)
    return _page(one, {}, {})


@blueprint.post("/enquiries/<int:enquiry_id>/answer")
@needs(Right.ANSWER, of_enquiry)
def answer(enquiry_id: int) -> ResponseReturnValue:
    """Publish an answer; the assistant's next search finds it."""
    one, raw = sent(Enquiry, enquiry_id), typed()
    form, problems = checked(AnswerEdit, raw)
    area = area_named(session(), form.area, "area", problems) if form and form.area else None
    about = entry_called(session(), form.facility) if form and form.facility else None
    if form and form.facility and about is None:
        problems["facility"] = _("没有找到唯一的一条叫这个名字，请写编号或完整的名称。")
    if form is None or problems:
        return _page(one, raw, problems)
    # An answer for the whole directory binds everybody's residents: only an administrator gives one.
    require(Right.ANSWER, areas_above(area.id) if area else [])
    if one.status is EnquiryStatus.OPEN:
        publish(session(), one, form, area, about, author())
        return _onward("answered")
    return _onward("overtaken")


@blueprint.post("/enquiries/<int:enquiry_id>/attach")
@needs(Right.ANSWER, of_enquiry)
def attach_answer(enquiry_id: int) -> ResponseReturnValue:
    """Say that what stands in the directory already answers it."""
    one = sent(Enquiry, enquiry_id)
    if one.status is not EnquiryStatus.OPEN:
        return _onward("overtaken")
    try:
        attach(session(), one, request.form.get("passage", ""))
    except NotFound:
        return _page(one, {}, {"passage": _("请选一条。")})
    return _onward("attached")


@blueprint.post("/enquiries/<int:enquiry_id>/dismiss")
@needs(Right.ANSWER, of_enquiry)
def put_aside(enquiry_id: int) -> ResponseReturnValue:
    """Put a question aside, with the reason."""
    one = sent(Enquiry, enquiry_id)
    outcome, raw, problems = outcome_typed()
    if outcome is None:
        return _page(one, raw, problems)
    if one.status is not EnquiryStatus.OPEN:
        return _onward("overtaken")
    dismiss(session(), one, outcome)
    return _onward("dismissed")


def _onward(done: str) -> ResponseReturnValue:
    return redirect(url_for("desk_inbox.inbox", done=done), 303)


def _page(one: Enquiry, typed: Values, problems: Problems) -> ResponseReturnValue:
    page = render_template(
        "desk/enquiry.html",
        enquiry=one,
        place=place_of(one),
        values={"question": one.question[:200], "area": place_of(one)} | typed,
        problems=problems,
        candidates=candidates(session(), one),
    )
    return page, 400 if problems else 200
