"""A benefit's rule from drop-downs, with somebody to try it on and the examples that it has to pass."""

from dataclasses import replace

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from models.benefit import Benefit
from models.permission import Right
from models.plain_keeper import BENEFITS
from models.publishing import falls_short, terms_in
from models.revising import Merged, Overtaken, Save, Values, merge, save, values_at
from models.rule_edit import RuleEdit
from web.database import session
from web.desk.entries import made_from, seen
from web.desk.forms import Problems, checked, typed
from web.desk.guard import author, needs, part_of_desk
from web.desk.rule_form import Step
from web.desk.rule_page import Judged, RulePage, judged, page_problems, written_examples
from web.desk.rule_view import rule_tools
from web.desk.rule_words import shortfall_words
from web.desk.scopes import of_benefit

blueprint = part_of_desk("rules")


@blueprint.get("/benefits/<benefit_id>/rule")
@needs(Right.DEFINE, of_benefit)
def rule(benefit_id: str) -> ResponseReturnValue:
    """The rule as it stands."""
    known = BENEFITS.read(session(), benefit_id)
    return _page(benefit_id, RulePage.of(known["rule"], known["examples"]), {}, {})


@blueprint.post("/benefits/<benefit_id>/rule")
@needs(Right.DEFINE, of_benefit)
def change_rule(benefit_id: str) -> ResponseReturnValue:
    """A step on the page, of which nothing is kept; or all of it saved."""
    step, page = Step.read(request.form.get("do", "")), RulePage.read(request.form)
    if step.what == "save":
        return _save(benefit_id, page)
    after = page.after(step, request.form, terms_in(session(), _benefit(benefit_id).jurisdiction))
    return _page(benefit_id, after, typed(), {})


def _save(benefit_id: str, page: RulePage) -> ResponseReturnValue:
    benefit = _benefit(benefit_id)
    does = judged(page, terms_in(session(), benefit.jurisdiction))
    form, problems = checked(RuleEdit, typed())
    problems |= page_problems(page, does)
    if form is None or problems:
        return _page(benefit_id, page, typed(), problems)
    examples = written_examples(page, benefit.examples)
    missed = falls_short(session(), benefit.jurisdiction, does.rule, examples)
    if benefit.published and missed:
        told = _("这一条已经公开，例子没有都通过，不能这样存：%(told)s", told=shortfall_words(missed))
        return _page(benefit_id, page, typed(), {"published": told})
    values = {"rule": does.rule, "examples": examples}
    try:
        done = save(session(), Save(BENEFITS, benefit_id, values, seen(), author(), reason=form.reason))
    except Overtaken:
        return _second(benefit_id, page, values)
    return redirect(url_for(".rule", benefit_id=benefit_id, done="saved" if done else "same"), 303)


def _second(benefit_id: str, page: RulePage, mine: Values) -> ResponseReturnValue:
    """What somebody else saved meanwhile, beside what this person put together."""
    before = values_at(session(), BENEFITS, benefit_id, seen())
    merged = merge(before, BENEFITS.read(session(), benefit_id), mine)
    fresh = RulePage.of(merged.values["rule"], merged.values["examples"])
    return _page(benefit_id, replace(fresh, person=page.person), typed(), {}, merged)


def _benefit(benefit_id: str) -> Benefit:
    return session().get_one(Benefit, benefit_id)


def _page(
    benefit_id: str, page: RulePage, values: Values, problems: Problems, second: Merged | None = None
) -> ResponseReturnValue:
    benefit = _benefit(benefit_id)
    terms = terms_in(session(), benefit.jurisdiction)
    does = judged(page, terms)
    shown = render_template(
        "desk/rule.html",
        benefit=benefit,
        page=page,
        does=does,
        missed=_missed(benefit, page, does),
        values=values,
        problems=problems,
        second=second,
        seen=made_from(BENEFITS, benefit_id, second is not None),
        **rule_tools(terms),
    )
    return shown, 409 if second else 400 if problems else 200


def _missed(benefit: Benefit, page: RulePage, does: Judged) -> str | None:
    """What is still in the way of publishing, by what is typed; None while that cannot be told."""
    if does.lacks or page_problems(page, does):
        return None
    examples = written_examples(page, benefit.examples)
    return shortfall_words(falls_short(session(), benefit.jurisdiction, does.rule, examples))
