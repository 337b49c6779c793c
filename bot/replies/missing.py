"""Answers where the directory lists nothing: said plainly, with what is near and who else is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from directory.book import Book
from directory.shapes import Kind, Mention, Passage
from replies.catalogue import gettext as _
from replies.facts import field_name
from replies.reply import Choice, Reply, Speech, merged
from replies.words import cited, kind_name, listing, plan_name, source_line, whom_to_ask


def nothing_listed(
    where: str,
    kind: Kind | None,
    book: Book,
    area: str | None,
    *,
    mentions: Sequence[Mention] = (),
    nearby: str = "",
    passages: Sequence[Passage] = (),
) -> Reply:
    """No project in a place: what the plan names and writes all the same, what lies near, whom to ask."""
    told = {"where": where, "kind": kind_name(kind)}
    mentions = mentions[:3]
    sources = merged([*(mention["sources"] for mention in mentions), *(one["sources"] for one in passages)])
    speech = Speech(tail=source_line(sources, book))
    only = listing(plan["area"] for plan in book.plans_below(area)) if area else ""
    speech.say(_("%(where)s范围内，目录只收录了%(only)s的规划文件。", where=where, only=only) if only else "")
    speech.say(_("规划文件的项目清单里没有列出%(where)s的%(kind)s项目。", **told))
    if mentions:
        names = listing(mention["name"] for mention in mentions)
        plan = plan_name(mentions[0]["sources"][0]["plan"], book)
        speech.say(_("%(plan)s提到了：%(names)s。", plan=plan, names=names))
        speech.add(*(f"{mention['name']}：{mention['summary']}" for mention in mentions))
    speech.add(*(passage["text"] for passage in passages), nearby)
    speech.add("" if only else whom_to_ask(book, area, kind))
    return Reply(speech.text, sources=sources)


def elsewhere(place: str, book: Book) -> Reply:
    """A place outside the directory."""
    held = listing(dict.fromkeys(plan["area"] for plan in book.plans.values()))
    told = {"held": held, "place": place}
    speech = Speech().say(_("目录只收录%(held)s的规划文件，没有%(place)s的。", **told))
    speech.say(_("别的地方请问当地民政或卫生健康部门。"))
    return Reply(speech.text, _starts())


def no_match(fields: str, where: str) -> Reply:
    """Filters that nothing fits."""
    return Reply(_("%(where)s的项目清单里没有符合“%(fields)s”的。", where=where, fields=fields), _starts())


def unknown_facility(fields: Sequence[str], book: Book) -> Reply:
    """A fact is asked of a facility that cannot be told; a number to call can be given all the same."""
    if "phone" in fields:
        return Reply(_("规划文件没有公布电话。") + whom_to_ask(book, None, None))
    text = _("没有听出您问的是哪一家。请说出它的名字，或者在哪个镇、哪个街道。")
    return Reply(text, _starts(), unanswered=True)


def no_fact(fields: Sequence[str], book: Book, area: str | None, kind: Kind | None) -> str:
    """That the plans do not publish these facts of a house that they only name; whom to ask."""
    named = listing(field_name(field) for field in fields) or _("这一点")
    return _("规划文件没有公布它的%(fields)s。", fields=named) + whom_to_ask(book, area, kind)


def no_names(
    asked: str, book: Book, area: str | None, kind: Kind | None, written: Sequence[Passage]
) -> Reply:
    """That no list of such houses is published; what is written of them is said to be the nearest."""
    plan = book.plan_of(area) if area else None
    told = {"plan": plan_name(plan["id"], book) if plan else _("规划文件"), "asked": asked}
    speech = Speech().say(_("%(plan)s没有公布“%(asked)s”的名单。", **told) + whom_to_ask(book, area, kind))
    for passage in written:
        nearest = {"text": passage["text"], "source": cited(passage["sources"], book)}
        speech.add(_("最接近的是：%(text)s（%(source)s）", **nearest))
    return Reply(speech.text, sources=merged(passage["sources"] for passage in written))


def which(where: str, options: Sequence[str], question: str) -> Reply:
    """One name, several places: ask which; `options` are their full names."""
    text = _("叫“%(where)s”的地方不止一个：%(named)s。您问的是哪一个？", where=where, named=listing(options))
    return Reply(text, tuple(Choice(full, f"{full} {question}".strip()) for full in options[:3]))


def where_from(kind: Kind | None) -> Reply:
    """Nearness is asked for, and from where nobody said."""
    text = _(
        "要先知道您在哪里：请说出镇、街道的名字（比如“普光镇”），或者按页面上的“使用我的位置”。"
        "我再从近到远列出%(kind)s项目。",
        kind=kind_name(kind),
    )
    return Reply(text, asks="place")


def where_at_home(book: Book) -> Reply:
    """What was told depends on the place, which nobody said."""
    places = list(dict.fromkeys(plan["area"] for plan in book.plans.values()))
    text = _("记下了。住在哪个县（市、区）？各地的规定不一样，知道了地方我才查得准。")
    return Reply(text, tuple(Choice(place, place) for place in places), asks="place")


def reminder(kind: Kind | None, *, near: bool) -> str:
    """After a digression: what was asked before, and what is still needed for it."""
    what = _("附近的%(kind)s项目", kind=kind_name(kind)) if near else _("%(kind)s项目", kind=kind_name(kind))
    return _("回到刚才：要找%(what)s，请说一个县（市、区）或镇、街道的名字。", what=what)


def nothing_written(passages: Sequence[Passage], whom: str, book: Book) -> Reply:
    """The plans do not say: whom to ask; the nearest passage, if any, is offered as such."""
    speech = Speech()
    speech.say(_("规划文件里没有查到这一点。") + whom)
    for passage in passages[:1]:
        nearest = {"text": passage["text"], "source": cited(passage["sources"], book)}
        speech.add(_("最接近的是：%(text)s（%(source)s）", **nearest))
    return Reply(speech.text, sources=merged(p["sources"] for p in passages[:1]), unanswered=True)


def kept(reply: Reply, number: str | None) -> Reply:
    """That a person will see to the question, and by which number the outcome can be looked up."""
    if not number:
        return reply
    line = _("问题已经留给工作人员，凭编号%(number)s可以在本站查结果。", number=number)
    return replace(reply, text=Speech(tail=line).say(reply.text).text)


def _starts() -> tuple[Choice, ...]:
    return (
        Choice(_("看达州的托育点"), _("达州有哪些托育点")),
        Choice(_("看达州的养老项目"), _("达州有哪些养老项目")),
    )
