"""The inbox: questions that nobody could answer, and what residents found wrong; each gets an outcome."""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from models.errors import NotFound
from models.feedback import Feedback, FeedbackStatus
from models.feedbacks import areas_of_record, named
from models.inbox import areas_of_enquiry, open_enquiries, open_feedback, settle_feedback
from models.permission import Right
from models.revising import Values
from web.database import session
from web.desk.forms import Problems
from web.desk.guard import may, needs, part_of_desk
from web.desk.sent import outcome_typed, place_of, sent

blueprint = part_of_desk("inbox")


def of_feedback(feedback_id: int) -> list[str] | None:
    """The areas of the entry that feedback is about, None where it is about none. Raises NotFound."""
    one = sent(Feedback, feedback_id)
    return areas_of_record(session(), one.about, one.record)


@blueprint.get("/inbox")
@needs(Right.LOOK)
def inbox() -> ResponseReturnValue:
    """What waits, the most asked and the oldest first."""
    asked = [
        (one, place_of(one), may(Right.ANSWER, areas_of_enquiry(session(), one)))
        for one in open_enquiries(session())
    ]
    said = [
        (one, _about(one), may(Right.ANSWER, of_feedback(one.id or 0))) for one in open_feedback(session())
    ]
    return render_template("desk/inbox.html", enquiries=asked, feedback=said)


def _about(feedback: Feedback) -> str:
    """What the entry is called that feedback is about; empty for an answer, or an entry that is gone."""
    try:
        return named(session(), feedback.about, feedback.record) if feedback.record else ""
    except NotFound:
        return ""


@blueprint.get("/feedback/<int:feedback_id>")
@needs(Right.ANSWER, of_feedback)
def feedback(feedback_id: int) -> ResponseReturnValue:
    """What somebody said, and a form for what became of it."""
    return _feedback_page(sent(Feedback, feedback_id), {}, {})


@blueprint.post("/feedback/<int:feedback_id>")
@needs(Right.ANSWER, of_feedback)
def settle(feedback_id: int) -> ResponseReturnValue:
    """Say what became of it; who reported it reads that under the number."""
    one = sent(Feedback, feedback_id)
    outcome, raw, problems = outcome_typed()
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
