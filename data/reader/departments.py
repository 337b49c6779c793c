"""Who answers for a task: `A牵头，B、C配合，各乡镇人民政府负责` taken apart."""

import re
from collections.abc import Iterable

from data.reader.lines import tidy
from data.reader.result import Role, Unit

_VERBS = re.compile(
    r"(?:(?:共同|联合|分别)?牵头(?:负责|组织|落实|实施)?"
    r"|(?:积极|共同)?(?:配合|参加|协助|参与)(?:落实|实施|做好)?"
    r"|(?:按|根据|依)(?:照|据)?(?:各自)?(?:职责|职能|责任)(?:分工)?(?:分别|共同)?(?:负责|落实|实施)?|(?:共同|分别|具体)?负责(?:落实|实施)?)+$"
)
_SUFFIX = "局委办厅部会院室中心政府联队行司团院所站校）)"
_JOIN = re.compile(rf"(?<=[{_SUFFIX}])(?:以及|及|和|与)(?=[县市省区州旗各有国团乡镇街])")
_LOCAL = re.compile(r"^各.*(政府|乡|镇|街道|县|市|区|州|旗|管委会|办事处|[）)])|^乡镇|^街道")
_COMPANY = re.compile(r"公司|企业|机构|部门|单位|委办局")
_FULL = re.compile(
    r"^(各|国家|省|自治区|有关|相关|人民银行|人行|中国|团|[^市县区]{2,6}(市|县|区|州)(?!场)|农场|乡镇|街道|银保监|金融监管总局)"
)


def _split(text: str, marks: str) -> list[str]:
    """Split at any of the marks, but not inside brackets: 各县（市、区） stays whole."""
    pieces, depth = [""], 0
    for mark in text:
        depth = max(depth + (mark in "（(〔[") - (mark in "）)〕]"), 0)
        if mark in marks and not depth:
            pieces.append("")
        else:
            pieces[-1] += mark
    return [piece.strip() for piece in pieces if piece.strip()]


def _role(verb: str) -> Role:
    if "牵头" in verb:
        return "lead"
    return "support" if re.search("配合|参加|协助|参与", verb) else "joint"


def _names(text: str) -> list[str]:
    """Return the names in one stretch; 等有关部门 is a name of its own, a bare 等 is none."""
    text = re.sub(r"等$", "", text.strip())
    text = re.sub(r"等(?=(各)?(有关|相关|部门|单位|成员单位|市级|县级))", "、", text)
    names = [name for piece in _split(text, "、") for name in _JOIN.split(piece)]
    names = [re.sub(r"\((.*?)\)", r"（\1）", name.strip(" 。，")) for name in names]
    return ["有关部门" if name == "部门" else name for name in names if name]


def read_units(text: str) -> list[Unit]:
    """Return the departments in printed order with their roles. No 牵头, no lead."""
    units: list[Unit] = []
    for stretch in _split(tidy(text).strip("。 "), "；;，,。"):
        verb = _VERBS.search(stretch)
        role = _role(verb[0]) if verb else "joint"
        for name in _names(stretch[: verb.start()] if verb else stretch):
            local = _LOCAL.match(name) is not None and not _COMPANY.search(name)
            units.append(Unit(name, "local" if local and role != "lead" else role))
    return list({unit.department: unit for unit in reversed(units)}.values())[::-1]


def omitted_prefix(lists: Iterable[list[Unit]]) -> str | None:
    """Return 市 where a plan prints it with the first department of each list only, else None.

    市场监管局 without its 市 looks as if it had one, so names in 市场 do not count.
    """
    firsts: list[str] = []
    bare = full = 0
    for units in lists:
        names = [unit.department for unit in units]
        if names and (mark := re.match(r"[市县区州旗]", names[0])):
            firsts.append(mark[0])
            others = [n for n in names[1:] if not _FULL.match(n) and not n.startswith("市场")]
            bare += sum(not name.startswith(mark[0]) for name in others)
            full += sum(name.startswith(mark[0]) for name in others)
    return max(set(firsts), key=firsts.count) if bare > 3 * full and bare > 1 else None


def put_back(units: list[Unit], prefix: str) -> list[Unit]:
    """Return the units with the omitted 市 before each name that needs it: 市场监管局 is 市市场监管局."""
    return [
        unit
        if not index or _FULL.match(unit.department) or _has_prefix(unit.department, prefix)
        else Unit(prefix + unit.department, unit.role)
        for index, unit in enumerate(units)
    ]


def _has_prefix(name: str, prefix: str) -> bool:
    return name.startswith(prefix) and not (prefix == "市" and name.startswith("市场"))
