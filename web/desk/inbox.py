"""The inbox: questions that nobody could answer, and what residents found wrong; each gets an outcome."""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from pydantic import BaseModel

from models.area import lineage
from models.closing import entry_called
from models.enquiry import Enquiry, EnquiryStatus
from models.errors import NotFound
from models.feedback import About, Feedback, FeedbackStatus
from models.feedbacks import named
from models.inbox import (
    AnswerEdit,
    Reason,
    areas_of_enquiry,
    open_enquiries,
    open_feedback,
    publish,
    settle_enquiry,
    settle_feedback,
)
from models.permission import Right
from models.revising import Values
from web.database import session
from web.desk.entries import here
from web.desk.forms import Problems, area_named, checked, typed
from web.desk.guard import author, me, needs, part_of_desk, require

blueprint = part_of_desk("inbox")


def of_enquiry(enquiry_id: int) -> list[str] | None:
    """The areas that a question was asked for. Raises NotFound."""
    return areas_of_enquiry(session(), _get(Enquiry, enquiry_id))


def of_feedback(feedback_id: int) -> list[str] | None:
    """The areas of the entry that feedback is about, None where it is about none. Raises NotFound."""
    feedback = _get(Feedback, feedback_id)
    return here(feedback.record) if feedback.about is About.FACILITY and feedback.record else None


@blueprint.get("/inbox")
@needs(Right.LOOK)
def inbox() -> ResponseReturnValue:
    """What waits, the most asked and the oldest first."""
    feedback = [(one, _about(one)) for one in open_feedback(session())]
    return render_template("desk/inbox.html", enquiries=open_enquiries(session()), feedback=feedback)


def _about(feedback: Feedback) -> str:
    """What the entry is called that feedback is about; empty for an answer, or an entry that is gone."""
    try:
        return named(session(), feedback.about, feedback.record) if feedback.record else ""
    except NotFound:
        return ""


@blueprint.get("/enquiries/<int:enquiry_id>")
@needs(Right.ANSWER, of_enquiry)
def enquiry(enquiry_id: int) -> ResponseReturnValue:
    """One question, with a form for its answer."""
    one = _get(Enquiry, enquiry_id)
    return _page(one, {"question": one.question[:200], "area": one.area}, {})


@blueprint.post("/enquiries/<int:enquiry_id>/answer")
@needs(Right.ANSWER, of_enquiry)
def answer(enquiry_id: int) -> ResponseReturnValue:
    """Publish an answer; the assistant's next search finds it."""
    one, raw = _get(Enquiry, enquiry_id), typed()
    form, problems = checked(AnswerEdit, raw)
    area = area_named(session(), form.area, "area", problems) if form and form.area else None
    about = entry_called(session(), form.facility) if form and form.facility else None
    if form and form.facility and about is None:
        problems["facility"] = _("没有找到唯一的一条叫这个名字，请写编号或完整的名称。")
    if form is None or problems:
        return _page(one, raw, problems)
    # An answer for the whole directory binds everybody's residents: only an administrator gives one.
    require(Right.ANSWER, [up.id for up in lineage(session(), area.id)] if area else [])
    settle_enquiry(session(), one, EnquiryStatus.ANSWERED)
    publish(session(), form, area, about, author())
    return redirect(url_for(".inbox", done="answered"), 303)


@blueprint.post("/enquiries/<int:enquiry_id>/dismiss")
@needs(Right.ANSWER, of_enquiry)
def dismiss(enquiry_id: int) -> ResponseReturnValue:
    """Put a question aside, with the reason."""
    one = _get(Enquiry, enquiry_id)
    outcome, raw, problems = _outcome()
    if outcome is None:
        return _page(one, raw | {"question": one.question[:200], "area": one.area}, problems)
    one.outcome = outcome
    settle_enquiry(session(), one, EnquiryStatus.DISMISSED)
    session().commit()
    return redirect(url_for(".inbox", done="dismissed"), 303)


def _outcome() -> tuple[str | None, Values, Problems]:
    """What became of it as residents read it, with the office; None with what is wrong with the reason."""
    raw = typed()
    form, problems = checked(Reason, raw)
    return f"{form.reason}（{me().office}）" if form else None, raw, problems


def _page(one: Enquiry, values: Values, problems: Problems) -> ResponseReturnValue:
    page = render_template("desk/enquiry.html", enquiry=one, values=values, problems=problems)
    return page, 400 if problems else 200


@blueprint.get("/feedback/<int:feedback_id>")
@needs(Right.ANSWER, of_feedback)
def feedback(feedback_id: int) -> ResponseReturnValue:
    """What somebody said, and a form for what became of it."""
    return _feedback_page(_get(Feedback, feedback_id), {}, {})


@blueprint.post("/feedback/<int:feedback_id>")
@needs(Right.ANSWER, of_feedback)
def settle(feedback_id: int) -> ResponseReturnValue:
    """Say what became of it; who reported it reads that under the number."""
    one = _get(Feedback, feedback_id)
    outcome, raw, problems = _outcome()
    if outcome is None:
        return _feedback_page(one, raw, problems)
    settled = request.form.get("decision") == "settle"
    status = FeedbackStatus.SETTLED if settled else FeedbackStatus.DISMISSED
    settle_feedback(session(), one, status, outcome)
    return redirect(url_for(".inbox", done="settled" if settled else "dismissed"), 303)


def _feedback_page(one: Feedback, values: Values, problems: Problems) -> ResponseReturnValue:
    about = _about(one)
    page = render_template("desk/feedback.html", one=one, about=about, values=values, problems=problems)
    return page, 400 if problems else 200


def _get[Kind: BaseModel](table: type[Kind], key: int) -> Kind:
    one = session().get(table, key)
    if one is None:
        raise NotFound(str(key))
    return one
