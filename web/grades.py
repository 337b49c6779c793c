"""好差评 of an entry: five grades and words, without an account or a script."""

from http import HTTPStatus

from flask import Blueprint, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_limiter import RateLimitExceeded
from pydantic import ValidationError

from models.feedback import About, Judgement
from models.feedbacks import named
from models.grading import AlreadyGraded, NewGrade, public_figures, record_grade
from web.database import session
from web.entry_pages import page_of
from web.limits import limiter
from web.once import mark
from web.problems import field_problems

blueprint = Blueprint("grades", __name__)


@blueprint.get("/grades/<about>/<record>")
def form(about: str, record: str) -> ResponseReturnValue:
    """The five grades, and what others gave once there are enough. Raises NotFound."""
    return _page(about, record)


@blueprint.post("/grades/<about>/<record>")
@limiter.limit(lambda: current_app.config["FEEDBACK_LIMIT"])
def give(about: str, record: str) -> ResponseReturnValue:
    """Take a grade; whoever is not satisfied is led to the number for the outcome."""
    told = {"about": about, "record": record, **request.form.to_dict()}
    try:
        new = NewGrade.model_validate(told)
        kept = record_grade(session(), new, mark(new))
    except ValidationError as error:
        problems = {one.field: one.detail for one in field_problems(error)}
        if "grade" in problems:
            problems["grade"] = _("请选一个。")
        return _page(about, record, problems)
    except AlreadyGraded:
        told_so = {"grade": _("今天已经评过这一条了，谢谢您。")}
        return _page(about, record, told_so, HTTPStatus.CONFLICT)
    if kept.kind is Judgement.DOWN:
        return redirect(url_for("feedback.outcome", number=kept.number), 303)
    return redirect(url_for(".form", about=about, record=record, done="yes"), 303)


@blueprint.errorhandler(RateLimitExceeded)
def too_fast(_error: RateLimitExceeded) -> ResponseReturnValue:
    """What was typed stays in the box."""
    problems = {"grade": _("发得太快了，请过一会儿再试。")}
    return _page(**(request.view_args or {}), problems=problems, status=HTTPStatus.TOO_MANY_REQUESTS)


def _page(
    about: str,
    record: str,
    problems: dict[str, str] | None = None,
    status: HTTPStatus = HTTPStatus.BAD_REQUEST,
) -> ResponseReturnValue:
    name = named(session(), about, record)
    page = render_template(
        "grades.html",
        name=name,
        page=page_of(about, record),
        figures=public_figures(session(), About(about), record),
        chosen=request.form.get("grade", ""),
        typed=request.form.get("comment", ""),
        done="done" in request.args,
        problems=problems or {},
    )
    return page, status if problems else HTTPStatus.OK
