"""Named conditions: what a term means in a place, by which document; checked with all that use it."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from sqlmodel import select

from models.benefit import Term
from models.benefit_rules import condition_of, meanings, terms_here
from models.change import Act
from models.permission import Right
from models.plain_keeper import TERMS
from models.publishing import leads_to, spoilt
from models.revising import Merged, Overtaken, Save, Values, merge, save, values_at
from models.rule_edit import NewTerm, TermEdit
from web.database import session
from web.desk.entries import made_from, seen
from web.desk.forms import Problems, area_named, checked, typed
from web.desk.guard import author, needs, part_of_desk, require
from web.desk.rule_form import Step
from web.desk.rule_page import RulePage, judged, page_problems
from web.desk.rule_view import rule_tools
from web.desk.rule_words import spoilt_words
from web.desk.scopes import areas_above, of_term
from web.desk.value_words import area_name

blueprint = part_of_desk("terms")


@dataclass(frozen=True)
class Subject:
    """A page's term, None while it is new, and the area whose terms may define it (None: the country)."""

    term: Term | None
    area: str | None

    @property
    def terms(self) -> Mapping[str, Term]:
        """The terms that hold there."""
        above = areas_above(self.area) if self.area else []
        return terms_here(session(), above)


@blueprint.get("/terms/new")
@needs(Right.DEFINE)
def new() -> ResponseReturnValue:
    """The form for a term that a place does not have yet."""
    return _page(Subject(None, None), RulePage(), {}, {})


@blueprint.post("/terms/new")
@needs(Right.DEFINE)
def add() -> ResponseReturnValue:
    """A step on the page, or the term added to the place."""
    page, raw = RulePage.read(request.form), typed()
    problems: Problems = {}
    area = area_named(session(), raw.get("jurisdiction", "")[:40], "jurisdiction", problems)
    subject = Subject(None, area.id if area else None)
    step = Step.read(request.form.get("do", ""))
    if step.what != "save":
        return _page(subject, page.after(step, request.form, subject.terms), raw, {})
    form, wrong = checked(NewTerm, raw)
    problems |= wrong
    if form is None or area is None or problems:
        return _page(subject, page, raw, problems)
    require(Right.DEFINE, areas_above(area.id))
    there = select(Term.id).where(Term.name == form.name, Term.jurisdiction == area.id)
    if session().exec(there).first():
        return _page(subject, page, raw, {"name": _("这里已经有同名的条件，请去改那一条。")})
    return _save(subject, page, form, form.name)


@blueprint.get("/terms/<term_id>")
@needs(Right.DEFINE, of_term)
def term(term_id: str) -> ResponseReturnValue:
    """The term as it stands."""
    subject, known = _subject(term_id), TERMS.read(session(), term_id)
    return _page(subject, RulePage.of(known["meaning"], []), known, {})


@blueprint.post("/terms/<term_id>")
@needs(Right.DEFINE, of_term)
def change_term(term_id: str) -> ResponseReturnValue:
    """A step on the page, or its new meaning kept."""
    subject, page, raw = _subject(term_id), RulePage.read(request.form), typed()
    step = Step.read(request.form.get("do", ""))
    if step.what != "save":
        return _page(subject, page.after(step, request.form, subject.terms), raw, {})
    form, problems = checked(TermEdit, raw)
    if form is None or problems:
        return _page(subject, page, raw, problems)
    assert subject.term
    return _save(subject, page, form, subject.term.name)


def _subject(term_id: str) -> Subject:
    term = session().get_one(Term, term_id)
    return Subject(term, term.jurisdiction)


def _save(subject: Subject, page: RulePage, form: TermEdit, name: str) -> ResponseReturnValue:
    does = judged(page, subject.terms)
    problems = page_problems(page, does)
    if not problems and leads_to(condition_of(does.rule), meanings(subject.terms), name):
        problems["meaning"] = _("它的意思绕回到它自己了，请换一种写法。")
    if problems:
        return _page(subject, page, typed(), problems)
    if told := spoilt(session(), name, subject.area, condition_of(does.rule)):
        return _page(subject, page, typed(), {}, spoilt=spoilt_words(told))
    values = {"meaning": does.rule} | form.model_dump(mode="json", exclude={"reason"})
    if subject.term is None:
        key, act = f"term-{secrets.token_hex(4)}", Act.ADD
        values["jurisdiction"] = subject.area
    else:
        key, act = subject.term.id, Act.EDIT
    try:
        done = save(session(), Save(TERMS, key, values, seen(), author(), act, form.reason))
    except Overtaken:
        return _second(subject, values)
    return redirect(url_for(".term", term_id=key, done="saved" if done else "same"), 303)


def _second(subject: Subject, mine: Values) -> ResponseReturnValue:
    """What somebody else saved meanwhile, beside what this person wrote."""
    assert subject.term
    key = subject.term.id
    merged = merge(values_at(session(), TERMS, key, seen()), TERMS.read(session(), key), mine)
    page = RulePage.of(merged.values["meaning"], [])
    return _page(subject, page, typed() | merged.values, {}, second=merged)


def _page(
    subject: Subject,
    page: RulePage,
    values: Values,
    problems: Problems,
    *,
    spoilt: list[str] | None = None,
    second: Merged | None = None,
) -> ResponseReturnValue:
    term, terms = subject.term, subject.terms
    shown = render_template(
        "desk/term.html",
        term=term,
        area=area_name(subject.area) if subject.area else _("全国"),
        page=page,
        does=judged(page, terms),
        values=values,
        problems=problems,
        spoilt=spoilt,
        second=second,
        seen=made_from(TERMS, term.id, second is not None) if term else 0,
        **rule_tools(terms, term.name if term else values.get("name")),
    )
    return shown, 409 if second else 400 if problems or spoilt else 200
