"""Why a verdict is as it is, which clause it stands in, and how firmly the plan puts it."""

from __future__ import annotations

from directory.book import Book
from directory.entitlement import Facts, Result
from replies import results
from replies.catalogue import gettext as _
from replies.reply import Reply
from replies.words import cited


def reason(one: Result, who: str, facts: Facts, book: Book) -> Reply:
    """Whom it is for, and what of that is met, is missing, or is nowhere defined."""
    name = one["benefit"]["name"]
    first = {
        "need": _("“%(name)s”还没有判成不符合，还差情况没有说。", name=name),
        "likely": _("“%(name)s”没有判成不符合，是初步符合。", name=name),
    }
    given = _("给谁：%(who)s。", who=who)
    return results.explained(one, facts, book, before=first.get(one["verdict"], ""), more=[given])


def basis(one: Result, who: str, facts: Facts, book: Book) -> Reply:
    """The clause first, then what it says and for whom."""
    told = {"name": one["benefit"]["name"], "source": cited(one["benefit"]["sources"], book)}
    first = _("依据是%(source)s，写的是“%(name)s”，给谁：%(who)s。", **told, who=who)
    return results.explained(one, facts, book, before=first)


def binding(one: Result, facts: Facts, book: Book) -> Reply:
    """Whether the plan has it in force, promises it, encourages it or only tries it."""
    status = {
        "in_force": _("文件写的是落实，没有另写是不是强制。"),
        "promised": _("文件写的是要做，没有另写是不是强制。"),
        "encouraged": _("文件写的是鼓励或者支持，不是强制。"),
        "explored": _("文件写的是探索，还没有定下来，不是强制。"),
    }
    return results.explained(one, facts, book, before=status.get(one["benefit"]["status"], ""))
