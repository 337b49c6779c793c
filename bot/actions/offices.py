"""Who answers for what, and what an office answers for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.areas import plan_area
from actions.passages import best, words
from actions.query import Query
from actions.texts import unanswered
from directory.book import Book
from directory.client import Directory
from directory.shapes import Duty
from replies import offices as replies
from replies import passages
from replies.reply import Reply

_OFFICE = re.compile(r"局|委|办公室|部门|政府|中心|公安|民政|牵头|负责")
_ITS_DUTIES = re.compile(r"(?:管|负责|做|干)(?:哪些|些|什么|啥)|职责|哪些事")
# A duty names who answers for it; other passages that score a little better do not always.
DUTY_BONUS = 1.25
# What "那该找哪个部门" is about where only a kind was spoken of.
_MATTERS = {"elder": "养老服务 养老机构", "childcare": "托育服务 婴幼儿照护"}
_ASKING = re.compile(r"那|我|该|应该|要|去|找|问|归|由|哪个|哪一个|部门|单位|管|负责|牵头|的|是|谁|[?？ ]")


async def ask_department(query: Query, directory: Directory) -> Reply:
    """Who answers for it: a duty with its departments, or what the plan writes of an office."""
    book = await directory.book()
    if query.department and _ITS_DUTIES.search(query.text):
        return await _duties_of(query, book, directory)
    if query.kind in _MATTERS and not _ASKING.sub("", query.topic):
        query = replace(query, topic=_MATTERS[query.kind])
    tasks = await best(query, directory, "duty", most=2)
    written = [one for one in await best(query, directory, "point,clause") if _OFFICE.search(one["text"])]
    if tasks and tasks[0]["score"] * DUTY_BONUS >= max((one["score"] for one in written), default=0):
        duties = await _duties(query, [one["record"] for one in tasks], book, directory)
        return replies.duties(duties, book) if duties else passages.told(tasks, book)
    return passages.told(written, book) if written else await unanswered(query, directory)


async def _duties(query: Query, ids: Sequence[str], book: Book, directory: Directory) -> list[Duty]:
    listed = await directory.duties(q=words(query), area=plan_area(query, book), per_page=40)
    found = {one["id"]: one for one in listed}
    return [found[id_] for id_ in ids if id_ in found]


async def _duties_of(query: Query, book: Book, directory: Directory) -> Reply:
    """What one office answers for, in the plan of the place spoken of."""
    area = plan_area(query, book)
    ids = str(query.department).split("|")
    own = [id_ for id_ in ids if area and book.parents.get(id_) == area] or ids
    name, where = book.name(own[0]), book.parents.get(own[0])
    listed = await directory.duties(area=where, per_page=200)
    held = [duty for duty in listed if any(part["department"] == name for part in duty["departments"])]
    return replies.of_office(name, held, book) if held else await unanswered(query, directory)
