"""A question put into an interview, answered by the benefits that it is about, for the person told of."""

from __future__ import annotations

from collections.abc import Sequence

from directory.book import Book
from directory.entitlement import Facts, Result
from replies import results
from replies.catalogue import gettext as _
from replies.reply import Reply, merged
from replies.results import no_figure
from replies.verdicts import heading
from replies.words import cited

# Facts of the clause that are told beside what is explained.
POINTS = 2


def about(
    found: Sequence[Result], facts: Facts, points: Sequence[str], book: Book, *, amount: bool = False
) -> Reply:
    """The best one explained, with a fact of its clause, and the next by name; `amount` was asked for."""
    best, others = found[0], found[1:]
    named = [
        _(
            "还有：%(name)s（%(source)s）。",
            name=one["benefit"]["name"],
            source=cited(one["benefit"]["sources"], book),
        )
        for one in others
    ]
    before = no_figure(best) if amount else ""
    reply = results.explained(best, facts, book, before=before, more=[*points[:POINTS], *named])
    return Reply(reply.text, reply.choices, sources=merged(one["benefit"]["sources"] for one in found))


def first(one: Result, points: Sequence[str], book: Book) -> Reply:
    """What was asked for, with its verdict and a fact of its clause, before the list of everything."""
    benefit = one["benefit"]
    head = _("%(name)s：%(verdict)s。", name=benefit["name"], verdict=heading(one["verdict"]))
    told = "".join([head, benefit["summary"], *points[:1]])
    return Reply(f"{told}（{cited(benefit['sources'], book)}）", sources=tuple(benefit["sources"]))
