"""What a message is heard to ask, and what the turns before add to it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from samples import facility, small_book

from actions import server
from actions.areas import settle
from actions.follow import complete
from actions.memory import Memory, recall, remember
from actions.query import Query, hear
from actions.reread import doubted, reread
from replies.reply import Reply

BOOK = small_book()


def message(text: str, *entities: tuple[str, Any, str], **metadata: Any) -> dict[str, Any]:
    """A message as Rasa hands it to actions; an entity is (its name, its value, how it was said)."""
    said = [
        {"entity": name, "value": value, "start": text.index(words), "end": text.index(words) + len(words)}
        for name, value, words in entities
    ]
    return {"text": text, "entities": said, "metadata": metadata}


def after(last: Query, *listed: str) -> Memory:
    return Memory(last, listed, last.places)


def test_the_topic_is_the_message_without_places_and_filling_words() -> None:
    heard = hear("ask_topic", message("请问宣汉有没有家庭托育点", ("place", "511722", "宣汉")))
    assert heard.topic == "家庭托育点"
    assert heard.places == ("511722",)


def test_both_kinds_said_are_both_meant() -> None:
    said = message("养老和托育", ("kind", "elder", "养老"), ("kind", "childcare", "托育"))
    assert hear("find_facility", said).kind == "both"


def test_the_position_that_the_page_sends_is_understood() -> None:
    said = message("附近的托育", ("near", "near", "附近"), position={"lng": 107.5, "lat": 31.2})
    assert hear("find_facility", said).position == "107.5,31.2"


def test_another_place_asks_the_last_question_again() -> None:
    last = Query("find_facility", places=("511722",), kind="elder")
    again = complete(hear("inform", message("那渠县呢", ("place", "511725", "渠县"))), after(last))
    assert (again.intent, again.places, again.kind) == ("find_facility", ("511725",), "elder")


def test_a_fact_without_a_name_is_asked_of_what_was_listed() -> None:
    last = Query("find_facility", places=("511722",), kind="childcare")
    asked = hear("facility_fact", message("托位多少", ("field", "capacity", "托位")))
    assert complete(asked, after(last, "a", "b")).facilities == ("a", "b")


def test_a_place_named_before_is_remembered() -> None:
    last = Query("find_facility", places=("511722",), kind="elder")
    asked = complete(
        hear("count_facilities", message("有几个托育", ("kind", "childcare", "托育"))), after(last)
    )
    assert asked.places == ("511722",)


def test_a_short_question_goes_on_about_the_same_matter() -> None:
    last = Query("ask_topic", topic="育儿假几天", places=("640100",))
    asked = complete(hear("ask_topic", message("孩子多大之前可以休")), after(last))
    assert asked.topic.split() == ["育儿假几天", "孩子多大之前", "休"]


def test_what_is_remembered_comes_back_the_same() -> None:
    query = Query("find_facility", "宣汉托育", places=("511722",), fields=("capacity",), year=2023)
    reply = Reply("", facilities=(facility(),))
    slots = {event["name"]: event["value"] for event in remember(query, reply)}
    memory = recall(slots)
    assert memory.listed == ("dazhou-childcare-09",)
    assert memory.last is not None
    assert (memory.last.places, memory.last.fields, memory.last.kind) == (
        ("511722",),
        ("capacity",),
        "childcare",
    )


def test_more_is_the_next_page_and_nothing_without_a_list() -> None:
    more = hear("more", message("还有吗"))
    assert complete(more, after(Query("find_facility", page=2))).page == 3
    assert complete(more, Memory()).intent == "nothing_before"


def test_slots_of_an_older_version_are_forgotten() -> None:
    assert recall({"last_query": {"something": "else"}}).last is None


def test_a_name_of_several_places_means_the_one_in_the_county_spoken_of() -> None:
    both = "230523106|500238112"
    assert settle((both,), BOOK, ("500238",)) == ("500238112",)
    assert settle((both,), BOOK, ()) == (both,)


def test_a_county_said_beside_its_own_town_is_not_a_second_place() -> None:
    assert settle(("511722", "511722002"), BOOK, ()) == ("511722002",)


def test_beds_of_a_town_are_those_of_its_projects_not_a_goal() -> None:
    said = Query(
        "ask_indicator", "蒲江街道托位多少", places=("511722002",), kind="childcare", fields=("capacity",)
    )
    assert reread(said, BOOK).intent == "facility_fact"
    goal = Query("ask_indicator", "宣汉托位目标", places=("511722",), kind="childcare", fields=("capacity",))
    assert reread(goal, BOOK).intent == "ask_indicator"


def test_a_telephone_asked_for_is_no_question_for_a_free_place() -> None:
    assert reread(Query("ask_vacancy", "电话", fields=("phone",)), BOOK).intent == "facility_fact"


def test_only_who_speaks_of_money_asked_for_is_warned_of_fraud() -> None:
    assert doubted(Query("fraud", "养老机构运营补贴怎么规定")).intent == "ask_topic"
    assert doubted(Query("fraud", "喊我买养老理财")).intent == "fraud"


def test_which_class_takes_a_small_child_is_not_refused() -> None:
    asked = Query("out_of_scope", "宝清一岁的孩子该读哪一种班", age_months=12)
    assert doubted(asked).intent == "ask_topic"
    assert doubted(Query("out_of_scope", "今天星期几")).intent == "out_of_scope"


def test_the_matter_of_a_measure_is_told_not_its_number() -> None:
    assert reread(Query("ask_policy", "社区普惠托育能不能只送半天", policy="p"), BOOK).intent == "ask_topic"
    assert reread(Query("ask_policy", "这个意见是什么文号", policy="p"), BOOK).intent == "ask_policy"


def test_every_action_that_a_rule_calls_exists() -> None:
    topics = Path(__file__).parents[1] / "topics"
    files = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in topics.glob("*.yml")]
    called = {name for file in files for name in file.get("actions", [])}
    assert called
    assert called <= {kind().name() for kind in server.ACTIONS}
