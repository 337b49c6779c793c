"""Every route x role x method, from the route table itself, so that a new route cannot be forgotten."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlmodel import Session
from werkzeug.routing import Rule

from models.clock import now
from models.database import open_database
from models.enquiry import Enquiry
from models.feedback import About, Feedback, Judgement
from models.operator import Proposal
from models.price import Parameter
from tests.desk.conftest import PASSWORD, PEOPLE
from tests.support.factories import procedure
from tests.support.site import copy_database
from web import create_app

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
INSIDE = "dazhou-childcare-58"  # counted in 宣汉县
OFFICE = "511722:县民政局"

ANYBODY = frozenset((None, *PEOPLE))
SIGNED_IN = frozenset(PEOPLE)
RECORDS = frozenset(("admin", "inside"))  # of a thing that lies in 宣汉县
WORKS = frozenset(("admin", "inside", "outside"))
GOVERNS = frozenset(("admin",))

# Who gets past the door of each view. A view that is not named here fails the first test.
WHO: dict[str, frozenset[Any]] = {
    "desk_account.sign_in": ANYBODY,
    "desk_account.try_to_sign_in": ANYBODY,
    "desk_passwords.link": ANYBODY,
    "desk_passwords.use_link": ANYBODY,
    "desk_account.sign_out": SIGNED_IN,
    "desk_passwords.password": SIGNED_IN,
    "desk_passwords.change_password": SIGNED_IN,
    "desk_account.welcome": SIGNED_IN,
    "desk_account.welcomed": SIGNED_IN,
    "desk_home.today": SIGNED_IN,
    "desk_facilities.facilities": SIGNED_IN,
    "desk_history.history_page": SIGNED_IN,
    "desk_facilities.confirm": RECORDS,
    "desk_quick.quick": RECORDS,
    "desk_quick.save_quick": RECORDS,
    "desk_editing.edit": RECORDS,
    "desk_editing.save_edit": RECORDS,
    "desk_editing.new": WORKS,
    "desk_editing.add": WORKS,
    "desk_closing.close_form": RECORDS,
    "desk_closing.close_entry": RECORDS,
    "desk_history.restore": RECORDS,
    "desk_home.call_sheet": SIGNED_IN,
    "desk_operators.link_form": RECORDS,
    "desk_operators.give": RECORDS,
    "desk_operators.operator": ANYBODY,  # who holds a link: any other token opens nothing
    "desk_operators.send": ANYBODY,
    "desk_operators.proposal": RECORDS,
    "desk_operators.decide": RECORDS,
    "desk_inbox.inbox": SIGNED_IN,
    "desk_enquiries.enquiry": RECORDS,
    "desk_enquiries.answer": RECORDS,
    "desk_enquiries.attach_answer": RECORDS,
    "desk_enquiries.put_aside": RECORDS,
    "desk_inbox.feedback": RECORDS,
    "desk_inbox.settle": RECORDS,
    "desk_definitions.definitions": SIGNED_IN,
    "desk_benefits.benefit": RECORDS,
    "desk_benefits.save_benefit": RECORDS,
    "desk_contacts.contact": RECORDS,
    "desk_contacts.save_contact": RECORDS,
    "desk_parameters.new": WORKS,
    "desk_parameters.add": WORKS,
    "desk_parameters.parameter": RECORDS,
    "desk_parameters.save_parameter": RECORDS,
    "desk_picking.pick": RECORDS,
    "desk_picking.use": RECORDS,
    "desk_picking.pick_for_new": WORKS,
    "desk_picking.use_for_new": WORKS,
    "desk_picking.picture": WORKS,
    "desk_procedures.procedures": SIGNED_IN,
    "desk_procedures.procedure": SIGNED_IN,
    "desk_procedures.new": WORKS,
    "desk_procedures.add": WORKS,
    "desk_procedures.edit": RECORDS,
    "desk_procedures.save_edit": RECORDS,
    "desk_procedures.restore": RECORDS,
    "desk_rules.rule": RECORDS,
    "desk_rules.change_rule": RECORDS,
    "desk_new_benefit.new": WORKS,
    "desk_new_benefit.add": WORKS,
    "desk_definition_history.benefit_history": SIGNED_IN,
    "desk_definition_history.restore_benefit": RECORDS,
    "desk_definition_history.term_history": SIGNED_IN,
    "desk_definition_history.restore_term": GOVERNS,  # the term asked for is the whole country's
    "desk_terms.new": WORKS,
    "desk_terms.add": WORKS,
    "desk_terms.term": GOVERNS,
    "desk_terms.change_term": GOVERNS,
    "desk_workers.workers": GOVERNS,
    "desk_workers.new": GOVERNS,
    "desk_workers.add": GOVERNS,
    "desk_workers.worker": GOVERNS,
    "desk_workers.change": GOVERNS,
    "desk_workers.give_link": GOVERNS,
    "desk_settings.settings_page": GOVERNS,
    "desk_settings.set_terms": GOVERNS,
}
# What residents may send without an account; everything else outside the desk only shows.
PUBLIC_POSTS = (
    "api_chat.",
    "api_enquiries.",
    "api_feedback.",
    "api_grades.",
    "api_benefits.eligibility",
    "chat.",
    "checker.",
    "feedback.",
    "grades.",
)


@pytest.fixture(scope="module")
def site(peopled: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Flask, Path]:
    path = tmp_path_factory.mktemp("matrix") / "directory.sqlite"
    url = copy_database(peopled, path)
    put_what_can_be_asked_for(url)
    return create_app({"DATABASE_URL": url, "TESTING": True, "RATELIMIT_ENABLED": False}), path


def put_what_can_be_asked_for(url: str) -> None:
    """A question, feedback and an operator's proposal, each the first of its table and of 宣汉县."""
    moment = now()
    with Session(open_database(url)) as session:
        session.add(
            Enquiry(
                key="q",
                number="87654321",
                question="补贴在哪里领",
                area="宣汉县",
                first_asked=moment,
                last_asked=moment,
            )
        )
        wrong = Feedback(number="12345678", kind=Judgement.WRONG, about=About.FACILITY, said_at=moment)
        wrong.record, wrong.comment = INSIDE, "电话打不通"
        session.add(wrong)
        session.add(Proposal(facility=INSIDE, name="院长", at=moment, values={"vacancies": [], "fees": []}))
        session.add(
            Parameter(
                id="standard",
                name="低保标准",
                jurisdiction="511722",
                yuan=700,
                valid_from=date(2026, 1, 1),
                source="一份文件",
            )
        )
        session.add(procedure("window", status="published"))
        session.commit()


