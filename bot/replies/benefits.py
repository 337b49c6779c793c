"""Answers about what a resident can get."""

from __future__ import annotations

import re
from collections.abc import Sequence

from directory.book import Book
from directory.shapes import Passage
from replies.catalogue import gettext as _
from replies.passages import told
from replies.reply import Reply
from replies.words import ask_at, office

# Whom to ask about what, besides 民政 for elders and 卫生健康 for young children.
_INSURANCE = re.compile(r"医保|医疗保险|长护险|救助|大病")
_DISABLED = re.compile(r"残疾")
_CHILD = re.compile(r"托育|托位|托班|婴幼儿|育儿|孩子|娃|宝宝|生育|产假|幼儿")


def promised(passages: Sequence[Passage], question: str, book: Book, area: str | None) -> Reply:
    """What the plans promise where they print no amount: that first, and whom to ask, then what they say."""
    silence = _("规划文件没有公布金额。") + whom(question, book, area)
    if not passages:
        return Reply(
            _("规划文件没有公布金额，也没有写这一项。") + whom(question, book, area), unanswered=True
        )
    return told(passages, book, before=silence + _("文件里写的是："))


def whom(question: str, book: Book, area: str | None) -> str:
    """The office for a question about money or services, as a sentence."""
    if _INSURANCE.search(question):
        return ask_at(_("当地医疗保障局"), book)
    if _DISABLED.search(question):
        return ask_at(_("当地残联"), book)
    return ask_at(office(book, area, "childcare" if _CHILD.search(question) else "elder"), book)
