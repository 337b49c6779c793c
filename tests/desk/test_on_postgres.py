"""The desk's main promises in one run on PostgreSQL: kept, overtaken, history, merged, fresh, permitted."""

from collections.abc import Iterator

import pytest

from tests.desk.conftest import PASSWORD, people
from tests.desk.entry import ENTRY, api, fields
from tests.support.client import LookingClient
from tests.support.postgres import create_database
from tests.support.processes import free_port
from web import create_app

DOUBLE, STAYS = "dazhou-childcare-01", "dazhou-childcare-02"


@pytest.fixture
def at_desk(postgres: str, postgres_facts: str) -> Iterator[dict[str, LookingClient]]:
    """The administrator and a worker of another city, signed in on a PostgreSQL database of their own."""
    url = create_database(postgres, f"desk_{free_port()}", postgres_facts)
    people(url)
    app = create_app({"DATABASE_URL": url, "TESTING": True})
    app.test_client_class = LookingClient
    clients = {}
    for login in ("admin", "outside"):
        client = app.test_client()
        assert isinstance(client, LookingClient)
        assert client.post("/desk/sign-in", data={"login": login, "password": PASSWORD}).status_code == 303
        clients[login] = client
    yield clients
    app.extensions["engine"].dispose()


def test_the_desk_keeps_its_promises_on_postgresql(at_desk: dict[str, LookingClient]) -> None:
    worker, entry = at_desk["admin"], f"/desk/facilities/{ENTRY}"
    mine, theirs = fields(worker), fields(worker)

    kept = worker.post(f"{entry}/edit", data=mine | {"phone": "0818-1111111", "reason": "打电话核实"})
    assert kept.location.endswith("done=saved")
    assert api(worker)["phone"] == "0818-1111111"

    late = worker.post(f"{entry}/edit", data=theirs | {"phone": "0818-2222222"})
    assert (late.status_code, "对方写的是“0818-1111111”" in late.text) == (409, True)
    assert api(worker)["phone"] == "0818-1111111"

    counted = {"seen": "1", "vacancies.0.group": "普通床位", "vacancies.0.free": "3"}
    assert worker.post(f"{entry}/quick", data=counted).status_code == 303
    confirmed = worker.post(f"{entry}/confirm", data={"seen": "2", "field": "phone"})
    assert confirmed.status_code == 303
    assert worker.post(f"{entry}/confirm", data={"seen": "2"}).location.endswith("done=overtaken")
    text = worker.page(f"{entry}?since=0").text
    assert "原因：打电话核实" in text
    assert "电话：不清楚 → 0818-1111111" in text

    assert worker.post(f"{entry}/restore/0", data={"seen": "3"}).status_code == 303
    assert (api(worker)["phone"], api(worker)["vacancies"]) == (None, [])

    name = api(worker, DOUBLE)["name"]
    worker.post(f"/desk/facilities/{DOUBLE}/edit", data=fields(worker, DOUBLE) | {"phone": "0818-3333333"})
    merged = {"seen": "1", "reason": "同一家", "into": STAYS}
    assert worker.post(f"/desk/facilities/{DOUBLE}/close", data=merged).location.endswith("done=merged")
    assert api(worker, STAYS)["phone"] == "0818-3333333"
    found = worker.get("/api/facilities", query_string={"q": name}).get_json()["items"]
    assert [one["id"] for one in found if one["id"] in (STAYS, DOUBLE)] == [STAYS]

    assert "今天该核实的" in worker.page("/desk/").text
    before = api(worker)
    for path in ("edit", "quick", "close", "confirm", "restore/0"):
        assert at_desk["outside"].post(f"{entry}/{path}", data=counted).status_code == 403
    assert api(worker) == before
