"""What a table's column holds, told from the words in its header."""

import re
from functools import lru_cache

# In order: the first pattern that is found in the header names the column.
_COLUMNS: list[tuple[str, str]] = [
    ("number", r"^(序号|编号|序列|No\.?)$"),
    ("central", r"中央(预算|投资|资金)"),
    ("investment", r"总投资|投资(额|规模|估算)|^投资"),
    ("capacity", r"(新增|建设|设计|计划)?(养老)?(床位|托位)"),
    ("project_type", r"(项目|建设)(类型|性质)"),
    ("year", r"(建设|实施)(期限|年限|年份|年度|时间|周期)|^年[度份]$"),
    ("place", r"(建设|项目|实施)?地[点址]$|所在地"),
    ("content", r"建设内容|建设规模|^规模|^主要内容"),
    ("implementer", r"(实施|建设|项目|申报)(单位|主体)|项目业主"),
    ("project", r"项目(名称)?$"),
    ("nature", r"(指标)?(性质|属性)$"),
    ("value", r"(19|20)\d\d年|基期|现状|基准|完成值|目标(值|数)$|^目标$"),
    ("indicator", r"指标"),
    ("lead", r"牵头(单位|部门|责任)"),
    ("support", r"(配合|参与|协助|参加)(单位|部门)"),
    ("units", r"(责任|主管|负责|承担|牵头)(单位|部门|主体)?(及.{0,6})?$|分工"),
    ("task", r"任务内容|(重点|主要|工作)?(任务|事项)$"),
    ("task_name", r"任务名称|事项名称"),
    ("measures", r"举措|措施|内容$"),
    ("expected", r"(预期|预计|发展|工作)目标"),
    ("category", r"类[别型]$|^(平台|领域|分类)$"),
    ("name", r"名称$"),
    ("ground", r"地块|具体平台"),
    ("unit", r"^(计量)?单位$"),
    ("remark", r"备注|说明"),
]
_COMPILED = [(name, re.compile(pattern)) for name, pattern in _COLUMNS]
_FIRST = ("task_name", "expected")
_NOTE = re.compile(r"[（(][^（()）]{0,12}[）)]\s*$")


@lru_cache(maxsize=4096)
def _known(header: str) -> str | None:
    bare = _NOTE.sub("", header) or header
    for name in _FIRST:
        if any(name == key and pattern.search(bare) for key, pattern in _COMPILED):
            return name
    return next((name for name, pattern in _COMPILED if pattern.search(bare)), None)


def column(header: str) -> str | None:
    """Return what the column holds (`capacity`, `place`, ...), None where its words say nothing.

    A unit in brackets at the end (`总投资（万元）`) is no part of the name.
    """
    text = header.strip()
    if not 0 < len(text) <= 24 or re.search(r"[。；，：]", text):
        return None
    return _known(text)


def looks_like_header(cell: str) -> bool:
    """Whether a cell may stand in a header even though its words are not known."""
    odd = re.search(r"[。；，：、]|\d|合计|小计|总计|^[一二三四五六七八九十]+、", cell)
    return column(cell) is not None or (0 < len(cell) <= 12 and odd is None)


def unit_in_header(header: str) -> str | None:
    """Return 万元 from `总投资（万元）`, None where the header prints no unit."""
    found = _NOTE.search(header)
    return found[0].strip().strip("（()）") if found else None
