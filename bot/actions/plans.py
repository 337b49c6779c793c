"""What the plans themselves are: title, number, date, draft or not."""

from __future__ import annotations

from actions.areas import plan_area
from actions.query import Query
from directory.client import Directory
from replies import plans
from replies.reply import Reply


async def ask_plan(query: Query, directory: Directory) -> Reply:
    """The plan of a place, or all of them."""
    book = await directory.book()
    area = plan_area(query, book)
    one = book.plans.get(query.plan) if query.plan else book.plan_of(area) if area else None
    return plans.one(one, book) if one else plans.every(list(book.plans.values()))
