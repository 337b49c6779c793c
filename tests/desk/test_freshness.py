"""Each fact has its own day: confirmed by itself, due by its own term, dated where residents read it."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from flask import Flask
from sqlmodel import Session, select

from models.clock import today
from models.facility import Vacancy
from models.freshness import stale_facts
from models.setting import DEFAULTS
from models.source import Source
from tests.desk.conftest import SignedIn
from tests.desk.entry import ENTRY, api, fields
from tests.support.client import LookingClient
from web.database import engine

NAME = "万源市白沙区域性养老服务中心"
QUICK = {
    "vacancies.0.group": "普通床位",
    "vacancies.0.free": "3",
    "fees.0.item": "床位费",
    "fees.0.yuan": "1200",
    "fees.0.per": "month",
}

type Age = Callable[..., None]


@pytest.fixture
def worker(worker: LookingClient) -> LookingClient:
    """The same, with an entry whose vacancies, fee, phone and status were said today."""
    worker.post(f"/desk/facilities/{ENTRY}/quick", data={"seen": "0", **QUICK})
    sent = fields(worker) | {"phone": "0818-5221234", "status": "open"}
    worker.post(f"/desk/facilities/{ENTRY}/edit", data=sent)
    for _ in range(5):
        worker.get(f"/facilities/{ENTRY}")  # what is asked for comes before what nobody has ever seen to
    return worker


@pytest.fixture
def age(desk: Flask) -> Age:
    """Let facts of the entry have been said so many days ago: `age(phone=200)`."""

    def back(**days: int) -> None:
        with desk.app_context(), Session(engine()) as session:
            for source in session.exec(select(Source).where(Source.facility == ENTRY)):
                if source.field in days:
                    source.recorded_on = today() - timedelta(days=days[source.field])
            for vacancy in session.exec(select(Vacancy).where(Vacancy.facility == ENTRY)):
                vacancy.recorded_on = today() - timedelta(days=days.get("vacancies", 0))
            session.commit()

    return back


def said(client: LookingClient) -> dict[str, tuple[str, date]]:
    told = api(client)["recorded"]
    return {one["field"]: (one["worker"], date.fromisoformat(one["recorded_on"])) for one in told}


def first_due(client: LookingClient) -> str:
    """What the page of today says of the entry; empty where it is not due."""
    rows = [one.text for one in client.page("/desk/").all("li") if NAME in one.text]
    return rows[0] if rows else ""


def confirm(client: LookingClient, seen: int, **field: str) -> str:
    sent = {"seen": str(seen), **field}
    return client.post(f"/desk/facilities/{ENTRY}/confirm", data=sent).location


def test_one_fact_is_confirmed_by_itself_and_the_others_keep_their_day(
    worker: LookingClient, age: Age
) -> None:
    age(phone=200, fees=30)
    confirm(worker, 2, field="phone")
    office = "达州市民政局"
    assert said(worker)["phone"] == (office, today())
    assert said(worker)["fees"] == (office, today() - timedelta(days=30))
    assert "仍然正确" in worker.page(f"/desk/facilities/{ENTRY}").text
    assert "电话：0818-5221234" in worker.page(f"/desk/facilities/{ENTRY}").all("ol")[0].text


def test_confirming_vacancies_counts_them_as_of_today(worker: LookingClient, age: Age) -> None:
    age(vacancies=20)
    assert api(worker)["vacancies"] == []
    confirm(worker, 2, field="vacancies")
    one = api(worker)["vacancies"][0]
    assert (one["free"], one["recorded_on"]) == (3, today().isoformat())


def test_the_whole_entry_is_confirmed_with_all_that_offices_have_said(
    worker: LookingClient, age: Age
) -> None:
    age(phone=200, fees=100, vacancies=20, status=100)
    assert first_due(worker)
    confirm(worker, 2)
    assert {day for _who, day in said(worker).values()} == {today()}
    assert not first_due(worker)


def test_what_the_plan_alone_says_does_not_become_an_offices_word(signed_in: SignedIn) -> None:
    client = signed_in("admin")
    confirm(client, 0)
    assert said(client) == {}
    assert api(client)["checked_on"] == today().isoformat()


def test_who_confirms_what_somebody_else_has_just_changed_is_told_so(worker: LookingClient, age: Age) -> None:
    age(phone=200)
    assert confirm(worker, 1, field="phone").endswith("done=overtaken")
    assert said(worker)["phone"][1] == today() - timedelta(days=200)


@pytest.mark.parametrize("field", ["licence", "review_days", "nothing"])
def test_what_nobody_knows_cannot_be_confirmed(worker: LookingClient, field: str) -> None:
    sent = {"seen": "2", "field": field}
    assert worker.post(f"/desk/facilities/{ENTRY}/confirm", data=sent).status_code == 404


def test_today_names_the_facts_that_are_due_with_their_days(worker: LookingClient, age: Age) -> None:
    assert not first_due(worker)
    age(fees=70, phone=70)
    told = first_due(worker).partition("该核实：")[2]
    assert "收费（" in told
    assert "电话" not in told
    assert "该核实：收费（" in worker.page("/desk/call-sheet").text


def test_the_administrator_sets_each_kind_of_facts_term(worker: LookingClient, age: Age) -> None:
    age(fees=70)
    assert worker.post("/desk/settings", data={"review_fees_days": "71"}).status_code == 303
    assert not first_due(worker)
    wrong = worker.post("/desk/settings", data={"review_phone_days": "一年"})
    assert (wrong.status_code, "请填7到730" in wrong.text, 'value="一年"' in wrong.text) == (400, True, True)


def test_residents_read_the_day_of_the_facts_that_age(worker: LookingClient, age: Age) -> None:
    age(phone=40, fees=30, vacancies=2)
    text = worker.page(f"/facilities/{ENTRY}").text
    for days in (40, 30, 2):
        day = today() - timedelta(days=days)
        assert f"达州市民政局，{day.year}年{day.month}月{day.day}日" in text


def test_vacancies_and_fees_are_due_sooner_than_phone_and_address() -> None:
    on = date(2026, 11, 22)
    facts = ("places", "phone", "fees", "vacancies")
    due_after = [
        next(days for days in range(1000) if stale_facts({fact: on - timedelta(days=days)}, DEFAULTS, on))
        for fact in facts
    ]
    assert due_after == sorted(due_after, reverse=True)
    assert len(set(due_after)) == len(facts)
