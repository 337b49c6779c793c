"""What the interview itself says: its questions, and that it stops, forgets or did not understand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from directory.book import Book
from directory.entitlement import Facts, Question
from replies import asked, person
from replies.catalogue import ENGLISH, language
from replies.catalogue import gettext as _
from replies.reply import Choice, Reply, merged

MOST = 495
_PAIRS = (
    (re.compile("有没有"), "有", "没有"),
    (re.compile("是不是"), "是", "不是"),
    (re.compile("愿不愿意"), "愿意", "不愿意"),
    (re.compile("参加了"), "参加了", "没有参加"),
    (re.compile("上班"), "在上班", "没有上班"),
)


def with_question(reply: Reply, question: Question | None, *, more: bool = False) -> Reply:
    """A reply that ends in the next question, with its answers to choose from."""
    if question is None:
        return replace(reply, choices=(*reply.choices, *([_more()] if more else [])))
    put = asked.question(question)
    for remark in asked.remarks(question):
        if len(reply.text) + len(put) + len(remark) + 2 < MOST:
            put += f"（{remark}）"
            break
    told = _within(reply.text, MOST - len(put) - 1)
    text = f"{told}\n{put}" if told else put
    return replace(reply, text=text, choices=(*answers(question), *([_more()] if more else [])))


def _within(text: str, most: int) -> str:
    """The text, without as many of its middle lines as are too long: the answer and its source stay."""
    lines = text.split("\n")
    while len("\n".join(lines)) > most and len(lines) > 2:
        del lines[-2]
    return "\n".join(lines)


def answers(question: Question) -> tuple[Choice, ...]:
    """The answers to a question as buttons; not to know is one of them."""
    labels = [asked.label(one) for one in question["choices"]]
    if question["kind"] == "yes_no" and language() == ENGLISH:
        labels = [_("是的"), _("不是")]
    elif question["kind"] == "yes_no":
        pair = next(((yes, no) for form, yes, no in _PAIRS if form.search(question["question"])), None)
        labels = list(pair or ("是的", "不是"))
    unsure = [] if question["fact"] == "area" else [Choice(_("不清楚"), _("不清楚"))]
    return (*(Choice(label, label) for label in labels), *unsure)


def ask_area(book: Book, whom: str | None) -> Question:
    """Where they live: the places whose plans are held."""
    put = {
        "self": _("您住在哪个县（市、区）？"),
        "parent": _("老人住在哪个县（市、区）？"),
        "child": _("孩子住在哪个县（市、区）？"),
    }
    places = dict.fromkeys(plan["area"] for plan in book.plans.values())
    return {
        "fact": "area",
        "kind": "choice",
        "question": put.get(whom or "", _("住在哪个县（市、区）？")),
        "hint": "",
        "why": _("各地的规定不一样。"),
        "choices": [{"value": name, "label": name} for name in places],
    }


def reminder(text: str, choices: Sequence[Choice], question: Question) -> tuple[str, tuple[Choice, ...]]:
    """An answer to something else, and the question that is still open after it."""
    back = _("刚才问到：%(question)s", question=asked.question(question))
    told = f"{text}\n{back}" if len(text) + len(back) < MOST else text
    return told, (*choices[:1], *answers(question))


def reminded(reply: Reply, question: Question | None) -> Reply:
    """The same, of a reply."""
    if question is None:
        return reply
    text, choices = reminder(reply.text, reply.choices, question)
    return replace(reply, text=text, choices=choices)


def not_understood(question: Question) -> Reply:
    """The same question once more, with what can be said."""
    return with_question(Reply(_("没听明白这句。可以点下面的，也可以说“不清楚”。")), question)


def contradiction(sentences: Sequence[str], question: Question | None) -> Reply:
    """Facts that do not go together, in the directory's words."""
    return with_question(Reply("".join(sentences)), question)


def noted() -> Reply:
    """Something told that no rule goes by."""
    return Reply(_("好的，知道了。"))


def stopped() -> Reply:
    """The interview is put aside."""
    text = _("好的，先不问了。说过的还记着，想接着看就说“继续”；要我忘掉，就说“忘记我说的”。")
    return Reply(text, (Choice(_("继续"), _("继续")), Choice(_("忘记我说的"), _("忘记我说的"))))


def recalled(facts: Facts, where: str, question: Question | None) -> Reply:
    """What is remembered."""
    if not facts and not where:
        return Reply(_("您还没有告诉我什么情况。"))
    text = _(
        "我记着的是：%(facts)s。哪一样不对，直接说对的就行。",
        facts="、".join(filter(None, [where, person.told(facts)])),
    )
    return with_question(Reply(text), question)


def before_area(facts: Facts, overview: str = "") -> Reply:
    """Nothing can be judged before the place is known; what was heard is said back."""
    known = person.told(facts)
    heard = _("记下了：%(facts)s。", facts=known) if known else _("好的，我帮您逐项看看。")
    return Reply("\n".join(filter(None, [heard, overview])))


def heard(facts: Facts, where: str) -> Reply:
    """What was heard, before the age is asked for."""
    return Reply(_("好的，按%(where)s的规定看。", where=where) + (before_area(facts).text if facts else ""))


def after(reply: Reply, more: Reply | None) -> Reply:
    """A reply with another one behind it."""
    return before(reply, more) if more else reply


def before(first: Reply | None, reply: Reply) -> Reply:
    """A reply with another one in front of it."""
    if first is None:
        return reply
    sources = merged((first.sources, reply.sources))
    return replace(reply, text=f"{first.text}\n{reply.text}", sources=sources)


def none_of(verdict: str) -> Reply:
    """No result of a verdict."""
    return Reply(_("没有“%(verdict)s”的。", verdict=verdict))


def not_covered(where: str) -> Reply:
    """No plan's benefits for a place."""
    return Reply(_("目录里没有%(where)s的待遇和服务。", where=where))


def _more() -> Choice:
    return Choice(_("更多结果"), _("更多"))
