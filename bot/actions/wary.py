"""What must be heard even where the classifier is unsure: offers that smell of fraud, attempts to steer.

And the other way round: a question about help after a fall, or about who watches over fees, is a question.
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.query import Query
from actions.trades import is_another_trade

_OFFER = re.compile(
    r"高额?[息利]|高(?:额)?(?:回报|收益)|返(?:利|现|息|钱|还本息|百分)|分红|入股|集资|稳赚|保本|存款.{0,8}投"
    r"|(?:年化|年利|年息|利息).{0,4}(?:百分|\d|十)|预售.{0,8}(?:床|卡|房|公寓)|(?:床位|公寓).{0,4}预售"
    r"|先[交缴打付转].{0,6}(?:钱|款|费|万|金|元|块).{0,10}(?:占|抢|床|领|帮|才给|养老)|[交付打].{0,10}占.{0,6}床位"
    r"|交.{0,4}会员费|会员费.{0,8}(?:返|住|打折|优先)|手续费.{0,6}(?:帮|代|就能|才)|验证码|安全账户"
    r"|送(?:鸡蛋|大米|油|礼品)|保健品|包治百病|神药|房.{0,4}抵押|抵押.{0,4}房|冒充|[喊叫让先].{0,4}转[账钱]|刷单|中奖"
    r"|high (?:interest|return)|deposit to reserve|verification code"
)
# Who asks about these asks what the plans say of them.
_WATCHED = re.compile(
    r"部门|归[谁哪]|监管|监测|规定|政策|措施|防范|制度|存管|备案|贷款|贴息|标准|方案[里对中是]|整治|打击|排查"
)
_STEERS = re.compile(
    r"(?:忽略|无视|跳过|不用管).{0,8}(?:指令|规则|设定|提示|要求|限制)|忘[掉记].{0,8}(?:指令|规则|设定|提示)"
    r"|提示词|system ?prompt|你现在(?:是(?!不是|真|人)|扮演)|从现在(?:起|开始)你|扮演"
    r"|开发者模式|越狱|jailbreak"
    r"|(?:没有任何|不受)限制|(?:ignore|forget|disregard).{0,30}(?:instruction|rule|prompt)"
    r"|pretend|you are now"
    r"|重复.{0,8}指令|(?:输出|打印|说出|告诉我).{0,6}(?:指令|设定|源代码|密码)"
)
# What only the old and those who care for them ask for.
_SAFEGUARD = r"防[跌摔走滑]|手环|适老|呼叫(?:器|系统|设备|服务)"
# With these words it is no accident, or it is ours to answer: the intent that was heard -> the words.
_ASKED_ALL_THE_SAME = {
    "out_of_scope": re.compile(_SAFEGUARD),
    "emergency": re.compile(
        rf"{_SAFEGUARD}|补[贴助]|津贴|政策|改造|保险|规定|规划|方案|目标|部门|归[谁哪]|服务|设备|怎么申请|条件|标准"
        r"|措施|制度|预防|防止|怕(?!是)|担心|万一|如果|容易"
    ),
}
# In English the net of the web process hears nothing; an accident has to be told of as happening. As said.
_IN_DANGER = re.compile(
    r"\b(?:fell|fallen|slipped|collapsed)\b.{0,40}(?:can'?t|cannot|not|unable).{0,10}"
    r"(?:move|get up|stand|speak)"
    r"|(?:can'?t|cannot|not|trouble) breath|\bchoking\b|unconscious|passed out|\bfainted\b|heart attack"
    r"|having a (?:stroke|seizure)|won'?t wake|bleeding|\boverdose|drowning|electrocuted"
    r"|(?:gone|is|went) missing|kidnapp|call an ambulance|house is on fire|gas leak"
    r"|(?:want to|going to) (?:die|kill)|suicid"
)
_ASKS_IN_ENGLISH = re.compile(
    r"subsid|allowance|polic|plan|prevent|service|training|\bif\b|worr|insurance|apply"
    r"|last (?:week|month|year)"
)
_HURT = re.compile(r"[伤血痛疼喘晕昏救摔打烧烫噎]|死(?!机)|走丢")
# Every word that somebody in danger may use, and far more: what has none of them was misheard as danger.
_ANY_SIGN = re.compile(
    r"[伤血痛疼喘晕昏救摔跌绊滚烧烫噎死丢毒烟药卡呛抽搐溺淹哭喊病急险怪僵麻瘫绑拐贩骗抢偷刀砍杀跑迷找吐呕憋堵癫醒散窒咬撞压夹困打电吞抖应應丟动倒]"
    r"|突然|忽然|一下子|失踪|走失|不见|不見|没见|着火|起火|火灾|大火|燃|漏气|煤气|掉[进到下水河井]|落水|反应|知觉|意识|呼吸|不[动吃喝行]|没力"
    r"|心[脏口慌]|胸|出不|[出透没]气|嘴|脸|报警|虐|家暴|欺负|自[尽残]|跳[楼河江]|割腕|上吊|想不开|不想活|活不|意思|绝望"
    r"|[撑熬受]不|[怎咋]么?[办整]|啷个办|1[12]0|119|起不来|爬|站不|回[来家]|抱走|出走|关起|出事|快来|异物|误食|过敏|骨折"
    r"|中暑|冻|冷汗|地震|喝错|倒[了在地]|[a-z]{4}"
)
# What holds a sign of danger only as it is written.
_HARMLESS = re.compile(r"打听|打算|打工|打扰|困难|(?:眼睛|耳朵)?(?:看|听)不(?:大|太)?[见清到]")
# So somebody describes a life, however certain an accident was heard.
_EVERYDAY = re.compile(r"退休|打工|上班|户口|想(?:去)?学|带孙|带不动")
_CERTAIN = 0.9
_OF_A_DOCTOR = re.compile(r"血[糖压脂].{0,8}高|正常[吗不]|要不要紧|吃(?:什么|啥).{0,3}[药好]")
_OF_A_COURT = re.compile(r"遗嘱|诉状|打官司|离婚")
_WHO = re.compile(r"部门|归[谁哪]|谁管|谁负责|哪个单位")
_BENEFIT = re.compile(r"补[贴助]|津贴|改造|能领")


def warned(query: Query) -> Query:
    """The query with the intent that such words speak for."""
    # As it was read, and as it was said: in English the two differ.
    text = f"{query.text}\n{query.said}".lower()
    no_sign = not _ANY_SIGN.search(_HARMLESS.sub(" ", text))
    doubted = query.sure < _CERTAIN or _EVERYDAY.search(text)
    misheard = query.intent == "emergency" and doubted and no_sign
    return replace(query, intent=_intent(query.otherwise if misheard else query.intent, text))


def is_offer(text: str) -> bool:
    """Whether it tells of an offer that smells of fraud."""
    return _OFFER.search(text.lower()) is not None


def _intent(heard: str, text: str) -> str:
    if _STEERS.search(text) or _OF_A_COURT.search(text):
        return "out_of_scope"
    if heard != "fraud" and is_another_trade(text) and not (heard == "emergency" and _HURT.search(text)):
        return "out_of_scope"
    if _IN_DANGER.search(text) and not _ASKS_IN_ENGLISH.search(text):
        return "emergency"
    asks = _ASKED_ALL_THE_SAME.get(heard)
    if asks and asks.search(text):
        return _question(text)
    if heard == "emergency":
        return _illness(text)
    if _WATCHED.search(text):
        return _question(text) if heard == "fraud" else heard
    return "fraud" if _OFFER.search(text) else heard


def _illness(text: str) -> str:
    return "out_of_scope" if _OF_A_DOCTOR.search(text) else "emergency"


def _question(text: str) -> str:
    if _WHO.search(text):
        return "ask_department"
    return "ask_benefit" if _BENEFIT.search(text) else "ask_topic"
