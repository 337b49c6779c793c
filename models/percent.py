"""Printed percentages as numbers, for drawing only: what is shown in words stays as printed."""

import re

from pydantic import BaseModel

from models.lists import IndicatorItem

_FIGURE = re.compile(r"\d+(?:\.\d+)?")
# "上升5.48" is a change and "不超过150%" a ceiling: neither is a share that a bar of 0 to 100 can show.
_NO_SHARE = re.compile("[升降增减超]|逐步")


class Bar(BaseModel):
    """An indicator that is a share of a hundred, with where it is to go and, if printed, where it stood."""

    indicator: IndicatorItem
    target: float
    baseline: float | None


def share(value: str | None) -> float | None:
    """The one figure from 0 to 100 in a printed value ("≥55", "60%以上"); None where it is less simple."""
    figures = _FIGURE.findall(value or "")
    if len(figures) != 1 or _NO_SHARE.search(value or ""):
        return None
    found = float(figures[0])
    return found if found <= 100 else None


def bars(indicators: list[IndicatorItem]) -> list[Bar]:
    """The indicators that can be drawn: percentages with a target."""
    drawn = []
    for indicator in indicators:
        target = share(indicator.target)
        if indicator.unit == "%" and target is not None:
            drawn.append(Bar(indicator=indicator, target=target, baseline=share(indicator.baseline)))
    return drawn
