"""Answers about the plans themselves."""

from __future__ import annotations

from collections.abc import Sequence

from directory.book import Book
from directory.shapes import Plan
from replies.catalogue import gettext as _
from replies.reply import Choice, Reply, Speech
from replies.words import clauses, day, listing


def one(plan: Plan, book: Book) -> Reply:
    """Title, number, issuer and date of a plan; whether it is a draft."""
    facts = [
        plan["number"] or _("文件没有写文号"),
        _("发文单位：%(issuer)s", issuer=plan["issuer"]) if plan["issuer"] else "",
        _("日期：%(date)s", date=day(plan["date"])) if plan["date"] else _("没有写日期"),
    ]
    speech = Speech().say(_("《%(title)s》：%(facts)s。", title=plan["title"], facts=clauses(facts)))
    speech.say(_("它是征求意见稿，不是正式文件。") if plan["status"] == "draft" else "")
    speech.add(f"{plan['note']}。" if plan["note"] else "")
    ask = _("%(area)s到2025年的目标", area=plan["area"])
    return Reply(speech.text, (Choice(_("主要目标"), ask),))


def every(plans: Sequence[Plan]) -> Reply:
    """All plans that the directory was read from."""
    titles = [f"《{plan['title']}》" for plan in plans]
    speech = Speech().say(_("目录来自%(count)s份规划文件：", count=len(plans))).say(*titles)
    drafts = listing(plan["area"] for plan in plans if plan["status"] == "draft")
    return Reply(speech.add(_("其中%(areas)s的是征求意见稿。", areas=drafts) if drafts else "").text)
