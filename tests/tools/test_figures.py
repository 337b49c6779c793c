"""The suite sees a figure that nobody told, and knows one that is only written out or added up."""

from tests.conversations.figures import Told, strange_figures

TOLD = Told(
    ["我妈82岁"],
    [
        {"items": [{"capacity": 60, "total_investment_wan": 464.0}, {"total_investment_wan": 300}]},
        "一次性奖补3万",
    ],
)


def test_a_figure_that_nobody_told_is_strange() -> None:
    assert strange_figures("31个托位，奖补4万", TOLD) == ["31", "4"]
    assert strange_figures("40,000 yuan", TOLD) == ["40000"]


def test_what_was_told_or_adds_up_is_not() -> None:
    assert not strange_figures("82岁，60个托位，2个项目，总投资764万元，奖补3万", TOLD)


def test_english_writes_ten_thousands_out() -> None:
    assert not strange_figures("30,000 yuan (3万), 7,640,000 yuan (764万元)", TOLD)


def test_what_a_published_figure_still_lacks_may_be_told() -> None:
    answer = {"items": [{"baseline": "100", "target": "≥300", "unit": "人"}]}
    assert not strange_figures("还差200人，2025年目标300人", Told(["到2025年呢"], [answer]))
    assert strange_figures("还差150人", Told(["到2025年呢"], [answer])) == ["150"]


def test_figures_on_both_sides_of_a_comma_or_of_a_line_are_two() -> None:
    told = Told(["面积"], [{"base": 4, "year": 2025, "area": 20025, "beds": 450}])
    assert not strange_figures("现有4，2025年目标\n20025 m².\n450 beds", told)
