"""What a message is about: its words without the names of places and without what every question has."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

# Longest first where one holds another. What tells questions apart (多久, 谁, 几岁) stays.
_FILLING = re.compile(
    r"请问一下|请问|想问一[下哈]|我想问|想问|问一[下哈]|麻烦|你好|您好|我想|我们那里|我们|咱们|俺们|你们"
    r"|现在|目前|到底|究竟|有没得|有没有|是不是|能不能|可不可以|要不要|可以不可以|晓不晓得|知不知道"
    r"|(?:多少|好多|几多)(?:家|个|所|张|名|位|处|座|间)?|几(?:家|个|所|张|名|位|处|座|间)|要达到|一共|总共|哪些|什么|啥子|有啥|那边|那个|这个|一般|具体"
    r"|可以|如何|需要|要什么|有什么|怎么办理|怎么办"
    r"|[吗呢嘛哦啊呀吧哈噻]+[？?。!！ ]*$"
)


def topic_of(text: str, names: Sequence[Mapping[str, Any]]) -> str:
    """The text with the spans `names` and the filling words blanked out."""
    text = without(text, names)
    plain = _FILLING.sub(" ", text)
    return " ".join((plain if re.search(r"\w", plain) else text).split())


def without(text: str, names: Sequence[Mapping[str, Any]]) -> str:
    """The text with these spans (of entities as Rasa gives them) blanked out."""
    for name in sorted(names, key=lambda one: -int(one["start"])):
        text = text[: name["start"]] + " " + text[name["end"] :]
    return text
