"""The plans' annexes and tables as lists: how many rows one has, and what they are called."""

from __future__ import annotations

from actions.areas import plan_area
from actions.query import Query
from actions.rows import NATURE, asks_of_a_row, meant, narrowed, without_table
from actions.texts import ask_topic
from directory.client import Directory
from directory.shapes import Passage, Table
from replies import passages
from replies import tables as replies
from replies.reply import Reply

# A row answers from here on; those close to the best are told beside it.
SURE, CLOSE, MOST = 0.25, 0.8, 3


async def ask_table(query: Query, directory: Directory) -> Reply:
    """How many rows, then what they are; where no table of the place is called so, what the plans say."""
    book = await directory.book()
    area = plan_area(query, book)
    plan = book.plan_of(area) if area else None
    listed = await directory.tables(plan=plan["id"] if plan else None, per_page=200)
    nature = NATURE.search(query.text)
    found = [narrowed(one, nature[0]) for one in listed] if nature else meant(listed, query.text)
    found = [one for one in found if one["total"]]
    if len(found) == 1 and asks_of_a_row(query) and (told := await _of_a_row(query, found[0], directory)):
        return passages.told(told, book, area=area)
    return replies.rows(found, query.page, book) if found else await ask_topic(query, directory)


async def _of_a_row(query: Query, table: Table, directory: Directory) -> list[Passage]:
    """What the rows of a table say of the rest of a question, best first; empty where none does."""
    asked = without_table(query.topic)[:200]
    found = await directory.answers(asked, area=table["area"], kind="point", per_page=60)
    places = {row["locator"] for row in table["rows"]}
    held = [one for one in found if one["score"] >= SURE and one["sources"][0]["locator"] in places]
    return [one for one in held if one["score"] >= CLOSE * held[0]["score"]][:MOST]
