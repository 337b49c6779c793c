"""Whether a message asks, in plain words, for what was said to be deleted. Pure.

Deleting cannot be undone: it takes the verb and what it is to be done to, told to us and not asked about
(怎么删除, 我忘了, 名单里删了我妈); or a bare 都删了吧.
"""

from __future__ import annotations

import re

_VERB = r"(?:忘(?:记|掉|了|光)?|删(?:除|掉|了|光)?|清(?:空|除|掉|理|零)|抹(?:掉|去|除)|销毁)"
_TOLD = r"(?:说|讲|聊|问|填|输|写|发|告诉你|跟你说|给你说|跟你讲)"
_MINE = rf"[我俺]们?(?:刚才|刚刚|前面|之前|上面|以前)?(?:跟你|给你|对你)?{_TOLD}(?:过|了|给你)?的?"
_BEFORE = rf"(?:刚才|刚刚|前面|之前|上面)(?:{_TOLD}(?:过|了)?)?的?"
_RECORD = (
    r"(?:聊天|对话|谈话|聊天的|对话的)?(?:对话|聊天|记录|内容|历史|记忆|信息|数据|资料|情况|隐私|话|东西|事)"
)
_WHAT = (
    rf"(?:(?:{_MINE}|{_BEFORE}|[我俺]的)(?:那些|这些|所有|全部)?(?:{_RECORD})?"
    rf"|(?:这次|本次|这段|这些|那些|所有的?|全部的?|我们的?)?(?:对话|聊天|谈话)(?:记录|内容|历史)?"
    rf"|(?:这些|那些|所有的?|全部的?)?(?:记录|记忆|信息))"
)
_PLEASE = (
    r"(?:请|你|麻烦|帮我|给我|帮忙|能不能|能否|可不可以|可以|能|那|就|快|我要你?|我想让?你?|希望你?|要|还是"
    r"|算了|好了|好的?|嗯|赶紧|现在|都|全部?|统统|通通|一下)*"
)
_ALL = r"(?:都|全部?|统统|通通|给我|全给我|帮我|请|一并|也|可以|就|要|吧|一下|从\w{2,4}里|从你那里|再)*"
_END = r"(?:吧|嘛|啦|了|哈|哦|噻|掉|好吗|好不好|行吗|行不|可以吗|谢谢|一下|，|,|。|！|!|$)"
_PLAIN = re.compile(
    rf"(?:^|[，,。；;！!？? ]){_PLEASE}(?:"
    rf"{_VERB}(?:一下|吧)?(?:所有|全部|跟你|和你|关于)?{_WHAT}(?!.{{0,4}}(?:没|吗|么)[？?]?$){_END}"
    rf"|(?:把|将){_WHAT}{_ALL}{_VERB}"
    rf"|{_WHAT}{_ALL}{_VERB}(?:吧|嘛|掉|了?$)"
    rf"|(?:不要|别|莫)(?:再)?(?:记|保存|保留)(?:住|到|着|下|得|录)?{_WHAT}?[我了吧嘛啦]*$"
    r")"
)
_BARE = re.compile(
    r"(?:请|你|帮我|给我|麻烦|那|就|算了|好了|[，, ])*(?:都|全部?|统统|通通)?(?:把我)?"
    r"(?:忘(?:了|掉|记)(?:我|吧|它们?|这些)+|(?:删(?:除|掉|了)|清(?:空|除|掉))(?:我|它们?|这些)?|都忘(?:了|掉)吧?)(?:吧|嘛|了|啦)*[。！!]*"
)
_ENGLISH = re.compile(
    r"\b(?:forget|delete|erase|clear|remove|wipe)\b(?: about)?(?: all| everything| of)*"
    r" (?:(?:that |what )?i (?:just )?(?:said|told|wrote)"
    r"|(?:(?:my|our|this|the|all)(?: \w+)? )?(?:conversation|chats?|messages|history|data)"
    r"|me\b|everything|it all)"
)
# Another's list, a phone's memory, or how it is done: nothing to be deleted here.
_ELSEWHERE = re.compile(
    r"怎么|怎样|如何|咋|为(?:什么|啥|何)|手机|微信|抖音|qq|电脑|照片|短信|误删|恢复|不小心|谁|哪|名单|档案"
    r"|how (?:do|can|to)|why",
    re.IGNORECASE,
)


def asks_to_forget(text: str) -> bool:
    """删除对话, 把我说的都忘了吧, forget what I said."""
    said = text.strip().lower()
    if _ELSEWHERE.search(said):
        return False
    return bool(_PLAIN.search(said) or _BARE.fullmatch(said) or _ENGLISH.search(said))
