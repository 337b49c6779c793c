"""An operator's own link: one entry's vacancies and fees, kept true by who runs it; a worker approves."""

from collections.abc import Collection

from flask import current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from pydantic import Field

from models.change import Act
from models.doubts import Doubt, Doubtful, Sure, doubts_of
from models.errors import NotFound
from models.facility_edit import QuickEdit
from models.operator import (
    OperatorLink,
    Proposal,
    ProposalStatus,
    give_operator_link,
    link_of,
    propose,
)
from models.permission import Right
from models.revising import Values
from models.words import Typed
from web.database import session
from web.desk.carrying import posted
from web.desk.carrying_words import in_words
from web.desk.doubting import doubt_problems
from web.desk.entries import KEEPER, here, keep, made_from, onward, status_of
from web.desk.forms import Problems, checked, typed
from web.desk.guard import me, needs, part_of_desk
from web.desk.quick_form import quick_page, quick_values
from web.limits import limiter

blueprint = part_of_desk("operators")


class NewLink(Typed):
    """For whom a link is, and for how long."""

    name: str = Field(min_length=2, max_length=40)
    days: int = Field(default=90, ge=1, le=365)


def of_proposal(proposal_id: int) -> list[str]:
    """The areas of the entry that a proposal is about. Raises NotFound."""
    return here(_proposal(proposal_id).facility)


@blueprint.get("/facilities/<facility_id>/operator")
@needs(Right.RECORD, here)
def link_form(facility_id: str) -> ResponseReturnValue:
    """For whom, for how long."""
    return _link_page(facility_id, {"days": 90}, {})


@blueprint.post("/facilities/<facility_id>/operator")
@needs(Right.RECORD, here)
def give(facility_id: str) -> ResponseReturnValue:
    """Make the link and show it once."""
    form, problems = checked(NewLink, request.form.to_dict())
    if form is None:
        return _link_page(facility_id, request.form.to_dict(), problems)
    token = give_operator_link(session(), facility_id, form.name, form.days, me().id or 0)
    url = url_for(".operator", token=token, _external=True)
    return _link_page(facility_id, {"name": form.name, "days": form.days}, {}, url)


def _link_page(facility_id: str, values: Values, problems: Problems, url: str = "") -> ResponseReturnValue:
    known = KEEPER.read(session(), facility_id)
    page = render_template(
        "desk/operator_link.html",
        facility_id=facility_id,
        known=known,
        values=values,
        problems=problems,
        url=url,
    )
    return page, 400 if problems else 200


@blueprint.get("/operator/<token>")
@needs(Right.ANYBODY)
def operator(token: str) -> ResponseReturnValue:
    """What is known of the operator's entry, as a form."""
    link = link_of(session(), token)
    return _page(link, KEEPER.read(session(), link.facility) if link else {}, {})


@blueprint.post("/operator/<token>")
@limiter.limit(lambda: current_app.config["SIGN_IN_LIMIT"])
@needs(Right.ANYBODY)
def send(token: str) -> ResponseReturnValue:
    """Keep what the operator says until a worker has looked at it."""
    link, raw = link_of(session(), token), typed()
    if link is None:
        return _page(None, raw, {})
    form, problems = checked(QuickEdit, raw)
    if form is None:
        return _page(link, raw, problems)
    known = KEEPER.read(session(), link.facility)
    if still := form.open(list(doubts_of(session(), known, quick_values(form, known, link.name)))):
        return _page(link, raw, {}, still)
    propose(session(), link, form.model_dump(mode="json"))
    return redirect(url_for(".operator", token=token, done="sent"), 303)


def _page(
    link: OperatorLink | None, values: Values, problems: Problems, doubts: Collection[Doubt] = ()
) -> ResponseReturnValue:
    if link is None:
        return render_template("desk/operator_gone.html", lines=in_words(posted())), 410
    return quick_page("desk/operator.html", link.facility, values, problems, doubts, link=link)


@blueprint.get("/proposals/<int:proposal_id>")
@needs(Right.RECORD, of_proposal)
def proposal(proposal_id: int) -> ResponseReturnValue:
    """What an operator says, beside what stands."""
    one = _proposal(proposal_id)
    return _proposal_page(one, {"reason": one.values.get("reason")}, {})


def _proposal_page(one: Proposal, values: Values, problems: Problems) -> ResponseReturnValue:
    known = KEEPER.read(session(), one.facility)
    new = quick_values(QuickEdit.model_validate(one.values), known, _whose(one))
    page = render_template(
        "desk/proposal.html",
        proposal=one,
        known=known,
        new=new,
        seen=made_from(KEEPER, one.facility),
        values=values,
        problems=problems,
        doubts=list(doubts_of(session(), known, new)),
    )
    return page, status_of(problems)


@blueprint.post("/proposals/<int:proposal_id>")
@needs(Right.RECORD, of_proposal)
def decide(proposal_id: int) -> ResponseReturnValue:
    """Approve it, which publishes it; or refuse it, which leaves everything as it is."""
    one = _proposal(proposal_id)
    if one.status is not ProposalStatus.WAITING:
        return onward(one.facility, "overtaken")
    if request.form.get("decision") == "approve":
        return _approve(one)
    one.status = ProposalStatus.REFUSED
    session().add(one)
    session().commit()
    return onward(one.facility, "refused")


def _approve(one: Proposal) -> ResponseReturnValue:
    """Publish it; what is doubtful in it has to be confirmed by the worker too."""
    raw = {"reason": one.values.get("reason") or "", **typed()}
    said, problems = checked(Sure, raw)
    if said is None:
        return _proposal_page(one, raw, problems)
    new = QuickEdit.model_validate(one.values)
    values = quick_values(new, KEEPER.read(session(), one.facility), _whose(one))
    one.status = ProposalStatus.APPROVED
    session().add(one)
    try:
        kept = keep(one.facility, values, said, Act.APPROVE)
    except Doubtful as error:
        session().rollback()
        return _proposal_page(one, raw, doubt_problems(error.doubts, raw))
    if kept is None:
        return onward(one.facility, "overtaken")
    session().commit()  # also where everything stood so already
    return kept


def _whose(one: Proposal) -> str:
    """An operator's word, as residents are to read it."""
    return _("%(name)s（机构自报）", name=one.name)[:40]


def _proposal(proposal_id: int) -> Proposal:
    one = session().get(Proposal, proposal_id)
    if one is None:
        raise NotFound(str(proposal_id))
    return one
