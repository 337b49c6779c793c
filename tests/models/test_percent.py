"""Which printed values can be drawn as a share of a hundred."""

import pytest

from models.percent import share


@pytest.mark.parametrize(
    ("printed", "drawn"), [("≥55", 55), ("60%以上", 60), ("不低于55%", 55), ("100", 100), ("17.29%", 17.29)]
)
def test_a_plain_share_is_read(printed: str, drawn: float) -> None:
    assert share(printed) == drawn


@pytest.mark.parametrize(
    "printed",
    [None, "", "—", "全覆盖", "原则上不超过150%", "不高于80%，逐步达到不高于70%", "上升5.48", "6538", "2—3"],
)
def test_what_is_no_plain_share_is_not_drawn(printed: str | None) -> None:
    assert share(printed) is None