@pytest.fixture(scope="module")
def client(site: tuple[Flask, Path]) -> Callable[[str | None], FlaskClient]:
    def as_(login: str | None) -> FlaskClient:
        client: FlaskClient = site[0].test_client()
        if login:
            answer = client.post("/desk/sign-in", data={"login": login, "password": PASSWORD})
            assert answer.status_code == 303
        return client

    return as_


def rules(app: Flask) -> Iterator[Rule]:
    yield from (rule for rule in app.url_map.iter_rules() if rule.endpoint != "static")


def address(app: Flask, rule: Rule) -> str:
    values = {"facility_id": INSIDE, "worker_id": 1, "number": 0, "token": "no-such-token"}
    values |= {"enquiry_id": 1, "feedback_id": 1, "proposal_id": 1}
    values |= {"benefit_id": "xuanhan-zhucan", "department_id": OFFICE, "parameter_id": "standard"}
    values |= {"procedure_id": "window", "term_id": "laonianren", "position": 1}
    with app.test_request_context():
        return str(app.url_map.bind("localhost").build(rule.endpoint, values, append_unknown=False))


def digest(path: Path) -> str:
    with closing(sqlite3.connect(path)) as database:
        told = [
            row
            for (table,) in database.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
            )
            if not table.startswith(("passage_fts", "guess", "interest"))
            for row in database.execute(f"SELECT * FROM {table}")
        ]
    return hashlib.sha256(repr(told).encode()).hexdigest()


def test_every_view_of_the_desk_says_who_may(site: tuple[Flask, Path]) -> None:
    views = {rule.endpoint for rule in rules(site[0]) if rule.rule.startswith("/desk")}
    assert views == set(WHO)
    assert [name for name in views if not hasattr(site[0].view_functions[name], "right")] == []


def test_outside_the_desk_nothing_is_changed_but_what_residents_send(site: tuple[Flask, Path]) -> None:
    writing = [
        rule.endpoint
        for rule in rules(site[0])
        if not rule.rule.startswith("/desk") and (rule.methods or set()) - {"GET", "HEAD", "OPTIONS"}
    ]
    assert [name for name in writing if not name.startswith(PUBLIC_POSTS)] == []


@pytest.mark.parametrize("login", [None, *PEOPLE])
def test_who_may_not_gets_403_or_the_sign_in_page_and_changes_nothing(
    site: tuple[Flask, Path], client: Callable[[str | None], FlaskClient], login: str | None
) -> None:
    app, path = site
    person, before, let_in = client(login), digest(path), []
    for rule in rules(app):
        if rule.endpoint not in WHO:
            continue
        for method in METHODS:
            endpoint = rule.endpoint if method in (rule.methods or ()) else None
            if endpoint is None or login in WHO[endpoint]:
                continue
            answer = person.open(address(app, rule), method=method)
            refused = answer.status_code == 403
            led = answer.status_code == 303 and answer.location.startswith("/desk/sign-in")
            if not (led if login is None else refused):
                let_in.append((endpoint, method, answer.status))
    assert let_in == []
    assert digest(path) == before


def test_what_a_stranger_typed_is_carried_to_the_sign_in_page_and_changes_nothing(
    site: tuple[Flask, Path], client: Callable[[str | None], FlaskClient]
) -> None:
    app, path = site
    stranger, before = client(None), digest(path)
    for rule in rules(app):
        if None in WHO.get(rule.endpoint, (None,)) or "POST" not in (rule.methods or ()):
            continue
        answer = stranger.post(address(app, rule), data={"name": "没有登录的人写的", "seen": "0"})
        assert (answer.status_code, "工作人员登录" in answer.text) == (403, True), rule.endpoint
        assert 'name="kept.name" value="没有登录的人写的"' in answer.text
    assert digest(path) == before


@pytest.mark.parametrize("login", PEOPLE)
def test_who_may_gets_past_the_door(
    site: tuple[Flask, Path], client: Callable[[str | None], FlaskClient], login: str
) -> None:
    app, person = site[0], client(login)
    shut = []
    for rule in rules(app):
        if login in WHO.get(rule.endpoint, ()) and "GET" in (rule.methods or ()):
            answer = person.get(address(app, rule))
            if answer.status_code in (403, 500):
                shut.append((rule.endpoint, answer.status))
    assert shut == []


def test_methods_that_no_view_has_are_refused(
    site: tuple[Flask, Path], client: Callable[[str | None], FlaskClient]
) -> None:
    app, person = site[0], client("admin")
    adapter = app.url_map.bind("localhost")
    taken = []
    for path in {address(app, rule) for rule in rules(app) if rule.endpoint in WHO}:
        allowed = adapter.allowed_methods(path)
        taken += [
            (path, method)
            for method in METHODS
            if method not in allowed and person.open(path, method=method).status_code != 405
        ]
    assert taken == []
