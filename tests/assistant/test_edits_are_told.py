"""What a worker saves stands in search, page, API and the assistant's answers within five seconds."""

import logging
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from sqlmodel import Session

from models.clock import today
from models.database import open_database
from models.worker import Role
from tests.desk.conftest import PASSWORD, make_worker
from tests.support.processes import LOOPBACK, Program, answers, free_port, running
from tests.support.site import copy_database
from tests.support.stack import Stack, procfile

WITHIN = 5.0  # seconds; `--log-cli-level=INFO` tells how long each took
log = logging.getLogger(__name__)
ENTRY, NAME, OFFICE = "dazhou-childcare-53", "万源市旧院镇托育项目", "万源市卫生健康局"
QUESTION = "旧院镇的托班几月份开始报名要带疫苗本吗"
ANSWER = "旧院镇的托班每年六月开始报名，要带接种证和户口簿。"


@pytest.fixture(scope="module")
def site(
    assistant: Stack, database: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[httpx.Client]:
    """A worker who has signed in, on a site of their own before the running bot: other tests' facts stay."""
    folder, port = tmp_path_factory.mktemp("edited"), free_port()
    url = copy_database(database, folder / "directory.sqlite")
    with Session(open_database(url)) as session:
        make_worker(session, "worker", Role.WORKER, ["511781"], OFFICE)
    before, address = assistant.environ["DIRECTORY_URL"], f"http://{LOOPBACK}:{port}"
    environ = {**assistant.environ, "PORT": str(port), "DATABASE_URL": url}
    with (
        running(Program(procfile()["web"], folder / "web.log", environ)) as program,
        httpx.Client(base_url=address, timeout=60) as client,
    ):
        program.wait_until(lambda: answers(f"{address}/healthz"), 60)
        assistant.ask_directory_at(address)
        client.post("/desk/sign-in", data={"login": "worker", "password": PASSWORD})
        ask(client, f"{NAME}有多少个托位？")  # the first question after a start takes longest
        yield client
    assistant.ask_directory_at(before)


def ask(site: httpx.Client, message: str) -> str:
    answer = site.post("/api/chat", json={"message": message}).raise_for_status().json()
    assert not answer["degraded"], answer
    return "\n".join(reply["text"] for reply in answer["replies"])


def page(site: httpx.Client) -> str:
    return " ".join(site.get(f"/facilities/{ENTRY}").text.split())


def found(site: httpx.Client) -> str:
    """The entry as a search by its name gives it."""
    items = site.get("/api/facilities", params={"q": NAME}).json()["items"]
    return str(next(item for item in items if item["id"] == ENTRY))


def edit(site: httpx.Client, what: str, changed: dict[str, str]) -> None:
    """Save one of the entry's forms with something changed, as a browser would."""
    seen = site.get(f"/desk/facilities/{ENTRY}").text.split('name="seen" value="')[1].split('"')[0]
    sent = {"seen": seen, **changed}
    assert site.post(f"/desk/facilities/{ENTRY}/{what}", data=sent).status_code == 303


def form(**changed: str) -> dict[str, str]:
    place = {"places.0.printed": "旧院镇", "places.0.area": "旧院镇"}
    return {"name": NAME, "status": "planned", "capacity": "40", **place, **changed}


EDITS: dict[str, tuple[str, dict[str, str], str, str]] = {
    "status": ("edit", form(status="open"), "开了没有？", "已经开放"),
    "phone": ("edit", form(status="open", phone="0818-8621234"), "电话是多少？", "0818-8621234"),
    "fee": (
        "quick",
        {"fees.0.item": "保育费", "fees.0.yuan": "1680", "fees.0.per": "month"},
        "一个月收多少钱？",
        "1680",
    ),
    "vacancy": (
        "quick",
        {"vacancies.0.group": "托小班", "vacancies.0.free": "7"},
        "还有空位吗？",
        "7个",
    ),
}


@pytest.mark.parametrize("what", EDITS)
def test_an_edit_is_told_everywhere_with_its_source_and_nothing_retrained(
    site: httpx.Client, what: str
) -> None:
    way, changed, question, told = EDITS[what]
    began = time.monotonic()
    edit(site, way, changed)
    reply, shown = ask(site, NAME + question), page(site)
    item = site.get(f"/api/facilities/{ENTRY}").json()
    searched = found(site)
    taken = time.monotonic() - began
    log.info("%s: in search, page, API and the assistant's answer after %.1f s", what, taken)
    day = today()
    assert told in reply
    assert OFFICE in reply
    assert day.isoformat() in reply
    assert told.replace("1680", "1,680").removesuffix("个") in shown
    assert f"{OFFICE}，{day.year}年{day.month}月{day.day}日" in shown
    assert {"plan": None, "locator": None, "worker": OFFICE, "recorded_on": day.isoformat()} in item[
        "sources"
    ]
    assert {"status": "'status': 'open'", "vacancy": "'free': 7"}.get(what, told) in searched
    assert taken < WITHIN


def test_an_answer_published_from_an_enquiry_is_told(site: httpx.Client) -> None:
    asked = site.post("/api/enquiries", json={"question": QUESTION, "area": "万源市"})
    assert asked.status_code == 201
    link = site.get("/desk/inbox").text.split("/desk/enquiries/")[1].split('"')[0]
    began = time.monotonic()
    sent = {"question": QUESTION, "text": ANSWER, "area": "万源市", "facility": ENTRY}
    assert site.post(f"/desk/enquiries/{link}/answer", data=sent).status_code == 303
    reply, shown = ask(site, QUESTION), page(site)
    first = site.get("/api/answers", params={"q": QUESTION, "area": "万源市"}).json()["items"][0]
    taken = time.monotonic() - began
    log.info("answer: in search, page, API and the assistant's answer after %.1f s", taken)
    assert ANSWER in reply
    assert OFFICE in reply
    assert ANSWER in shown
    assert (first["text"], first["sources"][0]["worker"]) == (ANSWER, OFFICE)
    assert taken < WITHIN
