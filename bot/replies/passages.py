"""Answers in the directory's own words: passages and documents, each with its source."""

from __future__ import annotations

from collections.abc import Sequence

from directory.book import Book
from directory.shapes import Passage, Policy
from replies.catalogue import ENGLISH, language
from replies.catalogue import gettext as _
from replies.reply import Choice, Reply, Speech, merged
from replies.words import cited, clauses, listing, plan_name, source_line


def told(
    passages: Sequence[Passage], book: Book, *, before: str = "", area: str | None = None, after: str = ""
) -> Reply:
    """Passages as the answer, best first, each with its source; `before` is said first, `after` behind it.

    For a resident of `area` it is said where all of it comes from the plan of the city above.
    """
    speech = Speech().say(before, _chinese_only(), _of_the_city(passages, book, area))
    lines = [line(passage, book) for passage in passages]
    speech.say(*lines[:1], after).add(*lines[1:])
    speech.add(_draft(passages, book))
    sources = merged(passage["sources"] for passage in passages)
    return Reply(speech.text, _next(passages[0]), sources=sources)


def _next(passage: Passage) -> tuple[Choice, ...]:
    """Who answers for it; of what somebody can get, also the questions whether they can."""
    asked = who((passage["area"] or "") + passage["title"])
    entitled = Choice(_("看看我能领什么"), _("我能领什么"))
    return (asked, entitled) if passage["kind"] == "benefit" else (asked,)


def line(passage: Passage, book: Book) -> str:
    """One passage and where it stands."""
    source = cited(passage["sources"], book)
    text = passage["text"].rstrip("。") + "。"
    if passage["kind"] == "mention" and passage["title"] not in text:
        text = _("%(name)s：%(text)s", name=passage["title"], text=text)
    return f"{text}（{source}）" if source else text


def _of_the_city(passages: Sequence[Passage], book: Book, area: str | None) -> str:
    plans = {source["plan"] for passage in passages for source in passage["sources"] if source["plan"]}
    own = book.plan_of(area) if area else None
    if area is None or len(plans) != 1 or own is None or own["area"] != book.name(area) or own["id"] in plans:
        return ""
    return _("下面是%(plan)s里写的：", plan=plan_name(plans.pop(), book))


def _draft(passages: Sequence[Passage], book: Book) -> str:
    cited_plans = {source["plan"] for passage in passages for source in passage["sources"]}
    drafts = [plan for plan in book.plans.values() if plan["id"] in cited_plans and plan["status"] == "draft"]
    if not drafts:
        return ""
    areas = listing(plan["area"] for plan in drafts)
    return _("%(areas)s的方案还不是正式文件，以正式印发的为准。", areas=areas)


def _chinese_only() -> str:
    return _("（以下内容目前只有中文。）") if language() == ENGLISH else ""


def documents(policies: Sequence[Policy], book: Book) -> Reply:
    """Documents by title, each with its number or that none is written."""
    lines = [_document(policy, book) for policy in policies]
    sources = merged(policy["sources"] for policy in policies)
    speech = Speech(tail=source_line(sources, book)).say(*lines[:1]).add(*lines[1:])
    return Reply(speech.text, sources=sources)


def _document(policy: Policy, book: Book) -> str:
    number = policy["number"] or _("文件没有写文号")
    issuer = _("发文单位：%(issuer)s", issuer=policy["issuer"]) if policy["issuer"] else ""
    year = _("%(year)s年", year=policy["year"]) if policy["year"] else ""
    facts = clauses([number, issuer, year])
    return _("《%(title)s》：%(facts)s。", title=policy["title"].strip("《》"), facts=facts)


def who(topic: str) -> Choice:
    """The question who answers for it."""
    return Choice(_("哪个部门管"), _("%(topic)s由哪个部门负责", topic=topic))
