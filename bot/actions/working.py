"""Who asks for their own work or house: staff, founders, employers; no age decides that. Pure."""

from __future__ import annotations

import re

_STAFF = re.compile(r"护理员|护工|保育员|育婴员|保育师|从业人员|(?:做|当|干|搞)(?:的)?(?:养老)?护理(?!假)")
_FOUNDER = re.compile(
    r"(?<![公民])(?:开|办|经营)(?:了|的|着)?(?:一?[个家所间])?[^，,。？?]{0,6}"
    r"(?:托育|托儿所|托班|养老院|老人院|养老公寓|养老点|养老机构|敬老院|机构|幼儿园)|[开办]园|院长"
    r"|(?:我|俺|咱)们?(?:机构|公司|企业|厂)|用人单位|投[钱资][^，,。？?]{0,4}办|月月亏|天天亏|亏本"
)

_OWNER = re.compile(
    r"(?:我|俺|咱)们?(?:自己|家)?(?:开|办|经营)?的?(?:这?个|这家|那个|那家)?(?:小|民办|私立|普惠)?的?"
    r"(?:托育园|托育机构|托儿所|托育点|养老院|老人院|养老公寓|养老机构|敬老院|园子)(?=[在是叫刚已还想里，,专也有能可主招]|$)(?!.{0,6}(?:附近|旁边))"
)
# A kindergarten's own people, not a child's parents: 我们幼儿园想办托班.
_KINDERGARTEN = re.compile(
    r"(?:我|俺|咱)们?(?:自己|家|这?个|这家|那个|单位)?(?:开|办)?的?幼儿园[^，,。？?]{0,8}(?:想|要|打算|准备|计划|在)[^，,。？?]{0,4}[扩改开办建设转招增]"
)
# 我在宝清办老人院: run by whoever asks.
_RUNS = re.compile(
    r"(?:我|俺|咱)们?(?:自己|家)?在[^，,。？?]{1,8}?(?:开|办|经营)(?:了|着)?(?:一?[个家所间])?[^，,。？?]{0,4}"
    r"(?:托育[园所点]|托育机构|托儿所|养老院|老人院|养老公寓|养老机构|敬老院|幼儿园)"
)
_OWN = re.compile(r"[我俺咱]")


def is_staff(text: str) -> bool:
    """我是护理员: who works there."""
    return bool(_STAFF.search(text))


def works(text: str) -> bool:
    """Whether who asks is staff, or runs a house."""
    return is_staff(text) or bool(_FOUNDER.search(text) or _owns(text))


def works_there(text: str) -> bool:
    """Whether they say it of themselves, or of a house of their own."""
    return (is_staff(text) and bool(_OWN.search(text))) or _owns(text)


def _owns(text: str) -> bool:
    return any(said.search(text) for said in (_OWNER, _RUNS, _KINDERGARTEN))
