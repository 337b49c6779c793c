"""What became of a benefit or a term: every change in words, two states compared, an earlier one restored."""

from collections.abc import Callable
from typing import Any

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from models.benefit_rules import condition_of
from models.permission import Right
from models.plain_keeper import BENEFITS, TERMS, PlainKeeper
from models.publishing import falls_short, spoilt
from models.revising import Overtaken, Values, history, save
from web.database import session
from web.desk.entries import overtaken
from web.desk.guard import may, needs, part_of_desk
from web.desk.rule_words import shortfall_words, spoilt_words
from web.desk.scopes import of_benefit, of_term
from web.desk.states import compared, restoring

blueprint = part_of_desk("definition_history")


@blueprint.get("/benefits/<benefit_id>/history")
@needs(Right.LOOK, of_benefit)
def benefit_history(benefit_id: str) -> ResponseReturnValue:
    """A benefit's; `since` compares."""
    return _page(BENEFITS, benefit_id)


@blueprint.post("/benefits/<benefit_id>/restore/<int:number>")
@needs(Right.DEFINE, of_benefit)
def restore_benefit(benefit_id: str, number: int) -> ResponseReturnValue:
    """Make it stand again as after this revision, unless it would be published with failing examples."""
    return _restore(BENEFITS, benefit_id, number, _benefit_problem)


@blueprint.get("/terms/<term_id>/history")
@needs(Right.LOOK, of_term)
def term_history(term_id: str) -> ResponseReturnValue:
    """A term's; `since` compares."""
    return _page(TERMS, term_id)


@blueprint.post("/terms/<term_id>/restore/<int:number>")
@needs(Right.DEFINE, of_term)
def restore_term(term_id: str, number: int) -> ResponseReturnValue:
    """Make it mean again what it did, unless that fails the examples of a published benefit."""
    return _restore(TERMS, term_id, number, _term_problem)


def _benefit_problem(values: Values) -> str:
    if not values["published"]:
        return ""
    return shortfall_words(falls_short(session(), values["jurisdiction"], values["rule"], values["examples"]))


def _term_problem(values: Values) -> str:
    meaning = condition_of(values["meaning"])
    return "；".join(spoilt_words(spoilt(session(), values["name"], values["jurisdiction"], meaning)))


def _restore(
    keeper: PlainKeeper, key: str, number: int, problem_of: Callable[[Values], str]
) -> ResponseReturnValue:
    wish = restoring(keeper, key, number)
    if told := problem_of(wish.values):
        return _page(keeper, key, _("那样例子通不过，没有恢复：%(told)s", told=told)), 400
    try:
        save(session(), wish)
    except Overtaken:
        return _page(keeper, key, overtaken()["form"]), 409
    return redirect(_url("history", keeper, key, done="restored"), 303)


def _page(keeper: PlainKeeper, key: str, problem: str = "") -> str:
    known = keeper.read(session(), key)
    edit = "desk_rules.rule" if keeper is BENEFITS else "desk_terms.term"
    return render_template(
        "desk/definition_history.html",
        known=known,
        problem=problem,
        **compared(keeper, key, known)._asdict(),
        revisions=history(session(), keeper.kind, key),
        restore=lambda number: _url("restore", keeper, key, number=number),
        back=url_for(edit, **_key(keeper, key)),
        mine=may(Right.DEFINE, of_benefit(key) if keeper is BENEFITS else of_term(key)),
    )


def _url(what: str, keeper: PlainKeeper, key: str, **more: Any) -> str:
    name = f".{keeper.kind}_{what}" if what == "history" else f".{what}_{keeper.kind}"
    return url_for(name, **_key(keeper, key), **more)


def _key(keeper: PlainKeeper, key: str) -> dict[str, Any]:
    return {f"{keeper.kind}_id": key}
