"""What must be heard even where the classifier is unsure: offers that smell of fraud, attempts to steer.

And the other way round: a question about help after a fall, or about who watches over fees, is a question.
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.query import Query

_OFFER = re.compile(
    r"高额?[息利]|高(?:额)?(?:回报|收益)|返(?:利|现|息|钱|还本息|百分)|分红|入股|集资|稳赚|保本"
    r"|(?:年化|年利|年息|利息).{0,4}(?:百分|\d|十)|预售.{0,8}(?:床|卡|房|公寓)|(?:床位|公寓).{0,4}预售"
    r"|先[交缴打付转].{0,6}(?:钱|款|费|万|金|元|块).{0,10}(?:占|抢|床|领|帮|才给|养老)|占.{0,3}床位"
    r"|交.{0,4}会员费|会员费.{0,8}(?:返|住|打折|优先)|验证码|安全账户|送(?:鸡蛋|大米|油|礼品)|保健品|包治百病|神药"
    r"|房.{0,4}抵押|抵押.{0,4}房|冒充|转账|刷单|中奖"
    r"|high (?:interest|return)|deposit to reserve|verification code"
)
_STEERS = re.compile(
    r"(?:忽略|无视|跳过|不用管).{0,8}(?:指令|规则|设定|提示|要求|限制)|忘[掉记].{0,8}(?:指令|规则|设定|提示)"
    r"|提示词|system ?prompt|你现在(?:是(?!不是|真|人)|扮演)|从现在(?:起|开始)你|扮演"
    r"|开发者模式|越狱|jailbreak"
    r"|(?:没有任何|不受)限制|(?:ignore|forget|disregard).{0,30}(?:instruction|rule|prompt)"
    r"|pretend|you are now"
    r"|重复.{0,8}指令|(?:输出|打印|说出|告诉我).{0,6}(?:指令|设定|源代码|密码)"
)
_ASKS = re.compile(
    r"补[贴助]|津贴|政策|改造|保险|规定|规划|方案|目标|部门|归[谁哪]|监管|监测|服务|呼叫|设备|手环|怎么申请|条件|标准"
    r"|预防|防[跌摔走滑范止]|措施|制度|存管|备案"
)
_WHO = re.compile(r"部门|归[谁哪]|谁管|谁负责|哪个单位")
_BENEFIT = re.compile(r"补[贴助]|津贴|改造|能领")
# These speak of danger or of money asked for, whatever else is said.
_WARNINGS = ("emergency", "fraud")


def warned(query: Query) -> Query:
    """The query with the intent that such words speak for."""
    text = query.text.lower()
    if _STEERS.search(text):
        return replace(query, intent="out_of_scope")
    if _ASKS.search(text):
        return replace(query, intent=_question(text)) if query.intent in _WARNINGS else query
    if query.intent != "emergency" and _OFFER.search(text):
        return replace(query, intent="fraud")
    return query


def _question(text: str) -> str:
    if _WHO.search(text):
        return "ask_department"
    return "ask_benefit" if _BENEFIT.search(text) else "ask_topic"
