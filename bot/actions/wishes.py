"""In which order somebody wants to see them: 大一点的, 近一点的, 便宜点的; and how large they are to be."""

from __future__ import annotations

import re

_SOME = r"(?:一?[点些]儿?|一哈)"
_END = r"(?=$|[，,。？?吗呢嘛有没哦啊 养托的])"
# An order as the API names it; `fee` and `near` are orders that depend on what somebody published or said.
_ORDERS = {
    "fee": rf"(?:便宜|实惠){_SOME}?|(?:价[钱格]|收费|费用)(?:低|少){_SOME}?|低价|划算|最贵|cheap(?:er|est)?",
    "near": rf"[近拢]{_SOME}|近便|最近的(?!建|修)|更近|(?:离我?|离家)近|close[rs]t?|near(?:er|est)",
    "-capacity": rf"[大多]{_SOME}的?{_END}|(?:床位|托位|规模)(?:更|大|多){_SOME}?(?:多|大)?的"
    r"|更大的?|再大|从[大多]到[小少]|bigger|larger",
    "capacity": rf"[小少]{_SOME}的?{_END}|更小的?|再小|从[小少]到[大多]|smaller",
    "-year": rf"[新晚]{_SOME}(?:的|建|修)|最近建|最新的|最晚的|newer",
    "year": rf"[早快]{_SOME}(?:的|建|修|能)|先[建修]的|最早的|earlier",
}
_PATTERNS = {order: re.compile(pattern, re.IGNORECASE) for order, pattern in _ORDERS.items()}
WISHED = re.compile("|".join(_ORDERS.values()), re.IGNORECASE)

# 新建的有哪些 asks for those, 新建还是改建 for the type.
OF_TYPE = re.compile(r"(?:新建|改扩建|扩建|改建)的(?!还是|吗)")

_LEAST = re.compile(r"以上|不少于|不低于|至少|起码|最少(?=[\d一二两三四五六七八九])|at least")
_ABOVE = re.compile(r"超过|多于|大于|高于|more than|over")
_MOST = re.compile(r"以下|以内|不超过|不多于|(?:最|至)多(?=[\d一二两三四五六七八九])|at most")
_BELOW = re.compile(r"不到|不足|少于|低于|小于|less than|fewer than|under")
_EXACTLY = re.compile(r"(?:正好|刚好|恰好)|\d\s*[张个]?(?:床位?|托位|位子)?的")


def order_of(text: str) -> str | None:
    """The order wished for, None where none is."""
    return next((order for order, pattern in _PATTERNS.items() if pattern.search(text)), None)


def bounds(text: str, number: int | None) -> tuple[int | None, int | None]:
    """The smallest and the largest capacity wished for: 200张以上 -> (200, None), 不到100个 -> (None, 99)."""
    if number is None:
        return None, None
    readings = (
        (_BELOW, (None, number - 1)),
        (_MOST, (None, number)),
        (_LEAST, (number, None)),
        (_ABOVE, (number + 1, None)),
        (_EXACTLY, (number, number)),
    )
    return next((found for pattern, found in readings if pattern.search(text)), (None, None))
