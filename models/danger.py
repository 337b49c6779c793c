"""Whether somebody is in danger now, by the plain words in which people say so.

A net under the assistant's own hearing: it needs neither Rasa nor a model, and stays silent where the
words tell of the past, of a worry, or ask about a benefit (老人摔倒了有没有补贴).
"""

import re
from enum import StrEnum

from models.terms import fold


class Danger(StrEnum):
    """Whom to call: 120, 110, 119, or for somebody who does not want to live any more."""

    LIFE = "life"
    MISSING = "missing"
    VIOLENCE = "violence"
    FIRE = "fire"
    DESPAIR = "despair"


# The few signs of the patterns below that are written otherwise in Traditional Chinese.
_SIMPLIFIED = str.maketrans(
    "丟氣過動觸電燒殺斷傷從臟歪點沒見發現報護車號藥農婦孫兒媽爺個來風樓",
    "丢气过动触电烧杀断伤从脏歪点没见发现报护车号药农妇孙儿妈爷个来风楼",
)
_PERSON = r"(?:人|爷|奶|爸|妈|娘|爹|父|母|公|婆|汉|娃|孩|宝|孙|儿|女|他|她|俺|我)"
_NOT_NOW = re.compile(
    r"补[贴助]|津贴|政策|改造|保险|规定|文件|规划|方案|目标|部门|归[谁哪]|服务|设备|手环|定位|报销|培训|申请|标准|待遇"
    r"|出不出钱|请人(?:来?(?:服侍|照[顾看]|伺候|护理))|一按|按一下|的那种|自动[喊叫呼报]"
    r"|收费|要钱|多少钱|知识|讲座|如果|要是|万一|假如|担心|怕(?!是)|容易|经常|老是|总是|常常|会不会|防|避免|减少"
    r"|以前|曾经|去年|前年|上个?月|上周|上次|那年|年前|有一次|(?:摔|跌|晕|昏|丢|失|风|折)(?:倒|跤|了)?过(?!去|气)"
)
_CALLS = {
    Danger.FIRE: r"着火|起火|失火|火灾了|煤气(?:泄|漏)|[燃然]气(?:泄|漏)|漏(?:煤|燃)气",
    Danger.DESPAIR: r"想不开|不想活|(?<!得)[想要]死(?!亡|我|你|他|她)|活不下去|自杀|自尽"
    r"|寻短见|轻生|跳[楼河江]|割腕|上吊"
    r"|活[着起]没(?:得|有)?意思|死了算了",
    Danger.VIOLENCE: r"有人(?:(?!不打).){0,4}[打砍杀抢绑](?!招呼|扫|听|电话)|打我(?!的?[电手])|家暴|要杀"
    r"|[被遭](?:人)?[打砍抢]了|小偷|入室|报警|绑架",
    Danger.MISSING: rf"(?<![狗猫])[走跑](?:丢|失|散)|{_PERSON}.{{0,8}}(?:不见了|失踪|搞丢了)"
    rf"|{_PERSON}(?:找不[到着]了)"
    r"|找不[到着](?:我?[妈爸爷奶娃]|孩子|老人|人了)|出去.{0,8}没(?:有|得)?回[来家]|[被遭].{0,4}(?:拐|抱走)|迷路了",
    Danger.LIFE: r"[摔跌绊](?:倒|到|了|伤|断|下|地|在)|滑倒|栽倒|喘不[上过]|出不[到了来]气"
    r"|气.{0,2}出不来|喘得(?:厉害|凶)|透不过气"
    r"|呼吸(?:困难|不|停|急)|没(?:有|得)?呼吸|没(?:得)?气了|不出气|憋得慌"
    r"|[晕昏]倒|[晕昏]过去|昏迷|叫不[醒应]|喊不[醒应]|没(?:有|得)?(?:反应|知觉|意识)|不省人事|倒地|倒在(?:地|路)"
    rf"|(?:^|一动|{_PERSON}|突然|子)也?不动了|动弹不得|触电|[被遭]电(?:了|到|倒)"
    r"|噎[到住着倒了]|卡.{0,3}(?:喉|嗓|气管)|呛.{0,2}[到住着]了|异物|误[吞食服]|吞(?:了|下|进)"
    r"|中毒了?|[喝吃]了?.{0,3}(?:农药|鼠药|毒药)|吃错.{0,2}药|安眠药.{0,3}多|溺水|落水|掉.{0,4}[水河井塘池粪]"
    r"|[吐咳]血|大?出血|血.{0,3}止不住|流.{0,3}(?:好|很)多血|流血|抽搐|抽风|翻白眼|口吐白沫|烧.{0,4}抽"
    r"|胸口.{0,3}[痛疼闷]|心口.{0,3}[痛疼]|心梗|心绞痛|心脏病(?:发|犯)|嘴巴?.{0,2}歪|半边身|快不行了|[快要]死了"
    r"|救命|救救|救护车|急救|打120|[烫烧][到伤]了|[被遭](?:车|狗|蛇).{0,2}[撞咬压]|骨折了|脸(?:发|都)[紫青乌]",
}
_PATTERNS = {danger: re.compile(pattern) for danger, pattern in _CALLS.items()}


def danger_in(text: str) -> Danger | None:
    """The danger that a message tells of; None where it tells of none, or not of now."""
    said = fold(text).translate(_SIMPLIFIED)
    if _NOT_NOW.search(said) and "救命" not in said:
        return None
    return next((danger for danger, pattern in _PATTERNS.items() if pattern.search(said)), None)
