"""What pydantic finds wrong, as sentences that say what to do."""

import re
from typing import Any

from flask_babel import gettext as _

OBJECTS = ("model_type", "model_attributes_type", "json_invalid", "dict_type")
_QUOTED = re.compile(r"'([^']*)'")


def sentence(error: Any) -> str:
    """One of pydantic's errors (a dict with `type` and `ctx`) in plain words."""
    told = {name: _readable(value) for name, value in (error.get("ctx") or {}).items()}
    kind: str = error["type"]
    if own := _of_the_desk(kind):
        return own
    if kind.startswith(("int", "float", "decimal", "finite")):
        return _("请填一个数字。")
    if kind in ("enum", "literal_error"):
        return _("请从这些里选一个：%(expected)s。", expected=told["expected"])
    if kind in OBJECTS and error["loc"]:
        return _("这一项要是一个 JSON 对象。")
    return _size(kind, told) or _kind(kind)


def _of_the_desk(kind: str) -> str | None:
    """Rules of our own models, which name their errors themselves."""
    return {
        "future_date": _("日期不能在今天以后。"),
        "ages_reversed": _("收到几个月要比从几个月大。"),
        "ends_before": _("结束的日期要在开始以后。"),
        "no_point": _("请写经度和纬度两个数，比如 107.7077,31.3630，或者粘贴地图分享的文字。"),
        "bad_login": _("请用小写字母和数字，2 到 40 个，比如 wangmin。"),
        "bad_link": _("请写完整的网址，比如 https://www.gov.cn/ 。"),
        "says_nothing": _("要公开，至少要写上步骤，或者在哪里办。"),
        "why_closed": _("停办要写明原因。"),
        "told_twice": _("同一项写了两次，请只留一次。"),
        "bad_phone": _("请写电话号码，比如 0818-5221234；几个号码用顿号隔开。"),
    }.get(kind) or (_("请写成 2026-05-01 这样的日期。") if kind.startswith("date") else None)


def _readable(value: Any) -> Any:
    """'a', 'b' or 'c' as a list in Chinese; 180.0 as 180."""
    if isinstance(value, str):
        return "、".join(_QUOTED.findall(value)) or value
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _size(kind: str, told: dict[str, Any]) -> str | None:
    match kind:
        case "string_too_long":
            return _("太长了，请不要超过%(most)s个字。", most=told["max_length"])
        case "greater_than_equal":
            return _("请填不小于%(least)s的数。", least=told["ge"])
        case "greater_than":
            return _("请填大于%(least)s的数。", least=told["gt"])
        case "less_than_equal":
            return _("请填不大于%(most)s的数。", most=told["le"])
    return None


def _kind(kind: str) -> str:
    match kind:
        case "missing":
            return _("请填写这一项。")
        case "string_too_short" | "string_type":
            return _("请写上文字。")
        case "bool_parsing" | "bool_type":
            return _("请填 true 或 false。")
        case _ if kind in OBJECTS:
            return _("请求的正文要是一个 JSON 对象。")
    return _("请检查这一项的写法。")
