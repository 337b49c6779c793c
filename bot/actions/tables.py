"""The plans' annexes and tables as lists: how many rows one has, and what they are called."""

from __future__ import annotations

from actions.areas import plan_area
from actions.query import Query
from actions.rows import NATURE, meant, narrowed
from actions.texts import ask_topic
from directory.client import Directory
from replies import tables as replies
from replies.reply import Reply


async def ask_table(query: Query, directory: Directory) -> Reply:
    """How many rows, then what they are; where no table of the place is called so, what the plans say."""
    book = await directory.book()
    area = plan_area(query, book)
    plan = book.plan_of(area) if area else None
    listed = await directory.tables(plan=plan["id"] if plan else None, per_page=200)
    nature = NATURE.search(query.text)
    found = [narrowed(one, nature[0]) for one in listed] if nature else meant(listed, query.text)
    found = [one for one in found if one["total"]]
    return replies.rows(found, query.page, book) if found else await ask_topic(query, directory)
