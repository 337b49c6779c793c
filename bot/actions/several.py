"""Several figures in one answer: those asked for together, and how far one is from where it is to go."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence

from actions.measures import SURE_WORDS, asked_for, figures_of, is_share, named, things
from actions.parts import are_several, parts_of
from actions.query import Query
from directory.client import Directory
from directory.shapes import Indicator, Passage, Plan
from replies import figures
from replies.reply import Reply

# What is still to be added, and where a question turns to that.
_GAP = re.compile(
    r"(?:还|再)[得要差缺需有再]*(?:[补建加增添差缺修]|新增|增加|提高)*了?(?:多少|好多|几|多远)|[差缺](?:多少|好多|几)|缺口"
    r"|比(?:现在|目前|眼下|如今|现状)(?:要|得|会|能)?[多高增](?:加|出|了)*(?:多少|好多|几)"
    r"|how (?:many|much) more"
)
_FROM_GAP = re.compile(
    r"(?:离|距|要?达?到(?:了|规划|目标|20\d\d|计划)|比(?:现在|目前|眼下|如今|现状)|还[得要差缺需]|再[建补增加添]|[差缺]).*$"
)
_BREAK = re.compile(r"[，,。？?；;]")
_DIGIT = re.compile(r"\d")


def asks_gap(text: str) -> bool:
    """还差几家: how far it is from where something stands to where it is to go."""
    return bool(_GAP.search(text))


async def records(found: Sequence[Passage], directory: Directory) -> dict[str, Indicator]:
    """The records of the figures among passages, by id."""
    plans = {one["sources"][0]["plan"] for one in found if one["kind"] == "indicator" and one["sources"]}
    listed = await asyncio.gather(*(directory.figures_of(plan) for plan in sorted(filter(None, plans))))
    return {one["id"]: one for group in listed for one in group}


async def asked_together(query: Query, plan: Plan, directory: Directory) -> Reply | None:
    """Each figure of one question; None where it asks for one only, or a part of it is not answered."""
    parts = parts_of(query.topic) if are_several(query.text) else []
    told = await asyncio.gather(*(_part(part, plan, directory) for part in parts))
    if not told or not all(map(any, told)):
        return None
    known = {one["id"]: one for one, _text in told if one}
    texts = {one["record"]: one for _figure, one in told if one}
    if len(known) < 2 and not texts:
        return None
    return figures.together(list(known.values()), list(texts.values()), await directory.book())


async def _part(part: str, plan: Plan, directory: Directory) -> tuple[Indicator | None, Passage | None]:
    """The figure of the plan that a part names, else the sentence of the plan that holds its words."""
    found = await directory.answers(part, area=plan["area"], kind="indicator,point", per_page=30)
    ranked = [one for one in found if one["kind"] == "indicator"]
    if named(part, ranked) and (own := figures_of(part, ranked, plan["area"])):
        known = await records(own, directory)
        stated = [known[one["record"]] for one in own if one["record"] in known]
        stated.sort(key=lambda one: _apart(one, part))
        return next(iter(stated), None), None
    held = (one for one in found if one["kind"] == "point" and one["area"] == plan["area"])
    return None, next((one for one in held if _says(part, one)), None)


def _apart(one: Indicator, part: str) -> tuple[bool, bool, bool]:
    """How far a figure is from what is asked: a share for a number, people that are only foreseen."""
    foreseen = "people" in things(part) and not one["baseline"]
    return is_share(one["name"]) > is_share(part), foreseen, not (one["baseline"] and one["target"])


def _says(part: str, passage: Passage) -> bool:
    """Whether a sentence gives a number for what a part asks for."""
    counts = _DIGIT.search(passage["text"]) and passage["score"] >= SURE_WORDS
    # A sentence may count houses without a word for them: 共4家，2家备案.
    return bool(counts and things(part) - {"houses"} <= things(passage["text"]))


async def still_lacking(query: Query, plan: Plan, directory: Directory) -> Reply | None:
    """How much is still to be added, where the plan states both where it stands and where it is to go."""
    if not asks_gap(f"{query.text} {query.said}"):
        return None
    question = asked_for(_FROM_GAP.sub(" ", _BREAK.split(query.topic)[0]))
    ranked = await directory.answers(question, area=plan["area"], kind="indicator", per_page=60)
    own = figures_of(question, ranked, plan["area"])
    known = await records(own, directory)
    both = (known[one["record"]] for one in own if one["record"] in known)
    one = next((one for one in both if one["baseline"] and one["target"]), None)
    return figures.lacking(one, await directory.book()) if one else None
