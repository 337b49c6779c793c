"""Tables of the plans as lists: how many rows, then their names, a page at a time."""

from __future__ import annotations

from collections.abc import Sequence

from directory.book import Book
from directory.shapes import Source, Table
from replies.catalogue import gettext as _
from replies.reply import Choice, Reply, Speech
from replies.words import clauses, plan_name, source_line

# So many names make a page, which leaves room for what is said around them.
PAGE = 12


def rows(found: Sequence[Table], number: int, book: Book) -> Reply:
    """One table: how many rows and which; of several, how many each has."""
    sources: list[Source] = [
        {"plan": one["plan"], "locator": one["name"], "worker": None, "recorded_on": None} for one in found
    ]
    if len(found) > 1:
        told = clauses(_counted(one, book) for one in found)
        return Reply(Speech(tail=source_line(sources, book)).say(told + "。").text, sources=tuple(sources))
    table, start = found[0], (number - 1) * PAGE
    names = [f"{at}. {row['heading']}" for at, row in enumerate(table["rows"], 1)][start : start + PAGE]
    speech = Speech(tail=source_line(sources, book))
    if number == 1:
        speech.say(_counted(table, book) + _("："))
    if not names:
        speech.say(_("没有更多了。"))
    speech.add(*names)
    more = (Choice(_("还有吗"), _("还有吗")),) if len(table["rows"]) > start + PAGE else ()
    return Reply(speech.text, more, sources=tuple(sources))


def _counted(table: Table, book: Book) -> str:
    """达州市方案（征求意见稿）附件7（重大试点清单）共3项."""
    told = {"name": table["name"], "title": table["title"], "count": table["total"]}
    return _("%(plan)s%(name)s“%(title)s”共%(count)s项", plan=plan_name(table["plan"], book), **told)
