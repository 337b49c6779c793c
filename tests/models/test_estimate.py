"""What is left to pay: line by line, and no guess at what nobody has published."""

from models.estimate import Gap, MayGet, StatedFee, estimate

BED = StatedFee("床位费", 1200, "month", "某院院长")
MEALS = StatedFee("伙食费", 600, "month", "某院院长")
DAY = StatedFee("日间照料", 50, "day", "某院院长")


def test_fees_by_the_month_are_added_up() -> None:
    sum_ = estimate([BED, MEALS], [])
    assert (sum_.yuan, sum_.whole) == (1800, True)


def test_an_allowance_of_a_stated_amount_is_counted_off() -> None:
    sum_ = estimate([BED], [MayGet("护理补贴", 200, "某县")])
    assert [line.yuan for line in sum_.lines] == [1200, -200]
    assert sum_.yuan == 1000


def test_one_whose_amount_nobody_states_stands_there_without_a_figure() -> None:
    sum_ = estimate([BED], [MayGet("护理补贴", None, "某县")])
    assert (sum_.gets[0].yuan, sum_.gets[0].gap) == (None, Gap.NO_AMOUNT)
    assert (sum_.yuan, sum_.whole) == (1200, False)


def test_what_is_only_promised_is_not_counted_off_whatever_its_amount() -> None:
    sum_ = estimate([BED], [MayGet("护理补贴", 200, "某县", Gap.NOT_IN_FORCE)])
    assert (sum_.yuan, sum_.gets[0].gap) == (1200, Gap.NOT_IN_FORCE)


def test_a_fee_by_the_day_makes_no_month() -> None:
    sum_ = estimate([DAY], [])
    assert (sum_.yuan, sum_.fees[0].stated, sum_.fees[0].per) == (None, 50, "day")
    assert estimate([BED, DAY], []).yuan == 1200
    assert not estimate([BED, DAY], []).whole


def test_without_any_fee_there_is_no_sum() -> None:
    assert estimate([], [MayGet("护理补贴", 200, "某县")]).yuan is None


def test_nobody_is_paid_for_staying() -> None:
    assert estimate([MEALS], [MayGet("护理补贴", 900, "某县")]).yuan == 0
