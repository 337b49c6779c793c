"""What needs no look-up: greetings and the like, by the intent that was heard."""

from __future__ import annotations

import re
from collections.abc import Callable

from actions.passages import best
from actions.query import Query
from directory.client import Directory, DirectoryDown
from directory.shapes import Passage
from replies import talk
from replies.passages import line
from replies.reply import Reply

_ILLNESS = re.compile(
    r"发烧|发热|抽搐|呼吸|胸[口闷痛]|头[晕疼痛]|流血|呕吐|拉肚子|噎|吃什么药|吃药|症状|[腿腰肚]疼|看病|感冒|咳嗽"
    r"|药|疫苗|血[压糖脂]|化验|(?<![a-z])ct(?![a-z])|手术|治[疗好]?|医院|医生"
)
_LAW = re.compile(
    r"律师|法院|法律|打官司|起诉|告[他她它]|诉状|遗[嘱产]|继承|离婚|抚养权|判[几刑决]|拘留|取保|赔偿?|合同|纠纷|legal|lawyer|\bsue\b"
)
_POLITICS = re.compile(
    r"[哪什].{0,2}党|总统|主席|总理|领导人|选举|大选|台湾|战争|打仗|国际|政治|反腐|民主|独立|president|politic|election"
)
_STEERING = re.compile(
    r"指令|规则|提示词|prompt|instruction|你现在(?:是|扮演)|扮演|假装|pretend|act as|开发者|越狱|限制|从现在"
)
_OUTSIDE: tuple[tuple[re.Pattern[str], Callable[[], Reply]], ...] = (
    (_STEERING, talk.not_steered),
    (_ILLNESS, talk.ask_a_doctor),
    (_LAW, talk.ask_a_lawyer),
    (_POLITICS, talk.no_politics),
)
SAID: dict[str, Callable[[], Reply]] = {
    "greet": talk.greeting,
    "thanks": talk.thanks,
    "goodbye": talk.goodbye,
    "bot_challenge": talk.who,
    "help": talk.help_,
    "affirm": talk.agreed,
    "deny": talk.declined,
    "restart": talk.restarted,
    "nothing_before": talk.nothing_before,
    "no_more": talk.no_more,
}


async def emergency(query: Query, directory: Directory) -> Reply:
    """120 and 110, without asking anything first."""
    return talk.emergency(query.text)


async def out_of_scope(query: Query, directory: Directory) -> Reply:
    """Not our business: declined in a line that fits what it was."""
    said = (reply for pattern, reply in _OUTSIDE if pattern.search(query.text.lower()))
    return next(said, talk.out_of_scope)()


def is_declined(text: str) -> bool:
    """Whether its words are of illness, law, politics, or an attempt to steer."""
    return any(pattern.search(text.lower()) for pattern, _ in _OUTSIDE)


async def fraud(query: Query, directory: Directory) -> Reply:
    """The warning; where a place was named, also who is to act there by its plan."""
    try:
        book = await directory.book()
        found = (
            await best(query, directory, "duty") or await best(query, directory, "point")
            if query.places
            else []
        )
    except DirectoryDown:
        found = []
    return talk.fraud(line(found[0], book) if found else "")


async def _written(query: Query, directory: Directory) -> list[Passage]:
    """Who is to act, else what is to be done."""
    return await best(query, directory, "duty") or await best(query, directory, "point")
