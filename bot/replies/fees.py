"""Answers about prices and free places."""

from __future__ import annotations

from collections.abc import Sequence

from directory.book import Book
from directory.shapes import Facility, Kind, Passage
from replies.catalogue import gettext as _
from replies.passages import line
from replies.recorded import recorded as of_one
from replies.reply import Choice, Reply, Speech, merged
from replies.words import capacity, clauses, kind_name, short_name, source_line, whom_to_ask


def unpublished(
    subject: str,
    kind: Kind | None,
    rules: Sequence[Passage],
    book: Book,
    area: str | None,
    *,
    rule_first: bool,
    facilities: Sequence[Facility] = (),
) -> Reply:
    """No price is published; the plan's rule on prices stands first where the question was about the rule."""
    told = [line(rule, book) for rule in rules]
    told_kind = _("%(kind)s机构", kind=kind_name(kind)) if kind and not facilities else ""
    named = _("%(subject)s%(kind)s的收费标准", subject=subject, kind=told_kind)
    silence = _("规划文件没有公布%(what)s。", what=named if subject or told_kind else _("具体收费"))
    speech = Speech(tail=_draft(rules, book))
    if rule_first:
        open_ = _("具体一个月多少钱，规划文件没有公布。") + whom_to_ask(book, area, kind)
        speech.say(told[0], open_).add(*told[1:])
    else:
        speech.say(silence + whom_to_ask(book, area, kind))
        speech.add(*(_("文件里关于价格的规定：%(rule)s", rule=rule) for rule in told[:1]))
    choices = tuple(Choice(_("有多少位"), _("%(name)s有多少位", name=one["name"])) for one in facilities[:1])
    return Reply(speech.text, choices, tuple(facilities), merged(rule["sources"] for rule in rules))


def unsorted(book: Book, area: str | None, kind: Kind | None) -> str:
    """Why nothing can be put in the order of prices, and what stands first instead."""
    said = _("规划文件没有公布收费标准，没法按价钱排；写明是普惠的排在前面。")
    return said + whom_to_ask(book, area, kind)


def recorded(facilities: Sequence[Facility], book: Book) -> Reply:
    """Prices that somebody recorded."""
    told = [_told(one, of_one(one, "fee")) for one in facilities if one["fees"]]
    sources = merged(one["sources"] for one in facilities)
    return Reply(Speech().say(*told[:1]).add(*told[1:]).text, (), tuple(facilities), sources)


def vacancies(
    facilities: Sequence[Facility], where: str, kind: Kind | None, book: Book, area: str | None
) -> Reply:
    """Free places: recorded ones, else that none are published, beside what is planned."""
    sources = merged(one["sources"] for one in facilities)
    speech = Speech(tail=source_line(sources, book))
    free = [_told(one, told) for one in facilities if (told := of_one(one, "vacancy"))]
    if free:
        return Reply(speech.say(*free).text, (), tuple(facilities), sources)
    subject = short_name(facilities[0]) if len(facilities) == 1 else where
    asked = facilities[0]["kind"] if facilities else kind
    speech.say(_("规划文件没有公布%(subject)s的空位情况。", subject=subject) + whom_to_ask(book, area, asked))
    planned = clauses(_planned(one) for one in facilities)
    speech.add(_("规划的规模：%(planned)s，文件没有写是否已开放。", planned=planned) if planned else "")
    return Reply(speech.text, (), tuple(facilities), sources)


def _told(one: Facility, what: str) -> str:
    return _("%(name)s：%(facts)s。", name=short_name(one), facts=what)


def _planned(one: Facility) -> str:
    size = capacity(one["kind"], one["capacity"])
    return f"{short_name(one)} {size}" if size else ""


def _draft(rules: Sequence[Passage], book: Book) -> str:
    drafts = [rule for rule in rules[:1] if _is_draft(rule, book)]
    return _("征求意见稿还不是正式文件。") if drafts else ""


def _is_draft(rule: Passage, book: Book) -> bool:
    plans = [book.plans.get(source["plan"] or "") for source in rule["sources"]]
    return any(plan is not None and plan["status"] == "draft" for plan in plans)
