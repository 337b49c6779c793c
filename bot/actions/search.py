"""When the question was not understood: the best passages of a search, said to be just that."""

from __future__ import annotations

from actions.fees import ask_fee
from actions.find import find_facility
from actions.nowhere import by_name
from actions.passages import TEXTS, best
from actions.query import Query
from actions.texts import told, unanswered
from directory.client import Directory
from replies.catalogue import gettext as _
from replies.reply import Reply

# From here on a passage holds nearly all the words of the question.
CERTAIN = 0.5


async def search(query: Query, directory: Directory) -> Reply:
    """A search over everything; a place and a kind alone are a look for facilities."""
    book = await directory.book()
    # 养老院一个月到底多少钱: whatever else it might be, the price is asked for.
    if query.kind and "fee" in query.fields and query.otherwise == "ask_fee":
        return await ask_fee(query, directory)
    if query.kind and not query.places and (named := await by_name(query, book, directory)):
        return named
    found = await best(query, directory, TEXTS)
    if found:
        doubt = found[0]["score"] < CERTAIN
        return told(found, query, book, doubt=_("不敢肯定听懂了，目录里最接近的是：") if doubt else "")
    if query.places:
        return await find_facility(query, directory)
    return await unanswered(query, directory)
