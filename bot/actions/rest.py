"""What is left of a message without its names, numbers and the words that any question has.

Nothing left means that the message only turns the question before: 那渠县呢, 2024年的, 都在哪, 一共多少张床.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from actions.wishes import WISHED

# Longest first where one holds another.
_FUNCTION = re.compile(
    r"不对|错了|搞错|说错|我(?:是)?(?:问|说|要|想问|想看|想要)(?:的)?(?:是)?|不是|不要|换成|换|改成|改|算了"
    r"|那么|那|呢|的|吗|嘛|喃|么|吧|啊|哦|哈|噻|了|呀|诶|嗯|噢|都|也|就|还|再|又|只|光|全部|全"
    r"|有没[有得]|有[得有]?|没[有得]|这[个家所些里边儿]|那[个家所些里边儿]|它们?|他们?|她|这|前面|刚才|上面|说的"
    r"|是|要|想|看看?|请问|请|一下|一哈|给我|说|列|讲|问|告诉我|帮我|麻烦|我|我们|住|在|于|里[面头]?|边"
    r"|哪?一?个(?:街道|乡镇|[镇乡村县区])|哪[一几]?[个些家所里儿年]|哪|什么|啥子?|怎么样|咋样|怎样|分别|各自?|每[个家一]?|各[个家]"
    r"|多少|好多|几[个张家所名]?|多[大高久]|一共|总共|共|全市|全县|[个家所张名处]|些|点|一点|截?至|到"
    r"|跟|和|与|同|比起?来?|相比|比较|相差|差|谁|更|多|少|大|小|高|低"
    r"|养老院|敬老院|养老|托育[点所]?|机构|项目|设施|地方|院|点|规划|计划|新增|建|修"
    r"|\b(?:(?:what|how) about|the|and|ones?|in|of|no|i mean|not|but|is|it|are|they|that|this|its|has)\b"
    r"|\b(?:does|do|have|which|there|any|please|projects?|planned)\b",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[\W_]+")


def rest_of(text: str, said: Sequence[Mapping[str, Any]]) -> str:
    """The words left; empty where the message is nothing but names, numbers and function words."""
    for one in sorted(said, key=lambda one: -int(one["start"])):
        text = text[: int(one["start"])] + " " + text[int(one["end"]) :]
    text = _FUNCTION.sub(" ", WISHED.sub(" ", text))
    return _MARKS.sub("", text)
