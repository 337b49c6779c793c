"""Printed totals against the sums of the projects."""

import re
from collections.abc import Iterator

from data.reader.numerals import wan
from data.reader.result import Facility, Figure, Kind, PlanReading, Total, Warn
from data.reader.totals import matching

_NAMES = {
    "projects": ("项目数", "个"),
    "capacity": ("新增数", ""),
    "total_investment_wan": ("总投资", "万元"),
    "central_budget_wan": ("申请中央预算内投资", "万元"),
}
_PROSE = re.compile(r"项目(\d+)个[，,]总投资(\d+(?:\.\d+)?)(亿元|万元)[，,]新增(?:养老)?(床位|托位)数?(\d+)")


def _sums(facilities: list[Facility]) -> dict[str, Figure]:
    return {
        "projects": len(facilities),
        **{
            name: sum(getattr(facility, name) or 0 for facility in facilities)
            for name in ("capacity", "total_investment_wan", "central_budget_wan")
        },
    }


def _rounds(printed: str, amount: Figure) -> bool:
    """Whether a sum, cut or rounded to the digits that are printed in 亿元, gives what is printed."""
    found = re.search(r"(\d+)(\.\d+)?亿", printed)
    if not found:
        return False
    digits = len(found[2] or ".") - 1
    step = 10_000 / 10**digits
    return bool(abs(amount - float(found[1] + (found[2] or "")) * 10_000) < step)


def _code(printed: Figure, sum_: Figure, text: str, name: str) -> str:
    if name == "total_investment_wan" and _rounds(text, sum_):
        return "total_rounded"
    one_short = str(sum_)[: len(str(printed))] == str(printed) and len(str(sum_)) > len(str(printed))
    return "digits_missing" if one_short and printed else "total_mismatch"


_MESSAGES = {
    "total_rounded": "{key}{what}印作{text}，逐项相加是{sum}{unit}，原文取了整。",
    "digits_missing": "{key}{what}印作{text}，逐项相加是{sum}{unit}，疑似少一位数。",
    "total_mismatch": "{key}{what}印作{printed}{unit}，逐项相加是{sum}{unit}。",
}


def _check(total: Total, facilities: list[Facility]) -> Iterator[Warn]:
    """Compare a printed total with the sum of these facilities."""
    sums = _sums(facilities)
    for name, (what, unit) in _NAMES.items():
        printed = getattr(total, name)
        if printed is None or printed == sums[name]:
            continue
        code = _code(printed, sums[name], total.printed, name)
        text = total.printed.rpartition("/")[2] if "元" in total.printed else f"{printed}{unit}"
        message = _MESSAGES[code].format(
            key=total.key, what=what, text=text, sum=sums[name], unit=unit, printed=printed
        )
        shown = text if name == "total_investment_wan" else str(printed)
        yield Warn(code, total.locator, shown, str(sums[name]), message)


def _prose(reading: PlanReading) -> Iterator[Warn]:
    """The body's own sentence on the projects against the lists' sums."""
    for clause in reading.clauses:
        for count, amount, unit, slots, capacity in _PROSE.findall(clause.text):
            kind: Kind = "elder" if slots == "床位" else "childcare"
            figures = (int(count), int(capacity), wan(amount, unit), None)
            total = Total(clause.locator, kind, "all", "正文所写", *figures, f"{count}个/{amount}{unit}")
            meant = [facility for facility in reading.facilities if facility.kind == kind]
            if meant:
                yield from _check(total, meant)


def total_warnings(reading: PlanReading) -> list[Warn]:
    """Return a warning for each printed total that is not the sum of its projects."""
    found = [warn for total in reading.totals for warn in _check(total, matching(total, reading.facilities))]
    return found + list(_prose(reading))
