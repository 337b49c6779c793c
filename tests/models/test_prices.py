"""Ceilings on prices, while what they need is unknown and once it is recorded; estimates on records."""

from datetime import date

import pytest
from sqlmodel import Session

from models.benefit import Audience, Benefit, BenefitKind, Standing
from models.eligibility import EligibilityQuery, judge_benefits
from models.errors import UnknownArea
from models.estimate import Estimate, Gap
from models.estimates import estimate_for
from models.facility import Fee
from models.norms import list_norms
from models.price import Parameter
from models.prices import CeilingItem, list_ceilings, list_price_rules

RULE = "dazhou-puhui-yanglao-shangxian"
HOUSE = "dazhou-elder-07"
INCOME = "当地城镇职工可支配收入标准"
MARKET = "完全市场化养老机构价格"


def parameter(name: str, yuan: float, since: date = date(2025, 1, 1)) -> Parameter:
    """A figure that a worker has recorded for 达州."""
    key = f"{name}-{since}"
    return Parameter(id=key, name=name, jurisdiction="511700", yuan=yuan, valid_from=since, source="某局公告")


def ceiling(session: Session, on: date = date(2025, 6, 1)) -> CeilingItem:
    """达州's, as it stands for 宣汉."""
    return list_ceilings(session, "宣汉县", on)[RULE]


def test_without_its_figures_there_is_no_ceiling(reading: Session) -> None:
    assert ceiling(reading).yuan is None
    assert {limit.of: limit.yuan for limit in ceiling(reading).limits} == {INCOME: None, MARKET: None}


def test_one_figure_is_not_enough(session: Session) -> None:
    session.add(parameter(INCOME, 3000))
    session.commit()
    assert ceiling(session).yuan is None
    assert {limit.of: limit.yuan for limit in ceiling(session).limits} == {INCOME: 4500, MARKET: None}


def test_with_both_the_lower_limb_counts(session: Session) -> None:
    session.add_all([parameter(INCOME, 3000), parameter(MARKET, 5000)])
    session.commit()
    assert ceiling(session).yuan == 4000


def test_the_newest_figure_in_force_counts(session: Session) -> None:
    session.add_all(
        [parameter(INCOME, 3000), parameter(INCOME, 3200, date(2026, 1, 1)), parameter(MARKET, 9000)]
    )
    session.commit()
    assert ceiling(session, date(2025, 12, 31)).yuan == 4500
    assert ceiling(session, date(2026, 1, 1)).yuan == 4800
    assert ceiling(session, date(2024, 12, 31)).yuan is None


def test_another_citys_houses_have_no_such_ceiling(reading: Session) -> None:
    assert list_ceilings(reading, "银川市", date(2025, 6, 1)) == {}


def test_the_rules_on_water_and_power_stand_beside_it(reading: Session) -> None:
    rules = {rule.id: rule for rule in list_price_rules(reading, "宣汉县", date(2025, 6, 1), "elder")}
    assert {"xuanhan-shuidianqi-jiage", "dazhou-shuidianqi-jiage", RULE} <= set(rules)
    assert rules[RULE].draft


def test_a_place_that_the_directory_does_not_hold_has_no_norms(reading: Session) -> None:
    with pytest.raises(UnknownArea):
        list_norms(reading, "火星")


def left_to_pay(session: Session, **facts: object) -> Estimate:
    """The estimate for somebody from 宣汉 at a house whose bed costs 1,200 a month and 60 a day."""
    session.add_all(
        Fee(
            id=f"{HOUSE}-{per}",
            facility=HOUSE,
            item="床位费",
            yuan=yuan,
            per=per,
            since=date(2025, 1, 1),
            said_by="院长",
        )
        for per, yuan in (("month", 1200), ("day", 60))
    )
    session.commit()
    found = estimate_for(
        session, HOUSE, judge_benefits(session, EligibilityQuery(area="宣汉县", facts=facts))
    )
    assert found is not None
    return found.estimate


def test_an_estimate_names_every_allowance_and_counts_off_none_that_is_not_sure(session: Session) -> None:
    sum_ = left_to_pay(session, age=82, support="tekun")
    gaps = {line.label: line.gap for line in sum_.gets}
    assert gaps["高龄津贴"] is Gap.NOT_DEFINED
    assert (sum_.yuan, sum_.whole) == (1200, False)
    assert None not in gaps.values()


def test_an_allowance_in_force_and_of_a_stated_amount_is_counted_off(session: Session) -> None:
    made_up = Benefit(
        id="xuanhan-made-up",
        name="护理补贴",
        kind=BenefitKind.ALLOWANCE,
        audience=Audience.RESIDENTS,
        domain="elder",
        jurisdiction="511722",
        plan="xuanhan",
        locators=["二（一）"],
        status=Standing.IN_FORCE,
        summary="一项编出来的护理补贴。",
        who="老年人",
        monthly_yuan=200,
        rule={"term": "老年人"},
        published=True,
    )
    session.add(made_up)
    assert left_to_pay(session, age=82).yuan == 1000
    made_up.status = Standing.PROMISED
    session.commit()
    facts = EligibilityQuery(area="宣汉县", facts={"age": 82})
    later = estimate_for(session, HOUSE, judge_benefits(session, facts))
    assert later is not None
    assert later.estimate.yuan == 1200


def test_an_estimate_for_no_house_is_none(reading: Session) -> None:
    found = judge_benefits(reading, EligibilityQuery(area="宣汉县"))
    assert estimate_for(reading, "nowhere", found) is None
