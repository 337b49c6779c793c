"""When the question was not understood: the best passages of a search, said to be just that."""

from __future__ import annotations

from actions.find import find_facility
from actions.query import Query
from actions.texts import TEXTS, best, unanswered
from directory.client import Directory
from replies import missing, passages
from replies.catalogue import gettext as _
from replies.reply import Reply


async def search(query: Query, directory: Directory) -> Reply:
    """A search over everything; a place and a kind alone are a look for facilities."""
    book = await directory.book()
    if query.elsewhere and not query.places:
        return missing.elsewhere(query.elsewhere, book)
    found = await best(query, directory, TEXTS)
    if found:
        return passages.told(found, book, before=_("不敢肯定听懂了，目录里最接近的是："))
    if query.places:
        return await find_facility(query, directory)
    return await unanswered(query, directory)
