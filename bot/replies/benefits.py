"""Answers about what a resident can get."""

from __future__ import annotations

import re
from collections.abc import Sequence

from directory.book import Book
from directory.shapes import Passage
from replies.catalogue import gettext as _
from replies.passages import told as told_passages
from replies.reply import Reply
from replies.words import office

# Whom to ask about what, besides 民政 for elders and 卫生健康 for young children.
_INSURANCE = re.compile(r"医保|医疗保险|长护险|救助|大病")
_DISABLED = re.compile(r"残疾")
_CHILD = re.compile(r"托育|托位|婴幼儿|育儿|孩子|娃|宝宝|生育|产假|幼儿")


def promised(
    passages: Sequence[Passage], question: str, book: Book, area: str | None, *, amount_missing: bool
) -> Reply:
    """What the plans promise; where they print no amount, that comes first, with whom to ask."""
    if not amount_missing:
        return told_passages(passages, book)
    if not passages:
        return Reply(_("规划文件没有公布金额，也没有写这一项。") + whom_to_ask_of(question, book, area))
    asked = whom(question, book, area)
    number = _("或12345") if "12345" in book.hotlines else ""
    told = {"office": asked, "number": number}
    silence = _("规划文件没有公布金额，可以问%(office)s%(number)s。文件里写的是：", **told)
    return told_passages(passages, book, before=silence)


def whom_to_ask_of(question: str, book: Book, area: str | None) -> str:
    """可以问…，或拨打12345."""
    number = _("，或拨打%(number)s", number="12345") if "12345" in book.hotlines else ""
    return _("可以问%(office)s%(number)s。", office=whom(question, book, area), number=number)


def whom(question: str, book: Book, area: str | None) -> str:
    """The office for a question about money or services."""
    if _INSURANCE.search(question):
        return _("当地医疗保障局")
    if _DISABLED.search(question):
        return _("当地残联")
    return office(book, area, "childcare" if _CHILD.search(question) else "elder")
