"""Questions for offices, people, conditions and unpublished things, which sound like something else."""

from __future__ import annotations

from samples import small_book

from actions.classes import asks_class
from actions.conditions import of_conditions
from actions.denial import without_denied
from actions.documents import of_documents, of_matter
from actions.founders import asks_what_pays
from actions.offices import asks_offices
from actions.people import asks_people
from actions.query import Query
from actions.reread import reread
from actions.unsaid import unsaid
from actions.working import works_there
from directory.shapes import Passage

BOOK = small_book()


def asked(text: str, intent: str = "ask_topic", **more: object) -> Query:
    return Query(intent, text=text, topic=text, **more)  # type: ignore[arg-type]


def passage(text: str) -> Passage:
    told = {"kind": "point", "record": "1", "title": "", "text": text, "area": "宣汉县", "score": 0.5}
    return {**told, "sources": [], "url": None}  # type: ignore[typeddict-item]


def test_which_offices_are_asked_for_whatever_the_matter_sounds_like() -> None:
    for text in (
        "长护险是哪些单位在管嘛",
        "登记备案是哪几个单位弄着呢",
        "养老院消防归哪几个局",
        "责任单位有哪些",
    ):
        assert of_conditions(asked(text), BOOK) == "ask_department"
    assert asks_offices(asked("团县委参与的是哪一条", department="511722:x"))


def test_an_office_that_is_only_named_is_not_asked_for() -> None:
    for text in ("哪些单位可以自己办托育", "团县委办的活动有哪些", "用人单位给职工办托育吗"):
        assert of_conditions(asked(text), BOOK) is None


def test_a_condition_for_coming_in_is_no_list_of_houses() -> None:
    for text in ("进去之前要先过哪一道", "公办养老院哪些人优先", "要是想住进去有什么条件，入住的条件"):
        assert of_conditions(asked(text, "find_facility", kind="elder"), BOOK) == "ask_topic"
    for text in ("幼儿园托班几岁开始收", "托班收多大的娃"):
        assert of_conditions(asked(text, "ask_vacancy", kind="childcare"), BOOK) == "ask_topic"
    assert of_conditions(asked("达州有哪些养老院", "find_facility", kind="elder"), BOOK) is None


def test_what_a_household_pays_is_no_indicator() -> None:
    query = asked("老楼加装电梯我们自个儿得掏多少钱", "ask_indicator", fields=("fee",))
    assert reread(query, BOOK).intent == "ask_topic"


def test_a_bed_without_any_number_asked_is_no_sum_of_projects() -> None:
    query = asked("交给企业以后还有床位住吗", kind="elder", fields=("capacity",), places=("511722",))
    assert reread(query, BOOK).intent == "ask_topic"


def test_a_matter_in_a_plan_is_asked_for_and_not_the_plan() -> None:
    assert of_documents(asked("时间银行是搞什么的方案里头有没有", "ask_plan"), BOOK) == "ask_topic"
    assert of_documents(asked("方案印发没有", "ask_plan"), BOOK) != "ask_topic"


def test_the_basis_of_a_matter_is_not_the_basis_of_the_plan() -> None:
    assert of_matter("养老托育机构税费优惠依据的是财政部哪年第几号公告")
    for text in ("方案依据的是哪个文件", "是照着省上哪个文件来的", "依据国务院哪个文件编的"):
        assert not of_matter(text)


def test_who_somebody_is_in_many_words() -> None:
    for text in ("专班谁是一把手", "朝阳镇的镇长是谁", "领导小组组长叫啥", "办公室主任谁来当"):
        assert asks_people(text)
    assert not asks_people("哪个局负责发高龄津贴")


def test_a_number_or_a_price_that_no_plan_prints_is_said_to_be_unpublished() -> None:
    for fields, text in ((("phone",), "办公室设在县发改局。"), (("fee",), "支持老旧小区加装电梯。")):
        assert "没有公布" in unsaid(asked("问一下", fields=fields), [passage(text)], BOOK)


