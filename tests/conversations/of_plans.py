"""Questions about what the plans write: figures, documents, offices, rows of annexes, benefits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.terms import pairs, runs
from tests.conversations.facts import Facts, Row
from tests.conversations.phrases import AMOUNTS, BASELINES, DUTIES, NUMBERS, OFFERS, TARGETS, TOPICS
from tests.conversations.questions import SILENT, Made, made

_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_MONEY = ("allowance", "assistance", "subsidy")
# A clause of the same plan that holds so much of a heading says the same thing.
SAME = 0.6


def figures(facts: Facts) -> Iterator[Made]:
    """Where each figure stood, and where it is to go."""
    for one in facts.indicators:
        subject = facts.areas[one["area"]]["name"] + one["name"]
        if "／" in one["name"]:
            continue
        year = f"{one['target_year']}年" if one["target_year"].isdigit() else ""
        if target := _FIGURE.search(one["target"]):
            yield made(subject + year, TARGETS, "target", [target[0]], source=one["locator"])
        if baseline := _FIGURE.search(one["baseline"]):
            yield made(subject, BASELINES, "baseline", [baseline[0]], source=one["locator"])


def documents(facts: Facts) -> Iterator[Made]:
    """The number of each document that has one."""
    for title, number in {one["title"]: one["number"] for one in facts.policies if one["number"]}.items():
        told = re.search(r"〔\d+〕\d+号|\d+年第\d+号", number)
        yield made(title.strip("《》"), NUMBERS, "document", [told[0] if told else number])


def offices(facts: Facts) -> Iterator[Made]:
    """Who leads each task, or takes part where no lead is printed."""
    for duty in facts.duties:
        parts = facts.parts[duty["plan"], duty["locator"]]
        lead = [part["department"] for part in parts if part["role"] == "lead"]
        named = lead or [part["department"] for part in parts]
        if duty["kind"] == "task" and named:
            yield made(facts.area_of(duty["plan"]) + duty["title"], DUTIES, "duty", named)


def rows(facts: Facts) -> Iterator[Made]:
    """What each row of an annex is about; the tables of projects and figures are asked elsewhere."""
    told = {(one["plan"], one["locator"]) for one in facts.indicators}
    for one in facts.clauses:
        of_table = "附件3 养老" in one["locator"] or "附件3 托育" in one["locator"]
        if one["kind"] == "row" and not of_table and (one["plan"], one["locator"]) not in told:
            subject = facts.area_of(one["plan"]) + one["heading"]
            yield made(subject, TOPICS, "annex_row", cites=_same(one, facts), source=one["locator"])


def benefits(facts: Facts) -> Iterator[Made]:
    """How much each is, or that it is not published; what it is."""
    for one in facts.benefits:
        subject = facts.areas[one["jurisdiction"]]["name"] + one["name"]
        cites = tuple(f"{one['plan']} {locator}" for locator in one["locators"])
        if one["kind"] in _MONEY:
            printed = re.search(r"\d+(?:\.\d+)?万|足额|免", one.get("amount", ""))
            yield made(subject, AMOUNTS, "amount", [printed[0] if printed else SILENT])
        heading = {"plan": one["plan"], "heading": one["name"]}
        yield made(subject, OFFERS, "benefit", cites=(*cites, *_same(heading, facts)))


def _same(row: Row, facts: Facts) -> tuple[str, ...]:
    """The places of a plan that hold most of a heading's words, its own among them."""
    asked = _terms(row["heading"])
    held = {
        one["locator"] for one in facts.clauses if one["plan"] == row["plan"] and _holds(one, asked, facts)
    }
    own = {row["locator"]} if "locator" in row else set()
    return tuple(f"{row['plan']} {locator}" for locator in sorted(held | own))


def _holds(clause: Row, asked: set[str], facts: Facts) -> bool:
    points = facts.points.get((clause["plan"], clause["locator"]), [])
    held = _terms("。".join([clause["heading"], clause["summary"], *points]))
    return len(asked & held) >= SAME * len(asked)


def _terms(text: str) -> set[str]:
    return {term for run in runs(text) for term in pairs(run)}
