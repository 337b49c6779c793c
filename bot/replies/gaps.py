"""How far a figure still is from its goal: both ends as they are published, and the difference in words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from directory.shapes import Indicator
from replies.catalogue import gettext as _
from replies.figures import values
from replies.words import clauses

_NUMBER = re.compile(r"(?P<bound>[≥≧]|不低于|不少于|至少)?(?P<number>\d+(?:\.\d+)?)(?P<ten>万)?")
_TENS = {None: 1, "万": 10_000}


def lacking(known: Sequence[Indicator]) -> str:
    """还差4家: of the first that is published at both ends, else that it cannot be reckoned."""
    first = next((one for one in known if _ends(one) and one["name"] == known[0]["name"]), known[0])
    if (ends := _ends(first)) is None:
        lacks = _("目标") if first["baseline"] else _("现在有多少")
        return _("“%(name)s”%(lacks)s没有公布，差多少算不出来。", name=first["name"], lacks=lacks)
    stands, goal = ends
    wanted = _amount(goal) - _amount(stands)
    unit = "" if first["unit"] == "%" or "%" in (first["target"] or "") else first["unit"] or ""
    points = _("个百分点") if "%" in f"{first['unit']}{first['target']}" else unit
    value = f"{_plain(abs(wanted))}{points}"
    told = {"name": first["name"], "both": clauses(values(first)), "value": value}
    if wanted <= 0:
        return _("%(name)s已不差：%(both)s。", **told)
    if goal["bound"]:
        return _("%(name)s至少还差%(value)s（%(both)s，两个公布的数相减）。", **told)
    return _("%(name)s还差%(value)s（%(both)s，两个公布的数相减）。", **told)


def _ends(one: Indicator) -> tuple[re.Match[str], re.Match[str]] | None:
    stands, goal = (_NUMBER.search(end or "") for end in (one["baseline"], one["target"]))
    return (stands, goal) if stands and goal else None


def _amount(found: re.Match[str]) -> float:
    return float(found["number"]) * _TENS[found["ten"]]


def _plain(number: float) -> str:
    return f"{round(number, 4):g}" if number < 1e6 else f"{number:.0f}"
