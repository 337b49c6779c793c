"""Warnings on who answers for what."""

import re
from collections import Counter
from collections.abc import Iterator

from data.reader.result import Duty, Warn

_VERB = re.compile(r"负责|配合|参加|牵头|协助|参与|落实")


def _verbs(duties: list[Duty]) -> Iterator[Warn]:
    """A local government behind the last comma, without a word on what it does."""
    for duty in duties:
        last = re.split(r"[，；]", duty.printed.strip("。 "))[-1]
        if _VERB.search(duty.printed) and not _VERB.search(last):
            message = f"“{last}”后面没有写“负责”。"
            yield Warn("verb_missing", duty.locator, last, "负责", message)


def _levels(duties: list[Duty], area: str | None) -> Iterator[Warn]:
    """A province's office in a city's or county's plan."""
    if not area or not area.endswith(("市", "县", "区", "旗")):
        return
    for duty in duties:
        odd = [u.department for u in duty.departments if re.search(r"厅$|^省|^各市（州）", u.department)]
        if odd:
            message = f"{'、'.join(odd)}不是{area}的单位，疑似照抄上级分工，照录。"
            yield Warn("unit_of_other_level", duty.locator, "、".join(odd), area, message)


def _spellings(duties: list[Duty]) -> Iterator[Warn]:
    """The local governments spelt otherwise than in most rows."""
    names = Counter(u.department for d in duties for u in d.departments if u.role == "local")
    if len(names) < 2 or names.most_common(1)[0][1] < 3:
        return
    usual = names.most_common(1)[0][0]
    for duty in duties:
        for unit in duty.departments:
            if unit.role == "local" and names[unit.department] == 1 and unit.department[:2] == usual[:2]:
                message = f"这里写“{unit.department}”，其他各项写“{usual}”。"
                yield Warn("local_unit_differs", duty.locator, unit.department, usual, message)


def duty_warnings(duties: list[Duty], area: str | None, prefix: str | None) -> list[Warn]:
    """Return the warnings on duties; `prefix` is what was put back before departments."""
    tasks = [duty for duty in duties if duty.kind == "task"]
    found = [*_verbs(tasks), *_levels(tasks, area), *_spellings(tasks)]
    if prefix:
        message = f"责任单位只有第一个带“{prefix}”，其余已补上。"
        found.insert(0, Warn("prefix_omitted", tasks[0].locator if tasks else "", "", prefix, message))
    if tasks and not any(unit.role == "lead" for duty in tasks for unit in duty.departments):
        where = tasks[0].locator.partition(" ")[0]
        message = f"{len(tasks)}项任务都没有写牵头单位，排在第一的不等于牵头。"
        found.append(Warn("no_lead", where, "", "", message))
    return found
