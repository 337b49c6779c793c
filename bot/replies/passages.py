"""Answers in the directory's own words: passages, figures and documents, each with its source."""

from __future__ import annotations

from collections.abc import Sequence

from directory.book import Book
from directory.shapes import Indicator, Passage, Policy
from replies.amounts import in_english
from replies.catalogue import ENGLISH, language
from replies.catalogue import gettext as _
from replies.reply import Choice, Reply, Speech, merged
from replies.words import cited, clauses, listing, plan_name, semicolons, source_line


def told(
    passages: Sequence[Passage], book: Book, *, before: str = "", area: str | None = None, after: str = ""
) -> Reply:
    """Passages as the answer, best first, each with its source; `before` is said first, `after` behind it.

    For a resident of `area` it is said where all of it comes from the plan of the city above.
    """
    speech = Speech().say(before, _chinese_only(), _of_the_city(passages, book, area))
    lines = [line(passage, book) for passage in passages]
    speech.say(*lines[:1], after).add(*lines[1:])
    speech.add(_draft(passages, book))
    sources = merged(passage["sources"] for passage in passages)
    return Reply(speech.text, _next(passages[0]), sources=sources)


def _next(passage: Passage) -> tuple[Choice, ...]:
    """Who answers for it; of what somebody can get, also the questions whether they can."""
    who = _who((passage["area"] or "") + passage["title"])
    entitled = Choice(_("看看我能领什么"), _("我能领什么"))
    return (who, entitled) if passage["kind"] == "benefit" else (who,)


def line(passage: Passage, book: Book) -> str:
    """One passage and where it stands."""
    source = cited(passage["sources"], book)
    text = passage["text"].rstrip("。") + "。"
    return f"{text}（{source}）" if source else text


def _of_the_city(passages: Sequence[Passage], book: Book, area: str | None) -> str:
    plans = {source["plan"] for passage in passages for source in passage["sources"] if source["plan"]}
    own = book.plan_of(area) if area else None
    if area is None or len(plans) != 1 or own is None or own["area"] != book.name(area) or own["id"] in plans:
        return ""
    return _("下面是%(plan)s里写的：", plan=plan_name(plans.pop(), book))


def _draft(passages: Sequence[Passage], book: Book) -> str:
    cited_plans = {source["plan"] for passage in passages for source in passage["sources"]}
    drafts = [plan for plan in book.plans.values() if plan["id"] in cited_plans and plan["status"] == "draft"]
    if not drafts:
        return ""
    areas = listing(plan["area"] for plan in drafts)
    return _("%(areas)s的方案还不是正式文件，以正式印发的为准。", areas=areas)


def _chinese_only() -> str:
    return _("（以下内容目前只有中文。）") if language() == ENGLISH else ""


def figures(indicators: Sequence[Indicator], book: Book, more: Sequence[Passage] = ()) -> Reply:
    """An indicator with its values, and what else the plans say of it."""
    first = indicators[0]
    speech = Speech().say(
        _(
            "%(area)s：%(figure)s。（%(source)s）",
            area=first["area"],
            figure=figure(first),
            source=cited(first["sources"], book),
        )
    )
    speech.say(*(note["text"] for note in first["notes"] if note["severity"] in ("high", "medium")))
    speech.add(
        *(
            _("%(figure)s。（%(source)s）", figure=figure(one), source=cited(one["sources"], book))
            for one in indicators[1:]
        )
    )
    speech.add(*(line(passage, book) for passage in more))
    sources = merged([*(one["sources"] for one in indicators), *(passage["sources"] for passage in more)])
    return Reply(speech.text, (_who(first["name"]),), sources=sources)


def figure(one: Indicator) -> str:
    """护理型养老床位占比，2025年目标：55%以上；约束性; values as printed.

    No comma follows a value: before a year of four digits it would read as that of a thousand.
    """
    return semicolons([clauses([one["name"], *_values(one)[:1]]), *_values(one)[1:], *_nature(one)])


def _values(one: Indicator) -> list[str]:
    """2020年末：33.4张; 2025年目标：≥40张."""
    unit, told = one["unit"] or "", []
    if one["baseline"]:
        told.append((_when(one["baseline_year"]) or _("现状"), _with_unit(one["baseline"], unit)))
    if one["target"]:
        year = one["target_year"]
        goal = _("%(year)s年目标", year=year) if year and year.isdigit() else year or _("目标")
        told.append((goal, _with_unit(one["target"], unit)))
    return [_("%(when)s：%(value)s", when=when, value=value) for when, value in told]


def _when(year: str | None) -> str:
    return _("%(year)s年", year=year) if year and year.isdigit() else year or ""


def _with_unit(value: str, unit: str) -> str:
    """A printed value with its unit, unless it ends in one already."""
    printed = value + unit if value[-1:].isdigit() and "（" not in unit else value
    return in_english(printed) if language() == ENGLISH else printed


def _nature(one: Indicator) -> list[str]:
    natures = {"约束性": _("约束性"), "预期性": _("预期性")}
    return [natures.get(one["nature"], one["nature"])] if one["nature"] else []


def documents(policies: Sequence[Policy], book: Book) -> Reply:
    """Documents by title, each with its number or that none is written."""
    lines = [_document(policy, book) for policy in policies]
    sources = merged(policy["sources"] for policy in policies)
    speech = Speech(tail=source_line(sources, book)).say(*lines[:1]).add(*lines[1:])
    return Reply(speech.text, sources=sources)


def _document(policy: Policy, book: Book) -> str:
    number = policy["number"] or _("文件没有写文号")
    issuer = _("发文单位：%(issuer)s", issuer=policy["issuer"]) if policy["issuer"] else ""
    year = _("%(year)s年", year=policy["year"]) if policy["year"] else ""
    facts = clauses([number, issuer, year])
    return _("《%(title)s》：%(facts)s。", title=policy["title"].strip("《》"), facts=facts)


def _who(topic: str) -> Choice:
    return Choice(_("哪个部门管"), _("%(topic)s由哪个部门负责", topic=topic))
