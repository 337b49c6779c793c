"""An opening that says whom somebody asks for and not what: 想打听打听孩子的事儿, 老人的事想问一下. Pure."""

from __future__ import annotations

import re

_ASKS = r"(?:想|要|来|请|麻烦)*(?:打听|问|了解|咨询|晓得|知道|说说)(?:打听|问|一?[下哈]|个|点|些|一点)*"
_WHOM = (
    r"(?:[我俺咱]们?家?的?)?(?:孩子|娃娃?儿?|宝宝|老人家?|养老|托育|照顾老人|老?[爸妈爷奶爹娘]+)"
    r"(?:方面|这块)?的?"
)
_MATTER = r"(?:事儿?|事情|问题|情况)"
_FIRST = rf"{_ASKS}{_WHOM}{_MATTER}"
_LAST = rf"{_WHOM}{_MATTER}[，, ]*[我俺]?{_ASKS}"
_VAGUE = re.compile(rf"^(?:你好|您好|请问|[，,。！! ])*[我俺咱]?们?(?:{_FIRST}|{_LAST})[嘛吧哈啊呀 。.!！]*$")


def is_vague(text: str) -> bool:
    """Whether nothing that could be looked up is said yet."""
    return bool(_VAGUE.search(text))
