"""这条信息有误: a form for anybody, and the page on which its number shows what became of it."""

from http import HTTPStatus

from flask import Blueprint, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_limiter import RateLimitExceeded
from pydantic import ValidationError

from models.errors import NotFound
from models.feedback import Judgement
from models.feedbacks import NewFeedback, get_outcome, named, record_feedback
from models.outcomes import enquiry_outcome
from web.database import session
from web.entry_pages import page_of
from web.limits import limiter
from web.problems import field_problems

blueprint = Blueprint("feedback", __name__)


@blueprint.get("/feedback/<about>/<record>")
def form(about: str, record: str) -> ResponseReturnValue:
    """The form about one entry. Raises NotFound."""
    return _form(about, record)


@blueprint.post("/feedback/<about>/<record>")
@limiter.limit(lambda: current_app.config["FEEDBACK_LIMIT"])
def send(about: str, record: str) -> ResponseReturnValue:
    """Record what is wrong, and lead to its number."""
    comment = request.form.get("comment", "").strip()
    if not comment:
        return _form(about, record, _("请写上哪里不对。"))
    told = {"kind": Judgement.WRONG, "about": about, "record": record, "comment": comment}
    try:
        new = NewFeedback.model_validate(told)
    except ValidationError as error:
        return _form(about, record, field_problems(error)[0].detail)
    return redirect(url_for(".outcome", number=record_feedback(session(), new).number), 303)


@blueprint.get("/feedback")
def look_up() -> ResponseReturnValue:
    """A box for a number."""
    number = "".join(sign for sign in request.args.get("number", "") if sign.isdecimal())
    return redirect(url_for(".outcome", number=number)) if number else render_template("feedback/find.html")


@blueprint.get("/feedback/<number>")
@limiter.limit(lambda: current_app.config["FEEDBACK_LIMIT"])
def outcome(number: str) -> ResponseReturnValue:
    """What became of feedback, or of a question that nobody could answer. Raises NotFound."""
    try:
        return render_template("feedback/outcome.html", outcome=get_outcome(session(), number))
    except NotFound:
        return render_template("feedback/enquiry.html", outcome=enquiry_outcome(session(), number))


@blueprint.errorhandler(RateLimitExceeded)
def too_fast(_error: RateLimitExceeded) -> ResponseReturnValue:
    """What was typed stays in the box."""
    arguments = request.view_args or {}
    if "about" not in arguments:
        return render_template("feedback/find.html", problem=_("问得太快了，请过一会儿再试。")), 429
    return _form(**arguments, problem=_("发得太快了，请过一会儿再试。"), status=HTTPStatus.TOO_MANY_REQUESTS)


def _form(
    about: str, record: str, problem: str = "", status: HTTPStatus = HTTPStatus.BAD_REQUEST
) -> ResponseReturnValue:
    found = named(session(), about, record)
    page = render_template(
        "feedback/form.html",
        name=found,
        page=page_of(about, record),
        typed=request.form.get("comment", ""),
        problem=problem,
    )
    return page, status if problem else HTTPStatus.OK
