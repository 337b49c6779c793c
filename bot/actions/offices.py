"""Who answers for what, and what an office answers for."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import replace

from actions.areas import plan_area
from actions.passages import best
from actions.people import asks_people
from actions.query import Query
from actions.texts import ask_topic, unanswered
from directory.book import Book
from directory.client import Directory
from directory.shapes import Duty, Passage
from replies import offices as replies
from replies import passages
from replies.reply import Reply

_OFFICE = re.compile(r"局|委|办公室|部门|政府|中心|公安|民政|牵头|负责")
_ITS_DUTIES = re.compile(
    r"(?:管|负责|做|干|承担|参与|参加|牵头|配合|分)(?:过|了|到|的|点儿?|是|些|着)*(?:哪|些|什么|啥|么子)|职责|哪些事|分工是|任务是"
)
# No office is asked for: who may fix a price.
_DECIDES = re.compile(r"谁来?(?:定价?|决定|说了算)")
# What every such question has; the rest of it is the matter.
_ASKING = re.compile(
    r"(?:是|该|应该|要|得|归|由|让|去|该去)*(?:哪一?个|哪些|什么|啥子?|哪)(?:部门|单位|局|机构)+(?:来?(?:牵头|负责|管|主管|配合))?的?"
    r"|(?:归|由|是|找|问|该找|该问)?谁(?:来?(?:牵头|负责|管|主管))?|牵头(?:部门|单位)|责任单位|主管部门|负责的?|牵头|[?？]"
)
# 哪些单位在管, 归哪几个部门: offices are asked for, whatever the matter sounded like.
_WHICH_OFFICES = re.compile(
    r"哪(?:些|几个?|一?个)?(?:部门|单位|局)(?:来|在|都|一起|共同|分别|具体)*(?:负责|牵头|配合|主管|管|抓|弄|搞|办着|落实|承担|操心)"
    r"|(?:归|由|是|找|问|属于)(?:哪|什么|啥子?)(?:些|几个?|一?个)?(?:部门|单位|局)(?!.{0,4}[修建盖])"
    r"|谁来?牵头|由谁来?(?:负责|主管)|归谁管|哪个(?:来)?牵头|(?:责任|牵头|配合|主管)(?:单位|部门)(?:是|有|都)?(?:哪|谁|什么|啥)"
)
_TAKES_PART = re.compile(r"(?:参与|参加|牵头|配合|负责|承担|分管)(?:的|了|到)?(?:是|有)?(?:哪|什么|啥|几)")
_IN = re.compile(
    r"(?:在|对|关于|就)([^，。]{2,12}?)(?:这[块件方]|上|方面|里[面头]?|工作|的事|中|能|都?[干做负管])"
)
# What all of a plan is about is no matter of its own.
_ANY_MATTER = re.compile(
    r"一老一小|养老[和与、]?托育|托育[和与、]?养老|方案|工作|专班|领导小组|规划|这个|那个|里[面头]?|[^一-鿿]"
)
_ASKED = re.compile(r"[哪几谁啥]|什么|到底|具体")
# Words left when nothing but the asking was said: 那我该找哪个部门问.
_REST = re.compile(r"[那我你该应要去找问归由的是 ]|一下")
_MATTERS = {"elder": "养老服务 养老机构", "childcare": "托育服务 婴幼儿照护"}
# The passage that fits best may be no duty itself; those that fit nearly as well are looked at, too.
KINDS = "duty,point,clause"
_POINTED = re.compile(r"正文([一二三四五六七八九十]+（[一二三四五六七八九十]+）\d*)")
CLOSE, MOST, SURE = 0.6, 12, 0.15


async def ask_department(query: Query, directory: Directory) -> Reply:
    """Who answers for it: a duty with its departments, or what the plan writes of an office."""
    book = await directory.book()
    if _DECIDES.search(query.text) or asks_people(query.text) or "phone" in query.fields:
        return await ask_topic(query, directory)
    if query.department and _ITS_DUTIES.search(query.text):
        return await _duties_of(query, book, directory)
    query = replace(query, topic=_matter(query))
    own = book.name(plan_area(query, book) or "")
    found = await best(query, directory, KINDS, close=CLOSE, most=MOST, sure=SURE)
    held = await _at(found, book, directory)
    if held:
        first = sorted(held, key=lambda duty: duty["area"] != own)[:2]
        return replies.duties(first, book, [one for one in found if one["kind"] == "point"])
    written = [one for one in found if _OFFICE.search(one["text"])]
    return passages.told(written[:3], book) if written else await unanswered(query, directory)


def asks_offices(query: Query) -> bool:
    """Whether it asks which offices answer for a matter, or in what a named one takes part."""
    part = bool(query.department) and _TAKES_PART.search(query.text)
    return bool(part or _WHICH_OFFICES.search(query.text))


def _matter(query: Query) -> str:
    matter = " ".join(_ASKING.sub(" ", query.topic).split())
    if _REST.sub("", matter):
        return matter
    return _MATTERS.get(query.kind or "", query.topic)


def _matter_of(query: Query) -> str:
    """In which matter an office's part is asked: 在托育这块儿, 对养老院; empty where in any."""
    found = _IN.search(query.text)
    matter = _ANY_MATTER.sub("", found[1]) if found else ""
    return matter if len(matter) > 1 and not _ASKED.search(matter) else ""


async def _at(found: Sequence[Passage], book: Book, directory: Directory) -> list[Duty]:
    """The duties that stand where the passages stand, in the passages' order.

    A task's own row says who answers for it, whichever of its sentences the question met.
    """
    areas = {
        book.plans[source["plan"]]["area"] for one in found for source in one["sources"] if source["plan"]
    }
    listed = await asyncio.gather(*(directory.duties(area=area, per_page=200) for area in sorted(areas)))
    by_key = {key: duty for group in reversed(listed) for duty in reversed(group) for key in _keys(duty)}
    duties = [by_key[key] for one in found for key in _keys(one) if key in by_key]
    return list({duty["id"]: duty for duty in duties}.values())


def _keys(one: Duty | Passage) -> list[tuple[str | None, str | None]]:
    """Where it stands and under which heading, and the place in the text that a task's summary points to.

    A table of tasks repeats the headings of the text, or leaves the matter to it.
    """
    plan = one["sources"][0]["plan"]
    pointed = _POINTED.findall(one.get("summary", ""))  # type: ignore[call-overload]
    return [(plan, one["sources"][0]["locator"]), (plan, one["title"]), *((plan, place) for place in pointed)]


async def _duties_of(query: Query, book: Book, directory: Directory) -> Reply:
    """What one office answers for, in the plan of the place spoken of."""
    area = plan_area(query, book)
    ids = str(query.department).split("|")
    own = [id_ for id_ in ids if area and book.parents.get(id_) == area] or ids
    name, where = book.name(own[0]), book.parents.get(own[0])
    listed = await directory.duties(area=where, per_page=200)
    held = [duty for duty in listed if any(part["department"] == name for part in duty["departments"])]
    if held and (matter := _matter_of(query)):
        found = await directory.answers(matter, area=where, kind="point,duty,clause", per_page=60)
        places = [duty["sources"] for duty in held]
        fitting = [one for one in found if one["sources"] in places and one["kind"] != "duty"]
        if fitting:
            return passages.told(fitting[:3], book)
    return replies.of_office(name, held, book) if held else await unanswered(query, directory)