def test_what_a_plan_prints_is_not_said_to_be_unpublished() -> None:
    for fields, text in (
        (("phone",), "拨打12345。"),
        (("fee",), "一次性奖补3万元。"),
        (("fee",), "按居民价格收电费。"),
        ((), "没有任何数字。"),
    ):
        assert unsaid(asked("问一下", fields=fields), [passage(text)], BOOK) == ""


def test_what_one_does_not_have_is_not_searched_for() -> None:
    assert without_denied("普惠的，但还没评上省级示范，按什么算") == "普惠的，但 ，按什么算"
    assert without_denied("评上省级示范奖多少") == "评上省级示范奖多少"


def test_the_owner_of_a_house_is_not_interviewed_about_an_age() -> None:
    for text in ("我的托育园在达川，是普惠的", "我们养老院在巫溪", "俺家的养老院想扩建"):
        assert works_there(text)
    for text in ("我妈住的养老院在巫溪", "我们附近的养老院在哪", "我想找个养老院"):
        assert not works_there(text)


def test_how_long_somebody_may_stay_away_from_work_is_said_to_be_unpublished_where_it_is() -> None:
    silent, told = passage("产假和配偶护理假的规定要全面落实"), passage("每年给夫妻双方各10天育儿假")
    assert "天数" in unsaid(asked("当丈夫的能请几天假"), [silent, told], BOOK)
    assert unsaid(asked("当爹妈的能请几天假"), [told, silent], BOOK) == ""
    assert unsaid(asked("当丈夫的能不能请假"), [silent], BOOK) == ""


def test_whether_money_is_given_is_said_to_be_unpublished_where_none_is_printed() -> None:
    assert "金额" in unsaid(asked("生老三给不给钱"), [passage("落实三孩生育政策和配套措施")], BOOK)
    assert unsaid(asked("评上示范给不给钱"), [passage("评上省级示范一次性奖补3万元")], BOOK) == ""


def test_what_names_no_office_asks_for_none() -> None:
    assert of_conditions(asked("上哪个网能看到不良记录", "ask_department"), BOOK) == "ask_topic"
    assert of_conditions(asked("养老院消防归哪个部门管", "ask_department"), BOOK) is None


def test_a_part_of_the_beds_by_a_year_is_no_price() -> None:
    query = asked("住得起的养老院，2025年床位要占到好多", "ask_fee", years=(2025,))
    assert of_conditions(query, BOOK) == "ask_indicator"


def test_what_is_set_apart_is_not_what_is_asked_for() -> None:
    assert without_denied("产假之外的育儿假休几天") == "育儿假休几天"


def test_who_runs_a_house_or_a_kindergarten_asks_for_it() -> None:
    for text in ("我在宝清办老人院，评得好有啥好处", "我家幼儿园在银川想扩建开托班", "我们幼儿园打算办托班"):
        assert works_there(text)
    for text in ("我们幼儿园有没有托班", "我妈在宝清住养老院", "我想送孩子去幼儿园"):
        assert not works_there(text)


def test_a_rate_is_a_figure_whoever_it_is_for() -> None:
    query = asked("失能的特困老人集中供养率定的是多少", places=("511722",))
    assert reread(query, BOOK).intent == "ask_indicator"


def test_who_lives_longer_is_a_figure_of_two_plans() -> None:
    query = asked("达州人还是巫溪人活得久", "ask_policy", places=("511700", "500238"))
    assert reread(query, BOOK).intent == "ask_indicator"


def test_the_year_of_a_goal_is_no_documents_year() -> None:
    query = asked("居家养老服务哪年全覆盖", "ask_policy", places=("500238",))
    assert of_conditions(query, BOOK) == "ask_indicator"
    document = asked("全覆盖实施方案是哪年印发的", "ask_policy", places=("500238",))
    assert of_conditions(document, BOOK) is None


def test_half_a_day_for_a_small_child_asks_for_a_class() -> None:
    assert asks_class(asked("9个月，只想托半天", "out_of_scope", age_months=9))


def test_who_runs_a_house_may_ask_in_one_message_what_is_paid() -> None:
    assert asks_what_pays("达州办了一家普惠性托育机构，没有评上示范，还能拿到什么补贴")
    assert not asks_what_pays("我82岁，能拿到什么补贴")
    assert not asks_what_pays("我想开个托育园")
